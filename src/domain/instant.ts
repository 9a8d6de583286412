import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';

/** A point in time as ISO text in UTC: `2025-04-09T08:00:00Z`. */
export type Instant = string;

/**
 * The day and the clock (`09:00`) at an instant in a place; undefined where the text is no instant.
 */
export function placeTime(
  instant: Instant,
  timeZone: string,
): { readonly day: Day; readonly clock: string } | undefined {
  try {
    const there = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
    const clock = there.toPlainTime().toString({ smallestUnit: 'minute' });
    return { day: there.toPlainDate().toString(), clock };
  } catch {
    return undefined; // a text from outside that no calendar has
  }
}
