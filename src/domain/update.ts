import type { Day } from './day.ts';
import type { DecimalText } from './decimal.ts';
import type { MeasureId } from './measure.ts';
import type { PeriodCode } from './period.ts';
import type { PersonId } from './person.ts';
import type { Band } from './scheme.ts';
import type { Reading } from './value.ts';

/** `due` until everything owed is in; a figure that still owes its explanation is kept but due. */
export type UpdateState = 'due' | 'submitted';

/** Why the target was missed, what is being done, and when it will be met again. */
export interface Explanation {
  readonly cause: string;
  readonly action: string;
  readonly backOnTarget: Day;
}

/** A status set by hand over the computed band; the computed one stays beside it. */
export interface Override {
  readonly label: string;
  readonly reason: string;
}

/** Why there is no figure, and from which day on it will exist. */
export interface NoFigureYet {
  readonly reason: string;
  readonly expected: Day | undefined;
}

/** What the year is expected to end with, and why; shown beside the status, never in its place. */
export interface Forecast {
  readonly figure: Reading;
  readonly reason: string;
}

/** The two counts behind a percentage or a rate. */
export interface Counts {
  readonly numerator: DecimalText;
  readonly denominator: DecimalText;
}

/** One measure in one period. */
export interface Update {
  readonly measureId: MeasureId;
  readonly period: PeriodCode;
  readonly state: UpdateState;
  readonly outturn: Reading;
  /** The figure that a revised one took the place of, as it was printed; empty where there is none. */
  readonly revisedFrom: string;
  readonly counts: Counts | undefined;
  readonly asAt: Day | undefined;
  readonly noFigure: NoFigureYet | undefined;
  readonly forecast: Forecast | undefined;
  /** For plan targets and actions: the word chosen, and how far it is in percent. */
  readonly statusWord: string;
  readonly progress: DecimalText | undefined;
  readonly band: Band;
  readonly override: Override | undefined;
  readonly commentary: string;
  readonly explanation: Explanation | undefined;
  readonly answeredBy: PersonId;
}

/** The key that makes one update of one measure in one period. */
export function updateKey(measureId: MeasureId, period: PeriodCode): string {
  return `${measureId}:${period}`;
}

/** What a target's number means: this period alone, the whole year, or the year so far. */
export type TargetBasis = 'period' | 'annual' | 'profiled';

/** What a measure is to reach in a period. */
export interface TargetValue {
  readonly measureId: MeasureId;
  readonly period: PeriodCode;
  /** As printed: a number, yes or no, a month, or words. */
  readonly value: Reading;
  /** The second value of a scheme with thresholds. */
  readonly second: DecimalText | undefined;
  readonly basis: TargetBasis;
}

/** A period the council reports on. */
export interface ReportingPeriod {
  readonly code: PeriodCode;
  readonly state: 'open' | 'locked';
  /** The last day on which an answer is in time. */
  readonly due: Day;
}
