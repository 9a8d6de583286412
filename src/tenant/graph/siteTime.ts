import { Temporal } from 'temporal-polyfill';
import { invalid } from './errors.ts';

/** The regional setting of a council's site. */
const siteZone = 'Europe/London';
const plainDay = /^\d{4}-\d{2}-\d{2}$/;
const offset = /(?:Z|[+-]\d{2}:\d{2})$/i;

/**
 * What a date column keeps of what was written, as Graph reads it back: an instant in UTC. A day
 * alone is midnight on the site's clock, so that 1 July is read as 30 June at 23:00.
 */
export function siteInstant(name: string, value: string, dateOnly: boolean): string {
  try {
    const instant = plainDay.test(value)
      ? Temporal.PlainDate.from(value).toZonedDateTime(siteZone).toInstant()
      : Temporal.Instant.from(offset.test(value) ? value : `${value}Z`);
    const local = instant.toZonedDateTimeISO(siteZone);
    const kept = dateOnly ? local.startOfDay().toInstant() : instant;
    return kept.toString({ smallestUnit: 'second' });
  } catch {
    throw invalid(`The value of '${name}' is no date`);
  }
}
