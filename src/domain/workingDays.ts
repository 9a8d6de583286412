import { bankHolidays, isWeekend } from './bankHolidays.ts';
import type { Calendar } from './calendar.ts';
import { addDays, type Day } from './day.ts';

/** No council is shut for longer: a calendar that is shut for ever is a fault in its settings. */
const longestClosure = 366;

/**
 * Whether the council works on a day: a weekday that is neither a bank holiday nor in a closure nor
 * a day off of its own, or any day that the calendar names as worked.
 */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  if (calendar.working.includes(day)) return true;
  if (isWeekend(day) || calendar.oneOff.includes(day)) return false;
  if (calendar.closures.some(({ first, last }) => first <= day && day <= last)) return false;
  return !bankHolidays(calendar.nation, Number(day.slice(0, 4))).has(day);
}

/**
 * The day that is a number of working days later, or earlier when negative. The day itself is never
 * counted, working or not: one working day after a Saturday is the Monday, as after the Friday.
 * Nought gives the day itself where it is a working day, else the next one.
 * Throws RangeError where the calendar has no working day for more than a year.
 */
export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day {
  if (count === 0 && isWorkingDay(day, calendar)) return day;
  const step = count < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.max(1, Math.abs(count)); left > 0; left -= 1) {
    reached = nearestAfter(reached, step, calendar);
  }
  return reached;
}

/**
 * How many working days lie between two days, counted so that adding them to `from` leads to `to`:
 * `from` is left out and `to` counted in. Negative where `to` is the earlier day.
 */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  const step = to < from ? -1 : 1;
  let count = 0;
  for (let day = from; day !== to; ) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) count += step;
  }
  return count;
}

function nearestAfter(day: Day, step: 1 | -1, calendar: Calendar): Day {
  let reached = day;
  for (let tried = 0; tried <= longestClosure; tried += 1) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, calendar)) return reached;
  }
  throw new RangeError(`The calendar has no working day within a year of ${day}`);
}
