/**
 * First names common in Britain that are hardly ever a word, a place, a month or a firm's own name
 * (no Grace, Mark, Chester, Amber, Grant). They are evidence only beside a role or a verb.
 */
const names = `
Aaron Abigail Adam Adrian Ahmed Aisha Alan Alastair Alex Alexander Alexandra Alice Alison Allison Amanda Amelia
Amina Amy Andrea Andrew Angela Ann Anna Anne Annette Anthony Antonia Barbara Beatrice Becky Ben Benjamin Bernadette
Beth Bethany Brenda Brian Bridget Callum Cameron Carl Caroline Catherine Cathy Charles Christina Christine
Christopher Claire Clare Claudia Colette Colin Connor Craig Daniel Danielle Darren Dave David Dawid Debbie Deborah
Debra Denise Derek Diane Donna Doreen Dorothy Edward Eileen Elaine Eleanor Elizabeth Ella Ellen Emily Emma Eric
Fatima Fiona Frances Francesca Gareth Gary Gavin Gemma Geoff Geoffrey George Gillian Graham Gregory Hannah Harriet
Hassan Hayley Helen Henry Hilary Ian Ibrahim Imran Isabel Isabella Jacob Jacqueline Jacqui Jakub Jamie Jane Janet
Janice Jason Jean Jeff Jeffrey Jennifer Jenny Jeremy Jessica Jill Jillian Jo Joan Joanna Joanne Joe John Jonathan
Joseph Josephine Joshua Judith Julia Julian Julie Justin Karen Karl Kate Katherine Kathleen Kathryn Katie Kayleigh
Keith Kelly Kenneth Kevin Kieran Kim Kirsty Laura Lauren Leanne Leon Liam Linda Lindsay Lisa Liz Louise Lucy Luke
Lynn Lynne Maria Marian Marie Martin Martyn Mary Matthew Maureen Megan Melanie Melissa Michael Michelle Mick Mike
Mohamed Mohammed Muhammad Monica Nadia Natalie Natasha Nathan Neil Nicholas Nick Nicola Nicole Nigel Norman Olivia
Oliver Owen Pamela Patricia Patrick Paul Paula Pauline Penny Peter Philip Phillip Phillipa Priya Rachael Rachel
Rajesh Raymond Rebecca Richard Robert Roger Ronald Rosemary Ruth Ryan Sally Sam Samantha Samuel Sandra Sara Sarah
Sean Sharon Sheila Shirley Simon Sophie Stacey Stephanie Stephen Steve Steven Stuart Susan Suzanne Sylvia Tanya
Teresa Terry Theresa Thomas Tim Timothy Tina Tom Tony Tracey Tracy Trevor Valerie Vanessa Wendy William Yasmin
Yvonne Zoe`;

export const firstNames: ReadonlySet<string> = new Set(names.trim().split(/\s+/));

/**
 * Second words that make a capitalised pair the name of a place, a body or a thing: `Victoria Road`,
 * `Robert Owen School`, `Housing Officer Training`.
 */
const notSurnames = `
Academy Act Action Advice Advisor Adviser Agency Agenda Alliance Appeal Area Arms Arts Association Assistant Avenue
Award Awards Bank Benefit Benefits Bill Board Borough Branch Bridge Building Buildings Bus Business Campaign Care
Case Castle Cathedral Centre Champion Charity Church Citizens City Clinic Close Club College Commission Committee
Common Community Company Conference Consultant Consultation Contact Coordinator Corner Cottage Council Councillor
County Court Crescent Cross Customer Data Day Days Department Development Digital Director District Division Drive
East Education Employment England Enforcement Engagement Environmental Estate Event Events Executive Family Farm
Festival Field Fields Finance Fire Flats Forest Forum Foundation Framework Fund Funding Gallery Garden Gardens Gate
Government Grammar Grant Green Grants Ground Group Grove Hall Health Heights Heritage High Hill Hospital Hotel House
Housing Hub Improvement Inclusion Industrial Infant Initiative Inn Institute Junior Key Lane Law Learning Leader Leisure
Library Licensing Limited Lodge Management Manager Manor Market Meadow Meadows Meeting Memorial Mews Mill Monday Museum
National Network Neighbourhood North Nursery Office Officer Officers Open Panel Parade Parish Park Parking Partners
Partnership Pathway Pilot Place Plan Planning Plans Play Police Policy Pool Post Posts Primary Prize Programme Project
Projects Property Public Quay Quarter Recovery Recruitment Reform Regeneration Register Report Response Retail Review
Rise River Road Role Roles Row School Schools Scheme Secondary Section Sector Senior Service Services Social Society
South Sport Sports Square Staff Standards State Station Strategy Street Studio Support Survey System Team Teams Terrace
Theatre Thornton Tower Town Trading Training Transport Trust University Unit Update Vacancy Valley View Villa Village
Visit Volunteer Ward Waste Way Website Week Welfare West Wharf Wood Woods Work Workshop Works Yard Year Youth
Accommodation Active Adult Adults Assets Audit Carbon Cash Children Childrens Cleansing Climate Collections Commercial
Commissioning Committees Communications Communities Compliance Corporate Corporates Countryside Cultural Culture
Democratic Economic Economy Electoral Elections Energy Estates Facilities Food Line Lines Rail Railway Bypass Barracks Docks Dock Harbour Port Marina Stadium Arena Pavilion Rooms Chapel Abbey Priory
Almshouses Homes Towers Hostel Surgery Medical Practice Nature Reserve Playing Recreation Allotments Cemetery
Crematorium Statue Cup Trophy Bursary Scholarship Inquiry Enquiry Governance Grounds Growth Homeless Link Links Healthy
Highways Homelessness Human Income Information Investment Lettings Legal Marketing Media Mental Neighbourhoods
Operational Operations Organisational Payments Payroll Pensions People Physical Press Procurement Prosperity Records
Refuse Regulatory Rents Repairs Resource Resources Revenues Risk Safety Safer Stage Strategic Streetscene Sundry Systems
Technology Tenancy Tenant Tenants Tourism Treasury Tree Trees Voids Web Wellbeing Council's
Friday January February March April May June July August September October November December Saturday Sunday Thursday
Tuesday Wednesday Quarterly Annual Level Stage Phase Grade Band Apprenticeship Apprentice Lewis Daniels Dyas Jones`;

export const placeWords: ReadonlySet<string> = new Set(
  notSurnames
    .trim()
    .split(/\s+/)
    // Surnames so common that a firm of that name is the lesser risk, once a first name stands before.
    .filter((word) => word !== 'Jones' && word !== 'Lewis'),
);

/** Firms and products that look like a person's name. */
export const namedThings: ReadonlySet<string> = new Set([
  'Ernest Jones',
  'Henry Boot',
  'Grant Thornton',
  'Jack Daniels',
  'James Paget',
  'John Lewis',
  'John Smeaton',
  'Julian House',
  'Laura Ashley',
  'Morgan Sindall',
  'Nigel Frank',
  'Robert Dyas',
  'Robert Walters',
  'Stephen Lawrence',
  'Thomas Cook',
  'Tommy Flowers',
]);
