import { type HeaderColumn, isHeaderRow, sameHeader, segments } from './headerRows.ts';
import type { SourceBlock, SourceRow, SourceTable } from './source.ts';

/** A table to which the next one may belong. */
interface OpenTable {
  readonly name: string;
  readonly rows: SourceRow[];
  readonly header: readonly HeaderColumn[] | undefined;
  width: number;
}

/**
 * Joins a table that goes on on the next page: the next table has the same header, or none at all
 * and as many columns. Sheets of a workbook are never joined.
 */
export function joinTables(blocks: readonly SourceBlock[]): SourceBlock[] {
  const joined: SourceBlock[] = [];
  let open: OpenTable | undefined;
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (block.kind !== 'table') {
      const between = open && next?.kind === 'table' && isPageMark(block) && goesOn(open, next);
      if (between) continue;
      joined.push(block);
      open = undefined;
    } else if (open && goesOn(open, block)) {
      for (const row of block.rows) open.rows.push(row);
      open.width = Math.max(open.width, widest(block.rows));
    } else {
      open = opened(block);
      joined.push({ ...block, rows: open.rows });
    }
  }
  return joined;
}

function opened({ name, rows }: SourceTable): OpenTable {
  return { name, rows: [...rows], header: headerOf(rows), width: widest(rows) };
}

function goesOn(open: OpenTable, next: SourceTable): boolean {
  if (open.name !== next.name || !open.header) return false;
  const header = headerOf(next.rows);
  // A line above the header of the next table names what that one is about.
  if (header) return sameHeader(open.header, header) && !hasOwnName(next.rows);
  const width = widest(next.rows);
  return width > 2 && width === open.width;
}

/** The header among the first rows; undefined where there is none. */
function headerOf(rows: readonly SourceRow[]): readonly HeaderColumn[] | undefined {
  const top = rows.slice(0, 8);
  return top.some(isHeaderRow) ? segments(top)[0]?.header : undefined;
}

function hasOwnName([first]: readonly SourceRow[]): boolean {
  return first?.cells.filter(({ text }) => text !== '').length === 1;
}

function widest(rows: readonly SourceRow[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

/** A page number alone in a paragraph, between two parts of a table. */
function isPageMark(block: SourceBlock): boolean {
  return block.kind === 'paragraph' && /^(?:page )?\d{1,3}(?: of \d{1,3})?$/i.test(block.text);
}
