import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { csvLine } from './tableCsv.ts';
import { headerCell, textCell } from './tableXlsx.ts';

/** A table of texts under its column names; `name` is its sheet in a workbook. */
export interface TextTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** CSV in UTF-8 with CRLF, in pieces of one row; cells that a spreadsheet would run are guarded. */
export function* writeTextCsv({ header, rows }: TextTable): Generator<string, void, undefined> {
  yield csvLine(header);
  for (const row of rows) yield csvLine(row);
}

/** A workbook with a sheet a table, every cell text. */
export async function writeTextXlsx(tables: readonly TextTable[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, header, rows }) => ({
    sheet: name.slice(0, 31), // Excel has no longer names
    data: [
      header.map(headerCell),
      ...rows.map((row) => row.map((text) => textCell(fitting(text)))),
    ] satisfies Cell[][],
    stickyRowsCount: 1,
  }));
  const file = writeExcelFile(sheets);
  return new Uint8Array(await file.toBuffer());
}

/** Excel calls a workbook damaged where a cell is longer; csv and json hold every text whole. */
const longestCell = 32_767;

function fitting(text: string): string {
  if (text.length <= longestCell) return text;
  const note = ` … (cut: ${text.length} characters)`;
  return `${text.slice(0, longestCell - note.length).toWellFormed()}${note}`;
}

/** `{"outturn": 1, "rows": [{...}]}` in pieces of one row; empty cells but for those of the first row are left out. */
export function* writeTextJson({ header, rows }: TextTable): Generator<string, void, undefined> {
  yield '{"outturn":1,"rows":[';
  for (const [index, row] of rows.entries()) {
    const filled = header.flatMap((name, column) => {
      const text = row[column] ?? '';
      return index === 0 || text !== '' ? [[name, text] as const] : [];
    });
    yield `${index === 0 ? '' : ','}\n${JSON.stringify(Object.fromEntries(filled))}`;
  }
  yield '\n]}\n';
}
