import type { Day } from './day.ts';
import type { DecimalText } from './decimal.ts';
import type { MeasureId } from './measure.ts';
import type { PeriodCode } from './period.ts';
import type { PersonId } from './person.ts';
import type { Band } from './scheme.ts';
import type { Outturn } from './value.ts';

/** `due` until everything owed is in; a figure that still owes its explanation is kept but due. */
export type UpdateState = 'due' | 'submitted';

/** Why the target was missed, what is being done, and when it will be met again. */
export interface Explanation {
  readonly cause: string;
  readonly action: string;
  readonly backOnTarget: Day;
}

/** One measure in one period. */
export interface Update {
  readonly measureId: MeasureId;
  readonly period: PeriodCode;
  readonly state: UpdateState;
  readonly outturn: Outturn;
  readonly band: Band;
  readonly commentary: string;
  readonly explanation: Explanation | undefined;
  readonly answeredBy: PersonId;
}

/** The key that makes one update of one measure in one period. */
export function updateKey(measureId: MeasureId, period: PeriodCode): string {
  return `${measureId}:${period}`;
}

/** What a measure is to reach in a period. */
export interface TargetValue {
  readonly measureId: MeasureId;
  readonly period: PeriodCode;
  readonly value: DecimalText;
}

/** A period the council reports on. */
export interface ReportingPeriod {
  readonly code: PeriodCode;
  readonly state: 'open' | 'locked';
  /** The last day on which an answer is in time. */
  readonly due: Day;
}
