import type { MeasureKind } from '#domain/measure.ts';
import { type Period, parsePeriod } from '#domain/period.ts';
import { polarityGiven } from '#domain/polarityGiven.ts';
import {
  type InterchangeColumn,
  interchangeColumns,
  type NotUnderstood,
  type NotUnderstoodReason,
  type PublishedRow,
} from '#domain/published.ts';
import { readDay } from '#domain/readDay.ts';
import { readPeriod } from '#domain/readPeriod.ts';
import { readValue } from '#domain/readValue.ts';
import { accumulationOf } from '#domain/yearWords.ts';
import { kindOf, reportedInOf } from './interchangeWords.ts';
import type { PublishedBuilder } from './publishedBuilder.ts';
import type { SourceRow, SourceTable } from './source.ts';
import { codeKey, titleKey } from './titleAndCode.ts';

/** What a row gave: nothing where it is blank. */
export interface InterchangeReading {
  readonly row: PublishedRow | undefined;
  readonly problems: readonly NotUnderstood[];
}

const names = new Map<string, InterchangeColumn>(interchangeColumns.map((name) => [name, name]));
const days = ['back_on_target', 'expected_date', 'as_at'] as const;
const numbers = ['target2', 'near', 'met_within', 'numerator', 'denominator', 'lag_days'] as const;
/** A title row or two may stand above the header of a workbook's sheet. */
const headerWithin = 5;

/** Whether a row names the columns of Outturn's own table, in any order and case. */
export function isInterchangeHeader(header: readonly string[]): boolean {
  const columns = new Set(header.map(columnNamed));
  const has = (...wanted: InterchangeColumn[]) => wanted.some((column) => columns.has(column));
  return has('code', 'title') && has('period') && has('outturn', 'target', 'status');
}

/** The index of a table's interchange header, or undefined where it is another table. */
export function interchangeHeader(table: SourceTable): number | undefined {
  const at = table.rows
    .slice(0, headerWithin)
    .findIndex((row) => isInterchangeHeader(textsOf(row)));
  return at < 0 ? undefined : at;
}

/** Reads a whole interchange table into the builder: data rows count from 1 below the header. */
export function readInterchangeTable(
  table: SourceTable,
  header: number,
  builder: PublishedBuilder,
): void {
  const head = table.rows[header];
  const reader = new InterchangeReader(builder.file, head ? textsOf(head) : []);
  builder.notUnderstood.push(...reader.unknownColumns);
  for (const source of table.rows.slice(header + 1)) {
    const { row, problems } = reader.read(textsOf(source), builder.nextRow());
    if (row) builder.rows.push(row);
    builder.notUnderstood.push(...problems);
  }
}

/**
 * Reads the rows of an interchange table one by one, for tables too long to hold: every value is
 * kept exactly as it stands, and what is wrong with a row comes beside it. Rows count from 1.
 */
export function* readInterchangeRows(
  file: string,
  header: readonly string[],
  rows: Iterable<readonly string[]>,
): Generator<InterchangeReading, void, undefined> {
  const reader = new InterchangeReader(file, header);
  let number = 0;
  for (const cells of rows) {
    number += 1;
    yield reader.read(cells, number);
  }
}

/** The same, for rows that come one at a time from elsewhere; remembers only which rows it saw. */
export class InterchangeReader {
  /** Columns that Outturn does not know: they are left out, and listed. */
  readonly unknownColumns: readonly NotUnderstood[];
  readonly #file: string;
  readonly #columns: readonly (InterchangeColumn | undefined)[];
  readonly #seen = new Map<string, number>();
  readonly #periods = new Map<string, Period | undefined>();

