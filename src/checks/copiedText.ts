import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import type { Reading } from '#domain/value.ts';
import { actionState } from './actionState.ts';
import type { CheckedRow, RowCheck } from './checkedRow.ts';
import { isSamePrintedRow, rowWords } from './place.ts';
import { rowFinding } from './rowFinding.ts';
import { shortQuote, wordsOf } from './words.ts';

/** Shorter texts are standing phrases: "On target", "Performance remains above target this quarter". */
const fewestWords = 8;
/** With figures in it a text is less likely to stand for ever. */
const fewestWordsWithFigures = 6;
/** Nearly equal counts only for texts long enough that chance cannot make them so. */
const fewestWordsNearly = 12;
const nearly = 0.9;

/**
 * A text carried over from the same measure's last period although the figure has moved; for a target
 * or an action, which has no figure, although it is not finished.
 */
export const copiedText: RowCheck = (row) => {
  const before = row.earlier[0];
  if (before === undefined || row.commentary === '' || before.commentary === '') return [];
  // Rows of several periods share one printed text: it was not written twice.
  if (isSamePrintedRow(before, row)) return [];
  if (row.published.kind === 'indicator' && !differs(row.outturn, before.outturn)) return [];
  const equal = equality(row.commentary, before.commentary);
  if (equal === undefined || isStanding(row.commentary)) return [];
  return row.published.kind === 'indicator' || isUnfinished(row, before, equal)
    ? [finding(row, before, equal)]
    : [];
};

/** Notes that explain a measure rather than its result are meant to be repeated. */
const standing =
  /\b(?:reported annually|annual (?:measure|indicator|figure)|in arrears|(?:measure|indicator|figure|data) (?:is|are|was|includes?|counts?|records?|shows?|covers?) (?:the|a|an|all|only|provided|supplied|reported|collected|calculated|based|taken)|calculated|defin(?:ed|ition)|data only|no target|rolling|monitoring only|for information)\b/i;

function isStanding(text: string): boolean {
  return standing.test(text);
}

type Equality = 'equal' | 'nearly';

function equality(text: string, other: string): Equality | undefined {
  const longer = Math.max(text.length, other.length);
  if (longer - Math.min(text.length, other.length) > longer * 0.15) return undefined;
  // A text whose figures were brought up to date was not merely copied.
  if (digits(text) !== digits(other)) return undefined;
  const [words, others] = [wordsOf(text), wordsOf(other)];
  if (words.join(' ') === others.join(' ')) {
    const fewest = /\d/.test(text) ? fewestWordsWithFigures : fewestWords;
    return words.length >= fewest ? 'equal' : undefined;
  }
  if (words.length < fewestWordsNearly) return undefined;
  return shingleOverlap(words, others) >= nearly ? 'nearly' : undefined;
}

function digits(text: string): string {
  return text.match(/\d+/g)?.join(' ') ?? '';
}

/** Jaccard measure over runs of three words. */
function shingleOverlap(words: readonly string[], others: readonly string[]): number {
  const [one, two] = [shingles(words), shingles(others)];
  let common = 0;
  for (const shingle of one) if (two.has(shingle)) common += 1;
  return common / (one.size + two.size - common);
}

function shingles(words: readonly string[]): Set<string> {
  return new Set(
    words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`),
  );
}

function isUnfinished(row: CheckedRow, before: CheckedRow, equal: Equality): boolean {
  const { progress, status } = row.published.cells;
  const state = actionState(status);
  if (state === 'completed' || state === 'settled') return false;
  if (progress !== before.published.cells.progress) return true;
  return equal === 'equal' && row.commentary.split(' ').length >= fewestWordsNearly;
}

function differs(now: Reading, before: Reading): boolean {
  if (now.kind === 'number' && before.kind === 'number') {
    return !decimal(now.number).eq(decimal(before.number));
  }
  if (now.kind === 'absent' || before.kind === 'absent') return false;
  return now.raw.trim() !== before.raw.trim();
}

function finding(row: CheckedRow, before: CheckedRow, equal: Equality): Finding {
  const indicator = row.published.kind === 'indicator';
  const now = indicator ? row.outturn.raw.trim() : row.published.cells.progress.trim();
  const then = indicator ? before.outturn.raw.trim() : before.published.cells.progress.trim();
  const moved = now === then ? '' : `, yet ${then} became ${now}`;
  return rowFinding(row, {
    class: 'stale-commentary',
    severity: 'inconsistency',
    audience: 'owner',
    quote: shortQuote(row.commentary),
    arithmetic: `${equal === 'equal' ? 'the same text as' : 'nearly the same text as'} ${before.periodCode} (${rowWords(before.published.place, row.published.place)})${moved}`,
    published: `the text of ${before.periodCode}`,
    expected: `a text about ${row.periodCode}`,
  });
}
