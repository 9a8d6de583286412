import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import type { CheckedRow } from './checkedRow.ts';
import { factsOf, quoteOf } from './facts.ts';
import type { TextNumber } from './numbers.ts';
import { readParts } from './parts.ts';
import { rowFinding } from './rowFinding.ts';
import { wordSet } from './wordSet.ts';

const verbs = wordSet(`
  were was are is will have had has did do to being went remain remained missed took could would and cases
`);

/** How many tokens may stand between part and whole and what is left. */
const farthest = 14;

/**
 * `66 out of 76 were reviewed; the other 7 will be`: what is left of a whole must be whole less part.
 * Only where no other count stands between, which would be a part of its own.
 */
export function remainder(row: CheckedRow): readonly Finding[] {
  if (!/\b(?:other|remaining) \d/.test(row.commentary)) return [];
  const { text, tokens, figures } = factsOf(row);
  const counts = figures.filter(({ kind }) => kind === 'count');
  for (const { part, whole, from } of readParts(tokens, figures)) {
    const last = part.token > whole.token ? part : whole;
    const rest = counts.find(({ token }) => token > last.token);
    if (!rest || !isRest(rest, last) || rest.sentence - last.sentence > 1) continue;
    const word = tokens[rest.token - 1]?.lower;
    const article = tokens[rest.token - 2]?.lower;
    if ((word !== 'other' && word !== 'remaining') || article !== 'the') continue;
    const noun = tokens[rest.token + rest.tokens];
    const isSameNoun = [part, whole].some(
      (each) => noun !== undefined && tokens[each.token + each.tokens]?.lower === noun.lower,
    );
    if (noun?.kind === 'word' && !verbs.has(noun.lower) && !isSameNoun) continue;
    const left = decimal(whole.number).minus(decimal(part.number));
    if (left.eq(decimal(rest.number))) continue;
    return [
      rowFinding(row, {
        class: 'sum',
        severity: 'inconsistency',
        audience: 'owner',
        quote: quoteOf(text, from, rest.end),
        arithmetic: `${whole.number} - ${part.number} = ${left.toFixed()}, printed ${rest.number}`,
        published: rest.number,
        expected: left.toFixed(),
      }),
    ];
  }
  return [];
}

function isRest(rest: TextNumber, last: TextNumber): boolean {
  return !rest.inexact && rest.step === '1' && rest.token - last.token - last.tokens <= farthest;
}
