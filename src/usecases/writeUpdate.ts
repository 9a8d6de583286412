import {
  happened,
  type LogAction,
  type LogEntry,
  type LogKey,
  logKey,
  type Operation,
} from '#domain/logEntry.ts';
import { type OutsideChange, openOutsideChanges, seenEntry } from '#domain/outsideChange.ts';
import type { PersonId } from '#domain/person.ts';
import type { CouncilRecord, StoredUpdate } from '#domain/record.ts';
import { RecordError } from '#domain/recordError.ts';
import type { Scheme } from '#domain/scheme.ts';
import { type Update, updateKey } from '#domain/update.ts';

/** What a use case that writes works on. */
export interface WriteContext {
  readonly record: CouncilRecord;
  readonly scheme: Scheme;
  /** The application id of the service: who else writes an item changes it outside Outturn. */
  readonly ourApp: string;
}

/** One write of an update, over what was read of it. */
export interface UpdateWrite {
  readonly update: Update;
  readonly stored: StoredUpdate | undefined;
  readonly by: PersonId;
  readonly operation: Operation;
  readonly action: LogAction;
  /** For an acceptance or an undoing: the outside change that it closes. */
  readonly about: LogKey;
  /** The Log of this update, as `logOfUpdate` read it. */
  readonly entries: readonly LogEntry[];
}

/** Written, or what somebody else wrote in between. */
export type Written =
  | { readonly ok: true }
  | { readonly ok: false; readonly theirs: StoredUpdate | undefined };

/** The Log of one measure in one period, oldest first. */
export async function logOfUpdate(
  record: CouncilRecord,
  { measureId, period }: Pick<Update, 'measureId' | 'period'>,
): Promise<LogEntry[]> {
  return (await record.logOf(measureId)).filter((entry) => entry.period === period);
}

/** Whether an operation wrote an item already: a repeated one has nothing left to do. */
export function isDoneBefore(
  stored: StoredUpdate,
  entries: readonly LogEntry[],
  operation: Operation,
): boolean {
  const { id } = operation;
  if (stored.stamp.operation === id) return true;
  return happened(entries, stored.stamp.operation).some((entry) => entry.operation === id);
}

/**
 * The one way in which the service writes an update. First the Log, then the item with the version
 * that was read: cut off at any moment and repeated it ends as if it had not been. What somebody
 * changed in the list itself is noted before it is written over, and stays open until it is closed.
 */
export async function writeUpdate(
  context: Pick<WriteContext, 'record' | 'ourApp'>,
  write: UpdateWrite,
): Promise<Written> {
  const { record } = context;
  const { update, stored, operation, about } = write;
  const [open] = stored ? await noteOutsideChanges(context, stored, write.entries) : [];
  const key = updateKey(update.measureId, update.period);
  await record.appendLog({
    operation: operation.id,
    // Repeated on another version it is another step: the first entry was not followed by a change.
    step: stored?.version ?? key,
    at: operation.at,
    by: write.by,
    byName: '',
    action: write.action,
    measureId: update.measureId,
    period: update.period,
    from: stored?.update,
    to: update,
    previous: stored?.stamp.operation ?? '',
    about,
  });
  const stamp = { operation: operation.id, outside: about === '' && open ? open.key : '' };
  try {
    await record.saveUpdate(update, stored?.version, stamp);
    return { ok: true };
  } catch (error) {
    if (!(error instanceof RecordError) || error.reason !== 'changed') throw error;
    const theirs = await record.update(key);
    // Our own write may have reached the list although its answer did not reach us.
    return theirs?.stamp.operation === operation.id ? { ok: true } : { ok: false, theirs };
  }
}

/**
 * The outside changes of an update that are open, newest first. One that is not in the Log yet is
 * written there, once, with the last value of ours: the Log's, else SharePoint's own earlier version.
 */
export async function noteOutsideChanges(
  { record, ourApp }: Pick<WriteContext, 'record' | 'ourApp'>,
  stored: StoredUpdate,
  entries: readonly LogEntry[],
): Promise<OutsideChange[]> {
  const [newest, ...others] = openOutsideChanges(stored, entries, ourApp);
  if (!newest) return [];
  if (entries.some((entry) => logKey(entry) === newest.key)) return [newest, ...others];
  const from = newest.from ?? (await record.earlierUpdate(stored, ourApp));
  const noted = { ...newest, from };
  await record.appendLog(seenEntry(noted, stored));
  return [noted, ...others];
}
