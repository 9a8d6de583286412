import type { CheckedRow } from './checkedRow.ts';
import { fractionShares } from './fractions.ts';
import { readNumbers, type TextNumber } from './numbers.ts';
import { readScopes } from './scope.ts';
import { readShares, type Share } from './shares.ts';
import { type Token, tokenise } from './tokens.ts';

/** What a commentary says in figures, worked out once a row and used by all checks. */
export interface Facts {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly numbers: readonly TextNumber[];
  /** Those that count, measure or share something. */
  readonly figures: readonly TextNumber[];
  readonly shares: readonly Share[];
}

const none: Facts = { text: '', tokens: [], numbers: [], figures: [], shares: [] };
/**
 * The row read last: its checks follow each other, and keeping the tokens of every row would fill the
 * memory with what is never asked for again.
 */
let latest: { readonly row: CheckedRow; readonly facts: Facts } | undefined;

/** The facts of a row's commentary. */
export function factsOf(row: CheckedRow): Facts {
  if (row.commentary === '') return none;
  if (latest?.row === row) return latest.facts;
  const facts = readFacts(row.commentary, row.period);
  latest = { row, facts };
  return facts;
}

/** No commentary is longer; what a hostile file puts behind it is not read. */
const longest = 20_000;

/** The facts of any text that speaks of a period: of its first 20,000 characters. */
export function readFacts(whole: string, period: CheckedRow['period']): Facts {
  const text = whole.length > longest ? whole.slice(0, longest) : whole;
  const tokens = tokenise(text);
  const numbers = readNumbers(tokens, readScopes(tokens, period));
  const figures = numbers.filter((number) => number.kind !== 'other');
  const shares = readShares(tokens, figures);
  const strokes = text.includes('/') ? fractionShares(tokens, figures) : [];
  return { text, tokens, numbers, figures, shares: [...shares, ...strokes] };
}

/** A piece of a text as a quote: cut at words, white space folded, at most some 160 characters. */
export function quoteOf(text: string, from: number, to: number): string {
  let start = Math.max(0, from);
  let end = Math.min(text.length, to);
  if (end - start > 160) end = start + 160;
  while (start > 0 && !isGap(text.charCodeAt(start - 1))) start -= 1;
  while (end < text.length && !isGap(text.charCodeAt(end))) end += 1;
  return text.slice(start, end).trim().replace(/\s+/g, ' ');
}

function isGap(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 160;
}
