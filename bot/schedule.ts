import * as z from 'zod';
import type { Operation } from '#domain/logEntry.ts';
import type { MeasureId } from '#domain/measure.ts';
import type { Jobs } from '#operations/queue.ts';
import { lookForOutsideChanges } from '#usecases/lookForOutsideChanges.ts';
import { recomputeStanding } from '#usecases/recomputeStanding.ts';
import { type Drift, reportDrift } from '#usecases/reportDrift.ts';
import type { WriteContext } from '#usecases/writeUpdate.ts';
import { faultFields, log } from './log.ts';

/** The jobs that keep the record true to itself. */
export interface RecordJobs {
  /** Has one measure's standing recomputed soon. Never fails: the night puts right what was lost. */
  written(measureId: MeasureId): Promise<void>;
  /** Has the whole record looked through now, as every night. */
  lookThroughNow(): Promise<string>;
}

const standingOrder = z.object({ measureId: z.string() });
const recomputed = z.object({ found: z.boolean() });
const nightOrder = z.object({ unlessWhole: z.optional(z.boolean()) });
const nightRun = z.object({
  measures: z.number(),
  differing: z.number(),
  missing: z.number(),
  withoutMeasure: z.number(),
  changedOutside: z.number(),
});

type NightOrder = z.infer<typeof nightOrder>;
const nothingToDo = {
  measures: 0,
  differing: 0,
  missing: 0,
  withoutMeasure: 0,
  changedOutside: 0,
};

/** When nobody is at work and the minute's requests are free. */
const everyNight = '30 2 * * *';

/** Begins an operation at this moment; its id goes into the Log and onto what it writes. */
export function beginOperation(): Operation {
  return { id: crypto.randomUUID(), at: new Date().toISOString() };
}

/** Registers the jobs and the nightly look, and has missing rows made at once. */
export async function scheduleRecordJobs(
  jobs: Jobs,
  context: WriteContext,
  timeZone: string,
): Promise<RecordJobs> {
  const standings = await jobs.queue('standing', recomputed.parse, async (order) => {
    const { measureId } = standingOrder.parse(order);
    return { found: (await recomputeStanding(context, measureId)) !== undefined };
  });
  const nights = await jobs.queue('night', nightRun.parse, async (order: NightOrder) => {
    const { unlessWhole } = nightOrder.parse(order);
    return unlessWhole && (await isWhole(context)) ? nothingToDo : lookThrough(context);
  });
  await nights.schedule(everyNight, timeZone, {});
  // After an import, or on lists just made, nobody should wait for the night.
  await nights.send({ unlessWhole: true });
  return {
    written: async (measureId) => {
      try {
        await standings.send({ measureId });
      } catch (error) {
        log('error', 'standing', faultFields(error));
      }
    },
    lookThroughNow: () => nights.send({}),
  };
}

/** Whether every measure has its row, right or wrong. */
async function isWhole({ record }: WriteContext): Promise<boolean> {
  const [measures, rows] = await Promise.all([record.measures(), record.standing()]);
  const known = new Set(rows.map(({ measureId }) => measureId));
  return measures.every(({ id }) => known.has(id));
}

/** Recomputes all standings and looks for outside changes in every open period. */
async function lookThrough(context: WriteContext): Promise<z.infer<typeof nightRun>> {
  const { measures, drift } = await reportDrift(context, beginOperation().at);
  for (const row of drift) {
    // A new measure has no row yet: counted below, and nothing to be told one by one.
    if (row.kind !== 'missing') log('error', 'drift', driftFields(row));
  }
  const open = (await context.record.periods()).filter(({ state }) => state === 'open');
  let changedOutside = 0;
  for (const { code } of open) {
    changedOutside += (await lookForOutsideChanges(context, code)).length;
  }
  const count = (kind: Drift['kind']) => drift.filter((row) => row.kind === kind).length;
  const run = {
    measures,
    differing: count('differs'),
    missing: count('missing'),
    withoutMeasure: count('noMeasure'),
    changedOutside,
  };
  log('info', 'night', run);
  return run;
}

function driftFields(drift: Drift) {
  const { kind, measureId } = drift;
  return kind === 'differs'
    ? { kind, measureId, columns: drift.columns.join(' ') }
    : { kind, measureId };
}
