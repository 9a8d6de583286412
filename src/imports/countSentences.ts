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
  `\\b(\\d{1,4}|[a-z]{2,9}) (?:(?:plan|council|corporate|service|key|performance|council plan) ){0,2}(${noun}) (?:(?:which |that )?support(?:s|ed|ing)?\\b|in total\\b|are reported|were reported|are monitored|under this aim)|\\b(?:out of|of) (?:the |all |a total of |all the )?(\\d{1,4}|[a-z]{2,9}) (?:(?:plan|council|corporate|service|key|performance) ){0,2}(${noun})`,
  'gi',
);
const parts = new RegExp(
  `\\b(\\d{1,4}|[a-z]{2,9})(?: ?\\((\\d{1,3}(?:\\.\\d{1,2})?) ?%\\))?(?: of (?:the|these|which))?(?: (?:other|further|of))?(?: (?:plan|council|corporate|service|key|performance)){0,2}(?: (${noun}))? (?:were|was|are|is|have been|had been|has been|have|had|has)(?=((?: [^\\s.,;:()]{1,30}){1,6}))`,
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
  return sentences(text).flatMap((sentence) => {
    if (sentence.length > 1000 || !nounAnywhere.test(sentence)) return [];
    return [...totalsIn(sentence), ...partsIn(sentence)];
  });
}

function totalsIn(quote: string): Omit<PublishedCount, 'place'>[] {
  return [...quote.matchAll(wholes)].flatMap(([, first, firstNoun, second, secondNoun]) => {
    const count = countOf(first ?? second ?? '');
    const kind = kindNamed(firstNoun ?? secondNoun ?? '');
    return count === undefined ? [] : [{ group: 'total', count, percent: '', quote, kind }];
  });
}

function partsIn(quote: string): Omit<PublishedCount, 'place'>[] {
  const sentenceKind = kindNamed(quote.replace(aboutTarget, ' '));
  return [...quote.matchAll(parts)].flatMap(([, number = '', percent = '', name, rest = '']) => {
    const count = countOf(number);
    const group = groupOf(rest);
    if (count === undefined || !group) return [];
    return [{ group, count, percent, quote, kind: kindNamed(name ?? '') ?? sentenceKind }];
  });
}

/** The status in what was said of them: "on track", "affected by Covid19". */
function groupOf(said: string): string | undefined {
  const words = said.trim().split(/\s+(?:and|but|with|while|as|whilst)\s+/i)[0] ?? '';
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
