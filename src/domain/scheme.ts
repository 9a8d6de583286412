import type { DecimalText } from './decimal.ts';

/** `none`: no result, no target, or no status wanted. */
export type Band = 'met' | 'near' | 'missed' | 'none';

/** How a status looks to a reader; the shape carries the meaning where colour cannot. */
export interface BandLook {
  readonly label: string;
  readonly shape: '▲' | '◆' | '▼' | '○' | '★' | '●' | '■';
  /** A colour's name for writers, which choose the tone: never the only sign. */
  readonly colour: 'green' | 'amber' | 'red' | 'grey' | 'blue';
}

/** Whether a result exactly on a limit belongs to the better band (`in`) or the worse (`out`). */
export type Edge = 'in' | 'out';

/** A word that a person chooses as the status of a plan target, an action or a judged indicator. */
export interface StatusWord {
  readonly word: string;
  readonly band: Band;
  /** Whether an update with this word owes cause, action and date. */
  readonly exception: boolean;
  /** Counted in summaries under this heading; undefined: left out of counts and percentages. */
  readonly countedAs: string | undefined;
}

interface SchemeParts {
  /** How people and `--scheme` call it. */
  readonly name: string;
  /** The bands whose updates owe an explanation. */
  readonly explain: readonly Band[];
  readonly looks: Readonly<Record<Band, BandLook>>;
  /** A fourth band for results better than the target by more than this percentage of it. */
  readonly exceeded: { readonly by: DecimalText; readonly look: BandLook } | undefined;
  /** Words for plan targets and actions, whatever the kind. */
  readonly words: readonly StatusWord[];
  /** A change by at most this percentage of the earlier figure is no real change. */
  readonly deadBand: DecimalText;
}

interface Limits {
  /** Still met when missed by at most this much. */
  readonly metWithin: DecimalText;
  /** Near when missed by at most this much; undefined where there are two bands. */
  readonly near: DecimalText | undefined;
  readonly metEdge: Edge;
  readonly nearEdge: Edge;
  /** What lies between met and missed has no status: some councils name the two ends only. */
  readonly gap: boolean;
}

/**
 * How a council turns result and target into a band: data, never code per council.
 * `percentOfTarget`: limits in percent of the target's size. `points`: limits in the measure's own
 * unit. `thresholds`: near ends at a second value beside the target. `nearest`: the target is a
 * midpoint and limits are percent of it, either way. `judged`: a person chooses a word.
 */
export type Scheme = SchemeParts &
  (
    | (Limits & {
        readonly kind: 'percentOfTarget' | 'points';
        /** Beyond the limits a result no worse than the same period last year is still near. */
        readonly nearIfNotWorse: boolean;
      })
    | (Limits & { readonly kind: 'nearest' })
    | {
        readonly kind: 'thresholds';
        /** The second value where the measure has none of its own. */
        readonly near: DecimalText | undefined;
        readonly nearEdge: Edge;
      }
    | { readonly kind: 'judged' }
  );
