import type { Finding } from '#domain/finding.ts';
import { actionState } from './actionState.ts';
import type { CheckedRow, RowCheck } from './checkedRow.ts';
import { type FindingParts, rowFinding } from './rowFinding.ts';

const printedPercent = /^(-?\d{1,6}(?:\.\d{1,6})?)\s*(%?)$/;

/**
 * The progress in percent that a cell prints, or undefined where it is none. A spreadsheet keeps 90%
 * as 0.9, so a bare figure up to 1 may mean either and is read as none, but for a plain 0.
 */
export function progressOf(cell: string): number | undefined {
  const match = printedPercent.exec(cell.trim());
  if (!match) return undefined;
  const value = Number(match[1]);
  if (match[2] === '' && value > 0 && value <= 1) return undefined;
  return value;
}

/** The progress of an action against its status: complete is 100 %, not started is 0 %. */
export const actionProgress: RowCheck = (row) => {
  const { kind, cells } = row.published;
  if (kind === 'indicator' || cells.progress === '') return [];
  const progress = progressOf(cells.progress);
  if (progress === undefined) return [];
  if (progress > 100 || progress < 0) return [impossible(row, progress)];
  return against(row, progress);
};

function against(row: CheckedRow, progress: number): readonly Finding[] {
  const { status } = row.published.cells;
  switch (actionState(status)) {
    case 'completed':
      return progress < 100
        ? [mismatch(row, 'error', `completed means 100%, and ${progress}% is less`, '100%')]
        : [];
    case 'notStarted':
      return progress > 0
        ? [mismatch(row, 'error', `not started means 0%, and ${progress}% is more`, '0%')]
        : [];
    case 'overdue':
      return progress === 100
        ? [mismatch(row, 'error', '100% is all of it, so nothing is overdue', 'Completed')]
        : [];
    case 'inProgress':
    case 'warning':
      return progress === 100
        ? [mismatch(row, 'inconsistency', '100% is all of it, so it is completed', 'Completed')]
        : [];
    case 'settled':
    case 'unknown':
      return [];
  }
}

function mismatch(
  row: CheckedRow,
  severity: 'error' | 'inconsistency',
  arithmetic: string,
  expected: string,
): Finding {
  const { status, progress } = row.published.cells;
  return rowFinding(row, {
    class: 'progress-vs-status',
    severity,
    audience: 'owner',
    quote: progress.trim(),
    arithmetic,
    published: `${status.trim()}, ${progress.trim()}`,
    expected,
  });
}

function impossible(row: CheckedRow, progress: number): Finding {
  const parts: FindingParts = {
    class: 'impossible-percent',
    severity: 'error',
    audience: 'owner',
    quote: row.published.cells.progress.trim(),
    arithmetic: `progress lies between 0% and 100%, and ${progress}% does not`,
    published: row.published.cells.progress.trim(),
    expected: 'between 0% and 100%',
  };
  return rowFinding(row, parts);
}
