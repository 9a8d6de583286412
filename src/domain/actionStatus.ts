import { addDays, type Day } from './day.ts';
import { type DecimalText, decimal } from './decimal.ts';
import type { Milestone } from './measure.ts';

/** Where an action stands as at a day; the words for it are in `words.ts`. */
export type ActionStatus =
  | 'completed'
  | 'inProgress'
  | 'warning'
  | 'overdue'
  | 'cancelled'
  | 'notStarted';

export interface ActionFacts {
  /** In percent; undefined where nothing was said. */
  readonly progress: DecimalText | undefined;
  readonly due: Day | undefined;
  /** The day on which work began; undefined where it has not, or nobody keeps it. */
  readonly started?: Day | undefined;
  readonly cancelled?: boolean;
  readonly milestones: readonly Milestone[];
  /** The last day that is looked at. */
  readonly asAt: Day;
  /** How many days before a due date the warning begins. */
  readonly warningDays: number;
}

/**
 * The status of an action by Pentana's rules. Complete at 100% however late; overdue from the day
 * after the due date; a warning from `warningDays` before the due date, that day and the due day
 * included, and while an open milestone is as near or has passed; not started at 0% without a first
 * day of work on or before `asAt`; else in progress.
 */
export function actionStatus(facts: ActionFacts): ActionStatus {
  const { progress, due, started, milestones, asAt, warningDays } = facts;
  if (facts.cancelled) return 'cancelled';
  const done = progress === undefined ? decimal('0') : decimal(progress);
  if (done.gte(100)) return 'completed';
  if (due !== undefined && asAt > due) return 'overdue';
  const soon = addDays(asAt, warningDays);
  const open = milestones.filter((milestone) => !milestone.done).map((milestone) => milestone.due);
  if ([...(due === undefined ? [] : [due]), ...open].some((day) => day <= soon)) return 'warning';
  const begun = done.gt(0) || (started !== undefined && started <= asAt);
  return begun ? 'inProgress' : 'notStarted';
}

const wordOf: Readonly<Record<ActionStatus, string>> = {
  completed: 'completed',
  inProgress: 'in progress',
  warning: 'warning',
  overdue: 'overdue',
  cancelled: 'cancelled',
  notStarted: 'not started',
};

/** The word of `actionWords` for a status: by it the scheme gives band, exception and counting. */
export function actionWord(status: ActionStatus): string {
  return wordOf[status];
}
