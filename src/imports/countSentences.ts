import type { MeasureKind } from '#domain/measure.ts';
import type { PublishedCount } from '#domain/published.ts';
import { isStatusWord } from './cellContent.ts';
import { kindNamed } from './countTables.ts';

const numberWords = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const noun = '(?:targets?|indicators?|measures?|kpis?|pis|actions?|tasks?)';
const wholes = new RegExp(
  `\\b(\\d{1,4}|[a-z]{2,9}) (?:(?:plan|council|corporate|service|key|performance|council plan) ){0,2}(${noun}) (?:(?:which |that )?support(?:s|ed|ing)?\\b|in total\\b|to be reported|are reported|were reported|are monitored|under this aim)|\\b(?:out of|of) (?:the |all |a total of |all the )?(\\d{1,4}|[a-z]{2,9}) (?:(?:plan|council|corporate|service|key|performance) ){0,2}(${noun})`,
  'gi',
);
const parts = new RegExp(
  `(?<!\\b(?:quarter|quarters|qtr|stage|week|day|month|phase|tier|level|out of|of|of the) )\\b(\\d{1,4}|[a-z]{2,9})(?: ?\\((\\d{1,3}(?:\\.\\d{1,2})?) ?%\\))?(?: (?:out )?of (?:the |all )?(?:\\d{1,4}|${numberWords.join('|')}))?(?: ?\\((\\d{1,3}(?:\\.\\d{1,2})?) ?%\\))?(?: of (?:the|these|which))?(?: (?:other|further|of))?(?: (?:plan|council|corporate|service|key|performance)){0,2}(?: (${noun}))? (?:were|was|are|is|have been|had been|has been|have|had|has)(?=((?: [^\\s.,;:()]{1,30}){1,6}))`,
  'gi',
);
/** "On target" is a status, no count of plan targets. */
const aboutTarget =
  /\b(?:on|off|near|above|below|within|against|met|missed|meeting|exceeded|their|the|not) (?:the |their )?targets?\b/gi;
const nounAnywhere = new RegExp(`\\b${noun}\\b`, 'i');

/**
 * Counts in a sentence of a report or minutes: "Ten targets supported this aim. Six targets were on
 * track and four targets had been affected by Covid19." The whole is the group `total`.
 */
export function countsIn(text: string): Omit<PublishedCount, 'place'>[] {
  let spoken: MeasureKind | undefined;
  return sentences(text).flatMap((sentence) => {
    if (sentence.length > 1000) return [];
    if (nounAnywhere.test(sentence)) {
      spoken = kindNamed(sentence.replace(aboutTarget, ' '));
      return [...totalsIn(sentence), ...partsIn(sentence)];
    }
    // "9 (75%) are red": still those that the sentence before spoke of.
    return spoken && /\(\d[\d.]{0,4} ?%\)/.test(sentence) ? partsIn(sentence, spoken) : [];
  });
}

const listed =
  /^[\s·•*–-]*(\d{1,4}) (?:[a-z]{3,12} )?(?:is|are|was|were|has|have)((?: [^\s.,;:()]{1,30}){1,6}) \((?:less than |over )?(\d{1,3}(?:\.\d{1,2})?) ?%\)[.;]?$/i;

/** A line of a list of counts: `64 are complete (56%)`; undefined where it is none. */
export function listedCount(
  line: string,
  kind: MeasureKind | undefined,
): Omit<PublishedCount, 'place'> | undefined {
  const [, number = '', said = '', percent = ''] = listed.exec(line.slice(0, 120)) ?? [];
  const group = groupOf(said);
  if (number === '' || !group) return undefined;
  // "Less than 1%" says no percentage.
  const rounded = /\((?:less than|over) /i.test(line);
  const quote = rounded ? line.slice(0, line.indexOf('(')) : line;
  return {
    group,
    count: Number(number),
    percent: rounded ? '' : percent,
    quote: quote.trim(),
    kind,
  };
}

function totalsIn(quote: string): Omit<PublishedCount, 'place'>[] {
  return [...quote.matchAll(wholes)].flatMap(([, first, firstNoun, second, secondNoun]) => {
    const count = countOf(first ?? second ?? '');
    const kind = kindNamed(firstNoun ?? secondNoun ?? '');
    return count === undefined ? [] : [{ group: 'total', count, percent: '', quote, kind }];
  });
}

function partsIn(quote: string, spoken?: MeasureKind): Omit<PublishedCount, 'place'>[] {
  const sentenceKind = kindNamed(quote.replace(aboutTarget, ' ')) ?? spoken;
  return [...quote.matchAll(parts)].flatMap((match) => {
    const [, number = '', first, second, name, rest = ''] = match;
    const percent = first ?? second ?? '';
    const count = countOf(number);
    const group = groupOf(rest);
    if (count === undefined || !group) return [];
    return [{ group, count, percent, quote, kind: kindNamed(name ?? '') ?? sentenceKind }];
  });
}

/** The status in what was said of them: "on track", "affected by Covid19". */
function groupOf(said: string): string | undefined {
  const stated = said
    .trim()
    .replace(/^(?:(?:a|an|now|still|also|currently|reported|rated|given|shown|been) )+/i, '')
    .replace(/^(?:as )?(?:a )?(?:(?:rag )?(?:status|rating) (?:of|as) |as )/i, '');
  const words = stated.split(/\s+(?:and|but|with|while|as|whilst)\s+/i)[0] ?? '';
  const phrase = words.replace(
    /^(?:a|an|all|now|still|also|currently|reported|rated|been)\s+/i,
    '',
  );
  if (isStatusWord(phrase)) return phrase;
  const shorter = phrase.split(/\s+/);
  for (let length = shorter.length - 1; length > 0; length -= 1) {
    const start = shorter.slice(0, length).join(' ');
    if (isStatusWord(start)) return start;
  }
  return undefined;
}

function countOf(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  const index = numberWords.indexOf(word.toLowerCase());
  return index < 0 ? undefined : index;
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.;!?])\s+|\n/).map((sentence) => sentence.trim());
}
