import type { MeasureId } from './measure.ts';
import type { PeriodCode } from './period.ts';

/** What of a measure moved. */
export type MovedPart = 'target' | 'definition' | 'owner' | 'polarity' | 'title' | 'withdrawn';

/** A row of the Changes list: what of a measure moved, from which period on, and who decided it. */
export interface RecordedChange {
  readonly measureId: MeasureId;
  readonly moved: MovedPart;
  /** The first period that the new value holds for. */
  readonly first: PeriodCode;
  /** As printed, so that the old report can still be explained. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  /** Who decided it where: a committee's minute, a delegated decision. */
  readonly decision: string;
}

/** The key that makes one row of one thing that moved in one period. */
export function changeKey(change: Pick<RecordedChange, 'measureId' | 'moved' | 'first'>): string {
  return `${change.measureId}:${change.moved}:${change.first}`;
}
