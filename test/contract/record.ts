import { beforeAll, describe, expect, it } from 'vitest';
import { readValue } from '#domain/readValue.ts';
import type { CouncilRecord } from '#domain/record.ts';
import { updateKey } from '#domain/update.ts';
import { sampleMeasure, samplePeriod, sampleTarget, sampleUpdate } from '#test/support/sample.ts';
import { recordRowsContract } from './recordRows.ts';

/** Words that have broken a filter, an address, a page or a file before. */
const hostileWords: readonly string[] = [
  `it's`,
  `''`,
  `' or 1 eq 1 or '`,
  '50% & #1 + ?',
  '%27%20',
  '<b>"quoted"</b>',
  'é ﬁ 😀 👩‍👩‍👧',
  '\u202Eright-to-left\u202C שלום',
  'a/b\\c',
  '=HYPERLINK("x")',
];

/** What every implementation of the record promises. */
export function recordContract(name: string, open: () => Promise<CouncilRecord>): void {
  describe(`the record (${name})`, () => {
    let record: CouncilRecord;
    beforeAll(async () => {
      record = await open();
    });

    it('gives back a measure as it was saved, and one for two saves', async () => {
      const measure = sampleMeasure({ title: hostileWords.join(' '), plainDescription: 'plain' });
      await record.saveMeasure(sampleMeasure());
      await record.saveMeasure(measure);
      expect(await record.measures()).toEqual([measure]);
    });

    it('gives back periods oldest first', async () => {
      const earlier = { ...samplePeriod, code: '2024-25 Q3', state: 'locked' } as const;
      await record.savePeriod(samplePeriod);
      await record.savePeriod(earlier);
      expect(await record.periods()).toEqual([earlier, samplePeriod]);
    });

    it('gives back the targets of one period only', async () => {
      const target = sampleTarget('98.50', { measureId: 'm1' });
      const earlier = { ...target, period: '2024-25 Q3', value: readValue('90') };
      await record.saveTarget(earlier);
      await record.saveTarget(target);
      expect(await record.targets('2024-25 Q4')).toEqual([target]);
      expect(await record.targetsOf('m1')).toEqual([earlier, target]);
    });

    describeUpdates(() => record);
    describeManyUpdates(() => record);
    recordRowsContract(() => record);
  });
}

