import { judgeUpdate } from '#domain/judgeUpdate.ts';
import type { Measure } from '#domain/measure.ts';
import type { LastWrite, WriteStamp } from '#domain/outsideChange.ts';
import type { CouncilRecord, SavedRows, StoredUpdate } from '#domain/record.ts';
import type { Scheme } from '#domain/scheme.ts';
import { type TargetValue, type Update, updateKey } from '#domain/update.ts';
import { mergedUpdate, sameUpdate } from './mergedUpdate.ts';

/** What a published table gave: definitions, targets and figures already reported. */
export interface ImportedTable {
  readonly measures: readonly Measure[];
  readonly targets: readonly TargetValue[];
  readonly updates: readonly Omit<Update, 'band'>[];
}

/** The three parts of an import, in the order in which they are written. */
export type ImportPart = 'measures' | 'targets' | 'updates';

/** How an import is run; all of it may be left out. */
export interface ImportRun {
  /** Measures that the table only refers to, by id: their definitions are left alone. */
  readonly known?: ReadonlySet<string>;
  /** Left on every update that the import writes. */
  readonly stamp?: WriteStamp;
  /** Whether the one who imports wrote an item last: anybody else's change by hand is kept. */
  readonly isOwn?: (write: LastWrite) => boolean;
  /** Write nothing, only count. */
  readonly dryRun?: boolean;
  readonly progress?: (part: ImportPart, done: number, all: number) => void;
}

/** What an import did, or would do; `kept` are updates that say something else than the table. */
export interface ImportOutcome {
  readonly measures: SavedRows;
  readonly targets: SavedRows;
  readonly updates: SavedRows;
  /** Keys of updates that people answered or changed meanwhile: left as they are. */
  readonly kept: readonly string[];
}

/** Operations of imports begin so; an update that one of them wrote last may be imported anew. */
export const importOperation = 'import-';

/**
 * Writes what a table gave into the record: new rows are made, rows that an import wrote are brought
 * up to date, rows that are as they should be cost no write. What a person answered is never
 * overwritten. Safe to run twice, and again after a cut at any moment.
 */
export async function importMeasures(
  record: CouncilRecord,
  scheme: Scheme,
  table: ImportedTable,
  run: ImportRun = {},
): Promise<ImportOutcome> {
  const there = await readThere(record, table);
  const defined = table.measures.filter(({ id }) => !run.known?.has(id));
  const { added, changed, same, kept } = planUpdates(scheme, table, there, run);
  // What the table only refers to stays as it is.
  const withReferred = (saved: SavedRows): SavedRows => ({
    ...saved,
    same: saved.same + table.measures.length - defined.length,
  });
  if (run.dryRun) {
    const plan = { added, changed, same, kept };
    const counted = await countOnly(record, { ...table, measures: defined }, there, plan);
    return { ...counted, measures: withReferred(counted.measures) };
  }
  const progress = (part: ImportPart) => (done: number, all: number) =>
    run.progress?.(part, done, all);
  const measures = withReferred(await record.saveMeasures(defined, progress('measures')));
  const targets = await record.saveTargets(table.targets, progress('targets'));
  const stamp = run.stamp ?? { operation: '', outside: '' };
  const made = await record.addUpdates(added, stamp, progress('updates'));
  let done = 0;
  for (const { update, version } of changed) {
    await record.saveUpdate(update, version, stamp);
    done += 1;
    run.progress?.('updates', added.length + done, added.length + changed.length);
  }
  const updates = {
    created: made.created,
    changed: made.changed + changed.length,
    same: made.same + same,
  };
  return { measures, targets, updates, kept };
}

/** What the record says of the table's periods. */
interface There {
  readonly updates: ReadonlyMap<string, StoredUpdate>;
  readonly targets: ReadonlyMap<string, TargetValue>;
}

async function readThere(record: CouncilRecord, table: ImportedTable): Promise<There> {
  const periods = new Set([...table.updates, ...table.targets].map(({ period }) => period));
  const updates = new Map<string, StoredUpdate>();
  const targets = new Map<string, TargetValue>();
  for (const period of periods) {
    for (const stored of await record.updates(period)) updates.set(keyOf(stored.update), stored);
    for (const target of await record.targets(period)) targets.set(keyOf(target), target);
  }
  return { updates, targets };
}

interface UpdatePlan {
  readonly added: readonly Update[];
  readonly changed: readonly StoredUpdate[];
  readonly same: number;
  readonly kept: readonly string[];
}

function planUpdates(
  scheme: Scheme,
  table: ImportedTable,
  there: There,
  { isOwn = isApplication }: ImportRun,
): UpdatePlan {
  const measures = new Map(table.measures.map((measure) => [measure.id, measure]));
  const targets = new Map(table.targets.map((target) => [keyOf(target), target]));
  const added: Update[] = [];
  const changed: StoredUpdate[] = [];
  const kept: string[] = [];
  let same = 0;
  for (const given of table.updates) {
    const key = keyOf(given);
    const measure = measures.get(given.measureId);
    if (!measure) continue;
    const stored = there.updates.get(key);
    const merged = stored ? mergedUpdate(stored.update, given) : given;
    const target = targets.get(key) ?? there.targets.get(key);
    const { band } = judgeUpdate(scheme, measure, target, merged.outturn);
    const update = { ...merged, band };
    if (!stored) added.push(update);
    else if (sameUpdate(stored.update, update)) same += 1;
    else if (stored.stamp.operation.startsWith(importOperation) && isOwn(stored.lastWrite))
      changed.push({ ...stored, update });
    else kept.push(key);
  }
  return { added, changed, same, kept };
}

/** Nobody edits the list in an application's own name. */
function isApplication(write: LastWrite): boolean {
  return write.person === undefined;
}

async function countOnly(
  record: CouncilRecord,
  table: ImportedTable,
  there: There,
  plan: UpdatePlan,
): Promise<ImportOutcome> {
  const known = new Map((await record.measures()).map((measure) => [measure.id, measure]));
  const count = <T>(rows: readonly T[], find: (row: T) => T | undefined): SavedRows => {
    const [created, same] = [
      rows.filter((row) => find(row) === undefined),
      rows.filter((row) => isDeepStrictlyEqual(find(row), row)),
    ];
    const changed = rows.length - created.length - same.length;
    return { created: created.length, changed, same: same.length };
  };
  return {
    measures: count(table.measures, ({ id }) => known.get(id)),
    targets: count(table.targets, (target) => there.targets.get(keyOf(target))),
    updates: { created: plan.added.length, changed: plan.changed.length, same: plan.same },
    kept: plan.kept,
  };
}

/** The order of the keys is the same: both are made by the record's own reader or by an import. */
function isDeepStrictlyEqual(one: unknown, other: unknown): boolean {
  return one !== undefined && JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, own]) => [key, sorted(own)]));
}

function keyOf({ measureId, period }: Pick<Update, 'measureId' | 'period'>): string {
  return updateKey(measureId, period);
}
