import { type Calendar, usualCalendar } from './calendar.ts';
import type { Day } from './day.ts';
import { type DueMeasure, type DueState, dueState } from './due.ts';
import { parsePeriod } from './period.ts';
import type { ReportingPeriod } from './update.ts';

/** A reporting period as it stands on a day, by the days that the council works. */
export interface PeriodAt {
  readonly period: ReportingPeriod;
  readonly today: Day;
  readonly calendar: Calendar;
}

/** A period looked at today. */
export function periodAt(
  period: ReportingPeriod,
  today: Day,
  calendar: Calendar = usualCalendar,
): PeriodAt {
  return { period, today, calendar };
}

/** What a measure owes in the period on that day; undefined where its code is no period. */
export function owedAt(measure: DueMeasure, at: PeriodAt): DueState | undefined {
  const period = parsePeriod(at.period.code);
  const rules = { periodDue: at.period.due, calendar: at.calendar };
  return period && dueState(measure, period, at.today, rules);
}

/** Whether a figure is owed now or was: one that does not exist yet is not. */
export function isOwed(state: DueState): boolean {
  return state.kind === 'due' && state.when !== 'later';
}
