import { financialYear, isMonth, type Scope } from './scope.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './wordSet.ts';

const inexactWords = wordSet(`
  about around approx approximately over almost nearly under circa some roughly least c ca
  estimated avg average ~ > <
`);
const changeAfter = wordSet(`
  increase increased decrease decreased reduction reduced rise growth fall drop improvement
  higher lower more less fewer better worse above over under short off up down point points
  pts variance ahead behind uplift saving change adverse favourable target tolerance
`);
const changeBefore = wordSet(`
  by up down increase decrease reduction rise fall drop growth increased decreased fell rose
  dropped improved reduced another further to from within additional extra than + ±
`);

const overWords = wordSet('for over in during across');

/** "about 300", "more than 40", "400k+". */
export function isInexact(tokens: readonly Token[], at: number, taken: number): boolean {
  const next = tokens[at + taken];
  if (next?.text === '+' && next.index === tokens[at + taken - 1]?.end) return true;
  for (let back = 1; back <= 3; back += 1) {
    const word = tokens[at - back];
    if (!word || word.kind === 'number') return false;
    if (inexactWords.has(word.lower)) return true;
    if (word.lower === 'than' || word.lower === 'to' || word.lower === '.') continue;
    if (back > 1) return false;
    if (word.lower !== 'a' && word.lower !== 'just') return false;
  }
  return false;
}

/** Whether a percentage tells a movement or a distance: "up 3%", "5% increase", "2% above". */
export function isChange(tokens: readonly Token[], at: number, taken: number): boolean {
  const before = tokens[at - 1];
  if (before && changeBefore.has(before.lower)) return true;
  if (before?.text === '-' && before.end === tokens[at]?.index) {
    const two = tokens[at - 2];
    if (two === undefined || two.end < before.index) return true; // "-3%"
  }
  const next = tokens[at + taken];
  if (!next || next.kind === 'number') return false;
  if (changeAfter.has(next.lower)) return true;
  if (next.lower === 'of') {
    const after = tokens[at + taken + 1]?.lower === 'the' ? 2 : 1;
    return tokens[at + taken + after]?.lower === 'target';
  }
  return (
    next.kind === 'word' &&
    changeAfter.has(tokens[at + taken + 1]?.lower ?? '') &&
    !['answered', 'were', 'was', 'which', 'is'].includes(next.lower) &&
    next.lower !== 'just'
  );
}

/** "target of 90%", "the 90% target". */
export function isTarget(tokens: readonly Token[], at: number, taken: number): boolean {
  for (let on = 0; on < 2; on += 1) {
    const word = tokens[at + taken + on];
    if (word?.lower === 'target' || word?.lower === 'targets') return on === 0;
  }
  for (let back = 1; back <= 4; back += 1) {
    const word = tokens[at - back];
    if (!word || word.kind === 'number') return false;
    if (word.lower === 'target' || word.lower === 'targets' || word.lower === 'targeted')
      return true;
  }
  return false;
}

/** "98% overall", "77% for the year", "65% last year", "54% in Q3": the period stands behind. */
export function trailingScope(tokens: readonly Token[], from: number): Scope | undefined {
  if (isOverTheYear(tokens, from)) return 'year';
  const first = tokens[from];
  if (!first || first.kind === 'number') return undefined;
  if (first.lower === 'overall' || first.lower === 'annually') return 'year';
  const isLast = first.lower === 'last' || first.lower === 'previously';
  if (isLast && tokens[from + 1]?.lower !== 'week') return 'other';
  const hasPreposition =
    first.lower === 'in' ||
    first.lower === 'for' ||
    first.lower === 'at' ||
    first.lower === 'during' ||
    first.text === '(';
  if (!hasPreposition) return undefined;
  const second = tokens[from + 1];
  if (!second) return undefined;
  if (second.kind === 'number' && financialYear(second.text) !== undefined) return 'other';
  if (second.lower.length === 2 && second.lower.startsWith('q') && second.kind === 'word')
    return undefined;
  if (second.lower === 'the' && tokens[from + 2]?.lower === 'year') return 'year';
  if (second.lower === 'total' && first.lower === 'in') return undefined;
  if (second.lower === 'last' || second.lower === 'previous' || isMonth(second)) return 'other';
  return undefined;
}

/** "5,100 visits in total for the year". */
function isOverTheYear(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 7; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return false;
    const isOver = overWords.has(token.lower) && tokens[at + 1]?.lower === 'the';
    if (isOver && tokens[at + 2]?.lower === 'year') return true;
  }
  return false;
}
