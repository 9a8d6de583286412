import type { Instant } from './instant.ts';
import { happened, type LogEntry, type LogKey, logKey, type OperationId } from './logEntry.ts';
import type { PersonId } from './person.ts';
import type { Update } from './update.ts';

/** Who wrote an item last, as SharePoint itself says (`lastModifiedBy`); delta does not carry it. */
export interface LastWrite {
  /** The application's id; undefined where a person wrote in the list itself. */
  readonly app: string | undefined;
  /** The person's object id; undefined where an application wrote for itself. */
  readonly person: PersonId | undefined;
  /** The name of the person, else of the application, as SharePoint shows it. */
  readonly name: string;
  readonly at: Instant;
}

/** What the service leaves on an item with every write. */
export interface WriteStamp {
  readonly operation: OperationId;
  /** The Log entry of an outside change that nobody accepted or undid yet; empty where there is none. */
  readonly outside: LogKey;
}

/** An update as it is in its list: what it says, and how it came there. */
export interface WrittenUpdate {
  readonly update: Update;
  /** Another one after every write, whoever wrote. */
  readonly version: string;
  readonly lastWrite: LastWrite;
  readonly stamp: WriteStamp;
}

/** An update that was changed by anybody but the service, until it is accepted or undone. */
export interface OutsideChange {
  /** The Log entry in which the service notes it. */
  readonly key: LogKey;
  readonly by: PersonId;
  /** The name as SharePoint shows it. */
  readonly name: string;
  readonly at: Instant;
  /** The last value of ours; undefined where the Log knows none. */
  readonly from: Update | undefined;
  readonly to: Update;
  /** An earlier one that is open too: an answer was written over it meanwhile. */
  readonly about: LogKey;
}

/** Whether the service itself wrote an item last. Its app acts for no person, so its id says all. */
function isOurs(lastWrite: LastWrite, ourApp: string): boolean {
  return lastWrite.app === ourApp;
}

/**
 * Whether an update cannot be signed off: it was changed outside Outturn, and the performance team
 * neither accepted nor undid that. Needs nothing but the plain read of the item.
 */
export function blocksSignOff(written: WrittenUpdate, ourApp: string): boolean {
  return !isOurs(written.lastWrite, ourApp) || written.stamp.outside !== '';
}

/**
 * The outside changes of an update that are open, newest first: what stands in the item now, and
 * what an answer was written over. `entries` are the Log's of this update, oldest first.
 */
export function openOutsideChanges(
  written: WrittenUpdate,
  entries: readonly LogEntry[],
  ourApp: string,
): OutsideChange[] {
  const changes: OutsideChange[] = [];
  if (!isOurs(written.lastWrite, ourApp)) changes.push(presentChange(written, entries));
  const seen = new Map(
    entries.filter(({ action }) => action === 'outsideSeen').map((row) => [logKey(row), row]),
  );
  let key = written.stamp.outside;
  // Each key is taken once, so that a Log that somebody bent into a ring ends too.
  for (let entry = seen.get(key); entry; entry = seen.get(key)) {
    seen.delete(key);
    const { by, byName: name, at, from, to, about } = entry;
    if (to) changes.push({ key, by, name, at, from, to, about });
    key = about;
  }
  return changes;
}

/** The change that an item holds which the service did not write last. */
function presentChange(written: WrittenUpdate, entries: readonly LogEntry[]): OutsideChange {
  const { lastWrite, stamp, update, version } = written;
  const key = logKey({ operation: outsideOperation, step: version });
  const seen = entries.find((entry) => logKey(entry) === key);
  return {
    key,
    by: lastWrite.person ?? lastWrite.app ?? '',
    name: lastWrite.name,
    at: lastWrite.at,
    // What was noted stays so, whatever the Log tells later.
    from: seen ? seen.from : lastOfOurs(written, entries),
    to: update,
    about: stamp.outside,
  };
}

/** Stands for the operation of whoever wrote in the list itself: the version tells them apart. */
const outsideOperation: OperationId = 'outside';

/** The Log entry that keeps an outside change; the same for everybody who sees it. */
export function seenEntry(change: OutsideChange, written: WrittenUpdate): LogEntry {
  return {
    operation: outsideOperation,
    step: written.version,
    at: change.at,
    by: change.by,
    byName: change.name,
    action: 'outsideSeen',
    measureId: change.to.measureId,
    period: change.to.period,
    from: change.from,
    to: change.to,
    previous: written.stamp.operation,
    about: change.about,
  };
}

/**
 * What the service wrote last, as its Log has it. Restoring an older version in SharePoint brings
 * the older operation back with it: an item that equals what it was after (or before) an earlier
 * entry was restored, and the newest entry is what it was before that.
 */
function lastOfOurs(written: WrittenUpdate, all: readonly LogEntry[]): Update | undefined {
  const entries = all.filter(({ action }) => action !== 'outsideSeen');
  const newest = entries.at(-1);
  const known = happened(entries, written.stamp.operation).at(-1);
  const same = (one: Update | undefined) => one && equalUpdates(one, written.update);
  const earlier = entries.slice(0, -1).some(({ to }) => same(to));
  if (newest !== known && (earlier || entries.some(({ from }) => same(from)))) return newest?.to;
  return known?.to;
}

/** Whether two updates say the same. */
export function equalUpdates(one: Update, other: Update): boolean {
  const write = (update: Update) =>
    JSON.stringify(Object.entries(update).sort(([a], [b]) => a.localeCompare(b)));
  return write(one) === write(other);
}

/**
 * An update without a change: every part that still says what the change made it say goes back to
 * what it said before; a part answered anew since then stays.
 */
export function withoutChange(now: Update, change: OutsideChange & { from: Update }): Update {
  const before: Readonly<Record<string, unknown>> = { ...change.from };
  const after: Readonly<Record<string, unknown>> = { ...change.to };
  const kept = Object.entries<unknown>({ ...now }).map(([part, value]): [string, unknown] => [
    part,
    same(value, after[part]) ? before[part] : value,
  ]);
  return Object.fromEntries(kept) as unknown as Update; // the same parts, each from one of the three
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
