import type { FindingClass } from '#domain/finding.ts';

interface ClassGroup {
  /** Classes of the truth lists. */
  readonly truth: readonly string[];
  /** Classes of ours that say the same thing. */
  readonly ours: readonly FindingClass[];
}

/**
 * Which of our classes see what a class of the truth lists names. Classes that need several
 * documents, a dictionary or an eye for layout (typo, cross-document, row-split and the like) have
 * no check and stand in no group.
 */
const classGroups: readonly ClassGroup[] = [
  {
    truth: [
      'percent-vs-counts',
      'percent-infeasible-for-denominator',
      'percent-feasible-for-denominator',
      'percent-rounding',
      'target-arithmetic',
    ],
    ours: ['percent-vs-counts', 'percent-infeasible-for-denominator', 'percent-rounding'],
  },
  { truth: ['sum'], ours: ['sum'] },
  { truth: ['annual-vs-quarters'], ours: ['annual-vs-quarters'] },
  { truth: ['cross-field'], ours: ['sum', 'commentary-vs-value', 'table-vs-narrative'] },
  {
    // A figure's words in text, against its value, its target or the status they give.
    truth: ['status-vs-value', 'status-vs-commentary', 'text-vs-value', 'table-vs-commentary'],
    ours: [
      'status-vs-value',
      'status-vs-commentary',
      'text-vs-value',
      'commentary-vs-value',
      'commentary-vs-target',
      'polarity-words',
    ],
  },
  { truth: ['table-vs-exception'], ours: ['table-vs-exception'] },
  { truth: ['table-vs-narrative'], ours: ['table-vs-narrative'] },
  { truth: ['exception-coverage'], ours: ['exception-coverage'] },
  { truth: ['summary-count-vs-list'], ours: ['summary-vs-rows'] },
  { truth: ['wrong-period-label', 'period-mismatch'], ours: ['wrong-period-label'] },
  { truth: ['weekday-vs-date'], ours: ['weekday-vs-date', 'impossible-date'] },
  { truth: ['title-date-vs-target-date'], ours: ['title-date-vs-target-date'] },
  { truth: ['date-order'], ours: ['date-order', 'impossible-date'] },
  {
    truth: ['status-vs-target-date'],
    ours: ['status-vs-target-date', 'deadline-missed', 'overdue-in-future', 'progress-vs-status'],
  },
  {
    truth: ['stale-commentary', 'text-stale', 'duplicate-text'],
    ours: ['stale-commentary', 'duplicate-text'],
  },
  { truth: ['personal-data'], ours: ['personal-data'] },
  { truth: ['small-numbers-disclosure'], ours: ['small-numbers-disclosure'] },
  { truth: ['markup-leak'], ours: ['markup-leak'] },
  { truth: ['missing-outturn'], ours: ['missing-outturn'] },
  { truth: ['missing-target'], ours: ['missing-target'] },
  {
    truth: ['unit-slip', 'unit-vs-title'],
    ours: ['unit-slip', 'unit-vs-title', 'impossible-percent', 'unreadable-value'],
  },
  {
    truth: ['plausibility', 'explained-outlier'],
    ours: ['implausible-jump', 'impossible-percent', 'zero-for-missing'],
  },
  {
    truth: ['status-vocabulary', 'status-key-incomplete', 'status-key-ambiguous'],
    ours: ['status-vocabulary'],
  },
  { truth: ['duplicate-code', 'code-reuse', 'code-inconsistent'], ours: ['duplicate-code'] },
];

/** Whether a class of the truth lists and a class of ours are about the same thing. */
export function sameGroup(truthClass: string, ours: FindingClass): boolean {
  return classGroups.some((group) => group.truth.includes(truthClass) && group.ours.includes(ours));
}

/** Whether any check of ours could see what a class of the truth lists names. */
export function hasGroup(truthClass: string): boolean {
  return classGroups.some((group) => group.truth.includes(truthClass));
}
