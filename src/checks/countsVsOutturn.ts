import type { Finding } from '#domain/finding.ts';
import type { CheckedRow } from './checkedRow.ts';
import { type Facts, factsOf, quoteOf } from './facts.ts';
import { fitOf, shareAt, shareLine } from './fit.ts';
import { isPercentRow, runsOn, stemOf, titleStemsOf } from './measureWords.ts';
import { type Part, readParts } from './parts.ts';
import { rowFinding } from './rowFinding.ts';
import { wordSet } from './wordSet.ts';

/**
 * Counts in the commentary against the row's own percentage: "1931 invoices of which 1917 were paid"
 * beside a result of 95%. Only where the words join part and whole, speak of this period, and name
 * what the title counts; any counts that give the result, or its rest, answer for it.
 */
export function countsVsOutturn(row: CheckedRow): readonly Finding[] {
  const { outturn } = row;
  if (outturn.kind !== 'number' || row.commentary === '' || row.published.kind !== 'indicator')
    return [];
  if (!isPercentRow(row) || runsOn(row)) return [];
  const facts = factsOf(row);
  if (facts.figures.length === 0) return [];
  // Counts with a percentage of their own have a check of their own.
  const isShared = ({ part }: Part): boolean => facts.shares.some((share) => share.part === part);
  const parts = readParts(facts.tokens, facts.figures).filter(
    (each) => isOfThisPeriod(each) && !isShared(each),
  );
  if (parts.length === 0) return [];
  const all = [...parts, ...facts.shares];
  const fits = (each: Part): boolean =>
    fitOf(each.part, each.whole, outturn) !== 'wrong' ||
    fitOf(restOf(each), each.whole, outturn) !== 'wrong';
  if (all.some(fits)) return [];
  const part = parts.find((each) => namesMeasure(row, facts, each));
  if (!part) return [];
  return [
    rowFinding(row, {
      class: 'percent-vs-counts',
      severity: 'error',
      audience: 'owner',
      quote: quoteOf(facts.text, part.from, part.to),
      arithmetic: shareLine(part.part.number, part.whole.number, outturn),
      published: row.published.cells.outturn,
      expected: `${shareAt(part.part.number, part.whole.number, outturn.step)}%`,
    }),
  ];
}

function isOfThisPeriod({ part, whole }: Part): boolean {
  return part.scope === 'current' && whole.scope === 'current' && whole.about >= 2;
}

function restOf({ part, whole }: Part): { number: string; step: string } {
  return { number: String(whole.about - part.about), step: '1' };
}

/** Whether the words around the part say what the title says: "paid", "responded", "determined". */
function namesMeasure(row: CheckedRow, facts: Facts, { part, whole }: Part): boolean {
  const stems = titleStemsOf(row);
  const near = (from: number, to: number): boolean => {
    for (let at = from; at < to; at += 1) {
      const token = facts.tokens[at];
      if (token?.kind === 'word' && token.text.length > 3 && stems.has(stemOf(token.lower)))
        return true;
    }
    return false;
  };
  const last = Math.max(part.token, whole.token);
  const first = Math.min(part.token, whole.token);
  const isNegated = facts.tokens
    .slice(part.token, part.token + 8)
    .some(({ lower }) => notDone.has(lower));
  if (isNegated) return false;
  const isTimely = inTime.test(row.published.cells.title) && saysInTime(facts, last);
  const isFrom = facts.tokens[whole.token - 1]?.lower === 'from';
  return (isTimely || near(isFrom ? part.token : last, last + 7)) && near(first - 4, last + 7);
}

const inTime = /\b(?:on|in) time\b|\bwithin\b|\bdeadline|\bworking days\b/i;

/** "... were returned in time" behind the counts, beside a title that is about time. */
function saysInTime({ tokens }: Facts, from: number): boolean {
  return tokens.slice(from, from + 8).some(({ lower }, at, near) => {
    const before = near[at - 1]?.lower;
    return lower === 'time' && (before === 'in' || before === 'on');
  });
}

const notDone = wordSet(`
  not late outside outstanding overdue failed missed open pending over upheld withdrawn
  invalid excluded remain extension extensions
`);
