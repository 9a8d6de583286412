import { beforeEach, describe, expect, it } from 'vitest';
import type { Notifier } from '#domain/notifier.ts';
import type { CouncilRecord } from '#domain/record.ts';
import { memoryRecord } from '#test/support/memoryRecord.ts';
import { sampleMeasure, samplePeriod } from '#test/support/sample.ts';
import { makeReport } from '#usecases/makeReport.ts';
import { owedUpdates } from '#usecases/owedUpdates.ts';
import { remindOwners } from '#usecases/remindOwners.ts';

/** Tells everybody everything, to nobody. */
const notifier: Notifier = { remind: async () => 'sent' };

describe('a figure that comes from elsewhere', () => {
  let record: CouncilRecord;
  beforeEach(async () => {
    record = memoryRecord();
    await record.savePeriod(samplePeriod);
    await record.saveMeasure(sampleMeasure({ id: 'own' }));
    await record.saveMeasure(sampleMeasure({ id: 'elsewhere', lagDays: 37 }));
  });

  it.each([
    ['is not owed the day before it exists', '2025-05-26', ['own']],
    ['is owed on the day itself', '2025-05-27', ['own', 'elsewhere']],
  ])('%s', async (_fact, today, ids) => {
    const owed = await owedUpdates(record, 'owner-1', today);
    expect(owed.map(({ row }) => row.measure.id)).toEqual(ids);
    const [reminded] = await remindOwners(record, notifier, today);
    expect(reminded?.reminder.owed.map(({ id }) => id)).toEqual(ids);
  });

  it('is reported as the period stands today', async () => {
    const days: string[] = [];
    const write = async ({ today, period }: { today: string; period: { due: string } }) => {
      days.push(today, period.due);
      return new Uint8Array();
    };
    await makeReport(record, write, samplePeriod.code, '2025-05-26');
    expect(days).toEqual(['2025-05-26', samplePeriod.due]);
  });

  it('a report of a period that is gone says so', async () => {
    const made = makeReport(record, async () => new Uint8Array(), '2030-31 Q1', '2025-05-26');
    await expect(made).rejects.toMatchObject({ reason: 'notThere' });
  });
});
