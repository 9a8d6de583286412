import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '#domain/measure.ts';
import { openSource } from '#imports/readFile.ts';
import { type RegisterReading, readRegister } from '#imports/register.ts';
import { findRegister, mailsIn } from '#imports/registerTable.ts';
import { registerTable } from '#reports/registerTable.ts';
import { writeTextCsv } from '#reports/textTable.ts';
import { sampleMeasure } from '#test/support/sample.ts';

const people = new Map([
  ['calls@council.example', 'oid-calls'],
  ['people@council.example', 'oid-people'],
]);

async function tableOf(csv: string) {
  return findRegister(await openSource(Buffer.from(csv), 'register.csv'));
}

async function read(csv: string, known: readonly Measure[] = []): Promise<RegisterReading> {
  const table = await tableOf(csv);
  if (!table) throw new Error('no register');
  return readRegister(table, known, people);
}

describe('a register', () => {
  it('names its columns as councils do, and its people', async () => {
    const table = await tableOf(
      'Ref,Indicator,Owner e-mail,Cover,Director email\r\nC1,Calls, Calls@council.example ,a@b.example,\r\n',
    );
    expect(table?.rows[0]?.cells).toMatchObject({ code: 'C1', title: 'Calls' });
    expect(table && [...mailsIn(table)]).toEqual(['Calls@council.example', 'a@b.example']);
  });

  it('is no table without measures', async () => {
    expect(await tableOf('Owner,Post\r\na@b.example,Manager\r\n')).toBeUndefined();
  });

  it('makes a measure of a new row and reads what is good of its title', async () => {
    const { measures } = await read(
      'code,title,owner\r\nC1,Complaints upheld,calls@council.example\r\n',
    );
    expect(measures).toEqual([expect.objectContaining({ code: 'C1', owner: 'oid-calls' })]);
  });

  it('changes a known measure by its id, whatever its title is now', async () => {
    const known = sampleMeasure({ id: 'm1', title: 'Old', source: 'Phone log' });
    const { measures, questions } = await read('id,title,owner_post\r\nm1,New,\r\n', [known]);
    expect(measures).toEqual([{ ...known, title: 'New', ownerPost: '' }]);
    expect(questions).toEqual([]);
  });

  it('leaves what it has no column for, and empties what it has one for', async () => {
    const known = sampleMeasure({ id: 'm1', owner: 'oid-calls', definition: 'Long' });
    const { measures } = await read('id,title,definition\r\nm1,T,\r\n', [known]);
    expect(measures[0]).toMatchObject({ owner: 'oid-calls', definition: '' });
  });

  it('keeps the owner where the new one is unknown, and lists whom it does not know', async () => {
    const known = sampleMeasure({ id: 'm1', owner: 'oid-calls' });
    const { measures, notUnderstood } = await read('id,title,owner\r\nm1,T,x@y.example\r\n', [
      known,
    ]);
    expect(measures[0]?.owner).toBe('oid-calls');
    expect(notUnderstood).toEqual([
      { file: 'register.csv', row: 1, column: 'owner', text: 'x@y.example', why: 'unknownWord' },
    ]);
  });

  it.each([
    ['kind', 'gadget', 'unknownWord'],
    ['polarity', 'sideways', 'unknownWord'],
    ['reported_in', 'now and then', 'unknownWord'],
    ['lag_days', '-3', 'unreadableValue'],
    ['target_date', '31 April', 'unreadableDate'],
    ['first_period', 'soon', 'unreadablePeriod'],
  ])('lists a %s that it cannot read', async (column, text, why) => {
    const { measures, notUnderstood } = await read(`code,title,${column}\r\nC1,Calls,${text}\r\n`);
    expect(measures).toHaveLength(1);
    expect(notUnderstood).toEqual([expect.objectContaining({ row: 1, column, text, why })]);
  });

  it('lists a column that it does not know, a row without a name and a measure twice', async () => {
    const { measures, notUnderstood } = await read(
      'code,title,colour\r\nC1,Calls,red\r\n,,blue\r\nC1,Calls,red\r\n',
    );
    expect(measures).toHaveLength(1);
    expect(notUnderstood.map(({ row, why }) => [row, why])).toEqual([
      [0, 'unknownColumn'],
      [2, 'missingTitle'],
      [3, 'repeatedRow'],
    ]);
  });

  it('asks where a row fits several measures, and leaves them alone', async () => {
    const known = ['North', 'South'].map((section) =>
      sampleMeasure({ id: section, code: 'C1', title: 'Calls', section }),
    );
    const { measures, questions } = await read('code,title,owner\r\nC1,Calls,\r\n', known);
    expect(measures).toEqual([]);
    expect(questions).toEqual([expect.objectContaining({ kind: 'severalMatches' })]);
  });

  it('comes back from its own file as it was written', async () => {
    const text = fc.string({ unit: 'grapheme' }).map((each) => each.replace(/\p{Cc}/gu, ''));
    const day = fc.constantFrom('2025-04-01', '2025-04-21');
    const measure = fc.record({
      ...{ title: text, definition: text, source: text, ownerPost: text, plainDescription: text },
      owner: fc.constantFrom('oid-calls', 'oid-people', ''),
      cover: fc.option(fc.record({ person: fc.constant('oid-people'), first: day, last: day }), {
        nil: undefined,
      }),
      reportedIn: fc.constantFrom(
        ...([{ kind: 'every' }, { kind: 'monthly' }, { kind: 'named', indexes: [1, 4] }] as const),
      ),
      lagDays: fc.nat(90),
      near: fc.constantFrom(undefined, '2.5'),
      polarity: fc.constantFrom('higher', 'lower', 'nearest', 'none'),
    });
    const mails = new Map([...people].map(([mail, oid]) => [oid, mail]));
    await fc.assert(
      fc.asyncProperty(measure, async (own) => {
        if (own.cover && own.cover.first > own.cover.last) return;
        const written = sampleMeasure({ ...own, id: 'm1' });
        const csv = [...writeTextCsv(registerTable([written], mails))].join('');
        const { measures, notUnderstood } = await read(csv, []);
        expect(notUnderstood).toEqual([]);
        // The sample's own owner has no address here; a new row is made of nothing but the file.
        expect(measures).toEqual([{ ...written, milestones: [] }]);
      }),
      { numRuns: 60 },
    );
  });
});
