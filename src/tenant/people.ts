/** A person of the sample council, known by the post. */
export interface Person {
  readonly oid: string;
  readonly name: string;
  readonly post: string;
  readonly mail: string;
  /** Owns the site and may change its lists; everybody else reads. */
  readonly siteOwner: boolean;
}

const person = (number: number, post: string, mailbox: string, siteOwner = false): Person => ({
  oid: `7e1f0000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name: post,
  post,
  mail: `${mailbox}@samplecouncil.example`,
  siteOwner,
});

export const people: readonly Person[] = [
  person(1, 'Contact centre manager', 'contact.centre'),
  person(2, 'HR manager', 'hr'),
  person(3, 'Leisure manager', 'leisure'),
  person(4, 'Planning manager', 'planning'),
  person(5, 'Director of Customer Services', 'director.customers'),
  person(6, 'Performance officer', 'performance'),
  person(7, 'Committee clerk', 'committees'),
  person(8, 'Outturn administrator', 'outturn.admin', true),
  person(9, 'Customer operations manager', 'customer.operations'),
  person(10, 'Complaints officer', 'complaints'),
  person(11, 'Finance manager', 'finance'),
  person(12, 'Internal audit manager', 'internal.audit'),
  person(13, 'ICT manager', 'ict'),
  person(14, 'Wellbeing manager', 'wellbeing'),
  person(15, 'Information governance officer', 'information.governance'),
  person(16, 'Development control manager', 'development.control'),
  person(17, 'Revenues manager', 'revenues'),
  person(18, 'Benefits manager', 'benefits'),
  person(19, 'Waste services manager', 'waste'),
  person(20, 'Democratic services manager', 'democratic.services'),
  person(21, 'Partnerships manager', 'partnerships'),
  person(22, 'Communications manager', 'communications'),
  person(23, 'Legal services manager', 'legal'),
  person(24, 'People strategy lead', 'people.strategy'),
  person(25, 'Revenues team leader', 'revenues.team'),
  person(26, 'Director of Corporate Resources', 'director.resources'),
  person(27, 'Director of Place', 'director.place'),
];

export function findPerson(oid: string): Person | undefined {
  return people.find((candidate) => candidate.oid === oid);
}
