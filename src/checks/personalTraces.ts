/** A trace of a person in a text: an address, a number, initials. */
export interface PersonalTrace {
  readonly quote: string;
  readonly why: 'email' | 'phone' | 'nationalInsurance' | 'initials';
}

const email = /[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@[A-Za-z0-9-]{1,63}\.[A-Za-z0-9.-]{2,63}/g;
/** A mobile number is a person's; the numbers of services and offices are printed to be called. */
const mobile = /(?:\+44 ?|\b0)7\d{3}[ -]?\d{3}[ -]?\d{3}\b/g;
const ownPhone =
  /\b(?:direct (?:dial|line)|home (?:number|phone|tel)|his number|her number)\b[^\d\n]{0,12}(0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4})\b/gi;
const nationalInsurance = /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g;

/** With its year: two numbers alone may be a financial year, a code or a share. */
const date = '\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2})';
const initials = new RegExp(
  `[(\\[] ?(?:${date}[ ,:–-]{1,3}([A-Z]{2})|([A-Z]{2})[ ,:–-]{1,3}${date}) ?[)\\]]|(?:^|\\n)(?:${date}[ ,-]{1,3}([A-Z]{2})|([A-Z]{2})[ ,-]{1,3}${date}) ?[:–-]`,
  'g',
);

/** Two capitals beside a date that are no initials. */
const abbreviations: ReadonlySet<string> = new Set(
  'AD AI AM BC BV CE CT DD DR EA EH EU FY GP HB HO HQ HR IT KM MP NB NI OK PA PC PI PM PO PR QA RE SO TA TC TV UC UK UN VE VJ WC WE'.split(
    ' ',
  ),
);

const mailbox =
  /(?:info|enquir|contact|customer|service|admin|help|support|team|office|foi|planning|housing|complaint|feedback|council|reception|mail|hello|web|reply|press|media|consult|survey|licen|benefit|revenue|tax|election|democratic|committee|performance|hr|finance|policy|communit|leisure|library|waste|environment|data|privacy|security|parking|event|museum|health|care|report|recruit|job|street|clean|recycl|control|communications|engage|fraud|audit|legal|procure|strateg|partnership)/i;

/** E-mail addresses, phone numbers, National Insurance numbers and initials of staff in a text. */
export function personalTraces(text: string): PersonalTrace[] {
  const found: PersonalTrace[] = [];
  if (text.includes('@')) {
    for (const [quote] of text.matchAll(email)) {
      const box = quote.slice(0, quote.indexOf('@'));
      if (!mailbox.test(box)) found.push({ quote, why: 'email' });
    }
  }
  if (!/\d/.test(text)) return found;
  for (const [quote] of text.matchAll(mobile)) found.push({ quote, why: 'phone' });
  for (const [quote] of text.matchAll(ownPhone)) found.push({ quote, why: 'phone' });
  for (const [quote] of text.matchAll(nationalInsurance)) {
    found.push({ quote, why: 'nationalInsurance' });
  }
  for (const match of text.matchAll(initials)) {
    const letters = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    if (!abbreviations.has(letters)) found.push({ quote: match[0].trim(), why: 'initials' });
  }
  return found;
}
