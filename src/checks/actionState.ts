import { foldedText } from './words.ts';

/**
 * What the printed status of a target or an action says of its way. `settled`: taken out of the count
 * of what is owed (cancelled, withdrawn, deferred, amended, failed, under review).
 */
export type ActionState =
  | 'completed'
  | 'inProgress'
  | 'notStarted'
  | 'warning'
  | 'overdue'
  | 'settled'
  | 'unknown';

/**
 * Order matters: "completed late" is completed, "not completed" and "nearly complete" are not. Green is
 * none of these: it may stand for what is done as for what is on its way.
 */
const patterns: readonly (readonly [ActionState, RegExp])[] = [
  ['completed', /^(?:fully )?(?:completed?|achieved|done|delivered|finished)\b(?! (?:in part|by))/],
  [
    'notStarted',
    /\bnot (?:yet )?(?:started|begun|commenced|due)\b|^(?:to start|pending|planned|future)$/,
  ],
  [
    'settled',
    /\b(?:cancell?ed|withdrawn|deferred|suspended|paused|amended|superseded|deleted|removed|failed|extended|rescheduled|carried forward|closed|on hold|no longer|under review|not (?:achieved|met|completed|delivered)|affected)\b/,
  ],
  ['overdue', /\b(?:overdue|past due|past its due date|late)\b/],
  ['inProgress', /\b(?:partially|partly|nearly|almost|part|incomplete|not complete)\b/],
  ['completed', /\b(?:completed?|achieved|done|delivered|finished|implemented)\b/],
  [
    'warning',
    /\b(?:warning|at risk|on alert|alert|behind|delayed|slipp(?:ed|ing|age)|off track|amber|red)\b/,
  ],
  [
    'inProgress',
    /\b(?:in progress|on track|on target|on schedule|ongoing|on going|progressing|started|under ?way|assigned)\b/,
  ],
];

const known = new Map<string, ActionState>();
const mostKnown = 500;

/** The state that a printed status word stands for; `unknown` where it says nothing of it. */
export function actionState(status: string): ActionState {
  const seen = known.get(status);
  if (seen) return seen;
  const folded = foldedText(status);
  const state = patterns.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'unknown';
  // A report has few different words, but an untrusted file may have a different one in each row.
  if (known.size < mostKnown) known.set(status, state);
  return state;
}
