import type { ColumnRole } from './columns.ts';
import type { Segment } from './headerRows.ts';
import { periodIn } from './periodsIn.ts';
import type { Column } from './resolveColumns.ts';
import { commentIn, isFootnote, isSentence } from './rowNotes.ts';
import { emptyCell, type SourceRow } from './source.ts';

/** A table whose rows are the periods of one measure: `Quarter | Value | Target | | Commentary`. */
export function isPeriodTable(columns: readonly Column[]): boolean {
  return has(columns, 'period') && isUnnamed(columns) && has(columns, 'outturn', 'target');
}

/**
 * A table that names no measure in its rows, since the line above it does, with that name in a first
 * column: the periods of one measure, or its figures in one row; undefined for other tables. A row
 * with a name alone begins the next measure: `names` are those.
 */
export function withNameColumn(
  segment: Segment,
  columns: readonly Column[],
  lineAbove: string,
): { readonly segment: Segment; readonly names: readonly string[] } | undefined {
  const { body, header } = segment;
  const rows = body.filter(({ cells }) => cells.filter(({ text }) => text !== '').length > 1);
  const one = rows.length === 1 && has(columns, 'outturn') && has(columns, 'target', 'status');
  let name = nameOver(segment) || lineAbove;
  if (name === '' || !isUnnamed(columns) || !(one || isPeriodTable(columns))) return undefined;
  const names: string[] = [];
  const named = body.flatMap((row): SourceRow[] => {
    const own = nameIn(row);
    if (own !== undefined) {
      name = own;
      names.push(own);
    }
    if (own !== undefined) return [];
    // A comment in a row of its own stays one.
    const alone = row.cells.filter(({ text }) => text !== '').length === 1;
    return [alone ? row : { cells: [{ ...emptyCell, text: name }, ...row.cells] }];
  });
  const title = { label: 'Indicator', role: 'title', sure: true } as const;
  return { segment: { header: [title, ...header], above: [], body: named }, names };
}

function isUnnamed(columns: readonly Column[]): boolean {
  const named = columns.some(({ role, holds }) => role === 'title' && holds !== 'nothing');
  return !named && !has(columns, 'code');
}

/** The name alone in the row above the header. */
function nameOver({ above }: Segment): string {
  const last = above.at(-1);
  return (last && nameIn(last)) ?? '';
}

function nameIn({ cells }: SourceRow): string | undefined {
  const filled = cells.filter(({ text }) => text !== '');
  const text = filled.length === 1 ? (filled[0]?.text ?? '') : '';
  if (text === '' || text.length > 200 || periodIn(text, undefined)) return undefined;
  return isFootnote(text) || isSentence(text) || commentIn(text) ? undefined : text;
}

function has(columns: readonly Column[], ...roles: ColumnRole[]): boolean {
  return columns.some(({ role }) => roles.includes(role));
}
