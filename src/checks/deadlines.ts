import { addDays, type Day, writeDay } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import { type Period, periodDays } from '#domain/period.ts';
import { findDays } from '#domain/readDay.ts';
import { progressOf } from './actionProgress.ts';
import { type ActionState, actionState } from './actionState.ts';
import type { CheckedRow, RowCheck } from './checkedRow.ts';
import { rowFinding } from './rowFinding.ts';
import { isSuperseded } from './superseded.ts';

/** Reports are written after the period; a date later than this much after its end was still ahead. */
const longestDelay = 183;

/**
 * The due date of a target or an action against its status: nothing is overdue before it is due, and
 * what was due is done, late or moved. Without an as-at day the period's own last day is certain to
 * have passed; what lies ahead is certain only half a year after it. A row that a later one of the same
 * measure follows is judged as at its own period.
 */
export const deadlines: RowCheck = (row, document) => {
  const { kind, cells } = row.published;
  if (kind === 'indicator' || row.due === undefined) return [];
  const state = actionState(cells.status);
  const asAt = isSuperseded(row, document) ? undefined : document.asAt;
  const period = row.period ?? document.published.period;
  if (state === 'overdue') return overdueInFuture(row, row.due, period, asAt);
  if (state === 'completed' && asAt !== undefined) return completedInFuture(row, asAt);
  if (!isOpen(state, cells.progress) || explainsNewDate(row.commentary)) return [];
  if (asAt !== undefined) {
    // What is due on the very day is not late yet.
    return row.due < asAt ? [missed(row, row.due, `on ${writeDay(asAt)}`)] : [];
  }
  const passed = period && certainlyPassed(period);
  return passed !== undefined && row.due <= passed
    ? [missed(row, row.due, row.due === passed ? 'after that day' : `after ${writeDay(passed)}`)]
    : [];
};

/** The last day that has passed when a period is reported; a report of a year may be an early one. */
function certainlyPassed(period: Period): Day {
  const { first, last } = periodDays(period);
  return period.kind === 'year' ? addDays(first, -1) : last;
}

function isOpen(state: ActionState, progressCell: string): boolean {
  switch (state) {
    case 'inProgress':
    case 'notStarted':
      // All of it done: that status is a contradiction of its own.
      return progressOf(progressCell) !== 100;
    case 'unknown': {
      const progress = progressOf(progressCell);
      return progress !== undefined && progress < 100;
    }
    // A warning covers dates that have passed in the systems that print it.
    case 'warning':
    case 'completed':
    case 'overdue':
    case 'settled':
      return false;
  }
}

const newDate =
  /\b(?:extension|re-?schedul\w{0,4}|re-?profil\w{0,4}|(?:extend|revis|postpon|deferr|delay|amend|mov|push|put|chang)\w{0,5} (?:back )?(?:to|until|till|from)|new (?:target|due|completion|end) date|date (?:\w{1,20} ){0,3}(?:changed|moved|put back|extended|revised|amended)|now (?:due|expected|scheduled|planned))\b/i;

function explainsNewDate(commentary: string): boolean {
  return newDate.test(commentary);
}

/** `when`: how late it certainly is, as `after 31 March 2025`. */
function missed(row: CheckedRow, due: Day, when: string): Finding {
  const { kind, cells } = row.published;
  const promise = kind === 'target' && progressOf(cells.progress) === undefined;
  const printed = [cells.status.trim(), cells.progress.trim()]
    .filter((part) => part !== '')
    .join(', ');
  return rowFinding(row, {
    class: promise ? 'status-vs-target-date' : 'deadline-missed',
    severity: 'inconsistency',
    audience: 'owner',
    quote: cells.due.trim(),
    arithmetic: `due ${writeDay(due)}, still "${printed}" ${when}`,
    published: printed,
    expected: 'Completed, Overdue or a new date',
  });
}

function overdueInFuture(
  row: CheckedRow,
  due: Day,
  period: Period | undefined,
  asAt: Day | undefined,
): readonly Finding[] {
  const end = period && periodDays(period).last;
  const latest = asAt ?? (end && addDays(end, longestDelay));
  // Due on the as-at day itself is not overdue either, but a report may count that day as gone.
  if (latest === undefined || due <= latest) return [];
  const than = asAt
    ? `the report's date, ${writeDay(asAt)}`
    : `half a year after the period's end, ${writeDay(end ?? latest)}`;
  return [
    rowFinding(row, {
      class: 'overdue-in-future',
      severity: 'error',
      audience: 'owner',
      quote: row.published.cells.due.trim(),
      arithmetic: `due ${writeDay(due)} is later than ${than}`,
      published: row.published.cells.status.trim(),
      expected: 'In progress, or an earlier date',
    }),
  ];
}

const completedOn = /\b(?:completed|finished|opened|delivered|launched|closed) (?:on|in) $/i;

/** What a text says was completed on a day after the one that the report is of. */
function completedInFuture(row: CheckedRow, asAt: Day): readonly Finding[] {
  if (!/(?:ed|on|in) \S{0,12} ?\d/.test(row.commentary)) return [];
  for (const { quote, index, reading } of findDays(row.commentary)) {
    if (reading.kind !== 'day' || reading.precision === 'year' || reading.first <= asAt) continue;
    if (!completedOn.test(row.commentary.slice(Math.max(0, index - 20), index))) continue;
    // "will be completed in May" looks ahead and is no claim.
    if (
      /\b(?:be|will|to be|until|when)\b/i.test(row.commentary.slice(Math.max(0, index - 40), index))
    )
      continue;
    return [
      rowFinding(row, {
        class: 'date-order',
        severity: 'inconsistency',
        audience: 'owner',
        quote,
        arithmetic: `completed on ${quote}, which is after the report's date, ${writeDay(asAt)}`,
        published: quote,
        expected: 'a day that has passed',
      }),
    ];
  }
  return [];
}
