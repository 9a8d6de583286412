import type { Day } from './day.ts';
import type { Measure } from './measure.ts';
import type { PeriodCode } from './period.ts';
import type { PersonId } from './person.ts';

/** What one person still owes, as one message. */
export interface Reminder {
  readonly to: PersonId;
  readonly period: PeriodCode;
  readonly due: Day;
  readonly owed: readonly Measure[];
}

/** What became of a message; `notInstalled`: the person has no chat with Outturn yet. */
export type Delivery = 'sent' | 'alreadySent' | 'notInstalled' | 'failed' | 'unknown';

/** Brings a reminder to a person, at most one a person a day. */
export interface Notifier {
  remind(reminder: Reminder, day: Day): Promise<Delivery>;
}
