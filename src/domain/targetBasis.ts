import type { Accumulation } from './measure.ts';
import { type Period, periodIndex, periodsInYear } from './period.ts';
import type { TargetBasis } from './update.ts';

/**
 * Whether a target is for the whole year while the figure is for a part of it. A figure of the last
 * twelve months, or the one figure of the year, is held against it in any period.
 */
export function isTargetAhead(
  basis: TargetBasis,
  accumulates: Accumulation,
  period: Period | undefined,
): boolean {
  if (basis !== 'annual' || accumulates === 'annual' || accumulates === 'rolling') return false;
  return period !== undefined && periodIndex(period) < periodsInYear(period);
}
