import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { PublishedRow } from '#domain/published.ts';
import { type ExtraColumn, tableCells, tableHeader } from './tableRows.ts';

/**
 * The interchange table as an Excel workbook with one sheet. Every cell is text, so that nothing is
 * run, no leading zero is lost and `1e5` stays `1e5`; Excel keeps it so when somebody edits it.
 */
export async function writeTableXlsx(
  rows: Iterable<PublishedRow>,
  extra: readonly ExtraColumn[] = [],
): Promise<Uint8Array> {
  const sheet: Cell[][] = [tableHeader(extra).map((name) => headerCell(name))];
  let index = 0;
  for (const row of rows) {
    sheet.push(tableCells(row, index, extra).map(textCell));
    index += 1;
  }
  const file = writeExcelFile(sheet, { sheet: 'Outturn', stickyRowsCount: 1 });
  return new Uint8Array(await file.toBuffer());
}

/** A heading: text in bold. */
export function headerCell(text: string): Cell {
  return { value: escaped(text), type: String, format: '@', fontWeight: 'bold' };
}

/** A cell that stays text whatever it looks like. */
export function textCell(text: string): Cell {
  return text === '' ? null : { value: escaped(text), type: String, format: '@' };
}

/**
 * Characters that XML does not hold or would change (a carriage return becomes a line feed), and
 * those that the library leaves out, are written as Excel writes them, `_x000D_`; so is an
 * underscore that may begin such an escape, be it with that of the next one (ECMA-376 part 1,
 * 22.4.2.4).
 */
function escaped(text: string): string {
  // The library looks texts up in a plain object, where `constructor` is found before it is put in.
  if (text in {}) return escapeUnits(text.charAt(0)) + text.slice(1);
  return text.replace(
    /_(?=x[\dA-Fa-f]{4})|(?![\t\n])\p{Cc}|[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/gu,
    escapeUnits,
  );
}

function escapeUnits(character: string): string {
  const units = character.split('').map((unit) => unit.charCodeAt(0).toString(16).toUpperCase());
  return units.map((unit) => `_x${unit.padStart(4, '0')}_`).join('');
}
