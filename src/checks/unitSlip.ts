import { type DecimalText, decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import type { CheckedRow } from './checkedRow.ts';
import { factsOf, quoteOf } from './facts.ts';
import { isPercentRow } from './measureWords.ts';
import { rowFinding } from './rowFinding.ts';

type Big = ReturnType<typeof decimal>;
interface Slip {
  readonly factor: number;
  readonly words: string;
}

/**
 * A figure in another unit than its neighbours: a fraction beside percentages, pounds beside
 * thousands, seconds beside minutes; and a time in the commentary with its colon written as a point.
 */
export function unitSlip(row: CheckedRow): readonly Finding[] {
  const inText = timeInText(row);
  if (row.published.kind !== 'indicator' || row.outturn.kind !== 'number') return inText;
  const slip = slipOf(row);
  return slip ? [...inText, slip] : inText;
}

function slipOf(row: CheckedRow): Finding | undefined {
  if (row.outturn.kind !== 'number') return undefined;
  if (isNearTarget(row)) return undefined;
  const value = decimal(row.outturn.number);
  if (value.lte(0)) return undefined;
  const earlier = numbersOf(row.earlier.map(({ outturn }) => outturn)).filter((each) => each.gt(0));
  const goal = row.target.kind === 'number' ? decimal(row.target.number) : undefined;
  for (const slip of slipsOf(row)) {
    for (const mended of [value.times(slip.factor), value.div(slip.factor)]) {
      if (!isProved(row, mended, value, earlier, goal)) continue;
      const others = [...earlier.slice(0, 4).map((each) => each.toFixed())].join(', ');
      const beside = [goal ? `target ${goal.toFixed()}` : '', others ? `earlier ${others}` : '']
        .filter((part) => part !== '')
        .join(', ');
      const sign = mended.gt(value) ? '×' : '/';
      return rowFinding(row, {
        class: 'unit-slip',
        severity: 'error',
        audience: 'owner',
        quote: row.published.cells.outturn,
        arithmetic: `${value.toFixed()} ${sign} ${slip.factor} = ${mended.round(4, 1).toFixed()} (${slip.words}); ${beside}`,
        published: row.published.cells.outturn,
        expected: mended.round(4, 1).toFixed(),
      });
    }
  }
  return undefined;
}

/** Within five times the target nothing has slipped by sixty or more: most rows end here. */
function isNearTarget({ outturn, target }: CheckedRow): boolean {
  if (outturn.kind !== 'number' || target.kind !== 'number') return false;
  const ratio = Number(outturn.number) / Number(target.number);
  return ratio > 0.25 && ratio < 4;
}

function slipsOf(row: CheckedRow): readonly Slip[] {
  if (isPercentRow(row)) return [{ factor: 100, words: 'a fraction for a percentage' }];
  const words = `${row.published.cells.title} ${row.published.cells.unit}`;
  const slips: Slip[] = [
    { factor: 1000, words: 'thousands' },
    { factor: 100, words: 'a lost point, or pence' },
    { factor: 1_000_000, words: 'millions' },
  ];
  if (/\b(?:seconds?|secs?|minutes?|mins?|hours?)\b/i.test(words)) {
    slips.push({ factor: 60, words: 'minutes and seconds' });
  }
  return slips;
}

/**
 * Whether the mended figure lies where target and earlier figures lie, and the printed one nowhere
 * near: with two earlier figures those decide, else the target does.
 */
function isProved(
  row: CheckedRow,
  mended: Big,
  value: Big,
  earlier: readonly Big[],
  goal: Big | undefined,
): boolean {
  if (earlier.length >= 2) {
    const [least, most] = rangeOf(earlier);
    const isLike = mended.gte(least.times('0.7')) && mended.lte(most.times('1.4'));
    const isUnlike = value.lt(least.div(8)) || value.gt(most.times(8));
    const isSteady = most.lte(least.times(4));
    if (!isLike || !isUnlike || !isSteady) return false;
    return goal === undefined || goal.lte(0) || !within(value, goal, '5');
  }
  if (goal === undefined || goal.lte(0)) return false;
  if (isPercentRow(row)) {
    // 0.97 beside 95%: only a fraction with decimals close to the target is one.
    const isFraction = value.lte(1) && row.outturn.kind === 'number' && row.outturn.step !== '1';
    return isFraction && goal.gt(10) && mended.lte(100) && within(mended, goal, '1.25');
  }
  return goal.gte(20) && within(mended, goal, '1.15');
}

function within(one: Big, other: Big, factor: string): boolean {
  return one.lte(other.times(factor)) && one.times(factor).gte(other);
}

function rangeOf(values: readonly Big[]): readonly [Big, Big] {
  const first = values[0] ?? decimal('0');
  return values.reduce<readonly [Big, Big]>(
    ([low, high], value) => [value.lt(low) ? value : low, value.gt(high) ? value : high],
    [first, first],
  );
}

function numbersOf(readings: readonly CheckedRow['outturn'][]): Big[] {
  return readings.flatMap((reading) =>
    reading.kind === 'number' ? [decimal(reading.number)] : [],
  );
}

/** `0.34seconds` beside 43, 31, 30: 34 seconds, or 0:34, written as a decimal. */
function timeInText(row: CheckedRow): readonly Finding[] {
  const { commentary } = row;
  if (!commentary.includes('0.')) return [];
  const facts = factsOf(row);
  const known = numbersOf([
    ...row.yearSoFar.map(({ outturn }) => outturn),
    ...row.earlier.map(({ outturn }) => outturn),
    row.outturn,
    row.target,
  ]).filter((each) => each.gt(0));
  if (known.length < 2) return [];
  const [least, most] = rangeOf(known);
  for (const figure of facts.figures) {
    if (figure.kind !== 'time' || figure.step !== '0.01' || figure.about >= 1 || figure.change)
      continue;
    if (!/^(?:sec|min|hour|hr|day)/.test(figure.unit)) continue;
    const hundredfold = decimal(figure.number).times(100);
    const isLike = hundredfold.gte(least.times('0.7')) && hundredfold.lte(most.times('1.4'));
    if (!isLike || least.lt(decimal(figure.number).times(8))) continue;
    const said = facts.text.slice(figure.index, figure.end);
    return [
      rowFinding(row, {
        class: 'unit-slip',
        severity: 'error',
        audience: 'owner',
        quote: quoteOf(facts.text, figure.index - 15, figure.end + 20),
        arithmetic: `${figure.number} × 100 = ${hundredfold.toFixed()}, the row has ${figureList(known)}`,
        published: said,
        expected: `${hundredfold.toFixed()} ${figure.unit}`,
      }),
    ];
  }
  return [];
}

function figureList(values: readonly Big[]): string {
  return [...new Set(values.map((value) => value.toFixed() as DecimalText))].slice(0, 6).join(', ');
}
