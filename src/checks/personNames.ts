import { firstNames, namedThings, placeWords } from './firstNames.ts';

/** A person's name in a text, and what says that it is one. */
export interface NamedPerson {
  readonly quote: string;
  readonly why: 'title' | 'role' | 'verb' | 'contact';
}

const role =
  '(?:[Oo]fficer|[Mm]anager|[Cc]o-?ordinator|[Aa]ssistant(?! Director| Chief| Head)|[Aa]dvis[eo]r|[Aa]pprentice|[Cc]olleague|[Tt]echnician|[Aa]dministrator|[Ee]ngineer|[Aa]nalyst|[Cc]lerk|[Ss]upervisor|[Cc]aseworker|[Ww]orker|[Ww]arden|[Rr]anger|[Aa]ccountant|[Ss]olicitor|[Ss]pecialist|[Ii]nspector|[Ss]urveyor|[Tt]rainee|[Rr]esident|[Cc]laimant|[Cc]omplainant|[Aa]pplicant|[Tt]enant|[Ll]ead|[Pp]ractitioner)';
const name = "[A-Z][a-z]{1,20}(?:[-'’][A-Z][a-z]{1,20})?";
const surname = "(?:O['’]|Mc|Mac)?[A-Z][a-z]{1,20}(?:[-'’][A-Z][a-z]{1,20})?";

const titled = new RegExp(
  `\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.? (?:[A-Z]\\.? ){0,2}(${surname})(?: (${surname}))?`,
  'g',
);
/** Every capitalised pair, overlapping ones too. */
const pair = new RegExp(`\\b(${name})(?= (${surname})(?![\\w-]))`, 'g');
const roleBefore = new RegExp(`\\b${role},? \\(?$`);
const roleAfter = new RegExp(
  `^,? (?:\\(|- |– )?(?:the |our |a |an )?(?:[A-Za-z&]{2,20} ){0,4}${role}\\b`,
);
const verbAfter =
  /^ (?:has|have|had|who|is|was|will|joined|left|started|returned|retired|resigned|attended|led|leads|completed|presented|delivered|took|and (?:her|his|their) team)\b/;
const contactBefore =
  /\b(?:contact|email|call|speak to|ask for|thanks to|thank you to|congratulations to|welcome to|(?:replaced|covered|completed|led|updated|provided) by:?|author:?) $/i;

/** People in public office act in public: their names are no secret. */
const publicOffice =
  /\b(?:Cllr|Councillor|Alderman|Mayor|Mayoress|Lord|Lady|Baroness|Sir|Dame|MP|King|Queen|Prince|Princess|Saint|St|Rev|Professor|Prof|Leader|Portfolio Holder|Minister|Chancellor|President|Governor|Secretary|Chief Executive|Director|Commissioner|Ombudsman|The)\.? $/;

/** `the Director of Housing, Mr Smith`: officers who answer for the council are named in public. */
const holdsOffice =
  /\b(?:Director|Chief|Head of|Leader|Chair\w{0,6}|Councillor|Cllr)\b[^.;\n]{0,40}$/;

/** The names of persons in a text. A capitalised pair alone is never one. */
export function personNames(text: string): NamedPerson[] {
  const found: NamedPerson[] = [];
  for (const match of text.matchAll(titled)) {
    const before = text.slice(Math.max(0, match.index - 50), match.index);
    if (isTitled(match[0], match[1] ?? '') && !holdsOffice.test(before))
      found.push({ quote: match[0], why: 'title' });
  }
  for (const match of text.matchAll(pair)) {
    const [, first = '', last = ''] = match;
    const quote = `${first} ${last}`;
    if (placeWords.has(last) || placeWords.has(first) || namedThings.has(quote)) continue;
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    const end = match.index + quote.length;
    const why = evidence(first, last, before, text.slice(end, end + 100));
    if (why === undefined || publicOffice.test(before)) continue;
    if (!found.some((each) => each.quote.includes(quote))) found.push({ quote, why });
  }
  return found;
}

/** What beside a capitalised pair says that it is a person; undefined where nothing does. */
function evidence(
  first: string,
  last: string,
  before: string,
  after: string,
): NamedPerson['why'] | undefined {
  if (!firstNames.has(first)) {
    return roleBefore.test(before) && isNamedAfterRole(first, last, before, after)
      ? 'role'
      : undefined;
  }
  if (roleBefore.test(before) || roleAfter.test(after)) return 'role';
  if (verbAfter.test(after)) return 'verb';
  return contactBefore.test(before) ? 'contact' : undefined;
}

/** Words that lead the names of panels and surveys as often as that of a person. */
const crowdBefore = /\b(?:resident|claimant|complainant|applicant|tenant|lead),? \(?$/i;

const ledIn = new RegExp(
  `\\b(?:by|our|with|from|to|former|new|colleague|(?:help|work|support|appointment|leadership) of),? (?:the |our |a )?(?:[A-Z][\\w&-]{1,20} |and ){0,4}${role} \\(?$`,
);

/**
 * An unknown first name after a role counts only where nothing but a name fits: after "by the ...
 * Officer", and before the end of a clause or a verb.
 */
function isNamedAfterRole(first: string, last: string, before: string, after: string): boolean {
  if (soundsLikeThing(first) || soundsLikeThing(last) || crowdBefore.test(before)) return false;
  return (
    ledIn.test(before) && /^(?:[.,;)!]|$|\n| (?:who|has|was|will|is|and|joined|left)\b)/.test(after)
  );
}

/** Words that people are not called: training, assessment, performance. */
function soundsLikeThing(word: string): boolean {
  return /(?:ing|tion|sion|ment|ance|ence|ship|ity|ness|ies|ers|ism|ure|als|ics|ory|ware|work|ical|ial|ive|ous|ised|ized|ated)$/.test(
    word,
  );
}

function isTitled(whole: string, last: string): boolean {
  if (
    whole.startsWith('Ms ') &&
    /^(?:Teams|Office|Excel|Word|Access|Dynamics|Windows|Project|Forms)$/.test(last)
  ) {
    return false;
  }
  return !placeWords.has(last) && last !== 'Target' && last !== 'Deadline';
}
