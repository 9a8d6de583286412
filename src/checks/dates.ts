import type { Finding } from '#domain/finding.ts';
import { readDay } from '#domain/readDay.ts';
import type { RowCheck } from './checkedRow.ts';
import { cellFault, dateFaults, namesWeekday } from './dateFaults.ts';
import { type FindingParts, rowFinding } from './rowFinding.ts';

const dateCells = ['due', 'back_on_target', 'expected_date', 'as_at'] as const;
const textCells = ['title', 'cause', 'action'] as const;

/** Dates in a row's cells and texts that no calendar has, with a wrong weekday, or in a wrong order. */
export const dates: RowCheck = (row, document) => {
  const { cells } = row.published;
  const period = row.period ?? document.published.period;
  // A due date that was read and names no weekday can only be right.
  const dueIsRight = row.due !== undefined && !namesWeekday(cells.due);
  const faults = dateCells.flatMap((column) =>
    cells[column] === '' || (column === 'due' && dueIsRight) ? [] : faultOf(cells[column]),
  );
  const texts = textCells.flatMap((column) => dateFaults(cells[column], period));
  return [...faults, ...texts, ...dateFaults(row.commentary, period)].map(
    (parts): Finding => rowFinding(row, parts),
  );
};

function faultOf(cell: string): readonly FindingParts[] {
  const fault = cellFault(cell, readDay(cell));
  return fault ? [fault] : [];
}
