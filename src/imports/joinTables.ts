import { isHeaderRow, sameHeader, segments } from './headerRows.ts';
import type { SourceBlock, SourceRow, SourceTable } from './source.ts';

/**
 * Joins a table that goes on on the next page: the next table has the same header, or none at all
 * and as many columns. Sheets of a workbook are never joined.
 */
export function joinTables(blocks: readonly SourceBlock[]): SourceBlock[] {
  const joined: SourceBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = joined.at(-1);
    const next = blocks[index + 1];
    if (last?.kind === 'table' && next?.kind === 'table' && isPageMark(block)) {
      if (goesOn(last, next)) continue;
    }
    if (block.kind === 'table' && last?.kind === 'table' && goesOn(last, block)) {
      joined[joined.length - 1] = { ...last, rows: [...last.rows, ...block.rows] };
    } else joined.push(block);
  }
  return joined;
}

function goesOn(last: SourceTable, next: SourceTable): boolean {
  if (last.name !== next.name) return false;
  const header = last.rows.find(isHeaderRow);
  if (!header) return false;
  const [first] = next.rows;
  const again = next.rows.slice(0, 4).some(isHeaderRow);
  if (!again)
    return (
      first !== undefined &&
      widest(next.rows) === widest(last.rows) &&
      !isHeaderRow(first) &&
      widest(next.rows) > 2
    );
  const [one, other] = [segments([header])[0], segments(next.rows.slice(0, 4))[0]];
  return one !== undefined && other !== undefined && sameHeader(one.header, other.header);
}

function widest(rows: readonly SourceRow[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

/** A page number alone in a paragraph, between two parts of a table. */
function isPageMark(block: SourceBlock): boolean {
  return block.kind === 'paragraph' && /^(?:page )?\d{1,3}(?: of \d{1,3})?$/i.test(block.text);
}
