import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RecordJobs, scheduleRecordJobs } from '#bot/schedule.ts';
import type { CouncilRecord } from '#domain/record.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { type Database, openDatabase } from '#operations/database.ts';
import { type Jobs, openJobs } from '#operations/queue.ts';
import { memoryApp, memoryRecord } from '#test/support/memoryRecord.ts';
import { sampleMeasure, samplePeriod, sampleTarget, sampleUpdate } from '#test/support/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'outturn-schedule-'));
const measure = sampleMeasure();
const other = sampleMeasure({ id: 'other' });
const wait = { timeout: 15_000 };

describe('the jobs of the record', () => {
  let database: Database;
  let jobs: Jobs;
  let record: CouncilRecord;
  let recordJobs: RecordJobs;
  beforeAll(async () => {
    database = await openDatabase({ kind: 'embedded', folder });
    jobs = await openJobs(database, () => undefined);
    record = memoryRecord();
    await record.saveMeasures([measure, other]);
    await record.savePeriod(samplePeriod);
    await record.saveTarget(sampleTarget('85'));
    await record.saveUpdate(sampleUpdate(), undefined);
    const context = { record, scheme: withinTenPercent, ourApp: memoryApp };
    recordJobs = await scheduleRecordJobs(jobs, context, 'Europe/London');
  });
  afterAll(async () => {
    await jobs.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('recompute the standing of a measure that was answered', async () => {
    await recordJobs.written(measure.id);
    await expect
      .poll(() => record.standing(), wait)
      .toContainEqual(expect.objectContaining({ measureId: measure.id, result: '86' }));
  });

  it('make the rows that are missing when the service starts', async () => {
    await expect
      .poll(async () => (await record.standing()).map(({ measureId }) => measureId), wait)
      .toContain(other.id);
  });

  it('put right at night what is not as the updates say', async () => {
    const right = await record.standing();
    await record.saveStanding(right.map((row) => ({ ...row, result: 'wrong' })));
    await recordJobs.lookThroughNow();
    await expect.poll(() => record.standing(), wait).toEqual(right);
  });

  it('never keep an answer from being given, whatever happens to the queue', async () => {
    await jobs.close();
    await expect(recordJobs.written(measure.id)).resolves.toBeUndefined();
  });
});
