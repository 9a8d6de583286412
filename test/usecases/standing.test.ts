import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { periodCode } from '#domain/period.ts';
import { readValue } from '#domain/readValue.ts';
import type { CouncilRecord } from '#domain/record.ts';
import type { Band } from '#domain/scheme.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { type Update, updateKey } from '#domain/update.ts';
import { memoryRecord } from '#test/support/memoryRecord.ts';
import { sampleMeasure, sampleTarget, sampleUpdate } from '#test/support/sample.ts';
import { rebuildStanding, recomputeStanding } from '#usecases/recomputeStanding.ts';
import { reportDrift } from '#usecases/reportDrift.ts';

const ids = ['m1', 'm2', 'm3'];
const quarters = [2023, 2024].flatMap((year) =>
  [1, 2, 3, 4].map((index) => periodCode({ kind: 'quarter', year, index })),
);
const later = '2030-01-01T00:00:00Z';
const none = { operation: '', outside: '' };

async function council(): Promise<CouncilRecord> {
  const record = memoryRecord();
  for (const id of ids) {
    await record.saveMeasure(sampleMeasure({ id }));
    for (const period of quarters) {
      await record.saveTarget(sampleTarget('85', { measureId: id, period }));
    }
  }
  for (const [index, code] of quarters.entries()) {
    const state = index < 7 ? 'locked' : 'open';
    await record.savePeriod({ code, state, due: '2025-04-30' });
  }
  return record;
}

/** Writes over whatever is there. */
async function put(record: CouncilRecord, update: Update): Promise<void> {
  const there = await record.update(updateKey(update.measureId, update.period));
  await record.saveUpdate(update, there?.version, none);
}

const context = (record: CouncilRecord) => ({ record, scheme: withinTenPercent });

const anyUpdate = fc
  .record({
    measureId: fc.constantFrom(...ids),
    period: fc.constantFrom(...quarters, '2024-25', '2025-01'),
    raw: fc.constantFrom('60', '80', '86.5', '', 'n/a', 'Yes', '1,234'),
    band: fc.constantFrom<Band>('met', 'near', 'missed', 'none'),
    promise: fc.option(fc.constantFrom('2025-06-30', '2025-09-30'), { nil: undefined }),
    state: fc.constantFrom('due' as const, 'submitted' as const),
  })
  .map(({ measureId, period, raw, band, promise, state }) =>
    sampleUpdate({
      ...{ measureId, period, band, state },
      outturn: readValue(raw),
      explanation: promise
        ? { cause: 'Few staff.', action: 'Hire.', backOnTarget: promise }
        : undefined,
    }),
  );

describe('standing', () => {
  let record: CouncilRecord;
  beforeEach(async () => {
    record = await council();
  });

  it('recomputed after each write is what a rebuild from nothing gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyUpdate, { maxLength: 25 }), async (updates) => {
        const [stepwise, whole] = [await council(), await council()];
        for (const id of ids) await recomputeStanding(context(stepwise), id);
        for (const update of updates) {
          await put(stepwise, update);
          await recomputeStanding(context(stepwise), update.measureId);
          await put(whole, update);
        }
        await rebuildStanding(context(whole));
        expect(await stepwise.standing()).toEqual(await whole.standing());
      }),
      { numRuns: 80 },
    );
  });

  it('rebuilt twice writes nothing the second time', async () => {
    await put(record, sampleUpdate({ measureId: 'm1' }));
    expect(await rebuildStanding(context(record))).toEqual({ created: 3, changed: 0, same: 0 });
    expect(await rebuildStanding(context(record))).toEqual({ created: 0, changed: 0, same: 3 });
  });

  it('of a measure that is gone is not made', async () => {
    expect(await recomputeStanding(context(record), 'gone')).toBeUndefined();
    expect(await record.standing()).toEqual([]);
  });

  it('sees an answer that came between its reading and its writing', async () => {
    await put(record, sampleUpdate({ measureId: 'm1', outturn: readValue('86') }));
    let late = true;
    const busy: CouncilRecord = {
      ...record,
      saveStanding: async (rows) => {
        const saved = await record.saveStanding(rows);
        if (late) await put(record, sampleUpdate({ measureId: 'm1', outturn: readValue('91') }));
        late = false;
        return saved;
      },
    };
    expect(await recomputeStanding(context(busy), 'm1')).toMatchObject({ result: '91' });
    expect(await record.standing()).toMatchObject([{ result: '91' }]);
  });
});

describe('the nightly look', () => {
  let record: CouncilRecord;
  beforeEach(async () => {
    record = await council();
    for (const measureId of ids) await put(record, sampleUpdate({ measureId }));
    await rebuildStanding(context(record));
  });

  it('finds no drift where every job ran', async () => {
    expect(await reportDrift(context(record), later)).toEqual({
      measures: 3,
      drift: [],
      saved: { created: 0, changed: 0, same: 0 },
    });
  });

  it('names a row that is not what its updates give, and puts it right', async () => {
    const right = await record.standing();
    const [first] = right;
    if (!first) throw new Error('no row');
    await record.saveStanding([{ ...first, result: '1', promise: '2025-01-01' }]);
    const report = await reportDrift(context(record), later);
    expect(report.drift).toEqual([
      { kind: 'differs', measureId: 'm1', columns: ['result', 'promise'] },
    ]);
    expect(report.saved).toMatchObject({ changed: 1 });
    expect(await record.standing()).toEqual(right);
    expect((await reportDrift(context(record), later)).drift).toEqual([]);
  });

  it('names a measure without a row and a row without a measure', async () => {
    await record.saveMeasure(sampleMeasure({ id: 'm4' }));
    const [first] = await record.standing();
    if (!first) throw new Error('no row');
    await record.saveStanding([{ ...first, measureId: 'gone' }]);
    expect((await reportDrift(context(record), later)).drift).toEqual([
      { kind: 'missing', measureId: 'm4' },
      { kind: 'noMeasure', measureId: 'gone' },
    ]);
  });

  it('takes an answer whose job has not run yet for no drift, and its row is right after', async () => {
    await put(record, sampleUpdate({ measureId: 'm2', outturn: readValue('91') }));
    const report = await reportDrift(context(record), '2025-01-01T00:00:00Z');
    expect(report.drift).toEqual([]);
    expect((await record.standing())[1]).toMatchObject({ result: '91' });
  });
});
