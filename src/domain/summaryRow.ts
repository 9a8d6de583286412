import type { JudgedRow } from './judgeRow.ts';
import type { PublishedRow } from './published.ts';
import type { Scheme } from './scheme.ts';
import {
  countedHeading,
  type RowState,
  type SummaryRow,
  stateOfAbsence,
  stateOfWord,
} from './summary.ts';

/** What a summary counts a published row as. */
export function summaryRow(scheme: Scheme, row: PublishedRow, judged: JudgedRow): SummaryRow {
  return {
    kind: row.kind,
    state:
      judged.judgement.why === 'judged'
        ? stateOfWord(scheme, row.cells.status)
        : indicatorState(row, judged),
    band: judged.judgement.band,
    countedAs: countedHeading(scheme, row.kind, row.cells.status),
  };
}

function indicatorState(
  { cells }: PublishedRow,
  { outturn, target, judgement }: JudgedRow,
): RowState {
  if (judgement.why === 'noStatusWanted') return 'noStatusWanted';
  if (outturn.kind === 'absent') {
    return cells.no_value_reason.trim() === '' ? stateOfAbsence(outturn.why) : 'noFigureYet';
  }
  if (target.kind === 'absent') return 'noTarget';
  return judgement.band === 'none' ? 'notComparable' : 'result';
}
