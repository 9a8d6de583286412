import { isAnswered } from './answered.ts';
import { existsIn } from './due.ts';
import type { Measure } from './measure.ts';
import { type PeriodCode, parsePeriod } from './period.ts';
import { isOwed, owedAt, type PeriodAt } from './periodAt.ts';
import type { ReportRow } from './reportRow.ts';
import type { Scheme } from './scheme.ts';
import {
  countedHeading,
  type RowState,
  type SummaryRow,
  stateOfAbsence,
  stateOfWord,
} from './summary.ts';
import type { TargetValue, Update } from './update.ts';

/**
 * Every measure that exists in a period with its target and update, in the order of the measures.
 * One that is not reported in this period is there too: it owes nothing and is counted apart.
 */
export function reportRows(
  code: PeriodCode,
  measures: readonly Measure[],
  targets: readonly TargetValue[],
  updates: readonly Update[],
): ReportRow[] {
  const target = new Map(targets.map((row) => [row.measureId, row]));
  const update = new Map(updates.map((row) => [row.measureId, row]));
  const period = parsePeriod(code);
  return measures
    .filter((measure) => !period || existsIn(measure, period))
    .map((measure) => ({
      measure,
      target: target.get(measure.id),
      update: update.get(measure.id),
    }));
}

/** What a summary counts a row of a period as: a figure that nobody can know yet is not due. */
export function countedRow(scheme: Scheme, row: ReportRow, at: PeriodAt): SummaryRow {
  return {
    kind: row.measure.kind,
    state: stateOf(scheme, row, at),
    band: row.update?.band ?? 'none',
    countedAs: countedHeading(scheme, row.measure.kind, row.update?.statusWord ?? ''),
  };
}

function stateOf(scheme: Scheme, { measure, target, update }: ReportRow, at: PeriodAt): RowState {
  if (!update || (measure.kind === 'indicator' && !isAnswered(update))) {
    const state = owedAt(measure, at);
    return !state || isOwed(state) ? 'notAnswered' : 'notDue';
  }
  if (measure.kind !== 'indicator') return stateOfWord(scheme, update.statusWord);
  if (measure.polarity === 'none') return 'noStatusWanted';
  if (update.noFigure) return 'noFigureYet';
  if (update.outturn.kind === 'absent') return stateOfAbsence(update.outturn.why);
  if (scheme.kind === 'judged') return stateOfWord(scheme, update.statusWord);
  if (!target || target.value.kind === 'absent') return 'noTarget';
  return update.band === 'none' ? 'notComparable' : 'result';
}
