import type { MeasureId } from './measure.ts';
import { type Period, periodDays } from './period.ts';
import type { Reading } from './value.ts';

/** Something of a measure that changed from a period on: what it was before stays true before. */
export interface Change<Value> {
  readonly measureId: MeasureId;
  /** The first period that the new value holds for. */
  readonly first: Period;
  readonly from: Value;
  readonly to: Value;
  readonly reason: string;
  /** Who decided it where: a committee's minute, a delegated decision. */
  readonly decision: string;
}

/** The target moved. */
export type TargetChange = Change<Reading>;

/** What is counted was written anew. */
export type DefinitionChange = Change<string>;

/**
 * The value that held in a period. A change holds for every period that ends in its first one or
 * later, so that a year takes the value of its end and an earlier period keeps what it was judged by.
 * Before the first change its `from` held. Undefined where there is no change at all.
 */
export function valueAsOf<Value>(
  changes: readonly Change<Value>[],
  period: Period,
): Value | undefined {
  const { last } = periodDays(period);
  const ordered = [...changes].sort((a, b) => start(a).localeCompare(start(b)));
  const latest = ordered.findLast((change) => start(change) <= last);
  return latest ? latest.to : ordered[0]?.from;
}

function start(change: Change<unknown>): string {
  return periodDays(change.first).first;
}
