import type { TextNumber } from './numbers.ts';
import type { Token } from './tokens.ts';
import { hasBreak, isLinking, theseWords } from './wholes.ts';
import { wordSet } from './wordSet.ts';

/** Marks that join a percentage to its counts. */
export const dashes: ReadonlySet<string> = wordSet('- – — = : ,');

/** Whether nothing of the sentence follows. */
export function isEnd(token: Token | undefined, sentence: number): boolean {
  return (
    token === undefined || token.sentence !== sentence || token.text === '.' || token.text === ';'
  );
}

/** Whether a percentage tells a movement or comes from another time: it is no share of these. */
export function isComparison(percent: TextNumber): boolean {
  return percent.change || percent.inexact;
}

export function isAmount(figure: TextNumber): boolean {
  return figure.kind === 'count' || figure.kind === 'money';
}

/** The token after the closing bracket when b stands in brackets directly behind a. */
export function bracketClose(
  tokens: readonly Token[],
  a: TextNumber,
  b: TextNumber,
): number | undefined {
  const open = b.token - 1;
  if (!isOpen(tokens[open]) || !isNoun(tokens, a, open)) return undefined;
  let close = b.token + b.tokens;
  if (b.kind === 'count') {
    for (let words = 0; words < 2 && tokens[close]?.kind === 'word'; words += 1) close += 1;
  }
  return isClose(tokens[close]) ? close + 1 : undefined;
}

/** Nothing, "of these", or up to two plain words between a count and its bracket. */
function isNoun(tokens: readonly Token[], a: TextNumber, open: number): boolean {
  const from = a.token + a.tokens;
  if (open === from) return true;
  if (a.kind !== 'count' || open - from > 2) return false;
  const [first, second] = [tokens[from], tokens[from + 1]];
  if (first?.lower === 'of') return second !== undefined && theseWords.has(second.lower);
  return tokens.slice(from, open).every(({ kind, lower }) => kind === 'word' && !isLinking(lower));
}

function isOpen(token: Token | undefined): boolean {
  return token?.text === '(' || token?.text === '[';
}

function isClose(token: Token | undefined): boolean {
  return token?.text === ')' || token?.text === ']';
}

/** `8 complaints (88%)`, `8, 88%`, `8 = 88%`, `8 or 88%`. */
export function isPercentOf(
  tokens: readonly Token[],
  whole: TextNumber,
  percent: TextNumber,
): boolean {
  const from = whole.token + whole.tokens;
  const gap = percent.token - from;
  if (gap < 1 || gap > 9 || whole.sentence !== percent.sentence) return false;
  if (hasBreak(tokens, from, percent.token)) return false;
  const last = tokens[percent.token - 1];
  if (isOpen(last)) return isClose(tokens[percent.token + percent.tokens]);
  if (gap === 1) return dashes.has(last?.text ?? '') || last?.lower === 'or';
  const before = tokens[percent.token - 2];
  // "..., or 88%", "..., which is 98%", and at the sentence's end "..., 57%".
  if (last?.lower === 'or' && before?.text === ',') return true;
  if ((last?.lower === 'is' || last?.lower === 'was') && before?.lower === 'which') return true;
  const isLast = isEnd(tokens[percent.token + percent.tokens], percent.sentence);
  if (last?.text === ',' && isLast) return true;
  return last?.kind === 'mark' && dashes.has(last.text) && last.text !== ',' && gap <= 7;
}

/** `88% (7 of 8)`, `88%, 7 of 8`. */
export function isBefore(tokens: readonly Token[], percent: TextNumber, part: TextNumber): boolean {
  const from = percent.token + percent.tokens;
  if (percent.sentence !== part.sentence) return false;
  // "95% of cases (38 out of 41)"
  if (part.token - from <= 6 && isOpen(tokens[part.token - 1]))
    return !hasBreak(tokens, from, part.token);
  if (part.token - from !== 1) return false;
  return isOpen(tokens[from]) || dashes.has(tokens[from]?.text ?? '');
}