function describeUpdates(record: () => CouncilRecord): void {
  it('knows no update before the first answer', async () => {
    expect(await record().update('nobody:2024-25 Q4')).toBeUndefined();
  });

  it.each(hostileWords)(
    'finds an update by a key with %j and gives its text back',
    async (word) => {
      const update = sampleUpdate({
        measureId: `m ${word}`,
        commentary: `${word}\n\tsecond line`,
        explanation: { cause: word, action: `(${word})`, backOnTarget: '2025-06-30' },
        outturn: readValue('1,234.50'),
      });
      await record().saveUpdate(update, undefined);
      const stored = await record().update(updateKey(update.measureId, update.period));
      expect(stored?.update).toEqual(update);
      expect((await record().updatesOf(update.measureId)).map((row) => row.update)).toEqual([
        update,
      ]);
    },
  );

  it('keeps the figure before a revision and the forecast, whatever their words', async () => {
    const forecast = {
      figure: readValue('about 80, if all goes well'),
      reason: hostileWords.join(),
    };
    const told = sampleUpdate({ measureId: 'revised', revisedFrom: '42.6p', forecast });
    const reasonOnly = { figure: readValue(''), reason: 'Too early to say.' };
    const other = sampleUpdate({ measureId: 'unsaid', forecast: reasonOnly });
    for (const update of [told, other]) {
      await record().saveUpdate(update, undefined);
      const stored = await record().update(updateKey(update.measureId, update.period));
      expect(stored?.update).toEqual(update);
    }
  });

  it('keeps 60,000 characters to the letter', async () => {
    const commentary = '12345678 ¾ 😀'.repeat(5000).slice(0, 59_999).concat('.');
    const update = sampleUpdate({ measureId: 'long', commentary });
    await record().saveUpdate(update, undefined);
    expect((await record().update('long:2024-25 Q4'))?.update.commentary).toBe(commentary);
  });

  it('keeps the stamp of a write and says who wrote last', async () => {
    const update = sampleUpdate({ measureId: 'stamped' });
    const stamp = { operation: 'op-1', outside: '' };
    await record().saveUpdate(update, undefined, stamp);
    const stored = await record().update(updateKey('stamped', update.period));
    expect(stored?.stamp).toEqual(stamp);
    expect(stored?.lastWrite.person).toBeUndefined();
    expect(stored?.lastWrite.app).not.toBe('');
  });

  it('refuses the second of two writes with one version, and keeps the first', async () => {
    const update = sampleUpdate({ measureId: 'two-writers' });
    const version = await record().saveUpdate(update, undefined);
    await record().saveUpdate({ ...update, commentary: 'first' }, version);
    const second = record().saveUpdate({ ...update, commentary: 'second' }, version);
    await expect(second).rejects.toMatchObject({ reason: 'changed', nextStep: 'lookAgain' });
    const stored = await record().update(updateKey('two-writers', update.period));
    expect(stored?.update.commentary).toBe('first');
  });

  it('refuses to create an update that is there with other words', async () => {
    const update = sampleUpdate({ measureId: 'two-creators' });
    await record().saveUpdate(update, undefined);
    const again = record().saveUpdate({ ...update, commentary: 'other' }, undefined);
    await expect(again).rejects.toMatchObject({ reason: 'changed' });
    const stored = await record().update(updateKey('two-creators', update.period));
    expect(stored?.update.commentary).toBe(update.commentary);
  });

  it('answers a new version that the next write can use', async () => {
    const update = sampleUpdate({ measureId: 'three-writes' });
    const first = await record().saveUpdate(update, undefined);
    const second = await record().saveUpdate({ ...update, commentary: 'second' }, first);
    await record().saveUpdate({ ...update, commentary: 'third' }, second);
    const stored = await record().update(updateKey('three-writes', update.period));
    expect(stored?.update.commentary).toBe('third');
  });
}

function describeManyUpdates(record: () => CouncilRecord): void {
  const many = Array.from({ length: 205 }, (_, index) =>
    sampleUpdate({ measureId: `m${index}`, period: '2023-24 Q1' }),
  );
  const stamp = { operation: 'import-1', outside: '' };

  it('creates many updates once, and reads every page of them', async () => {
    const heard: number[] = [];
    await record().addUpdates(many.slice(0, 50), stamp);
    const saved = await record().addUpdates(many, stamp, (done) => heard.push(done));
    expect(saved.created + saved.same).toBe(205);
    expect(heard.at(-1)).toBe(205);
    const stored = await record().updates('2023-24 Q1');
    expect(stored.map(({ update }) => update.measureId).sort()).toEqual(
      many.map(({ measureId }) => measureId).sort(),
    );
  });

  it('leaves an update that is there as its owner left it', async () => {
    const own = sampleUpdate({ measureId: 'answered', commentary: 'own words' });
    await record().saveUpdate(own, undefined);
    const saved = await record().addUpdates([{ ...own, commentary: 'imported' }], stamp);
    expect(saved).toEqual({ created: 0, changed: 0, same: 1 });
    expect((await record().update('answered:2024-25 Q4'))?.update).toEqual(own);
  });

  it('saves many rows and writes none that is as it should be', async () => {
    const measures = Array.from({ length: 30 }, (_, index) =>
      sampleMeasure({ id: `many-${index}` }),
    );
    const first = await record().saveMeasures(measures);
    expect(first.created).toBe(30);
    const ids = (await record().measures()).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('many-'))).toEqual(measures.map(({ id }) => id));
    const renamed = measures.map((row, index) => (index < 3 ? { ...row, title: 'New' } : row));
    expect(await record().saveMeasures(renamed)).toEqual({ created: 0, changed: 3, same: 27 });
    const targets = [
      sampleTarget('1', { measureId: 'many-1' }),
      sampleTarget('2', { measureId: 'many-2' }),
    ];
    await record().saveTargets(targets);
    expect(await record().saveTargets(targets)).toEqual({ created: 0, changed: 0, same: 2 });
  });
}
