import type { ReportRow } from './reportRow.ts';
import type { Band } from './scheme.ts';

/** How many rows stand where; the parts add up to the whole. */
export interface OverviewCounts extends Readonly<Record<Band, number>> {
  readonly whole: number;
  readonly notAnswered: number;
}

/** Counts the rows of one period: each is in exactly one part. */
export function countRows(rows: readonly ReportRow[]): OverviewCounts {
  const counts = { met: 0, near: 0, missed: 0, none: 0, notAnswered: 0, whole: rows.length };
  for (const { update } of rows) counts[update ? update.band : 'notAnswered'] += 1;
  return counts;
}
