import { beforeEach, describe, expect, it } from 'vitest';
import type { Operation } from '#domain/logEntry.ts';
import { readValue } from '#domain/readValue.ts';
import type { CouncilRecord } from '#domain/record.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { memoryApp, memoryRecord } from '#test/support/memoryRecord.ts';
import { sampleMeasure, samplePeriod, sampleTarget } from '#test/support/sample.ts';
import { type Answer, submitUpdate } from '#usecases/submitUpdate.ts';

const measure = sampleMeasure();
const answer: Answer = {
  by: 'owner-1',
  measureId: measure.id,
  period: samplePeriod.code,
  figure: '86',
  commentary: 'More people answered.',
  cause: '',
  action: '',
  backOnTarget: '',
};
const explained = { cause: 'Few answers.', action: 'We ask twice.', backOnTarget: '2025-06-30' };

describe('submitUpdate', () => {
  let record: CouncilRecord;
  const context = () => ({ record, scheme: withinTenPercent, ourApp: memoryApp });
  let operations = 0;
  const operation = (): Operation => {
    operations += 1;
    return { id: `op-${operations}`, at: '2025-04-09T08:00:00Z' };
  };
  const submit = (own: Partial<Answer>, as = operation()) =>
    submitUpdate(context(), { ...answer, ...own }, as);
  const stored = async () => (await record.updates(samplePeriod.code))[0];

  beforeEach(async () => {
    record = memoryRecord();
    await record.saveMeasure(measure);
    await record.savePeriod(samplePeriod);
    await record.savePeriod({ ...samplePeriod, code: '2024-25 Q3', state: 'locked' });
    await record.saveTarget(sampleTarget('85'));
    await record.saveRole({ person: 'officer', role: 'performance' });
    await record.saveRole({ person: 'clerk', role: 'clerk' });
  });

  it.each([
    ['a stranger', { by: 'stranger' }, 'notYours'],
    ['a clerk', { by: 'clerk' }, 'notYours'],
    ['nobody', { by: '' }, 'notYours'],
    ['a measure that is gone', { measureId: 'gone' }, 'noSuchMeasure'],
    ['a period nobody opened', { period: '2030-31 Q1' }, 'noSuchPeriod'],
    ['a locked period', { period: '2024-25 Q3' }, 'periodLocked'],
    ['no figure', { figure: '' }, 'notANumber'],
    ['words', { figure: 'about 80' }, 'notANumber'],
    ['a formula', { figure: '=1+1' }, 'notANumber'],
    ['10,001 characters', { commentary: 'x'.repeat(10_001) }, 'tooLong'],
    ['half an explanation', { figure: '69', cause: 'Few answers.' }, 'explanationIncomplete'],
    ['a day that no calendar has', { ...explained, backOnTarget: '2025-06-31' }, 'notADay'],
  ] as const)('refuses %s and writes nothing', async (_who, own, kind) => {
    const outcome = await submit(own);
    expect(outcome).toMatchObject({ ok: false, refusal: { kind } });
    expect(await stored()).toBeUndefined();
    expect(await record.logOf(measure.id)).toEqual([]);
  });

  it('refuses a role that is no longer held', async () => {
    await record.saveRole({ person: 'officer', role: 'performance', until: '2025-04-08' });
    expect(await submit({ by: 'officer' })).toMatchObject({ refusal: { kind: 'notYours' } });
  });

  it('submits a figure on target', async () => {
    expect(await submit({})).toMatchObject({ ok: true, done: { explanationOwed: false } });
    expect((await stored())?.update).toMatchObject({ state: 'submitted', band: 'met' });
  });

  it('lets the performance team answer for the owner', async () => {
    await submit({ by: 'officer' });
    expect((await stored())?.update.answeredBy).toBe('officer');
  });

  it('keeps a figure below target but due until it is explained', async () => {
    expect(await submit({ figure: '69' })).toMatchObject({ done: { explanationOwed: true } });
    expect((await stored())?.update).toMatchObject({ state: 'due', band: 'missed' });
    const second = await submit({ figure: '', commentary: '', ...explained });
    expect(second).toMatchObject({ done: { explanationOwed: false } });
    expect((await stored())?.update).toMatchObject({
      state: 'submitted',
      outturn: { raw: '69' },
      commentary: 'More people answered.',
      explanation: explained,
    });
  });

  it('drops an explanation that a corrected figure no longer needs', async () => {
    await submit({ figure: '69', ...explained });
    await submit({ figure: '90' });
    expect((await stored())?.update).toMatchObject({ state: 'submitted', explanation: undefined });
  });

  it('keeps the figure before a revision, and none before a correction', async () => {
    await submit({ figure: '90' });
    await submit({ figure: '91' });
    expect((await stored())?.update.revisedFrom).toBe('');
    await submit({ figure: '92r' });
    expect((await stored())?.update).toMatchObject({
      outturn: { raw: '92r' },
      revisedFrom: '91',
    });
  });

  it('writes once for the same answer sent twice', async () => {
    await submit({});
    const version = (await stored())?.version;
    expect(await submit({})).toMatchObject({ ok: true });
    expect((await stored())?.version).toBe(version);
  });

  it('shows both values when somebody was faster', async () => {
    await submit({});
    const slow: CouncilRecord = {
      ...record,
      update: async (key) => {
        const read = await record.update(key);
        if (read?.update.outturn.raw === '86') {
          await record.saveUpdate({ ...read.update, outturn: readValue('87') }, read.version);
        }
        return read;
      },
    };
    const meanwhile = { ...context(), record: slow };
    const outcome = await submitUpdate(meanwhile, { ...answer, figure: '88' }, operation());
    expect(outcome).toEqual({
      ok: false,
      refusal: { kind: 'changedMeanwhile', theirs: '87', yours: '88' },
    });
  });
});
