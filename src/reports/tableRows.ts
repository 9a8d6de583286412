import { periodCode } from '#domain/period.ts';
import {
  type InterchangeColumn,
  interchangeColumns,
  type PublishedRow,
} from '#domain/published.ts';

/** A column beside those of the interchange table, such as a computed status. */
export interface ExtraColumn {
  readonly name: string;
  /** What it says of a row; `index` counts from 0. */
  readonly text: (row: PublishedRow, index: number) => string;
}

/** The header of the interchange table. */
export function tableHeader(extra: readonly ExtraColumn[]): readonly string[] {
  return [...interchangeColumns, ...extra.map(({ name }) => name)];
}

/** The cells of one row in the order of the header. */
export function tableCells(
  row: PublishedRow,
  index: number,
  extra: readonly ExtraColumn[],
): readonly string[] {
  const cells = interchangeColumns.map((column) => cellText(row, column));
  return [...cells, ...extra.map(({ text }) => text(row, index))];
}

/**
 * What the table says in a column: the raw text as printed, but for the period, which is written as
 * its code where it is known, and the kind, which is never left open.
 */
function cellText(row: PublishedRow, column: InterchangeColumn): string {
  if (column === 'period' && row.period) return periodCode(row.period);
  if (column === 'kind') return row.kind;
  return row.cells[column];
}
