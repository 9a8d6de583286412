import type { MeasureKind } from '#domain/measure.ts';
import type { Period } from '#domain/period.ts';
import {
  type InterchangeColumn,
  interchangeColumns,
  type NotUnderstood,
  type NotUnderstoodReason,
  type PublishedCount,
  type PublishedException,
  type PublishedLabel,
  type PublishedPassage,
  type PublishedRow,
} from '#domain/published.ts';
import { withoutMarkup } from './cellContent.ts';
import { codeKey, titleAndCode, titleKey } from './titleAndCode.ts';

/** Values of a row by interchange column; what is left out is empty. */
export type RowValues = Partial<Record<InterchangeColumn, string>>;

/** Where in the document a table stands: what the headings above it say. */
export interface Surroundings {
  readonly plan: string;
  readonly aim: string;
  readonly section: string;
  /** The words of the headings above, the nearest last. */
  readonly headings: readonly string[];
  /** What the document reports on. */
  readonly period: Period | undefined;
}

/** Gathers what is understood of a file, and numbers its data rows. */
export class PublishedBuilder {
  readonly file: string;
  readonly rows: PublishedRow[] = [];
  readonly exceptions: PublishedException[] = [];
  readonly counts: PublishedCount[] = [];
  readonly labels: PublishedLabel[] = [];
  readonly passages: PublishedPassage[] = [];
  readonly notUnderstood: NotUnderstood[] = [];
  readonly #measures = new Set<string>();
  readonly #labels = new Set<string>();
  #row = 0;

  constructor(file: string) {
    this.file = file;
  }

  /** The number of the next data row, from 1 over all tables of the file. */
  nextRow(): number {
    this.#row += 1;
    return this.#row;
  }

  addRow(row: number, kind: MeasureKind, period: Period | undefined, values: RowValues): void {
    const cells = Object.fromEntries(
      interchangeColumns.map((column) => [column, values[column] ?? '']),
    ) as Record<InterchangeColumn, string>;
    this.rows.push({ place: { file: this.file, row }, kind, period, cells });
    if (kind !== 'indicator') return;
    if (cells.code !== '') this.#measures.add(`code ${codeKey(cells.code)}`);
    this.#measures.add(`title ${titleKey(cells.title)}`);
  }

  /** Whether an indicator of this code or title has been read: an exception repeats one. */
  knows(name: string): boolean {
    const { code, title } = titleAndCode(withoutMarkup(name));
    return (
      (code !== '' && this.#measures.has(`code ${codeKey(code)}`)) ||
      this.#measures.has(`title ${titleKey(title)}`)
    );
  }

  addException(exception: Omit<PublishedException, 'place'>): void {
    this.exceptions.push({ place: { file: this.file, row: this.nextRow() }, ...exception });
  }

  addCount(row: number, count: Omit<PublishedCount, 'place'>): void {
    this.counts.push({ place: { file: this.file, row }, ...count });
  }

  /** A heading or column label; the same label over the next page's table is kept once. */
  addLabel(role: PublishedLabel['role'], text: string): void {
    const key = `${role} ${text}`;
    if (text === '' || (role === 'column' && this.#labels.has(key))) return;
    this.#labels.add(key);
    this.labels.push({ place: { file: this.file, row: 0 }, role, text });
  }

  addPassage(heading: string, text: string): void {
    if (text !== '') this.passages.push({ place: { file: this.file, row: 0 }, heading, text });
  }

  miss(row: number, column: string, text: string, why: NotUnderstoodReason): void {
    if (text !== '' || why === 'missingTitle') {
      this.notUnderstood.push({ file: this.file, row, column, text, why });
    }
  }
}
