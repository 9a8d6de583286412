import type Big from 'big.js';
import { type DecimalText, decimal } from './decimal.ts';
import type { Accumulation, Polarity } from './measure.ts';

/** `noComparison`: a figure is missing, or nothing is good or bad about it. */
export type Direction = 'better' | 'worse' | 'noRealChange' | 'noComparison';

export interface TrendInput {
  readonly accumulates: Accumulation;
  /** Swings with the seasons: a quarter says something only beside the same quarter. */
  readonly seasonal: boolean;
  readonly polarity: Polarity;
  readonly current: DecimalText | undefined;
  /** The figure of the period before. */
  readonly previous: DecimalText | undefined;
  readonly sameLastYear: DecimalText | undefined;
  /** The midpoint, where near it is good. */
  readonly target?: DecimalText | undefined;
  /** A change by at most this percentage of the earlier figure is no real change. */
  readonly deadBandPercent: DecimalText;
}

/** The principal comparison, named, and the one with last year wherever there is a figure. */
export interface Trend {
  readonly direction: Direction;
  readonly against: 'lastPeriod' | 'samePeriodLastYear' | undefined;
  readonly onLastYear: Direction;
}

/**
 * How a figure moved. Cumulative and seasonal measures are held against the same period last year
 * only; others against the last period, or last year's where there is no last.
 */
export function trend(input: TrendInput): Trend {
  const onLastYear = directionOf(input, input.sameLastYear);
  const lastYearOnly = input.accumulates === 'cumulative' || input.seasonal;
  const onLast = lastYearOnly ? 'noComparison' : directionOf(input, input.previous);
  if (onLast !== 'noComparison') return { direction: onLast, against: 'lastPeriod', onLastYear };
  const against = onLastYear === 'noComparison' ? undefined : 'samePeriodLastYear';
  return { direction: onLastYear, against, onLastYear };
}

/** Better or worse than an earlier figure; multiplies and never divides. */
function directionOf(input: TrendInput, earlier: DecimalText | undefined): Direction {
  const { polarity, current, target } = input;
  if (current === undefined || earlier === undefined || polarity === 'none') return 'noComparison';
  if (polarity === 'nearest' && target === undefined) return 'noComparison';
  const [now, then] = [decimal(current), decimal(earlier)];
  const gain = goodness(polarity, now, target).minus(goodness(polarity, then, target));
  const room = then.abs().times(decimal(input.deadBandPercent));
  // By what it gained, not by how far it moved: it may have crossed the midpoint.
  if (gain.abs().times(100).lte(room)) return 'noRealChange';
  return gain.gt(0) ? 'better' : 'worse';
}

/** A number that is greater the better the figure is. */
function goodness(polarity: Exclude<Polarity, 'none'>, figure: Big, target?: DecimalText): Big {
  switch (polarity) {
    case 'higher':
      return figure;
    case 'lower':
      return figure.times(-1);
    case 'nearest':
      return figure
        .minus(decimal(target ?? '0'))
        .abs()
        .times(-1);
  }
}
