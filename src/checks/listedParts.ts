import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import type { CheckedRow } from './checkedRow.ts';
import { type Facts, factsOf, quoteOf } from './facts.ts';
import type { TextNumber } from './numbers.ts';
import { rowFinding } from './rowFinding.ts';
import { wordSet } from './wordSet.ts';

/** How far a whole may stand before its colon: "26 new affordable homes:". */
const mostWords = 5;

/**
 * `26 homes: 14 for rent, 8 shared and 5 social`: a whole, a colon and its parts to the end of the
 * sentence. Parts that make more than the whole cannot all be its parts; parts that make a little less
 * are asked about. A list of two, one with other figures in it or one that says it is not all is left
 * alone.
 */
export function listedParts(row: CheckedRow): readonly Finding[] {
  if (!row.commentary.includes(':')) return [];
  const facts = factsOf(row);
  if (facts.figures.length < 4) return [];
  return facts.figures.flatMap((whole, at) => {
    const parts = isWhole(facts, whole) ? partsAfter(facts, at) : undefined;
    return parts ? wrongList(row, facts, whole, parts) : [];
  });
}

function isWhole({ tokens }: Facts, whole: TextNumber): boolean {
  if (whole.kind !== 'count' || whole.inexact || whole.change || whole.target) return false;
  const from = whole.token + whole.tokens;
  const colon = tokens.findIndex(({ text }, index) => index >= from && text === ':');
  if (colon <= from || colon - from > mostWords) return false;
  return tokens.slice(from, colon).every(({ kind }) => kind === 'word');
}

const totals = wordSet('total all altogether');
const partial =
  /\b(?:includ\w{0,4}|other|others|remain\w{0,5}|rest|mainly|mostly|of which|also|e\.?g)\b/i;

/** The counts of the list, each right behind the colon, a comma or "and"; undefined where it is none. */
function partsAfter(
  { text, tokens, figures }: Facts,
  at: number,
): readonly TextNumber[] | undefined {
  const whole = figures[at];
  if (!whole) return undefined;
  const parts: TextNumber[] = [];
  for (const figure of figures.slice(at + 1)) {
    if (figure.sentence !== whole.sentence) break;
    const before = tokens[figure.token - 1]?.lower ?? '';
    // The whole said again: "... and 5 late, 61 in total".
    const isAgain = figure.number === whole.number && parts.length > 1;
    if (isAgain && totals.has(tokens[figure.token + figure.tokens + 1]?.lower ?? '')) break;
    const isNext = before === ',' || before === 'and' || (before === ':' && parts.length === 0);
    if (figure.kind !== 'count' || figure.inexact || !isNext) return undefined;
    parts.push(figure);
  }
  const last = parts.at(-1);
  if (!last || parts.length < 3 || tokens[last.token - 1]?.lower !== 'and') return undefined;
  const end = tokens.find(({ sentence, index }) => sentence > whole.sentence && index > last.end);
  const list = text.slice(whole.index, end?.index ?? text.length);
  return partial.test(list) ? undefined : parts;
}

function wrongList(
  row: CheckedRow,
  facts: Facts,
  whole: TextNumber,
  parts: readonly TextNumber[],
): readonly Finding[] {
  const sum = parts.reduce((all, { number }) => all.plus(decimal(number)), decimal('0'));
  const over = sum.minus(decimal(whole.number));
  const isClose = over.abs().times(10).lte(decimal(whole.number));
  if (over.eq(0) || !isClose) return [];
  const end = parts.at(-1)?.end ?? whole.end;
  return [
    rowFinding(row, {
      class: 'sum',
      severity: 'inconsistency',
      audience: 'owner',
      quote: quoteOf(facts.text, whole.index, end),
      arithmetic: `${parts.map(({ number }) => number).join(' + ')} = ${sum.toFixed()}, printed ${whole.number}`,
      published: whole.number,
      expected: sum.toFixed(),
    }),
  ];
}
