import type { Day } from './day.ts';
import type { DecimalText } from './decimal.ts';
import type { PeriodCode } from './period.ts';
import type { PersonId } from './person.ts';

/** Made once, never reused. */
export type MeasureId = string;

/** A figure against a target; a promise with a target date, judged in words; a key task. */
export type MeasureKind = 'indicator' | 'target' | 'action';

/** What is good: a high figure, a low one, one near the target; `none` wants no status. */
export type Polarity = 'higher' | 'lower' | 'nearest' | 'none';

/**
 * How figures of one year hang together: each period on its own; each period holds the year so far
 * and is judged against a profiled target; the last four quarters; one figure a year.
 */
export type Accumulation = 'period' | 'cumulative' | 'rolling' | 'annual';

/** In which periods a measure is reported; `named` lists quarter (or part) numbers from 1. */
export type ReportedIn =
  | { readonly kind: 'every' }
  | { readonly kind: 'monthly' }
  | { readonly kind: 'named'; readonly indexes: readonly number[] };

/** A step on the way of a target or an action. */
export interface Milestone {
  readonly title: string;
  readonly due: Day;
  readonly done: boolean;
}

/** Who answers while the owner is away; both days are inside. */
export interface Cover {
  readonly person: PersonId;
  readonly first: Day;
  readonly last: Day;
}

/** A definition of what is owned and reported; figures live in updates. */
export interface Measure {
  readonly id: MeasureId;
  /** A label: codes restart in each section, may repeat, and may be empty. */
  readonly code: string;
  readonly title: string;
  readonly kind: MeasureKind;
  readonly plan: string;
  readonly section: string;
  readonly aim: string;
  readonly directorate: string;
  readonly committee: string;
  /** What it means, in words anybody understands. */
  readonly plainDescription: string;
  readonly unit: string;
  /** What the two counts behind the figure are called: `calls answered`, `calls`. */
  readonly numeratorLabel: string;
  readonly denominatorLabel: string;
  readonly polarity: Polarity;
  readonly accumulates: Accumulation;
  readonly reportedIn: ReportedIn;
  /** Working days after the period's end until the figure exists; 0 where it is the council's own. */
  readonly lagDays: number;
  readonly source: string;
  /** Own limits over the council's: near, and within which still met; their meaning is the scheme's. */
  readonly near: DecimalText | undefined;
  readonly metWithin: DecimalText | undefined;
  readonly owner: PersonId;
  readonly ownerPost: string;
  readonly coverPost: string;
  readonly cover: Cover | undefined;
  readonly director: PersonId | undefined;
  readonly directorPost: string;
  /** For a target or an action: the day it is promised for. */
  readonly targetDate: Day | undefined;
  readonly milestones: readonly Milestone[];
  readonly definition: string;
  readonly firstPeriod: PeriodCode | undefined;
  readonly lastPeriod: PeriodCode | undefined;
}
