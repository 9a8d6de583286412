import type { PublishedCount } from '#domain/published.ts';
import { wordsOf } from './words.ts';

/** Counts that were printed together: the parts and the whole they make, where it is printed. */
export interface CountSet {
  readonly total: PublishedCount | undefined;
  readonly parts: readonly PublishedCount[];
  /** Counted in words of a sentence, which may leave groups out. */
  readonly sentence: boolean;
}

interface OpenSet {
  total: PublishedCount | undefined;
  totalIsLast: boolean;
  readonly parts: PublishedCount[];
  readonly sentence: boolean;
  readonly file: string;
}

/** Puts printed counts together: a second total or a repeated group begins the next set. */
export function countSets(counts: readonly PublishedCount[]): readonly CountSet[] {
  const sets: OpenSet[] = [];
  for (const count of counts) {
    const last = sets.at(-1);
    const set = last && belongs(count, last) ? last : opened(count, sets);
    if (isTotal(count)) {
      set.total = count;
      set.totalIsLast = set.parts.length > 0;
    } else {
      set.parts.push(count);
    }
  }
  return sets;
}

function opened(count: PublishedCount, sets: OpenSet[]): OpenSet {
  const set: OpenSet = {
    total: undefined,
    totalIsLast: false,
    parts: [],
    sentence: isSentence(count),
    file: count.place.file,
  };
  sets.push(set);
  return set;
}

function belongs(count: PublishedCount, set: OpenSet): boolean {
  if (set.file !== count.place.file || set.sentence !== isSentence(count)) return false;
  const kinds = [...(set.total ? [set.total] : []), ...set.parts].map((each) => each.kind);
  if (count.kind && kinds.some((kind) => kind !== undefined && kind !== count.kind)) return false;
  if (set.totalIsLast || (set.total && isTotal(count))) return false;
  const group = wordsOf(count.group).join(' ');
  return !set.parts.some((part) => wordsOf(part.group).join(' ') === group);
}

const fewestWordsOfSentence = 6;

function isSentence(count: PublishedCount): boolean {
  return wordsOf(count.quote).length >= fewestWordsOfSentence;
}

/** How many rows a set says there are: its printed whole, else all of a table's parts. */
export function wholeOf(set: CountSet): number | undefined {
  if (set.total) return set.total.count;
  return set.sentence ? undefined : set.parts.reduce((all, part) => all + part.count, 0);
}

/** The kind of rows that a set counts, where one of its lines says so. */
export function kindOf(set: CountSet): PublishedCount['kind'] {
  return set.total?.kind ?? set.parts.find((part) => part.kind !== undefined)?.kind;
}

const numbers =
  /(?<![\w.,/-])(?:\d{1,3}(?:,\d{3})+|\d{1,6})(?![\d.,]*\d|\s?%|st|nd|rd|th|[/-]\d)|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|no|none)\b/gi;
const notCounts =
  /\b(?:q|quarter|qtr|period|(?:19|20)\d\d)\s?\d{0,2}\b|\b\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/gi;

const partOfPart = /\bof (?:these|those|which|whom|them)\b/i;

/**
 * Whether each number of the sentences is one of the counts that were read from them. Where others
 * stand between, a count may be a part of a part, or its whole another one.
 */
export function readsWhole(set: CountSet): boolean {
  const lines = [...(set.total ? [set.total] : []), ...set.parts];
  const byQuote = Map.groupBy(lines, (line) => line.quote);
  return [...byQuote].every(([quote, read]) => {
    if (partOfPart.test(quote)) return false;
    const found = quote.replace(notCounts, ' ').match(numbers)?.length ?? 0;
    return found === read.length;
  });
}

const wholeWords: ReadonlySet<string> = new Set(
  'all overall sum number no of the in this these our total indicators indicator targets target measures measure actions action kpis kpi pis tasks key performance council plan reported monitored'.split(
    ' ',
  ),
);

/** Whether a group is the whole: "TOTAL", "all indicators", "total targets supporting the aim". */
function isTotal(count: PublishedCount): boolean {
  const words = wordsOf(count.group);
  if (words[0] === 'total' || words[1] === 'total' || words.at(-1) === 'total') return true;
  return words.every((word) => wholeWords.has(word));
}
