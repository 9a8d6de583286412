import type { Day } from './day.ts';

/** A day of the week printed beside a date, and the one it is. */
export interface NamedWeekday {
  readonly named: string;
  readonly is: string;
  readonly fits: boolean;
}

/** What a text that may be a date says. */
export type DayReading =
  | {
      readonly kind: 'day';
      /** First and last day: the same for a day; those of the month or the calendar year(s). */
      readonly first: Day;
      readonly last: Day;
      readonly precision: 'day' | 'month' | 'year';
      readonly weekday: NamedWeekday | undefined;
    }
  /** `2 April`, `Wednesday 2 April`: the year is not said; `dayInYear` gives the day. */
  | {
      readonly kind: 'dayOfYear';
      readonly month: number;
      readonly day: number;
      readonly weekday: string | undefined;
    }
  /** A date that no calendar has: `31-Apr-2020`. */
  | { readonly kind: 'noSuchDay'; readonly raw: string }
  | { readonly kind: 'none' };

/** A date inside a text. */
export interface DayMention {
  /** Cut from the text as it stands. */
  readonly quote: string;
  readonly index: number;
  readonly reading: DayReading;
  /** False where the words can be taken otherwise: `March 25` is a day or a month of 2025. */
  readonly sure: boolean;
}
