import { sentencesOf } from './words.ts';

/** A very small count of people beside words about their health or another protected matter. */
export interface SmallNumber {
  readonly quote: string;
  readonly count: string;
  readonly about: string;
}

const sensitive =
  /\b(?:stress|depress\w{0,6}|anxiety|mental(?:ly)? (?:health|ill\w*)|mental ill-health|disab(?:led|ility|ilities)|cancer|hiv|aids|dementia|epilep\w{0,4}|diabet\w{0,4}|autis\w{0,4}|adhd|learning difficult\w{0,4}|pregnan\w{0,4}|miscarriage|bereave\w{0,5}|suicid\w{0,3}|self[- ]harm\w{0,3}|overdose|terminal\w{0,2}|domestic (?:abuse|violence)|sexual(?:ly)? \w{3,12}|rape|child protection|safeguarding|in care|looked after|child (?:abuse|sexual)|modern slavery|trafficking|ethnic\w{0,6}|bame|bme|asylum|refugees?|transgender|gender reassignment|religious|muslim|gyps(?:y|ies)|traveller|hate crime|substance (?:misuse|abuse)|addict\w{0,4}|alcohol dependen\w{0,3}|long[- ]term (?:sick\w{0,4}|absen\w{0,3}))\b/i;

const people =
  'cases?|people|persons?|(?:employees?|staff|members? of staff|staff members?|officers?)(?! (?:days|support|deliver|provid|work|attend|help|assist|cover|manag|to )\\w*)|residents?|tenants?|children|child|pupils?|individuals?|clients?|applicants?|famil(?:y|ies)|households?|women|woman|men|man|victims?|survivors?|patients?|young people|adults?|girls?|boys?|of (?:whom|which|these|them|those)';
const counted = new RegExp(
  `(?<![\\d.,/%£-])\\b([1-4]|one|two|three|four)\\b(?! (?:in|out of) )(?: (?!officers?\\b|staff\\b|employees?\\b|support)[a-z-]{3,15})?(?: (?!officers?\\b|staff\\b|employees?\\b|support)[a-z-]{3,15})? (?:${people})\\b(?!['’])`,
  'gi',
);
const after = /(?<![\d.,/%£-])\b([1-4]|one|two|three|four) of (?:which|whom|these|them|those)\b/gi;

/** "Of these 3 have a disability": the people stand before. */
const having =
  /\bof (?:these|those|them|whom|which),? \b([1-4]|one|two|three|four) (?:has|have|had|is|are|was|were)\b/gi;

/** A letter or two before a digit make it a name: stage 1, Q1, phase 2. */
const numbered =
  /\b(?:stage|phase|level|tier|grade|quarter|q|no|number|type|part|step|priority|band|category|section|year)\.? ?$|\b(?:\d+|one) (?:in|out of) $/i;
/** What is counted is about the matter, not a person with it. */
const trained =
  /\b(?:train\w{0,4}|first aid\w{0,3}|champions?|ambassadors?|sessions?|courses?|events?|workshops?|polic(?:y|ies)|bays?|toilets?|adaptations?|recruit\w{0,4}|appointed|vacan\w{0,4}|posts?|coordinators?|specialists?|advis[eo]rs?)\b/i;
const farthest = 90;

/** Counts of one to four people in a sentence about health, disability, abuse or origin. */
export function smallNumbers(text: string): SmallNumber[] {
  if (!sensitive.test(text)) return [];
  const found: SmallNumber[] = [];
  for (const sentence of sentencesOf(text)) {
    const about = sensitive.exec(sentence.text);
    if (about === null || trained.test(sentence.text)) continue;
    const [hit] = [
      ...sentence.text.matchAll(counted),
      ...sentence.text.matchAll(after),
      ...sentence.text.matchAll(having),
    ].filter(
      (match) =>
        Math.abs(match.index - about.index) <= farthest &&
        !numbered.test(sentence.text.slice(Math.max(0, match.index - 12), match.index)),
    );
    if (hit === undefined) continue;
    const [from, to] =
      hit.index < about.index
        ? [hit.index, about.index + about[0].length]
        : [about.index, hit.index + hit[0].length];
    found.push({ quote: sentence.text.slice(from, to), count: hit[1] ?? '', about: about[0] });
  }
  return found;
}
