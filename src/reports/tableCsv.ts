import type { PublishedRow } from '#domain/published.ts';
import { type ExtraColumn, tableCells, tableHeader } from './tableRows.ts';

/**
 * The interchange table as CSV in UTF-8 with CRLF (RFC 4180), in pieces of one row, so that any
 * number of rows can be written. Cells that a spreadsheet would run as a formula get an apostrophe
 * before them, which Outturn's reader takes off again.
 */
export function* writeTableCsv(
  rows: Iterable<PublishedRow>,
  extra: readonly ExtraColumn[] = [],
): Generator<string, void, undefined> {
  yield csvLine(tableHeader(extra));
  let index = 0;
  for (const row of rows) {
    yield csvLine(tableCells(row, index, extra));
    index += 1;
  }
}

/** One row with its line end; cells that a spreadsheet would run are guarded. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const guarded = isRisky(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * Whether a spreadsheet would take a text for a formula (OWASP, CSV injection). A negative figure or
 * a lone dash is none. A text that already looks guarded is guarded again, so that reading undoes it.
 */
function isRisky(text: string): boolean {
  return /^'*[=+\-@\t\r]/.test(text) && !/^[+-](?:[£$€]?\d[\d,.]*%?)?$/.test(text);
}
