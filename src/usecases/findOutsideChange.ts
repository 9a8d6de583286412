import type { LogEntry, LogKey, Operation } from '#domain/logEntry.ts';
import type { Measure, MeasureId } from '#domain/measure.ts';
import type { OutsideChange } from '#domain/outsideChange.ts';
import type { PeriodCode } from '#domain/period.ts';
import type { PersonId } from '#domain/person.ts';
import type { StoredUpdate } from '#domain/record.ts';
import { done, type Outcome, refused } from '#domain/refusal.ts';
import { mayCloseOutsideChange, rolesHeld } from '#domain/rights.ts';
import { type TargetValue, type Update, updateKey } from '#domain/update.ts';
import {
  isDoneBefore,
  logOfUpdate,
  noteOutsideChanges,
  type WriteContext,
  writeUpdate,
} from './writeUpdate.ts';

/** Which outside change is to be accepted or undone, and who says so. */
export interface Closing {
  readonly by: PersonId;
  readonly measureId: MeasureId;
  readonly period: PeriodCode;
  /** The change as it was shown; another one that came since is refused. */
  readonly key: LogKey;
}

/** An update with its open outside changes, newest first; none are left where it was done before. */
export interface ChangedUpdate {
  readonly measure: Measure;
  readonly target: TargetValue | undefined;
  readonly stored: StoredUpdate;
  readonly entries: readonly LogEntry[];
  readonly changes: readonly OutsideChange[];
}

/** Finds what is to be closed: who, may they, is it there, is it what they were shown. */
export async function findOutsideChange(
  { record, ourApp }: WriteContext,
  closing: Closing,
  operation: Operation,
): Promise<Outcome<ChangedUpdate>> {
  const { by, measureId, period, key } = closing;
  const [measures, roles, targets, stored, entries] = await Promise.all([
    record.measures(),
    record.roles(),
    record.targets(period),
    record.update(updateKey(measureId, period)),
    logOfUpdate(record, closing),
  ]);
  if (!mayCloseOutsideChange(rolesHeld(roles, by, operation.at))) {
    return refused({ kind: 'performanceOnly' });
  }
  const measure = measures.find(({ id }) => id === measureId);
  if (!measure) return refused({ kind: 'noSuchMeasure' });
  if (!stored) return refused({ kind: 'noOutsideChange' });
  const target = targets.find((row) => row.measureId === measureId);
  const found = { measure, target, stored, entries };
  if (isDoneBefore(stored, entries, operation)) return done({ ...found, changes: [] });
  const changes = await noteOutsideChanges({ record, ourApp }, stored, entries);
  const [newest] = changes;
  if (!newest) return refused({ kind: 'noOutsideChange' });
  return newest.key === key
    ? done({ ...found, changes })
    : refused(changedMeanwhile(stored, newest.from));
}

/** Writes an update that closes all its outside changes. */
export async function closeOutsideChange(
  context: WriteContext,
  action: 'outsideAccepted' | 'outsideUndone',
  { by, key: about }: Closing,
  { stored, entries }: ChangedUpdate,
  update: Update,
  operation: Operation,
): Promise<Outcome<Update>> {
  const write = { update, stored, by, operation, action, about, entries };
  const written = await writeUpdate(context, write);
  return written.ok ? done(update) : refused(changedMeanwhile(written.theirs, update));
}

function changedMeanwhile(theirs: StoredUpdate | undefined, yours: Update | undefined) {
  return {
    kind: 'changedMeanwhile',
    theirs: theirs?.update.outturn.raw ?? '',
    yours: yours?.outturn.raw ?? '',
  } as const;
}