  constructor(file: string, header: readonly string[]) {
    this.#file = file;
    const taken = new Set<InterchangeColumn>();
    this.#columns = header.map((label) => {
      const column = columnNamed(label);
      if (!column || taken.has(column)) return undefined;
      taken.add(column);
      return column;
    });
    this.unknownColumns = header.flatMap((label, index) =>
      this.#columns[index] || label.trim() === ''
        ? []
        : [{ file, row: 0, column: label, text: label, why: 'unknownColumn' as const }],
    );
  }

  read(texts: readonly string[], row: number): InterchangeReading {
    if (texts.every((text) => text.trim() === '')) return { row: undefined, problems: [] };
    const cells = blankCells();
    const problems: NotUnderstood[] = [];
    const miss = (column: string, text: string, why: NotUnderstoodReason) =>
      problems.push({ file: this.#file, row, column, text, why });
    for (let index = 0; index < texts.length; index += 1) {
      const text = texts[index] ?? '';
      const column = this.#columns[index];
      if (column) cells[column] = text;
      else if (index >= this.#columns.length && text !== '')
        miss(String(index + 1), text, 'tooManyCells');
    }
    const kind = kindOf(cells.kind);
    if (kind === undefined) miss('kind', cells.kind, 'unknownWord');
    const period = this.#period(cells.period.trim());
    if (!period) miss('period', cells.period, 'unreadablePeriod');
    missWords(cells, miss);
    missValues(cells, miss);
    const first = this.#firstRow(cells, kind ?? 'indicator', row);
    if (first !== undefined) miss(cells.code ? 'code' : 'title', String(first), 'repeatedRow');
    const place = { file: this.#file, row };
    return { row: { place, kind: kind ?? 'indicator', period, cells }, problems };
  }

  /** Most rows share few periods: each spelling is read once. */
  #period(text: string): Period | undefined {
    if (!this.#periods.has(text)) {
      if (this.#periods.size > 1000) this.#periods.clear();
      this.#periods.set(text, parsePeriod(text) ?? readPeriod(text));
    }
    return this.#periods.get(text);
  }

  /**
   * The row that gave this code (or, without one, this title) in the same plan, section and period.
   * Bare numbers restart under headings that a table may have lost: they need the title as well.
   */
  #firstRow(cells: PublishedRow['cells'], kind: MeasureKind, row: number): number | undefined {
    const code = codeKey(cells.code);
    const name = /[a-z]/.test(code) ? code : `${code}\t${titleKey(cells.title)}`;
    const key = [kind, cells.plan, cells.section, cells.period].map(folded).join('\t');
    const whole = `${key}\t${name}`;
    const first = this.#seen.get(whole);
    if (first === undefined) this.#seen.set(whole, row);
    return first;
  }
}

type Miss = (column: string, text: string, why: NotUnderstoodReason) => void;

function missWords(cells: PublishedRow['cells'], miss: Miss): void {
  const { polarity, accumulates, reported_in: reportedIn } = cells;
  if (polarity.trim() && !polarityGiven(polarity)) miss('polarity', polarity, 'unknownWord');
  if (!accumulationOf(accumulates)) miss('accumulates', accumulates, 'unknownWord');
  if (!reportedInOf(reportedIn)) miss('reported_in', reportedIn, 'unknownWord');
}

function missValues(cells: PublishedRow['cells'], miss: Miss): void {
  if (!cells.title.trim() && !cells.code.trim()) miss('title', '', 'missingTitle');
  const due = cells.due.trim();
  // "Ongoing" is no date, and no mistake; 31-Apr-2020 is one, which the checks report.
  if (/\d/.test(due) && readDay(due).kind === 'none') miss('due', cells.due, 'unreadableDate');
  for (const column of days) {
    const text = cells[column].trim();
    if (text && readDay(text).kind !== 'day') miss(column, cells[column], 'unreadableDate');
  }
  for (const column of numbers) {
    const text = cells[column].trim();
    if (text && readValue(text).kind !== 'number') miss(column, cells[column], 'unreadableValue');
  }
}

function blankCells(): Record<InterchangeColumn, string> {
  return { ...blank };
}

const blank = Object.fromEntries(interchangeColumns.map((name) => [name, ''])) as Record<
  InterchangeColumn,
  string
>;

/** `Back on target` and `back_on_target` are one column; `__proto__` is none. */
function columnNamed(label: string): InterchangeColumn | undefined {
  return label.length > 40 ? undefined : names.get(folded(label).replace(/[ -]+/g, '_'));
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}

function textsOf({ exact, cells }: SourceRow): readonly string[] {
  return exact ?? cells.map(({ text }) => text);
}
