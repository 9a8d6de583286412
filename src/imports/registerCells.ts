import type { NotUnderstoodReason } from '#domain/published.ts';
import type { RegisterColumn } from '#domain/register.ts';
import type { RegisterRow, RegisterTable } from './registerTable.ts';

/** Lists what was not understood. */
export type Miss = (column: string, text: string, why: NotUnderstoodReason) => void;

/** The cells of a row, read column by column; what cannot be read is listed and answers undefined. */
export class RegisterCells {
  readonly #table: RegisterTable;
  readonly #row: RegisterRow;
  readonly #miss: Miss;

  constructor(table: RegisterTable, row: RegisterRow, miss: Miss) {
    this.#table = table;
    this.#row = row;
    this.#miss = miss;
  }

  has(column: RegisterColumn): boolean {
    return this.#table.columns.has(column);
  }

  text(column: RegisterColumn, there: string): string {
    return this.has(column) ? this.#row.cells[column] : there;
  }

  /** A value in other words: empty is `empty`, what `read` does not know is listed. */
  value<T>(
    column: RegisterColumn,
    there: T,
    empty: T,
    read: (text: string) => T | undefined,
    why: NotUnderstoodReason,
  ): T {
    if (!this.has(column)) return there;
    const text = this.#row.cells[column].trim();
    if (text === '') return empty;
    const found = read(text);
    if (found === undefined) this.#miss(column, text, why);
    return found ?? there;
  }
}
