import { beforeAll, describe, expect, it } from 'vitest';
import type { CouncilRecord } from '#domain/record.ts';
import { readValue } from '#domain/readValue.ts';
import { RecordError } from '#domain/recordError.ts';
import { updateKey } from '#domain/update.ts';
import { sampleMeasure, samplePeriod, sampleTarget, sampleUpdate } from '#test/support/sample.ts';

/** What every implementation of the record promises. */
export function recordContract(name: string, open: () => Promise<CouncilRecord>): void {
  describe(`the record (${name})`, () => {
    let record: CouncilRecord;
    beforeAll(async () => {
      record = await open();
    });

    it('gives back a measure as it was saved, and one for two saves', async () => {
      const measure = sampleMeasure({ title: `Calls "answered" & 50% <b>'quoted'</b> #1 é 😀` });
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
      await record.saveTarget({ ...target, period: '2024-25 Q3', value: readValue('90') });
      await record.saveTarget(target);
      expect(await record.targets('2024-25 Q4')).toEqual([target]);
    });

    it('knows no update before the first answer', async () => {
      expect(await record.update('nobody:2024-25 Q4')).toBeUndefined();
    });

    it('gives back an update as it was saved, text to the letter', async () => {
      const update = sampleUpdate({
        measureId: "it's #1 & 50%",
        commentary: `${'long '.repeat(2000)}\nsecond line\u202E right-to-left`,
        explanation: { cause: 'a < b', action: "c 'd'", backOnTarget: '2025-06-30' },
        outturn: readValue('1,234.50'),
      });
      await record.saveUpdate(update, undefined);
      const stored = await record.update(updateKey(update.measureId, update.period));
      expect(stored?.update).toEqual(update);
    });

    it('refuses the second of two writes with one version, and keeps the first', async () => {
      const update = sampleUpdate({ measureId: 'two-writers' });
      const version = await record.saveUpdate(update, undefined);
      await record.saveUpdate({ ...update, commentary: 'first' }, version);
      const second = record.saveUpdate({ ...update, commentary: 'second' }, version);
      await expect(second).rejects.toMatchObject({ reason: 'changed' });
      const stored = await record.update(updateKey('two-writers', update.period));
      expect(stored?.update.commentary).toBe('first');
    });

    it('refuses to create an update that is there', async () => {
      const update = sampleUpdate({ measureId: 'two-creators' });
      await record.saveUpdate(update, undefined);
      const again = record.saveUpdate(update, undefined);
      await expect(again).rejects.toBeInstanceOf(RecordError);
      await expect(again).rejects.toMatchObject({ reason: 'changed' });
    });

    it('answers a new version that the next write can use', async () => {
      const update = sampleUpdate({ measureId: 'three-writes' });
      const first = await record.saveUpdate(update, undefined);
      const second = await record.saveUpdate({ ...update, commentary: 'second' }, first);
      await record.saveUpdate({ ...update, commentary: 'third' }, second);
      const stored = await record.update(updateKey('three-writes', update.period));
      expect(stored?.update.commentary).toBe('third');
    });

    it('reads every page of a long list', async () => {
      const writes = Array.from({ length: 205 }, (_, index) =>
        record.saveUpdate(
          sampleUpdate({ measureId: `m${index}`, period: '2023-24 Q1' }),
          undefined,
        ),
      );
      await Promise.all(writes);
      expect(await record.updates('2023-24 Q1')).toHaveLength(205);
    });

    it('keeps a report and says where it is', async () => {
      const { webUrl } = await record.saveReport(
        '2024-25 Q4',
        'A & B #1.docx',
        new Uint8Array([1]),
      );
      expect(webUrl).toContain('docx');
    });
  });
}
