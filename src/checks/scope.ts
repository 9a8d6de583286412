import type { Period } from '#domain/period.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './wordSet.ts';

/**
 * What a figure in running text speaks of: the reported period, its whole year, or anything else
 * (an earlier period, a single month, a comparison, a forecast), of which no check knows enough.
 */
export type Scope = 'current' | 'year' | 'other';

const months = wordSet(`
  january february march april may june july august september october november december jan
  feb mar apr jun jul aug sep sept oct nov dec
`);
const ordinals = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['final', 4],
  ['1st', 1],
  ['2nd', 2],
  ['3rd', 3],
  ['4th', 4],
]);
/** After these, up to the end of the sentence, figures are no longer those of the period. */
const away = wordSet(`
  compared comparison comparing compares previously previous prior benchmark national
  nationally england regional forecast forecasted expected expect predicted projected
  projection anticipated will would could should next since until baseline estimate estimated
  aim aims aiming ago rolling historically historic pre before
`);
const wholeYear = wordSet('annual annually overall cumulative cumulatively ytd yearly');
const quarterWords = wordSet('quarter qtr quarters qtrs');

/** All words that can move the scope: most words of a text are none, and end here. */
const telling = new Set([
  ...months,
  ...away,
  ...wholeYear,
  ...quarterWords,
  ...wordSet('year last q1 q2 q3 q4'),
]);

/** Whether a word names a month as written in reports: "may" and "march" need their capital. */
export function isMonth(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !months.has(token.lower)) return false;
  const first = token.text.charCodeAt(0);
  return first >= 65 && first <= 90;
}

/** The first year of a financial year (`2024/25`, `24/25`, `2024-2025`), or undefined. */
export function financialYear(text: string): number | undefined {
  const cut = text.length === 9 || text.length === 7 ? 4 : text.length === 5 ? 2 : 0;
  if (cut === 0 || (text[cut] !== '/' && text[cut] !== '-')) return undefined;
  if (cut === 2 && text[cut] === '-') return undefined;
  const first = Number(text.slice(0, cut));
  const second = Number(text.slice(cut + 1));
  if (!Number.isInteger(first) || !Number.isInteger(second)) return undefined;
  if ((first + 1) % 100 !== second % 100) return undefined;
  if (cut === 4) return first >= 1980 && first < 2100 ? first : undefined;
  return 2000 + first;
}

/** The scope in force at each token; it holds until the text names another period. */
export function readScopes(tokens: readonly Token[], period: Period | undefined): readonly Scope[] {
  const scopes: Scope[] = [];
  let lasting: Scope = 'current';
  let passing: Scope | undefined;
  let sentence = 0;
  let sentenceAt = 0;
  let quarterAt = -9;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.sentence !== sentence) {
      sentence = token.sentence;
      sentenceAt = at;
      passing = undefined;
    }
    if (token.kind === 'mark' || (token.kind === 'word' && !telling.has(token.lower))) {
      scopes.push(passing ?? lasting);
      continue;
    }
    const quarter = quarterNamed(tokens, at);
    const year = token.kind === 'number' ? financialYear(token.text) : undefined;
    if (quarter !== undefined) {
      lasting = quarter === 0 || isQuarter(period, quarter) ? 'current' : 'other';
      passing = undefined;
      quarterAt = at;
    } else if (year !== undefined) {
      const ours = period === undefined || period.year === year;
      const ofQuarter = at - quarterAt <= 4;
      passing = undefined;
      if (ours) lasting = ofQuarter ? lasting : 'year';
      else if (ofQuarter || at - sentenceAt < 3) lasting = 'other';
      else passing = 'other'; // named in passing: "better than in 2023/24"
    } else if (namesYear(tokens, at)) {
      lasting = 'year';
      passing = undefined;
    } else if (leadsAway(tokens, at)) {
      passing = 'other';
    } else if (isMonth(token)) {
      if (isMonth(tokens[at + 2]) || isMonth(tokens[at - 2]) || isMonth(tokens[at + 3])) {
        // "January to March" is the quarter itself; which one is the business of another check.
        passing = undefined;
        if (lasting === 'year') lasting = 'current';
      } else if (!isMonth(tokens[at - 3])) passing = 'other';
    }
    scopes.push(passing ?? lasting);
  }
  return scopes;
}

/** The quarter named at a token: 1 to 4, 0 for "this quarter", -1 for another one. */
function quarterNamed(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (!token || token.kind === 'mark') return undefined;
  if (token.kind === 'word' && token.text.length === 2 && token.lower.startsWith('q')) {
    const index = token.lower.charCodeAt(1) - 48;
    return index >= 1 && index <= 4 ? index : undefined;
  }
  if (!quarterWords.has(token.lower)) return undefined;
  const next = tokens[at + 1];
  if (next?.kind === 'number' && next.text.length === 1) {
    const index = Number(next.text);
    if (index >= 1 && index <= 4) return index;
  }
  const before = tokens[at - 1]?.lower ?? '';
  const ordinal = ordinals.get(before);
  if (ordinal !== undefined) return ordinal;
  if (before === 'this' || before === 'current' || before === 'reporting') return 0;
  return before === 'last' || before === 'previous' || before === 'next' || before === 'prior'
    ? -1
    : undefined;
}

function isQuarter(period: Period | undefined, index: number): boolean {
  if (period === undefined) return index > 0;
  return period.kind === 'quarter' && period.index === index;
}

function namesYear(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (wholeYear.has(token.lower)) return true;
  if (token.lower !== 'year') return false;
  const before = tokens[at - 1]?.lower ?? '';
  if (before === 'full' || before === 'whole' || before === 'this' || before === 'financial') {
    return true;
  }
  const next = tokens[at + 1]?.lower ?? '';
  const after = next === '-' || next === 'to' ? (tokens[at + 2]?.lower ?? '') : next;
  if (after === 'end' || after === 'date' || after === 'total') return true;
  const two = tokens[at - 2]?.lower ?? '';
  return (
    before === 'the' &&
    (two === 'for' || two === 'during' || two === 'over' || two === 'in' || two === 'across')
  );
}

function leadsAway(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (token.lower === 'last') {
    const next = tokens[at + 1]?.lower ?? '';
    return (
      next === 'year' ||
      next === 'month' ||
      next === 'time' ||
      next === 'years' ||
      next === 'period'
    );
  }
  return away.has(token.lower);
}
