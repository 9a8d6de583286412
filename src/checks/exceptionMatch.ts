import { periodCode } from '#domain/period.ts';
import type { PublishedException } from '#domain/published.ts';
import { readPeriod } from '#domain/readPeriod.ts';
import type { CheckedDocument, CheckedRow } from './checkedRow.ts';
import { compactText, wordOverlap, wordsOf } from './words.ts';

/** Titles with this much in common are one, spelling slips and a missing word allowed. */
const sameTitle = 0.8;
/** Codes restart in each section: beside an equal code the titles need to be akin only. */
const akin = 0.4;

interface Candidate {
  readonly row: CheckedRow;
  readonly words: ReadonlySet<string>;
  readonly code: string;
  readonly title: string;
}

/** Finds the rows that an exception's heading stands for, in every period; linear to build. */
export function exceptionMatcher(
  document: CheckedDocument,
): (exception: PublishedException) => readonly CheckedRow[] {
  const byWord = new Map<string, Candidate[]>();
  const byTitle = new Map<string, Candidate[]>();
  for (const row of document.rows) {
    const { code, title } = row.published.cells;
    const candidate = {
      row,
      words: new Set(wordsOf(title)),
      code: compactText(code),
      title: compactText(title),
    };
    put(byTitle, candidate.title, candidate);
    for (const word of candidate.words) put(byWord, word, candidate);
  }
  return (exception) => {
    const heading = compactText(exception.heading);
    if (heading === '') return [];
    const exact = byTitle.get(heading) ?? [];
    const found = exact.length > 0 ? exact : akinTo(exception.heading, heading, byWord);
    return inSection(found, exception.section).map((candidate) => candidate.row);
  };
}

function put(map: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const list = map.get(key);
  if (list) list.push(candidate);
  else map.set(key, [candidate]);
}

/** Rows whose code leads the heading and whose title is akin to it, else rows with nearly its title. */
function akinTo(
  text: string,
  heading: string,
  byWord: ReadonlyMap<string, readonly Candidate[]>,
): readonly Candidate[] {
  const words = wordsOf(text);
  const rarest = words
    .map((word) => byWord.get(word) ?? [])
    .filter((list) => list.length > 0)
    .toSorted((one, other) => one.length - other.length)
    .slice(0, 3);
  const candidates = [...new Set(rarest.flat())];
  const coded = candidates.filter(
    (each) => each.code.length > 1 && heading.startsWith(each.code) && overlap(words, each) >= akin,
  );
  if (coded.length > 0) return coded;
  const scored = candidates.map((each) => ({ each, score: overlap(words, each) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best < sameTitle) return [];
  return scored.filter(({ score }) => score === best).map(({ each }) => each);
}

/** The heading may begin with the code, which the title has not. */
function overlap(words: readonly string[], candidate: Candidate): number {
  const whole = wordOverlap(new Set(words), candidate.words);
  if (candidate.code === '') return whole;
  let lead = '';
  for (const [index, word] of words.entries()) {
    lead += word;
    if (lead === candidate.code) {
      return Math.max(whole, wordOverlap(new Set(words.slice(index + 1)), candidate.words));
    }
    if (lead.length > candidate.code.length) break;
  }
  return whole;
}

/** Of rows with one title in several sections those of the exception's own section, where it has one. */
function inSection(found: readonly Candidate[], section: string): readonly Candidate[] {
  const own = compactText(section);
  if (own === '') return found;
  const inside = found.filter((each) => compactText(each.row.published.cells.section) === own);
  return inside.length > 0 ? inside : found;
}

/** The code of the period that an exception line is about: its own, or the document's. */
export function exceptionPeriod(
  exception: PublishedException,
  document: CheckedDocument,
): string | undefined {
  if (exception.period) return periodCode(exception.period);
  const period = document.published.period;
  if (period === undefined) return undefined;
  const printed = exception.periodRaw.trim();
  if (printed === '') return periodCode(period);
  // "Q2" alone is a quarter of the document's own year.
  const read = readPeriod(printed, { year: period.year });
  return read && periodCode(read);
}
