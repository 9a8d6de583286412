import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { happened, type Operation } from '#domain/logEntry.ts';
import type { CouncilRecord } from '#domain/record.ts';
import { RecordError } from '#domain/recordError.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { openRecord } from '#sharepoint/record.ts';
import { identity } from '#tenant/identity.ts';
import { type Cut, cutRecord } from '#test/support/cutRecord.ts';
import { memoryApp, memoryRecord } from '#test/support/memoryRecord.ts';
import { sampleMeasure, samplePeriod, sampleTarget } from '#test/support/sample.ts';
import { hurried, roughHour, type SiteOptions, startSite } from '#test/support/siteTenant.ts';
import { recomputeStanding } from '#usecases/recomputeStanding.ts';
import { type Answer, submitUpdate } from '#usecases/submitUpdate.ts';

const sites: { close(): Promise<void> }[] = [];
afterAll(async () => {
  for (const site of sites) await site.close();
});

/** A record with the id of the application that writes it. */
interface Place {
  readonly record: CouncilRecord;
  readonly ourApp: string;
}

async function siteRecord(options: SiteOptions): Promise<Place> {
  const site = await startSite(options);
  sites.push(site);
  const record = openRecord(
    site.connect('service', { ...hurried, work: 'person' }),
    site.line.site,
  );
  return { record, ourApp: identity.serviceId };
}

history('in memory', 60, async () => ({ record: memoryRecord(), ourApp: memoryApp }));
history('in SharePoint lists', 4, () => siteRecord({}));
// Slow answers only cost time here; the store's own tests have them.
const rough = { ...roughHour, rates: { ...roughHour.rates, slow: 0 } };
history('in SharePoint lists in a rough hour', 2, () => siteRecord({ faults: rough }));

/** A measure of its own, due in the sample period, and who writes its answers. */
interface Council extends Place {
  readonly measureId: string;
}

let measures = 0;
async function newCouncil(place: Place): Promise<Council> {
  measures += 1;
  const measureId = `measure-${measures}`;
  await place.record.saveMeasure(sampleMeasure({ id: measureId }));
  await place.record.savePeriod(samplePeriod);
  await place.record.saveTarget(sampleTarget('85', { measureId }));
  return { ...place, measureId };
}

function operation(index: number): Operation {
  return { id: `op-${index}`, at: `2025-04-09T08:00:0${index % 10}Z` };
}

/** What a person's answer causes: the use case, then the job that follows it. */
async function answerOnce(
  { record, ourApp, measureId }: Council,
  own: Partial<Answer>,
  as: Operation,
) {
  const context = { record, scheme: withinTenPercent, ourApp };
  const given: Answer = {
    by: sampleMeasure().owner,
    measureId,
    period: samplePeriod.code,
    figure: '86',
    commentary: 'More people answered.',
    cause: '',
    action: '',
    backOnTarget: '',
    ...own,
  };
  const outcome = await submitUpdate(context, given, as);
  await recomputeStanding(context, measureId);
  return outcome.ok ? outcome.done.update.outturn.raw : outcome.refusal.kind;
}

/** The same, cut off at one write and then repeated until it is through. */
async function answerWithCut(
  council: Council,
  own: Partial<Answer>,
  as: Operation,
  cut: Cut | undefined,
) {
  let record = cutRecord(council.record, cut);
  for (let tries = 1; ; tries += 1) {
    try {
      return await answerOnce({ ...council, record }, own, as);
    } catch (error) {
      if (!(error instanceof RecordError) || tries === 10) throw error;
      record = council.record;
    }
  }
}

async function storedOf({ record, measureId }: Council) {
  return record.update(`${measureId}:${samplePeriod.code}`);
}

/** All that the record says, without the versions, which count every write. */
async function told(council: Council): Promise<unknown> {
  const { record, measureId } = council;
  const stored = await storedOf(council);
  const log = await record.logOf(measureId);
  const all = {
    update: stored?.update,
    stamp: stored?.stamp,
    log: log.map(({ operation: id, from, to, previous }) => ({ id, from, to, previous })),
    standing: (await record.standing()).filter((row) => row.measureId === measureId),
  };
  return JSON.parse(JSON.stringify(all).replaceAll(measureId, 'the measure'));
}

