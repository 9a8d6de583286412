import { foldText } from './foldText.ts';
import { emptyCell, type SourceCell, type SourceTable } from './source.ts';

/** A table out of a file that knows texts only: no header marks, nothing bold. */
export function plainTable(name: string, rows: readonly (readonly string[])[]): SourceTable {
  const table = rows.map((exact) => ({ cells: exact.map((text) => plainCell(text)), exact }));
  return { kind: 'table', name, rows: table };
}

export function plainCell(text: string): SourceCell {
  const folded = foldText(text);
  return folded ? { text: folded, header: false, bold: false } : emptyCell;
}
