import type { PublishedRow } from '#domain/published.ts';
import { type ExtraColumn, tableCells, tableHeader } from './tableRows.ts';

/**
 * The interchange table as JSON, `{"outturn": 1, "rows": [{"code": "CSP 01", ...}, ...]}`, in pieces
 * of one row: every value a text exactly as it stands. The first row has every column, which keeps
 * their order; empty ones are left out of the others.
 */
export function* writeTableJson(
  rows: Iterable<PublishedRow>,
  extra: readonly ExtraColumn[] = [],
): Generator<string, void, undefined> {
  const header = tableHeader(extra);
  yield '{"outturn":1,"rows":[';
  let index = 0;
  for (const row of rows) {
    const cells = tableCells(row, index, extra);
    const filled = header.flatMap((name, column) => {
      const text = cells[column] ?? '';
      const isNeeded = index === 0 || text !== '';
      return isNeeded ? [`${JSON.stringify(name)}:${JSON.stringify(text)}`] : [];
    });
    yield `${index === 0 ? '' : ','}\n{${filled.join(',')}}`;
    index += 1;
  }
  yield '\n]}\n';
}
