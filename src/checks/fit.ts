import { type DecimalText, decimal } from '#domain/decimal.ts';

type Big = ReturnType<typeof decimal>;

/** A printed figure and the smallest step that its print can show. */
export interface Printed {
  readonly number: DecimalText;
  readonly step: DecimalText;
}

/**
 * How a printed percentage stands to its counts: `fits` when it is the exact value rounded half up
 * to the printed decimals, `truncated` when the digits were only cut off, `wrong` otherwise.
 */
export type Fit = 'fits' | 'truncated' | 'wrong';

/**
 * Whether part of whole gives the printed percentage. Figures that were rounded themselves (`£568k`,
 * round thousands) stand for every value that rounds to them.
 */
export function fitOf(part: Printed, whole: Printed, percent: Printed): Fit {
  if (isWellInside(part, whole, percent)) return 'fits';
  const [partLow, partHigh] = valueRange(part);
  const [wholeLow, wholeHigh] = valueRange(whole);
  if (wholeLow.lte(0)) return 'fits'; // a whole of nought has no share: nothing can be said
  const shown = decimal(percent.number);
  const half = halfOf(percent.step);
  // Both sides times the whole instead of a division, so that edges are exact.
  const isAtLeast = partHigh.times(100).gte(shown.minus(half).times(wholeLow));
  const isBelow = partLow.times(100).lt(shown.plus(half).times(wholeHigh));
  if (isAtLeast && isBelow) return 'fits';
  const isExact = partLow === partHigh && wholeLow === wholeHigh;
  if (!isExact || !isAtLeast) return 'wrong';
  const next = shown.plus(decimal(percent.step));
  return partLow.times(100).lt(next.times(wholeLow)) ? 'truncated' : 'wrong';
}

/**
 * Spares most shares the exact arithmetic: what lies this far from both edges cannot be moved over
 * one by the last digit of a float.
 */
function isWellInside(part: Printed, whole: Printed, percent: Printed): boolean {
  const share = (Number(part.number) * 100) / Number(whole.number);
  return Math.abs(share - Number(percent.number)) < Number(percent.step) * 0.4;
}

function halfOf(step: DecimalText): Big {
  return decimal(step).times(decimal('0.5'));
}

/** Counts are exact; money with a scale, decimals and round thousands are rounded ones. */
function valueRange(figure: Printed): readonly [Big, Big] {
  const value = decimal(figure.number);
  const half = impliedStep(figure);
  return half === undefined ? [value, value] : [value.minus(half), value.plus(half)];
}

/** Half the step of a figure that was rounded; undefined for an exact count. */
function impliedStep(figure: Printed): Big | undefined {
  if (figure.step !== '1') return halfOf(figure.step);
  const text = figure.number;
  if (text.length >= 4 && text.endsWith('000')) return decimal('500');
  if (text.length >= 4 && text.endsWith('00')) return decimal('50');
  return undefined;
}

/** Whether any whole number of things out of so many rounds (or is cut) to the printed percentage. */
export function isFeasible(whole: DecimalText, percent: Printed): boolean {
  const base = decimal(whole);
  if (base.lte(0)) return true;
  const shown = decimal(percent.number);
  const step = decimal(percent.step);
  // Shares of so many things lie no further apart than a step of the print: one always fits.
  if (base.times(step).gte(100) && shown.gte(0) && shown.lte(100)) return true;
  const nearest = base.times(shown).div(100).round(0, 1);
  const exact = { number: base.toFixed(), step: '1' };
  return [nearest.minus(1), nearest, nearest.plus(1)].some(
    (count) =>
      count.gte(0) &&
      count.lte(base) &&
      fitOf({ number: count.toFixed(), step: '1' }, exact, percent) !== 'wrong',
  );
}

/** The two shares of so many things that lie about the printed percentage. */
export function nearestShares(whole: DecimalText, percent: DecimalText): readonly string[] {
  const base = decimal(whole);
  const below = base.times(decimal(percent)).div(100).round(0, 0);
  return [below, below.plus(1)]
    .filter((count) => count.lte(base))
    .map((count) => `${count.toFixed()}/${whole} = ${count.times(100).div(base).toFixed(2)}%`);
}

/** Part of whole as a percentage, rounded half up to a step's decimals. */
export function shareAt(part: DecimalText, whole: DecimalText, step: DecimalText): DecimalText {
  return decimal(part)
    .times(100)
    .div(decimal(whole))
    .round(decimalsOf(step), 1)
    .toFixed(decimalsOf(step));
}

/** How many decimals a step shows: 0 for 1 and more. */
export function decimalsOf(step: DecimalText): number {
  return step.includes('.') ? step.length - step.indexOf('.') - 1 : 0;
}

/** `7 / 8 = 87.5%, printed at 0 decimals 88%, not 89%`. */
export function shareLine(part: DecimalText, whole: DecimalText, percent: Printed): string {
  const exact = decimal(part)
    .times(100)
    .div(decimal(whole))
    .round(decimalsOf(percent.step) + 3, 1);
  const right = shareAt(part, whole, percent.step);
  const rounded = decimal(right).eq(exact) ? '' : `, rounded ${right}%`;
  return `${part} / ${whole} = ${exact.toFixed()}%${rounded}, printed ${percent.number}%`;
}

/** Whether two printed figures can be the same value, each printed at its own step. */
export function sameFigure(a: Printed, b: Printed): boolean {
  const [coarse, fine] = decimal(a.step).gte(decimal(b.step)) ? [a, b] : [b, a];
  const distance = decimal(coarse.number).minus(decimal(fine.number)).abs();
  return distance.lte(halfOf(coarse.step));
}
