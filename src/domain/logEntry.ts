import type { Instant } from './instant.ts';
import type { MeasureId } from './measure.ts';
import type { PeriodCode } from './period.ts';
import type { PersonId } from './person.ts';
import type { Update } from './update.ts';

/** One thing that a person or a job does, however many items it writes; the same when it is repeated. */
export type OperationId = string;

/** What names one entry of the Log: its operation and the step within it. */
export type LogKey = string;

/** What was done: an answer; an outside change seen, accepted or undone by the performance team. */
export type LogAction = 'answer' | 'outsideSeen' | 'outsideAccepted' | 'outsideUndone';

/** An operation under way: its id and the instant at which it was begun. */
export interface Operation {
  readonly id: OperationId;
  readonly at: Instant;
}

/**
 * One entry of the Log: written before the change that it tells of and with the same operation id,
 * never changed and never deleted by the service. Whether the change came after it is told at
 * reading, by `happened`.
 */
export interface LogEntry {
  readonly operation: OperationId;
  /** Which of the operation's writes this is, on which version of the item. */
  readonly step: string;
  readonly at: Instant;
  readonly by: PersonId;
  /** The name as SharePoint shows it, of somebody outside Outturn; empty for all others. */
  readonly byName: string;
  readonly action: LogAction;
  readonly measureId: MeasureId;
  readonly period: PeriodCode;
  /** The update before and after; undefined where there was none. */
  readonly from: Update | undefined;
  readonly to: Update | undefined;
  /** The operation that last wrote the item before; empty where it was none of ours. */
  readonly previous: OperationId;
  /** The entry that an acceptance or an undoing is about; empty for all others. */
  readonly about: LogKey;
}

/** The key of an entry: the same step of one operation on the same version is written once. */
export function logKey({ operation, step }: Pick<LogEntry, 'operation' | 'step'>): LogKey {
  return `${operation}:${step}`;
}

/**
 * The entries of one item whose change is known to have been written, oldest first. Each write
 * leaves its operation on the item and each entry names the one before, so that the item's own
 * operation leads back through all that happened; an entry off this path was never followed by its
 * change, or is about to be.
 */
export function happened(entries: readonly LogEntry[], operation: OperationId): LogEntry[] {
  const path: LogEntry[] = [];
  let wanted = operation;
  for (const entry of entries.toReversed()) {
    if (entry.action === 'outsideSeen' || entry.operation !== wanted || wanted === '') continue;
    path.unshift(entry);
    wanted = entry.previous;
  }
  return path;
}
