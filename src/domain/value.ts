import type { Day } from './day.ts';
import type { DecimalText } from './decimal.ts';

/**
 * Why there is no figure. They are all different: blank was not entered, `notAvailable` comes later,
 * `notApplicable` never comes or is not due in this period, `new` did not exist then, `dataOnly` wants no status.
 */
export type Absence =
  | 'blank'
  | 'dash'
  | 'notApplicable'
  | 'notAvailable'
  | 'new'
  | 'toBeConfirmed'
  | 'divisionByZero'
  | 'dataOnly'
  | 'withheld';

/** What a figure says of itself, as open data marks it (p, e, r, c) or with a star to a footnote. */
export type Mark = 'provisional' | 'estimated' | 'revised' | 'withheld' | 'footnote';

/** Why a text that looks like a figure or a date is taken for none: the reader would have to guess. */
export type Doubt =
  | 'thousands' // 65,0007: the comma splits no thousands
  | 'decimalTime' // 0.34seconds: 0:34 or a third of a second
  | 'noSuchDay' // 31-Apr-2020
  | 'formula' // =1+1, #REF!
  | 'severalNumbers'; // 12 of 15 where one figure is wanted

/** The unit a figure was printed with; `undefined` where it is a bare number. */
export type ShownUnit =
  | 'percent'
  | 'pounds'
  | 'seconds'
  | 'days'
  | 'workingDays'
  | 'rate'
  | undefined;

/** What one printed value means, its raw text kept for ever beside it. */
export type Reading =
  | {
      readonly kind: 'number';
      readonly raw: string;
      /** Pounds (never thousands of them), seconds (never minutes), percent as printed (12.5). */
      readonly number: DecimalText;
      readonly unit: ShownUnit;
      /** The smallest step the print can show: 1 for `7`, 0.1 for `37.7%`, 1000 for `£568k`. */
      readonly step: DecimalText;
      readonly marks: readonly Mark[];
    }
  | { readonly kind: 'yesNo'; readonly raw: string; readonly yes: boolean }
  /** A day, or the first and last day of a month (`Jul 2005`). */
  | { readonly kind: 'day'; readonly raw: string; readonly first: Day; readonly last: Day }
  | { readonly kind: 'absent'; readonly raw: string; readonly why: Absence }
  | { readonly kind: 'text'; readonly raw: string }
  | { readonly kind: 'unclear'; readonly raw: string; readonly why: Doubt };
