import type { Day } from './day.ts';
import type { MeasureKind } from './measure.ts';
import type { Period } from './period.ts';

/**
 * The columns of the interchange table in the order in which they are written: one row is one
 * measure in one period, every value the raw text as printed.
 */
export const interchangeColumns = [
  'code',
  'title',
  'kind',
  'section',
  'directorate',
  'aim',
  'unit',
  'polarity',
  'accumulates',
  'period',
  'target',
  'outturn',
  'status',
  'commentary',
  'due',
  'progress',
  'plan',
  'basis',
  'target2',
  'near',
  'met_within',
  'numerator',
  'denominator',
  'forecast',
  'override',
  'override_reason',
  'cause',
  'action',
  'back_on_target',
  'no_value_reason',
  'expected_date',
  'as_at',
  'owner',
  'owner_post',
  'cover',
  'director',
  'committee',
  'reported_in',
  'lag_days',
  'source',
  'revised_from',
  'forecast_reason',
  'definition',
] as const;

export type InterchangeColumn = (typeof interchangeColumns)[number];

/** Where a row stands, for people: a sentence about it names file, table and row. */
export interface PublishedPlace {
  readonly file: string;
  /** The data row, from 1, over all tables of the file. A row with several periods keeps its number. */
  readonly row: number;
}

/** One measure in one period as a report or a spreadsheet prints it. Absent columns are empty. */
export interface PublishedRow {
  readonly place: PublishedPlace;
  readonly kind: MeasureKind;
  /** What the period column or the heading says; undefined where neither can be read. */
  readonly period: Period | undefined;
  readonly cells: Readonly<Record<InterchangeColumn, string>>;
}

/** A line of an exception block: a measure's figure printed a second time, beside its explanation. */
export interface PublishedException {
  readonly place: PublishedPlace;
  /** The heading as printed; it may be spelled unlike the table's title. */
  readonly heading: string;
  readonly section: string;
  readonly period: Period | undefined;
  readonly periodRaw: string;
  readonly value: string;
  readonly target: string;
  readonly commentary: string;
}

/** A printed count: "GREEN 9 90%", "Six targets were on track". */
export interface PublishedCount {
  readonly place: PublishedPlace;
  readonly group: string;
  readonly count: number;
  /** As printed, without the sign; empty where none is. */
  readonly percent: string;
  readonly quote: string;
  /** What the group is a part of: rows of one kind, or of one section. */
  readonly kind: MeasureKind | undefined;
}

/** A heading or a column label that may name a period. */
export interface PublishedLabel {
  readonly place: PublishedPlace;
  readonly role: 'title' | 'heading' | 'column';
  readonly text: string;
}

/** Text outside tables. */
export interface PublishedPassage {
  readonly place: PublishedPlace;
  readonly heading: string;
  readonly text: string;
}

/** Something in a file that was not understood: nothing is dropped without being listed here. */
export interface NotUnderstood {
  readonly file: string;
  /** The data row from 1; 0 for a heading, a column or the file. */
  readonly row: number;
  readonly column: string;
  readonly text: string;
  readonly why: NotUnderstoodReason;
}

export type NotUnderstoodReason =
  | 'unknownColumn'
  | 'unknownTable'
  | 'unknownRow'
  | 'unreadablePeriod'
  | 'unreadableValue'
  | 'unreadableDate'
  | 'unknownWord'
  | 'tooManyCells'
  | 'missingTitle'
  /** The same measure and period a second time; `text` is the number of the first row. */
  | 'repeatedRow';

/** All that a published file says, as printed: what imports give and what checks read. */
export interface PublishedDocument {
  readonly file: string;
  readonly title: string;
  /** What the whole document reports on. */
  readonly period: Period | undefined;
  readonly asAt: Day | undefined;
  readonly rows: readonly PublishedRow[];
  readonly exceptions: readonly PublishedException[];
  readonly counts: readonly PublishedCount[];
  readonly labels: readonly PublishedLabel[];
  readonly passages: readonly PublishedPassage[];
  readonly notUnderstood: readonly NotUnderstood[];
}
