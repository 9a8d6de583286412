import { judgeUpdate } from '#domain/judgeUpdate.ts';
import type { Measure } from '#domain/measure.ts';
import type { CouncilRecord } from '#domain/record.ts';
import type { Scheme } from '#domain/scheme.ts';
import { type TargetValue, type Update, updateKey } from '#domain/update.ts';

/** What a published table gave: definitions, targets and figures already reported. */
export interface ImportedTable {
  readonly measures: readonly Measure[];
  readonly targets: readonly TargetValue[];
  readonly updates: readonly Omit<Update, 'band'>[];
}

/**
 * Writes what a table gave into the record. Safe to run twice and after a cut: definitions and
 * targets are replaced by id, and an update that is there already is left as its owner left it.
 */
export async function importMeasures(
  record: CouncilRecord,
  scheme: Scheme,
  table: ImportedTable,
): Promise<void> {
  const measures = new Map(table.measures.map((measure) => [measure.id, measure]));
  const targets = new Map(
    table.targets.map((target) => [updateKey(target.measureId, target.period), target]),
  );
  for (const measure of table.measures) await record.saveMeasure(measure);
  for (const target of table.targets) await record.saveTarget(target);
  for (const update of table.updates) {
    const key = updateKey(update.measureId, update.period);
    const measure = measures.get(update.measureId);
    if (!measure || (await record.update(key))) continue;
    const { band } = judgeUpdate(scheme, measure, targets.get(key), update.outturn);
    await record.saveUpdate({ ...update, band }, undefined);
  }
}
