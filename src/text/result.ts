import { isAnswered } from '#domain/answered.ts';
import { parsePeriod } from '#domain/period.ts';
import { isOwed, owedAt, type PeriodAt } from '#domain/periodAt.ts';
import type { ReportRow } from '#domain/reportRow.ts';
import { dueWords } from './due.ts';

/**
 * The result as printed, how far a task is, why there is no figure, or when one is expected: a
 * figure that is owed and not there is "not answered yet", never a blank.
 */
export function resultWords({ measure, update }: ReportRow, at: PeriodAt): string {
  if (update?.noFigure) return `No figure yet: ${update.noFigure.reason}`;
  if (update?.progress !== undefined) return `${update.progress}% done`;
  if (update && isAnswered(update)) return update.outturn.raw;
  const period = parsePeriod(at.period.code);
  const state = owedAt(measure, at);
  if (!period || !state || isOwed(state)) return 'Not answered yet';
  return dueWords(state, period);
}
