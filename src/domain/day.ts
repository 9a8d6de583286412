import { Temporal } from 'temporal-polyfill';

/** A calendar day as text, `YYYY-MM-DD`: no time, no time zone. Two days compare as text. */
export type Day = string;

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists: `2025-04-31` is not. */
export function isDay(text: string): text is Day {
  if (!isoDay.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false; // a day that no calendar has
  }
}

/** The day a number of days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The day of the week: `2024-03-31` is a "Sunday". */
export function weekdayOf(day: Day): string {
  return weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? '';
}

/** `2025-06-30` as "30 June 2025". */
export function writeDay(day: Day): string {
  return Temporal.PlainDate.from(day).toLocaleString('en-GB', { dateStyle: 'long' });
}

/**
 * The day it is at an instant (milliseconds since 1970) in a place: half past eleven in the evening
 * of 30 March 2025 in Greenwich is 31 March in London.
 */
export function dayAt(instant: number, timeZone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}
