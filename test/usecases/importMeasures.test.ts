import { describe, expect, it } from 'vitest';
import { readValue } from '#domain/readValue.ts';
import type { CouncilRecord } from '#domain/record.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { type Update, updateKey } from '#domain/update.ts';
import { memoryRecord } from '#test/support/memoryRecord.ts';
import { sampleMeasure, sampleTarget, sampleUpdate } from '#test/support/sample.ts';
import { beginImport, endImport, knownToImport } from '#usecases/importJournal.ts';
import { type ImportRun, importMeasures } from '#usecases/importMeasures.ts';

const measure = sampleMeasure();
const stamp = { operation: 'import-1', outside: '' };

function bring(record: CouncilRecord, own: Partial<Update>, run: ImportRun = {}) {
  const table = {
    measures: [measure],
    targets: [sampleTarget('80')],
    updates: [sampleUpdate({ commentary: '', ...own })],
  };
  return importMeasures(record, withinTenPercent, table, { stamp, ...run });
}

const stored = (record: CouncilRecord) => record.update(updateKey(measure.id, '2024-25 Q4'));

describe('an import', () => {
  it.each([
    ['a figure on target', '80', 'met'],
    ['a figure exactly 10% short', '72', 'near'],
    ['a figure further away', '71.9', 'missed'],
  ])('judges %s', async (_what, figure, band) => {
    const record = memoryRecord();
    const { updates } = await bring(record, { outturn: readValue(figure) });
    expect(updates).toEqual({ created: 1, changed: 0, same: 0 });
    expect((await stored(record))?.update.band).toBe(band);
  });

  it('changes what an import wrote, and keeps what the table leaves empty', async () => {
    const record = memoryRecord();
    await bring(record, { outturn: readValue('70'), commentary: 'Two posts were vacant.' });
    const { updates, kept } = await bring(record, { outturn: readValue('85') });
    expect([updates, kept]).toEqual([{ created: 0, changed: 1, same: 0 }, []]);
    expect((await stored(record))?.update).toMatchObject({
      ...{ outturn: readValue('85'), band: 'met', commentary: 'Two posts were vacant.' },
    });
  });

  it('keeps the figure that a revised one took the place of', async () => {
    const record = memoryRecord();
    const forecast = { figure: readValue('90'), reason: 'More people answer.' };
    await bring(record, { outturn: readValue('42.6'), forecast });
    for (const changed of [1, 0]) {
      const { updates } = await bring(record, { outturn: readValue('43.1r') });
      expect(updates.changed).toBe(changed);
      const kept = { outturn: { raw: '43.1r' }, revisedFrom: '42.6', forecast };
      expect((await stored(record))?.update).toMatchObject(kept);
    }
  });

  it('never writes over what a person answered', async () => {
    const record = memoryRecord();
    const answer = sampleUpdate({ outturn: readValue('91') });
    await record.saveUpdate(answer, undefined, { operation: 'answer-1', outside: '' });
    const { updates, kept } = await bring(record, { outturn: readValue('85') });
    expect([updates.changed, kept]).toEqual([0, [updateKey(measure.id, '2024-25 Q4')]]);
    expect((await stored(record))?.update).toEqual(answer);
  });

  it('never writes over what somebody else changed in the list itself', async () => {
    const record = memoryRecord();
    await bring(record, { outturn: readValue('70') });
    const { kept } = await bring(record, { outturn: readValue('85') }, { isOwn: () => false });
    expect(kept).toHaveLength(1);
  });

  it('leaves definitions of measures alone that the table only refers to', async () => {
    const record = memoryRecord();
    await record.saveMeasure({ ...measure, owner: 'somebody-new' });
    await bring(record, {}, { known: new Set([measure.id]) });
    expect((await record.measures())[0]?.owner).toBe('somebody-new');
  });

  it('writes nothing in a dry run, and counts what it would do', async () => {
    const record = memoryRecord();
    const outcome = await bring(record, {}, { dryRun: true });
    expect(outcome).toMatchObject({ measures: { created: 1 }, updates: { created: 1 } });
    expect(await record.measures()).toEqual([]);
    await bring(record, {});
    expect(await bring(record, {}, { dryRun: true })).toMatchObject({
      ...{ measures: { same: 1 }, targets: { same: 1 }, updates: { same: 1 } },
    });
  });
});

describe('an import that was cut', () => {
  it('is compared with the measures that were there when it was begun', async () => {
    const record = memoryRecord();
    await record.saveMeasure(measure);
    await beginImport(record, 'k', await knownToImport(record, 'k'));
    await record.saveMeasure({ ...measure, id: 'made-by-it' });
    expect(await knownToImport(record, 'k')).toEqual([measure]);
    expect(await knownToImport(record, 'another')).toHaveLength(2);
    await endImport(record, 'k');
    expect(await knownToImport(record, 'k')).toHaveLength(2);
  });

  it('knows all measures where the one that it remembers was deleted', async () => {
    const record = memoryRecord();
    await beginImport(record, 'k', [{ ...measure, id: 'gone' }]);
    await record.saveMeasure(measure);
    expect(await knownToImport(record, 'k')).toEqual([measure]);
  });
});
