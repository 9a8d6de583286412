import { Temporal } from 'temporal-polyfill';
import { announcedUntil, type Nation } from './bankHolidays.ts';
import type { Day } from './day.ts';

/** Days on which the council's offices are shut beside the bank holidays; both ends are inside. */
export interface Closure {
  readonly first: Day;
  readonly last: Day;
  /** For people: "between Christmas and New Year". */
  readonly why: string;
}

/** Which days a council works: bank holidays by law, the rest by its own settings. */
export interface Calendar {
  readonly nation: Nation;
  readonly closures: readonly Closure[];
  /** Single days off, such as a bank holiday proclaimed after this table was made. */
  readonly oneOff: readonly Day[];
  /** Days worked all the same, such as a bank holiday; they win over every other rule. */
  readonly working: readonly Day[];
  /** Until when the council has gone through the days itself; undefined: as far as the table. */
  readonly checkedUntil: Day | undefined;
}

/** A council without days of its own. */
export function calendarOf(nation: Nation): Calendar {
  return { nation, closures: [], oneOff: [], working: [], checkedUntil: undefined };
}

/** England and Wales, without days of its own: what holds as long as a council has set nothing. */
export const usualCalendar: Calendar = calendarOf('englandAndWales');

/** The last day for which all holidays are certain: the table's, or later where the council says so. */
export function holidaysKnownUntil(calendar: Calendar): Day {
  const { checkedUntil } = calendar;
  return checkedUntil !== undefined && checkedUntil > announcedUntil
    ? checkedUntil
    : announcedUntil;
}

/**
 * The last certain day where it is no more than twelve months away (exactly twelve months counts),
 * or past: somebody then has to look whether new days were announced. Undefined: nothing to do.
 */
export function holidaysRunOut(calendar: Calendar, today: Day): Day | undefined {
  const until = holidaysKnownUntil(calendar);
  return until <= Temporal.PlainDate.from(today).add({ months: 12 }).toString() ? until : undefined;
}
