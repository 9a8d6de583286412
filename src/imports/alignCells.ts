import { cellContent } from './cellContent.ts';
import type { Column } from './resolveColumns.ts';
import type { SourceCell } from './source.ts';

/** The cells of a row under their columns, and the filled cells that fit under none. */
export interface AlignedRow {
  readonly cells: readonly (SourceCell | undefined)[];
  readonly over: readonly { readonly cell: SourceCell; readonly index: number }[];
}

/** Longer rows are taken as they stand: comparing all cells with all columns would cost too much. */
const longest = 60;

/**
 * Puts the cells of a row that has more or fewer than its header under the columns they fit: figures
 * under figures, words under words, in their order. An empty cell too many costs nothing.
 */
export function alignCells(row: readonly SourceCell[], columns: readonly Column[]): AlignedRow {
  if (row.length === columns.length || Math.max(row.length, columns.length) > longest) {
    const over = row
      .slice(columns.length)
      .flatMap((cell, index) =>
        cell.text === '' ? [] : [{ cell, index: columns.length + index }],
      );
    return { cells: columns.map((_, index) => row[index]), over };
  }
  return alongBestPath(row, columns, bestScores(row, columns));
}

/** best[i][j]: the highest score of the cells from i on under the columns from j on. */
function bestScores(row: readonly SourceCell[], columns: readonly Column[]): number[][] {
  const best = Array.from({ length: row.length + 1 }, () =>
    new Array<number>(columns.length + 1).fill(0),
  );
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = row.length; i >= 0; i -= 1) {
    for (let j = columns.length; j >= 0; j -= 1) {
      const line = best[i];
      if (!line || (i === row.length && j === columns.length)) continue;
      const options = [
        i < row.length && j < columns.length
          ? scoreOf(row[i], columns[j]) + at(i + 1, j + 1)
          : -Infinity,
        i < row.length ? leftOver(row[i]) + at(i + 1, j) : -Infinity,
        j < columns.length ? without(columns[j]) + at(i, j + 1) : -Infinity,
      ];
      line[j] = Math.max(...options);
    }
  }
  return best;
}

function alongBestPath(
  row: readonly SourceCell[],
  columns: readonly Column[],
  best: number[][],
): AlignedRow {
  const cells: (SourceCell | undefined)[] = columns.map(() => undefined);
  const over: { cell: SourceCell; index: number }[] = [];
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  let [i, j] = [0, 0];
  while (i < row.length) {
    const cell = row[i];
    if (!cell) break;
    if (j < columns.length && at(i, j) === scoreOf(cell, columns[j]) + at(i + 1, j + 1)) {
      cells[j] = cell;
      i += 1;
      j += 1;
    } else if (j < columns.length && at(i, j) === without(columns[j]) + at(i, j + 1)) {
      j += 1;
    } else {
      if (cell.text !== '') over.push({ cell, index: i });
      i += 1;
    }
  }
  return { cells, over };
}

/** How well a cell stands under a column, in halves so that sums stay exact. */
function scoreOf(cell: SourceCell | undefined, column: Column | undefined): number {
  if (!cell || !column) return 0;
  const content = cellContent(cell.text);
  const words =
    column.role === 'title' || column.role === 'commentary' || column.role === 'description';
  switch (content) {
    case 'empty':
      return column.role === 'icon' || column.role === 'blank' ? 1 : 0.5;
    case 'value':
    case 'absent':
      return column.holds === 'figures' ? 3 : words ? -1 : 0;
    case 'status':
    case 'letter':
      return column.role === 'status' ? 3 : column.holds === 'status' ? 2 : 0;
    case 'date':
      return column.role === 'due' || column.holds === 'dates' ? 3 : 0;
    case 'text':
      if (words) return 3;
      return column.holds === 'text' ? 2 : -2;
  }
}

function leftOver(cell: SourceCell | undefined): number {
  return cell?.text === '' ? 0 : -6;
}

function without(column: Column | undefined): number {
  return column?.holds === 'nothing' ? 0 : -1;
}
