import type { Calendar } from './calendar.ts';
import type { Day } from './day.ts';
import type { Measure } from './measure.ts';
import {
  monthOf,
  nextPeriod,
  type Period,
  type PeriodCode,
  parsePeriod,
  periodDays,
  periodIndex,
  periodsInYear,
} from './period.ts';
import { addWorkingDays } from './workingDays.ts';

/** What of a measure decides when it is reported. */
export type DueMeasure = Pick<Measure, 'reportedIn' | 'lagDays' | 'firstPeriod' | 'lastPeriod'>;

/**
 * What a measure owes in a period. `later`: the figure does not exist yet and nothing is owed so
 * far; `now`: owed, and in time until `on`, that day included; `late`: after it. All but `due` owe
 * nothing and are counted apart, never as missed.
 */
export type DueState =
  | { readonly kind: 'due'; readonly on: Day; readonly when: 'later' | 'now' | 'late' }
  | { readonly kind: 'notDue'; readonly next: Period | undefined }
  | { readonly kind: 'notStarted'; readonly first: Period }
  | { readonly kind: 'retired'; readonly last: Period };

/** The day by which the period's answers are wanted, and the days that the council works. */
export interface DueRules {
  readonly periodDue: Day;
  readonly calendar: Calendar;
}

/** Whether a measure is reported in a period of the council: begun, not retired, and in its turn. */
export function isDue(measure: DueMeasure, period: Period): boolean {
  return existsIn(measure, period) && inTurn(measure, period);
}

/** Whether a measure has begun and has not been retired; the first and the last period are inside. */
export function existsIn(measure: DueMeasure, period: Period): boolean {
  return !startsLater(measure, period) && !endedBefore(measure, period);
}

/**
 * The last day on which an answer is in time: the period's own, or where the figure comes from
 * elsewhere the day on which it exists, if that is later. The last day of the period is not counted
 * among the working days.
 */
export function dueDate(measure: DueMeasure, period: Period, rules: DueRules): Day {
  const exists = existsOn(measure, period, rules.calendar);
  return exists !== undefined && exists > rules.periodDue ? exists : rules.periodDue;
}

/** What a measure owes in a period as at a day. */
export function dueState(
  measure: DueMeasure,
  period: Period,
  asAt: Day,
  rules: DueRules,
): DueState {
  const first = startsLater(measure, period);
  if (first) return { kind: 'notStarted', first };
  const last = endedBefore(measure, period);
  if (last) return { kind: 'retired', last };
  if (!inTurn(measure, period)) return { kind: 'notDue', next: nextReported(measure, period) };
  const on = dueDate(measure, period, rules);
  if (asAt > on) return { kind: 'due', on, when: 'late' };
  const exists = existsOn(measure, period, rules.calendar);
  const existsNow = exists === undefined ? asAt > periodDays(period).last : asAt >= exists;
  return { kind: 'due', on, when: existsNow ? 'now' : 'later' };
}

/** The first period after this one, of the same length, in which the measure is reported. */
export function nextReported(measure: DueMeasure, period: Period): Period | undefined {
  let candidate = nextPeriod(period);
  const first = startsLater(measure, candidate);
  // Years in which the measure does not exist need no looking through.
  if (first && first.year > candidate.year) candidate = { ...candidate, year: first.year - 1 };
  for (let tried = 0; tried < 3 * periodsInYear(period); tried += 1) {
    if (endedBefore(measure, candidate)) return undefined;
    if (isDue(measure, candidate)) return candidate;
    candidate = nextPeriod(candidate);
  }
  return undefined; // named in a period that the council does not have
}

/**
 * The periods that a measure owes a figure for when this period is reported: itself, or each of its
 * months where the measure is monthly. Months before its first or after its last period are left out.
 */
export function figuresOwed(measure: DueMeasure, period: Period): Period[] {
  if (!isDue(measure, period)) return [];
  if (measure.reportedIn.kind !== 'monthly') return [period];
  return monthsOf(period).filter((month) => isDue(measure, month));
}

/** Whether the period is one of those in which the measure is reported, begun and retired aside. */
function inTurn(measure: DueMeasure, period: Period): boolean {
  const { reportedIn } = measure;
  switch (reportedIn.kind) {
    case 'every':
    case 'monthly':
      return true;
    case 'named':
      return reportedIn.indexes.some((index) => isNamed(index, period));
  }
}

/** A year holds all its quarters; a month is named when it ends a named quarter. */
function isNamed(index: number, period: Period): boolean {
  switch (period.kind) {
    case 'quarter':
    case 'part':
      return periodIndex(period) === index;
    case 'month':
      return period.index === index * 3;
    case 'year':
      return true;
  }
}

/** The measure's first period where this one ends before it begins. */
function startsLater(measure: DueMeasure, period: Period): Period | undefined {
  const first = periodOf(measure.firstPeriod, period);
  return first && periodDays(period).last < periodDays(first).first ? first : undefined;
}

/** The measure's last period where this one begins after it ended. */
function endedBefore(measure: DueMeasure, period: Period): Period | undefined {
  const last = periodOf(measure.lastPeriod, period);
  return last && periodDays(period).first > periodDays(last).last ? last : undefined;
}

/** A code that is no period sets no limit. */
function periodOf(code: PeriodCode | undefined, like: Period): Period | undefined {
  if (code === undefined) return undefined;
  return like.kind === 'part' ? parsePeriod(code, like.cut) : parsePeriod(code);
}

/** The day on which a figure from elsewhere exists; undefined where it is the council's own. */
function existsOn(measure: DueMeasure, period: Period, calendar: Calendar): Day | undefined {
  if (measure.lagDays <= 0) return undefined;
  return addWorkingDays(periodDays(period).last, measure.lagDays, calendar);
}

function monthsOf(period: Period): Period[] {
  const { first, last } = periodDays(period);
  const months: Period[] = [];
  let month = monthOf(Number(first.slice(0, 4)), Number(first.slice(5, 7)));
  while (month && periodDays(month).last <= last) {
    months.push(month);
    month = nextPeriod(month);
  }
  return months;
}
