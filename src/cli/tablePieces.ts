import type { PublishedRow } from '#domain/published.ts';
import { writeTableCsv } from '#reports/tableCsv.ts';
import { writeTableJson } from '#reports/tableJson.ts';
import { writeTableXlsx } from '#reports/tableXlsx.ts';

/** The formats in which the interchange table can be written. */
export type TableFormat = 'csv' | 'xlsx' | 'json';

/** The interchange table in a format, piece by piece. */
export async function* tablePieces(
  rows: readonly PublishedRow[],
  to: TableFormat,
): AsyncGenerator<string | Uint8Array> {
  switch (to) {
    case 'csv':
      yield* writeTableCsv(rows);
      break;
    case 'json':
      yield* writeTableJson(rows);
      break;
    case 'xlsx':
      yield await writeTableXlsx(rows);
      break;
  }
}
