import { commentIn } from './rowNotes.ts';
import { emptyCell, type SourceBlock, type SourceTable } from './source.ts';

/**
 * A paragraph `Comment: ...` right below a table with one row of figures becomes a row of it: the
 * comment is that measure's.
 */
export function withCommentsBelow(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const joined: SourceBlock[] = [];
  for (const block of blocks) {
    const above = joined.at(-1);
    const comment = block.kind === 'paragraph' ? commentIn(block.text) : undefined;
    if (comment === undefined || block.kind !== 'paragraph' || !isOfOneRow(above)) {
      joined.push(block);
      continue;
    }
    const row = { cells: [{ ...emptyCell, text: block.text }] };
    joined[joined.length - 1] = { ...above, rows: [...above.rows, row] };
  }
  return joined;
}

function isOfOneRow(block: SourceBlock | undefined): block is SourceTable {
  if (block?.kind !== 'table') return false;
  const filled = block.rows.filter(({ cells }) => cells.some(({ text }) => text !== ''));
  return filled.length === 2 && filled.every(({ cells }) => cells.length > 1);
}
