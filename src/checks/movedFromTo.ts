import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import { subtraction } from './arithmetic.ts';
import type { CheckedRow } from './checkedRow.ts';
import { type Facts, factsOf, quoteOf } from './facts.ts';
import type { TextNumber } from './numbers.ts';
import { rowFinding } from './rowFinding.ts';
import { wordSet } from './wordSet.ts';

const movedBy = wordSet(
  'by of up down rose fell increased decreased reduced dropped grew risen fallen',
);

/** `reduced by X (from Y to Z)`, `from Y to Z, a reduction of X`: the three must fit. */
export function movedFromTo(row: CheckedRow): readonly Finding[] {
  if (!row.commentary.includes('from')) return [];
  const facts = factsOf(row);
  const findings: Finding[] = [];
  const { figures } = facts;
  for (let at = 0; at + 1 < figures.length; at += 1) {
    const [from, to] = [figures[at], figures[at + 1]];
    if (!from || !to || !isFromTo(facts, from, to)) continue;
    const moved =
      movedBefore(facts, figures[at - 1], from) ?? movedAfter(facts, to, figures[at + 2]);
    if (!moved || moved.inexact || from.inexact || to.inexact) continue;
    const finding = compare(row, facts, moved, from, to);
    if (finding) findings.push(finding);
  }
  return findings;
}

function isFromTo({ tokens }: Facts, from: TextNumber, to: TextNumber): boolean {
  if (from.kind !== to.kind || from.unit !== to.unit || from.sentence !== to.sentence) return false;
  if (tokens[from.token - 1]?.lower !== 'from' || tokens[to.token - 1]?.lower !== 'to')
    return false;
  return to.token - from.token - from.tokens <= 3;
}

function movedBefore(
  { tokens }: Facts,
  moved: TextNumber | undefined,
  from: TextNumber,
): TextNumber | undefined {
  if (!moved || moved.sentence !== from.sentence) return undefined;
  if (!movedBy.has(tokens[moved.token - 1]?.lower ?? '')) return undefined;
  const gap = from.token - moved.token - moved.tokens;
  return gap <= 4 ? moved : undefined;
}

const changeNouns = wordSet(`
  reduction increase decrease rise fall drop improvement difference change
`);

function movedAfter(
  { tokens }: Facts,
  to: TextNumber,
  moved: TextNumber | undefined,
): TextNumber | undefined {
  if (!moved || moved.sentence !== to.sentence) return undefined;
  const gap = moved.token - to.token - to.tokens;
  if (gap > 6 || tokens[moved.token - 1]?.lower !== 'of') return undefined;
  return changeNouns.has(tokens[moved.token - 2]?.lower ?? '') ? moved : undefined;
}

function compare(
  row: CheckedRow,
  facts: Facts,
  moved: TextNumber,
  from: TextNumber,
  to: TextNumber,
): Finding | undefined {
  const difference = decimal(from.number).minus(decimal(to.number)).abs();
  const shown = decimal(moved.number);
  const slack = [moved, from, to]
    .filter(({ kind, step }) => kind !== 'count' || step !== '1')
    .reduce((all, { step }) => all.plus(decimal(step).times('0.5')), decimal('0'));
  if (moved.kind === from.kind && moved.unit === from.unit) {
    if (difference.minus(shown).abs().lte(slack)) return undefined;
  } else if (moved.kind !== 'percent') return undefined;
  const base = decimal(from.number);
  if (moved.kind === 'percent') {
    if (base.lte(0)) return undefined;
    const percent = difference.times(100).div(base);
    // A tenth of the base's own rounding moves the percentage; a whole step of it is allowed for.
    const room = decimal(moved.step).plus(slack.times(200).div(base));
    if (percent.minus(shown).abs().lt(room)) return undefined;
    if (from.kind === 'percent') return undefined; // points or percent: the words leave it open
    return found(
      row,
      facts,
      moved,
      from,
      to,
      `(${subtraction(from.number, to.number)}) / ${from.number} = ${percent.toFixed(1)}%, printed ${moved.number}%`,
      `${percent.toFixed(1)}%`,
    );
  }
  return found(
    row,
    facts,
    moved,
    from,
    to,
    `${subtraction(from.number, to.number)} = ${difference.toFixed()}, printed ${moved.number}`,
    difference.toFixed(),
  );
}

function found(
  row: CheckedRow,
  facts: Facts,
  moved: TextNumber,
  from: TextNumber,
  to: TextNumber,
  arithmetic: string,
  expected: string,
): Finding {
  const all = [moved, from, to];
  return rowFinding(row, {
    class: 'sum',
    severity: 'error',
    audience: 'owner',
    quote: quoteOf(
      facts.text,
      Math.min(...all.map(({ index }) => index)),
      Math.max(...all.map(({ end }) => end)),
    ),
    arithmetic,
    published: facts.text.slice(moved.index, moved.end),
    expected,
  });
}
