import type { CouncilRecord, StoredUpdate } from '#domain/record.ts';
import { RecordError } from '#domain/recordError.ts';
import { updateKey } from '#domain/update.ts';

/** The record in memory, as the contract suite holds it to: for the tests of use cases. */
export function memoryRecord(): CouncilRecord {
  const measures = new Map<string, Parameters<CouncilRecord['saveMeasure']>[0]>();
  const targets = new Map<string, Parameters<CouncilRecord['saveTarget']>[0]>();
  const periods = new Map<string, Parameters<CouncilRecord['savePeriod']>[0]>();
  const roles = new Map<string, Parameters<CouncilRecord['saveRole']>[0]>();
  const updates = new Map<string, StoredUpdate>();
  let writes = 0;
  return {
    measures: async () => [...measures.values()],
    periods: async () => [...periods.values()].sort((a, b) => a.code.localeCompare(b.code)),
    targets: async (period) => [...targets.values()].filter((row) => row.period === period),
    updates: async (period) => [...updates.values()].filter((row) => row.update.period === period),
    update: async (key) => updates.get(key),
    saveUpdate: async (update, version) => {
      const key = updateKey(update.measureId, update.period);
      if (updates.get(key)?.version !== version) throw new RecordError('changed', key);
      writes += 1;
      updates.set(key, { update, version: String(writes) });
      return String(writes);
    },
    roles: async () => [...roles.values()],
    saveMeasure: async (measure) => void measures.set(measure.id, measure),
    saveTarget: async (target) =>
      void targets.set(updateKey(target.measureId, target.period), target),
    savePeriod: async (period) => void periods.set(period.code, period),
    saveRole: async (grant) => void roles.set(`${grant.person}:${grant.role}`, grant),
    saveReport: async (folder, name) => ({ webUrl: `memory:/${folder}/${name}` }),
  };
}
