import type { Day } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import type { PolaritySource } from '#domain/inferPolarity.ts';
import type { Judgement } from '#domain/judge.ts';
import type { Polarity } from '#domain/measure.ts';
import type { Period, PeriodCode } from '#domain/period.ts';
import type { PublishedDocument, PublishedRow } from '#domain/published.ts';
import type { LabelMeaning } from '#domain/statusLabel.ts';
import type { Reading } from '#domain/value.ts';

/** A published row with all that checks need to know of it worked out once. */
export interface CheckedRow {
  readonly published: PublishedRow;
  readonly period: Period | undefined;
  /** The code of the period, or the column's own words where it is none. */
  readonly periodCode: PeriodCode;
  readonly target: Reading;
  readonly outturn: Reading;
  /** As given, else read from title, unit and label. */
  readonly polarity: Polarity;
  /** From what it was told what is good; a contradiction that rests on a guess is only asked about. */
  readonly polarityFrom: PolaritySource;
  /** What the figures give under the scheme. */
  readonly judgement: Judgement;
  /** What the printed status means. */
  readonly label: LabelMeaning;
  /** Markup taken out, white space folded. */
  readonly commentary: string;
  readonly due: Day | undefined;
  /** The same measure in earlier periods of the same length, the latest first. */
  readonly earlier: readonly CheckedRow[];
  /** The same measure in this financial year up to this period, oldest first, this row last. */
  readonly yearSoFar: readonly CheckedRow[];
}

/** A published document ready to be checked. */
export interface CheckedDocument {
  readonly published: PublishedDocument;
  readonly rows: readonly CheckedRow[];
  /** The day as at which it is judged what is late; undefined: nothing is. */
  readonly asAt: Day | undefined;
}

/** Looks at one row. Pure; what is right gives an empty answer. */
export type RowCheck = (row: CheckedRow, document: CheckedDocument) => readonly Finding[];

/** Looks at what only the whole document shows. */
export type DocumentCheck = (document: CheckedDocument) => readonly Finding[];
