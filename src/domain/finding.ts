/** What a check can see; `#text` says each as a sentence. */
export type FindingClass =
  // figures against counts and each other
  | 'percent-vs-counts'
  | 'percent-infeasible-for-denominator'
  | 'percent-rounding'
  | 'sum'
  | 'annual-vs-quarters'
  // words against figures
  | 'commentary-vs-value'
  | 'commentary-vs-target'
  | 'status-vs-value'
  | 'status-vs-commentary'
  | 'text-vs-value'
  | 'polarity-words'
  | 'table-vs-exception'
  | 'table-vs-narrative'
  | 'exception-coverage'
  | 'summary-vs-rows'
  // periods and dates
  | 'wrong-period-label'
  | 'impossible-date'
  | 'weekday-vs-date'
  | 'title-date-vs-target-date'
  | 'date-order'
  | 'overdue-in-future'
  | 'deadline-missed'
  // targets and actions
  | 'progress-vs-status'
  | 'status-vs-target-date'
  // text
  | 'stale-commentary'
  | 'duplicate-text'
  | 'personal-data'
  | 'small-numbers-disclosure'
  | 'markup-leak'
  // gaps
  | 'missing-outturn'
  | 'missing-target'
  | 'missing-commentary'
  | 'missing-period'
  // values
  | 'unreadable-value'
  | 'unit-slip'
  | 'unit-vs-title'
  | 'impossible-percent'
  | 'zero-for-missing'
  | 'implausible-jump'
  | 'status-vocabulary'
  | 'duplicate-code';

/** `error`: two printed things cannot both be true. `inconsistency`: a reader will ask. */
export type Severity = 'error' | 'inconsistency' | 'style';

/** A contradiction or gap that a check saw, in the row it stands in. */
export interface Finding {
  readonly class: FindingClass;
  readonly severity: Severity;
  /** Who can settle it. */
  readonly audience: 'owner' | 'performance';
  /** The file it stands in, without its folder. */
  readonly file: string;
  /** The data row of the file, from 1; 0 where it concerns the document as a whole. */
  readonly row: number;
  readonly code: string;
  readonly period: string;
  /** The words it is about, cut from the text as they stand. */
  readonly quote: string;
  /** One line that anybody can do again: `7 / 8 = 87.5%, printed at 0 decimals 88%, not 89%`. */
  readonly arithmetic: string;
  readonly published: string;
  readonly expected: string;
}