function history(name: string, runs: number, open: () => Promise<Place>): void {
  describe(`the Log (${name})`, () => {
    let place: Place;
    beforeAll(async () => {
      place = await open();
    });

    it('says who, when, what, from what and to what, before the write', async () => {
      const council = await newCouncil(place);
      const record = cutRecord(council.record, { write: 2, effect: 'before' });
      const cutOff = answerOnce({ ...council, record }, {}, operation(1));
      await expect(cutOff).rejects.toThrow('cut off');
      expect(await storedOf(council)).toBeUndefined();
      expect(await place.record.logOf(council.measureId)).toMatchObject([
        {
          operation: 'op-1',
          at: '2025-04-09T08:00:01Z',
          by: 'owner-1',
          action: 'answer',
          from: undefined,
          to: { outturn: { raw: '86' }, band: 'met' },
          previous: '',
        },
      ]);
    });

    it('tells apart what was logged and never written', async () => {
      const council = await newCouncil(place);
      await answerWithCut(council, {}, operation(1), undefined);
      const record = cutRecord(council.record, { write: 2, effect: 'before' });
      const cutOff = answerOnce({ ...council, record }, { figure: '87' }, operation(2));
      await expect(cutOff).rejects.toThrow('cut off');
      await answerWithCut(council, { figure: '88' }, operation(3), undefined);
      const stamp = (await storedOf(council))?.stamp.operation ?? '';
      const entries = await place.record.logOf(council.measureId);
      expect(entries.map((entry) => entry.operation)).toEqual(['op-1', 'op-2', 'op-3']);
      expect(happened(entries, stamp).map((entry) => entry.operation)).toEqual(['op-1', 'op-3']);
    });

    it('leaves what others wrote since, when an old operation is repeated late', async () => {
      const council = await newCouncil(place);
      await answerWithCut(council, { figure: '86' }, operation(1), undefined);
      await answerWithCut(council, { figure: '87' }, operation(2), undefined);
      const before = await told(council);
      await answerWithCut(council, { figure: '86' }, operation(1), undefined);
      expect(await told(council)).toEqual(before);
    });

    it('takes its own write for done where only the answer to it was lost', async () => {
      const council = await newCouncil(place);
      const record: CouncilRecord = {
        ...place.record,
        saveUpdate: async (update, version, stamp) => {
          await place.record.saveUpdate(update, version, stamp);
          throw new RecordError('changed', 'tried twice by the line');
        },
      };
      const deaf = { ...council, record };
      expect(await answerWithCut(deaf, {}, operation(1), undefined)).toBe('86');
    });
  });

  describe(`an answer cut off at any write and repeated (${name})`, () => {
    let place: Place;
    beforeAll(async () => {
      place = await open();
    });
    const answers: Partial<Answer>[] = [
      { figure: '69' },
      { figure: '', cause: 'Few answers.', action: 'We ask twice.', backOnTarget: '2025-06-30' },
      { figure: '90' },
    ];
    const cuts: Cut[] = [1, 2, 3].flatMap((write) => [
      { write, effect: 'before' },
      { write, effect: 'after' },
    ]);

    it.each(cuts)('ends like an undisturbed one: $effect write $write', async (cut) => {
      const [calm, rough] = [await newCouncil(place), await newCouncil(place)];
      for (const [index, own] of answers.entries()) {
        const expected = await answerWithCut(calm, own, operation(index), undefined);
        expect(await answerWithCut(rough, own, operation(index), cut)).toEqual(expected);
      }
      expect(await told(rough)).toEqual(await told(calm));
    });

    it('ends so for any answers and any cuts, each operation repeated at will', async () => {
      const cut = fc.option(
        fc.record({
          write: fc.integer({ min: 1, max: 4 }),
          effect: fc.constantFrom('before' as const, 'after' as const),
        }),
        { nil: undefined },
      );
      const step = fc.record({
        own: fc.record({
          figure: fc.constantFrom('60', '80', '86', '90', 'words'),
          commentary: fc.constantFrom('', 'a', '😀 "b"', "c's\n#%&"),
        }),
        cut,
        repeats: fc.integer({ min: 0, max: 2 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
          const [calm, rough] = [await newCouncil(place), await newCouncil(place)];
          for (const [index, { own, cut: at, repeats }] of steps.entries()) {
            await answerWithCut(calm, own, operation(index), undefined);
            await answerWithCut(rough, own, operation(index), at);
            for (let again = 0; again < repeats; again += 1) {
              await answerWithCut(rough, own, operation(index), undefined);
            }
          }
          expect(await told(rough)).toEqual(await told(calm));
        }),
        { numRuns: runs },
      );
    });
  });
}
