import { bandOf } from '#domain/band.ts';
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
  for (const measure of table.measures) await record.saveMeasure(measure);
  for (const target of table.targets) await record.saveTarget(target);
  for (const update of table.updates) {
    if (await record.update(updateKey(update.measureId, update.period))) continue;
    const measure = table.measures.find((candidate) => candidate.id === update.measureId);
    const target = table.targets.find(
      (candidate) => candidate.measureId === update.measureId && candidate.period === update.period,
    );
    const band = measure
      ? bandOf(scheme, measure.polarity, target?.value, update.outturn.number)
      : 'none';
    await record.saveUpdate({ ...update, band }, undefined);
  }
}
