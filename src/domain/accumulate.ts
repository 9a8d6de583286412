import type Big from 'big.js';
import { type DecimalText, decimal } from './decimal.ts';
import type { Accumulation } from './measure.ts';
import type { Counts } from './update.ts';

/** One period's figure, with the counts behind it where they are kept. */
export interface PeriodFigure {
  readonly number: DecimalText | undefined;
  readonly counts: Counts | undefined;
}

/**
 * How a figure over several periods was made. `counts`: numerators over denominators. `sum`: the
 * figures added. `last`: the latest figure, which holds the year so far already. `meanOfPercentages`:
 * the mean of percentages or averages, which is only about right and must be said. `none`: there is
 * no such figure, for a period is missing or the counts have nothing to divide by.
 */
export type AccumulationMethod = 'counts' | 'sum' | 'last' | 'meanOfPercentages' | 'none';

export interface AccumulateInput {
  readonly accumulates: Accumulation;
  /** `count`s and money add up; a `ratio` (percentage, rate, average) does not. */
  readonly measuredIn: 'count' | 'ratio';
  /** What a ratio is per: 100 for a percentage, 10000 for a rate per 10,000, 1 for an average. */
  readonly per: DecimalText;
  /** Decimals of the result, where it has to be divided; rounded half up. */
  readonly decimals: number;
  /** Every period of the span that was to be reported, oldest first. */
  readonly figures: readonly PeriodFigure[];
}

export interface Accumulated {
  readonly value: DecimalText | undefined;
  readonly method: AccumulationMethod;
  /** The sums behind the value where the method is `counts`. */
  readonly counts: Counts | undefined;
  /** How many periods have no figure. */
  readonly missing: number;
}

/**
 * The figure of the year to date, or of the year where all its periods are handed in. A sum or a mean
 * with a period missing would be taken for the whole, so there is none.
 */
export function accumulate(input: AccumulateInput): Accumulated {
  const { accumulates, figures } = input;
  const numbers = figures.map(({ number }) => number).filter((number) => number !== undefined);
  const missing = figures.length - numbers.length;
  const none: Accumulated = { value: undefined, method: 'none', counts: undefined, missing };
  if (figures.length === 0) return none;
  if (accumulates !== 'period') {
    // The year so far ends with its last period: an earlier figure would be taken for it.
    const value = accumulates === 'cumulative' ? figures.at(-1)?.number : numbers.at(-1);
    return value === undefined ? none : { ...none, value, method: 'last' };
  }
  if (input.measuredIn === 'ratio') {
    const counts = figures.map((figure) => figure.counts).filter((each) => each !== undefined);
    if (counts.length === figures.length) return fromCounts(input, counts, missing);
  }
  if (missing > 0) return none;
  const sum = total(numbers);
  if (input.measuredIn === 'count') return { ...none, value: sum.toFixed(), method: 'sum' };
  if (numbers.length === 1) return { ...none, value: sum.toFixed(), method: 'last' };
  const mean = divided(sum, decimal(String(numbers.length)), input.decimals);
  return { ...none, value: mean, method: 'meanOfPercentages' };
}

function fromCounts(
  { per, decimals }: AccumulateInput,
  all: readonly Counts[],
  missing: number,
): Accumulated {
  const numerator = total(all.map((each) => each.numerator));
  const denominator = total(all.map((each) => each.denominator));
  const counts = { numerator: numerator.toFixed(), denominator: denominator.toFixed() };
  if (denominator.eq(0)) return { value: undefined, method: 'none', counts, missing };
  const value = divided(numerator.times(decimal(per)), denominator, decimals);
  return { value, method: 'counts', counts, missing };
}

function total(numbers: readonly DecimalText[]): Big {
  return numbers.reduce((sum, each) => sum.plus(decimal(each)), decimal('0'));
}

/**
 * A quotient rounded half up at a number of decimals: exact, for the remainder decides, not a quotient
 * that was rounded once before.
 */
function divided(dividend: Big, divisor: Big, decimals: number): DecimalText {
  const scale = decimal('10').pow(decimals);
  const positive = dividend.times(divisor).gte(0);
  const [top, bottom] = [dividend.abs().times(scale), divisor.abs()];
  // Half up of top/bottom is the whole part of (2 top + bottom) / (2 bottom).
  const doubled = top.times(2).plus(bottom);
  const remainder = doubled.mod(bottom.times(2));
  const whole = doubled.minus(remainder).div(bottom.times(2));
  return whole
    .times(positive ? 1 : -1)
    .div(scale)
    .toFixed(decimals);
}
