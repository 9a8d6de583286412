import { isDue, nextReported } from '#domain/due.ts';
import { type PeriodCode, parsePeriod } from '#domain/period.ts';
import type { ReportRow } from '#domain/reportRow.ts';
import { dueWords } from './due.ts';

/** The result as printed, how far a task is, why there is no figure, or when the next one is due. */
export function resultWords({ measure, update }: ReportRow, code: PeriodCode): string {
  if (update?.noFigure) return `No figure yet: ${update.noFigure.reason}`;
  if (update?.progress !== undefined) return `${update.progress}% done`;
  if (update) return update.outturn.raw;
  const period = parsePeriod(code);
  if (!period || isDue(measure, period)) return 'Not answered yet';
  return dueWords({ kind: 'notDue', next: nextReported(measure, period) }, period);
}
