/**
 * Phrases of indicator titles as patterns over small letters and single spaces; each stands between
 * spaces. `\w*` inside a word stays inside it; `.*` crosses words and titles are short. The lists hold
 * the common trade of councils, their old national indicators and benchmarking groups, nothing of one
 * report.
 */

/** Phrases by semicolon and line: a list reads better so than one a line. */
function phrases(list: string): readonly string[] {
  return list
    .split(/[;\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** The title says it outright. */
export const spoken = {
  lower: [
    '(?:lower|low|less|fewer|smaller) (?:is|are) (?:better|good|best)',
    'good is low(?:er)?',
    '(?:not|never) (?:to )?(?:exceed|exceeding)',
    '(?:no|not) (?:more|greater|longer|later) than',
    '(?:or|and) (?:less|fewer|below|under)',
    'maximum of',
    'to minimi[sz]e',
    'by when',
  ],
  higher: [
    '(?:higher|high|more|bigger|larger) (?:is|are) (?:better|good|best)',
    'good is high(?:er)?',
    '(?:no|not) (?:less|fewer) than',
    'to maximi[sz]e',
  ],
} as const;

/** What no other word of the title turns round. */
export const first = {
  higher: [
    'satisf\\w+',
    'return to work interviews?',
    'positive (?:post school |initial |sustained )?(?:destinations?|outcomes?)',
    'not upheld',
    '(?<! (?:ombudsman|lgo|lgsco) .*)decisions? (?:.* )?(?:upheld|sustained|defended)(?!.* (?:ombudsman|lgo|lgsco) )',
    '(?:charge|solved?|detection|clear up|outcome|conviction) rates?',
  ],
  lower: [
    'maladministration',
    // An answer to the Ombudsman in time, and what was done as it asked, are ours to be good at.
    '(?<! (?:responses?|answers?|compliance|implement\\w*|complied) .*)(?:ombudsman|lgo|lgsco)(?! .*(?:within|on time|respon[ds]|answered|implemented|complied|compliance))',
    'residual (?:household |domestic |municipal )?waste',
    '(?:kgs?|kilos?|kilograms?|tonnes|tons|weight|amount|volume) (?:of )?(?!.*(?:recycl|compost|reus|divert|recover|food|garden|green|dry))(?:.* )?waste',
    'appeals? (?:.* )?(?:allowed|upheld|lost|overturned)',
    '(?:allowed|lost|overturned) (?:.* )?appeals?',
    'overturned',
    'first time entrants',
    // A wait longer than so much; "for over 12 weeks" tells how long something lasts.
    '(?<! (?:for|aged|lasting|sustained) )(?:over|more than|longer than|greater than|exceeding|in excess of|beyond) (?:\\d+|one|two|three|four|six|eight|twelve|eighteen|thirty|sixty) (?:working |calendar )?(?:minutes?|mins?|hours?|days?|weeks?)',
    '(?:net |unit |gross |average |total )?costs? (?:of|per)',
    'missed (?!.*(?:within|resolved|rectified|returned|collected))(?:.* )?(?:bins?|collections?|appointments?)',
  ],
} as const;

const bad = phrases(`
  arrears; debts?; overpayments?; complaints?; complainants?; fly tips?; fly tipp?ing;
  fly tipped; flytips?; flytipping; graffiti; litter(?:ing|ed); dog fouling; missed (?:bins?|collections?); abandoned vehicles?;
  potholes?; litter; defects?; repairs?; emergency; emergencies; hazards?; breaches?; incidents?;
  crimes?; offences?; asb; anti social behaviour; nuisance; noise; faults?; errors?; voids?;
  empty; vacant; vacanc(?:y|ies); homeless; homelessness; rough sleepers?; sickness; absence;
  accidents?; dangerous; outstanding; overdue; appeals?; waste; landfill; evictions?; tenancies;
  enforcement; fraud; emissions?; carbon; co2; energy; water; cost; costs; smokers?; smoking;
  poverty; bad debts?; unauthorised; victims?; offenders?; claimants?; unemployed;
  temporary accommodation; neglect; abuse; risks?; write offs?; fires?; delays?; collisions?;
  (?:waiting|housing) lists?; damp; mould; disrepair
`).join('|');

const putRight = phrases(String.raw`
  collected; recovered; recovery(?: rate)?; responded; responses?;
  answered; replied; acknowledged; resolved; resolution; removed; removal; cleared; clearance;
  rectified; repaired; fixed; made safe; investigated; closed; concluded; completed;
  completions?; dealt with; handled; attended (?:within|in|on|same); actioned; remedied; prevented; preventions?;
  supported; moved? on; into (?:work|employment|settled \w+); completing; prosecut\w+;
  enforcement; actions? taken; reductions?; relieved; relief; avoided; dismissed;
  successfully defended; won; detected; detections?; solved; brought back; back into use;
  returned to use; brought into use; (?:returned|back) (?:in)?to (?:use|occupation); reoccupied; filled; let within; re let within; relet within;
  reviewed; mitigated; rehoused; housed; accommodated; saved; savings?; reduced by; diverted;
  diversion; recycled; recycling; composted; reused; sustained; quit; quitters; quitting;
  stopped; cessation; identified and; not upheld; inspected; assessed; processed within;
  determined; decided; offset; retrieved; recouped; repaid; paid off; reclaimed; brought (?:in)?to justice;
  convicted; charged; arrested; solved; helped; averted; tackled; informed; referred to support; safeguarded; rescued;
  contained; confined; ended (?:with|by|in|successfully); secured; lifted out; paid back; claimed back;
  (?:on|with|in|under) (?:an? )?(?:re ?payment|payment|instal\w+) (?:plans?|arrangements?|agreements?); efficien(?:t|cy); reached; return to work interviews?; on time;
  within (?:target|time|timescales?|deadlines?|agreed|statutory|the statutory|sla|service level)
`).join('|');

const unit = '(?:days?|hours?|hrs?|minutes?|mins?|secs?|seconds?|weeks?|wks?|months?|wds?)';
const amount =
  '(?:a|an|\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty)';

/** A share of things done within a time: a high share is good however the time is called. */
export const inTime = new RegExp(
  ` (?:within|in|in under|under|in less than|less than|no more than|not more than|in no more than) (?:the |their )?(?:${amount} (?:\\w+ )?(?:working |calendar |clear |school )?${unit}|\\d+${unit}|target|time|timescales?|deadlines?|statutory|agreed|sla) `,
);
export const share = / (?:%|percentage|per cent|percent|proportion|pct) /;
/** A share of these within a time is none of things done. */
export const notDone =
  / (?:abandon\w*|re ?offend\w*|repeat\w*|readmi\w*|re ?admi\w*|evict\w*|fail\w*|relaps\w*|re ?refer\w*|leav\w+|lost|miss\w*|laps\w+|not|unable|becom\w+|cancel\w*|died?|breakdown) /;

/** Something bad that is put right, prevented, or reduced by so much: much of it is good. */
export const rescued = [
  `(?:${bad}) (?:.* )?(?:${putRight})`,
  `(?:collection|recovery|removal|clearance|prevention|resolution|relief|detection) (?:rate )?(?:of|for|in) (?:.* )?(?:${bad})`,
  `(?:prevent|preventing|prevented|relieved|detected|diverted from|saved|avoided) (?:.* )?(?:${bad})`,
  '(?:prevented|saved|relieved|helped|kept|supported) from (?:becoming |being |going )?homeless(?:ness)?',
  '(?:%|percentage|per cent|percent) (?:reduction|decrease|fall|improvement) (?:in|of)',
  '(?:arrears|debts?|overpayments?) (?:.* )?collection',
  '(?:arrests?|arrested|convictions?|convicted|charged|charges) (?:.* )?(?:for|of|with)',
  `without (?:an? |any )?(?:\\w+ )?(?:${bad})`,
  '(?:taken|moved|helped|brought|lifted|housed|removed) (?:off|out of|from) (?:the |a )?\\w+',
  '(?:returning|returned) (?:to work )?(?:from|after) (?:.* )?(?:sickness|absence)',
  '(?<! (?:not|fail\\w*|below|without|un\\w+) .*)(?:meeting|met|meet|achieving|achieved|complying with|compliant with) (?:the |all )?(?:.* )?(?:objectives?|limits?|standards?)',
  // A grade is good from its own side on: "below grade B" is no such thing.
  '(?<! (?:below|under|not|fail\\w*|lower|worse|less|than) .*)(?:graded?|rated|rating|category)(?: (?:as|of|at))?(?: grade)? (?:a|b or (?:above|better|higher)|b and (?:above|better|higher)|good|excellent|acceptable|satisfactory)',
  '(?<! (?:below|under|not|fail\\w*|less|than|without) .*)(?:acceptable|satisfactory|good|required) (?:standards?|levels?|conditions?|grades?)',
  `(?:with|finding|having|showing) no (?:\\w+ )?(?:${bad})`,
  `successful(?:ly)? (?!appeals?)(?:.* )?(?:${bad})`,
  'free (?:from|of)',
  `(?:fixed penalt\\w+|fpns?|prosecutions?|notices?|enforcement|patrols?|inspections?) (?:.* )?(?:for|of|against|into|on) (?:.* )?(?:${bad})`,
  '(?:good|rated|judged|graded|better)(?: or| and| as)? outstanding',
  '(?:dis)?satisf\\w+ with (?:.* )?(?:handling|handled|response|resolution|outcome)',
  'claims processed within',
];

/** Something bad that was not put right, or good not done, whatever else the title says. */
export const notPutRight = [
  'not (?:yet )?(?:been |being )?(?:answered|responded|resolved|completed|paid|collected|recycled|reused|composted|recovered|repaired|removed|cleared|fixed|delivered|implemented|inspected|investigated|closed|determined|meeting|acknowledged|attended)',
  'without (?:an? |the )?(?:\\w+ )?(?:valid|current|up to date)',
];

/** Something good that did not happen. */
export const undone = phrases(String.raw`
  dissatisf\w*;
  not (?:yet )?(?:been |being )?(?:answered|responded|resolved|completed|paid|met|achieved|collected|delivered|implemented|processed|determined|attended|inspected|reviewed|seen|started|returned|recycled|decent|compliant|registered|engaged|working|active|employed|in);
  un(?:answered|resolved|paid|met|completed|collected|inspected|allocated|processed|safe|fit|suitable|acceptable|occupied|let|employed|employment|derperformance);
  (?:did|do|does|failed|failing|failure) (?:not|to) (?:attend|meet|achieve|respond|answer|comply|complete);
  (?:non|not) (?:decent|compliant|compliance|attendance|payment|collection|delivery); neets?
`);

/** Plainly bad: a low figure is good. */
export const lowSure = phrases(String.raw`
  abandon(?:ed|ment|ments|ing)?(?: (?:.* )?(?:calls?|rate))?; sickness; sick (?:leave|days?);
  absence; absences; absenteeism; days? lost; hours? lost; time lost;
  wait(?:ing)? (?:times?|lists?); wait; waiting; queue; queues; queu(?:e|e?ing) times?;
  backlogs?;
  (?:average|mean|median|typical) (?:.* )?(?:times?|speed|duration|length of (?:time|stay)|delay|wait|re ?let|turnaround) (?:.* )?(?:to|of|for|from|taken|between|in|per|spent|a|all|processing|answer\w*|re ?let\w*);
  (?:average|mean|median) (?:answer|call|calls|processing|response|turnaround|re ?let|void|handling|queue|resolution|repair|completion|end to end) (?:.* )?(?:times?|speed|duration|days?);
  (?:average|mean|median) (?:number of )?(?:working |calendar )?(?:days|weeks|months|hours|minutes|mins|seconds|secs) (?:.* )?(?:to|taken|from|between|for|until|waiting|waited);
  (?:days|weeks|months|hours|minutes|seconds|time|length of time|speed) (?:taken )?(?:to|for|of) (?:\w+ )?(?:process\w*|answer\w*|re ?let\w*|let|complet\w*|respon\w*|determin\w*|decid\w*|repair\w*|fix|assess\w*|resolv\w*|remov\w*|clear|issue|fill|recruit|hire|reply|find|turn|reach|pay|register|deal|handle|turnaround);
  (?:processing|response|turnaround|re ?let|relet(?:ting)?|answering|answer|call answer|call wait|queue|hold|void|repair|resolution|end to end|recruitment|journey) times?;
  turn ?around; turnaround; days taken;
  (?<! (?:%|percentage|per cent|percent|proportion|within|in|under|than) .*)(?:days|weeks|months|hours|minutes) (?:from|between) (?:.* )?(?:to|and); time taken; length of time; response speed;
  speed of (?:processing|answer\w*|response|determination|decision); complaints?; complaint rate;
  missed (?:.* )?(?:bins?|collections?|appointments?|visits?|deliveries|waste|refuse|recycling|containers?);
  missed; voids?; vacant; empty; vacanc(?:y|ies) rates?; vacancy (?:levels?|factor); vacancies;
  unlet; rent (?:loss|lost); lost rent; sickness levels?; arrears; debts?; bad debts?;
  indebtedness; written off; write offs?; overdue; outstanding; unpaid; overspend\w*; borrowing;
  overpayments?; (?:local authority|la|benefit|claimant|processing|payment|data) errors?;
  errors?; error rates?; inaccura\w+; mistakes?; crimes?; burglar(?:y|ies); robber(?:y|ies);
  viol(?:ence|ent); offences?; offenders?; reoffend\w*; re offend\w*; recidivism; thefts?;
  criminal damage; anti social behaviour; antisocial behaviour; asb; arson; vandalism; victims?;
  first time entrants; accidents?; injur(?:y|ies|ed); killed; ksi; casualt(?:y|ies);
  fatal(?:ity|ities|accidents?)?; riddors?; collisions?; near miss(?:es)?; second time; second or subsequent time; dangerous occurrences;
  deliberate fires?; accidental (?:dwelling )?fires?;
  (?:primary|secondary|deliberate|accidental|dwelling) fires?; false alarms?;
  temporary accommodation; bed (?:and|&) breakfast; b&b; b & b; bed and breakfast; rough sle\w+;
  homeless (?:.* )?(?:applications?|acceptances?|presentations?|households?|families|people|duty);
  homelessness (?:.* )?(?:applications?|acceptances?|presentations?|approaches|cases);
  (?:accepted|accepted as|statutorily|statutory|unintentionally|presenting as|become|becoming|number of) homeless;
  fly ?tip\w*; fly (?:posting|posters); graffiti; litter(?:ing|ed)?; detritus; dog fouling;
  unacceptable; below (?:the )?(?:standard|grade); substandard; emissions?; co2; co2e; tco2e;
  carbon footprint; greenhouse gas(?:es)?;
  (?:energy|electricity|gas|water|fuel|paper) (?:consumption|consumed|usage|use|used); residual;
  landfill\w*; landfilled; (?:kgs?|kilograms?|kilos|tonnes|amount) (?:.* )?waste;
  waste (?:arising|arisings|collected|produced|generated|sent); contaminat\w+; air pollution;
  pollutants?; no2; nitrogen dioxide; pm10; pm2 5; unemploy\w*; jobseekers?;
  claimant (?:count|rate|unemployment); claimants; workless\w*; poverty;
  (?:staff|employee|voluntary|labour|workforce|social worker|teacher) (?:.* )?(?:turnover|leavers);
  turnover of (?:.* )?staff; turnover rate; (?<!(?:care|school) )leavers; agency (?:staff|workers?|spend|costs?);
  resignations?; evict\w*; repossess\w*; failures?; failed; failing; faults?; breaches?; breakdowns?;
  downtime; outages?; disruptions?; defects?; rejected; invalid; avoidable; in poor condition; (?:in need of|requiring) (?:maintenance|repair); maintenance should be considered; rat(?:ed|ing) (?:of )?(?:below|under);
  repeat (?:calls?|contacts?|incidents?|referrals?|visits?|victim\w*|homeless\w*); re referr\w*;
  delayed; delays?; late; cancelled; cancellations?; lapsed;
  (?:infant |premature |excess |preventable )?mortality; deaths?; suicides?; obes(?:e|ity);
  overweight; smok(?:ing|ers?); conceptions?; pregnanc(?:y|ies); exclu(?:sions?|ded); readmi\w+;
  emergency (?:hospital )?admissions?; hospital (?:.* )?(?:admissions?|stays?);
  admissions? to (?:residential|hospital|nursing|care); falls; inactiv(?:e|ity); excess winter;
  low birth ?weight; drug related; alcohol related; substance misuse; costs? awarded against;
  (?:net |unit |gross |average |total )?costs? (?:per|of|to); cost; subsidy; spend per;
  (?:mortality|accident|crime|error|abandonment|vacancy|failure|absence|sickness|loss|void|drop ?out|dropout) rates?;
  non ?decent; disrepair; category (?:1|one) hazards?; hazards?; dropouts?; drop outs?;
  potholes?; (?:attainment|pay|inequality|life expectancy|gender|achievement) gap;
  gap (?:between|in); inequalit(?:y|ies); grievances?; slippage; hoax; recalls?; awaiting; unwanted; persistent(?:ly)? absen(?:t|ce); expired;
  overpaid; drownings?; entrapments?; cyber attacks?; flooded; no shows?; did not attend; dnas?
`);

/** Plainly good: a high figure is good whatever else the title says. */
export const highSure = phrases(String.raw`
  (?<=^ )(?:increas(?:e|ing)|improv(?:e|ing)|achiev(?:e|ing)|rais(?:e|ing)|retain(?:ing)?|maintain(?:ing)?|deliver(?:ing)?|provid(?:e|ing)|support(?:ing)?|grow);
  at least; answered; collected; collection rates?; recycl\w+; compost\w*; reused?; satisf\w+;
  resolved; responded; replied; acknowledged; responses? (?:.* )?within;
  within (?:.* )?(?:days?|hours?|minutes?|mins?|seconds?|secs?|weeks?|months?|target|time|timescales?|deadlines?|statutory|sla);
  in (?:\d+|under) (?:working |calendar )?(?:days?|hours?|minutes?|mins?|secs?|seconds?|weeks?);
  (?:\d+) ?(?:secs?|seconds?|mins?|minutes?); on time; in time;
  by (?:the )?(?:deadline|due date|target date); completed; completion; completions; determined;
  paid; implemented; availab(?:le|ility); up ?time; attendance (?:rate|at); complian(?:t|ce);
  achieved; achieving; delivered; met; meeting; occup(?:ied|ancy); pass(?:ed|es)? rate;
  inspected; success(?:ful|fully|es)?; prevented; accura(?:te|cy); (?:virus|fire|data) protection; decent;
  first (?:time|contact|point); right first time; retention; take ?up; broadly compliant;
  recovered; recovery; footfall; subscri(?:bers?|ptions?); signed up; sign ?ups?;
  (?:visits?|visitors?|attendances?) (?:to|at) (?:.* )?(?:museums?|librar(?:y|ies)|leisure|parks?|theatres?|castles?|galler(?:y|ies)|pools?|gyms?|websites?|attractions?|centres?|halls?|events?);
  (?:library|museum|leisure|theatre|park|web ?site|gallery|castle) (?:.* )?(?:visits?|visitors?|attendances?|users?|members(?:hip)?|issues?|loans);
  jobs (?:created|safeguarded|supported|promoted); trees planted; volunteer(?:ing)? hours?;
  (?:affordable|new|council|social|net additional) (?:homes?|housing|dwellings?) (?:built|provided|started|enabled)
`);

/** Words that only hint at bad things. */
export const lowHints = phrases(String.raw`
  homeless\w*; incidents?; outstanding; reduc(?:e|ing); cut; decreas(?:e|ing);
  times?(?= (?:in )?(?:days|weeks|minutes|seconds|hours) ); times?(?= $); speed; duration;
  carbon; caseloads?; housing register; looked after; children in care; child protection plans?;
  (?:days|weeks|hours|minutes) (?:from|between|since|waiting|waited|lost); noise; nuisance; unauthorised; turnover; depriv\w+; repeat; upheld; waste;
  fires; spread(?:s|ing)?; (?:cases|open) (?:open|cases); debtors?; without an?; at risk; unsafe; damp; mould; building fires; leaving; missing; findings? against;
  rated 0
`);

/** Words that only hint at good things. */
export const highHints = phrases(String.raw`
  suitable; visit(?:s|ors?)?; users?; members?(?:hip)?; attend(?:ances?|ed|ees)?; participa\w+;
  train(?:ed|ing); homes; dwellings; affordable; built; registered; registrations?; inspections?;
  income; revenue; savings?; saved; employ(?:ed|ment); jobs; apprentice\w*; qualif\w+; attain\w*;
  engag\w+; followers; digital; online; self serv\w*; supported; helped; planted; volunteer\w*;
  events?; usage; sales?; growth; increas(?:e|ed|ing); improv(?:e|ed|ing|ement|ements); rating;
  score; grants?; approv(?:ed|als?); permissions?; business(?:es)?; survival; minimum; quality;
  served; issued; adopt(?:ed|ions?); enrol\w*; let; reviewed; processed; checks?; audits?;
  confiden(?:t|ce); safe; feel; agree\w*; aware(?:ness)?; active; healthy; funding; invest\w*;
  footfall; downloads?; loans; borrowed; coverage; fitted; installed; resurfaced; arrests?; arrested; charged;
  compliments?; recommend\w*; licensed; protected; seizures?; valid; in place; working; generated;
  assessed; proven; up to date; reclaimed; at home
`);
