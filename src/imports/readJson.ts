import { FileProblem } from './fileProblem.ts';
import { plainTable } from './plainTable.ts';
import type { SourceBlock } from './source.ts';

/**
 * The table of Outturn's own JSON, `{"outturn": 1, "rows": [{"code": "CSP 01", ...}, ...]}`, or of a
 * plain list of such rows. Columns stand in the order in which they are first met. Numbers are kept
 * as they are written (`1.50`). Throws FileProblem `brokenJson` or `unknownJson`.
 */
export function readJson(text: string, file: string): readonly SourceBlock[] {
  const rows = rowsOf(parsed(text, file), file);
  const columns = new Map<string, number>();
  const tables = rows.map((row, index) => {
    const cells: string[] = [];
    for (const [name, value] of entries(row, file, index + 1)) {
      const column = columns.get(name) ?? columns.size;
      columns.set(name, column);
      cells[column] = cellText(value, file, index + 1, column + 1);
    }
    return cells;
  });
  const filled = tables.map((cells) => Array.from(columns, (_, column) => cells[column] ?? ''));
  return [plainTable('', [[...columns.keys()], ...filled])];
}

/** What `JSON.parse` tells a reviver of the value's own text. */
interface ReviverContext {
  readonly source?: string;
}

function parsed(text: string, file: string): unknown {
  const asWritten = (_key: string, value: unknown, context?: ReviverContext): unknown =>
    typeof value === 'number' ? (context?.source ?? String(value)) : value;
  try {
    return JSON.parse(text, asWritten);
  } catch (error) {
    throw new FileProblem(file, { kind: 'brokenJson' }, {}, error);
  }
}

function rowsOf(json: unknown, file: string): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (typeof json === 'object' && json !== null && 'outturn' in json && json.outturn === '1') {
    const rows: unknown = 'rows' in json ? json.rows : undefined;
    if (Array.isArray(rows)) return rows;
  }
  throw new FileProblem(file, { kind: 'unknownJson' });
}

function entries(row: unknown, file: string, number: number): readonly [string, unknown][] {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    throw new FileProblem(file, { kind: 'unknownJson' }, { row: number });
  }
  return Object.entries(row);
}

function cellText(value: unknown, file: string, row: number, column: number): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  throw new FileProblem(file, { kind: 'unknownJson' }, { row, column });
}
