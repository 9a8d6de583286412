import { type DecimalText, decimal } from './decimal.ts';
import type { Polarity } from './measure.ts';
import type { Band, Scheme } from './scheme.ts';

/**
 * The band of a result against its target. A result equal to the target is met; one missed by
 * exactly the scheme's percentage of the target is near. Multiplies and never divides, so that
 * 88.65 against 98.5 at 10% is exact.
 */
export function bandOf(
  scheme: Scheme,
  polarity: Polarity,
  target: DecimalText | undefined,
  outturn: DecimalText | undefined,
): Band {
  if (target === undefined || outturn === undefined) return 'none';
  const goal = decimal(target);
  const shortfall =
    polarity === 'higher' ? goal.minus(decimal(outturn)) : decimal(outturn).minus(goal);
  if (shortfall.lte(0)) return 'met';
  return shortfall.times(100).lte(goal.abs().times(decimal(scheme.near))) ? 'near' : 'missed';
}
