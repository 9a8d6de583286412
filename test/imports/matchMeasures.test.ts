import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '#domain/period.ts';
import { interchangeColumns, type PublishedRow } from '#domain/published.ts';
import { importDocuments, readCouncilTable } from '#imports/importResult.ts';
import { matchMeasures } from '#imports/matchMeasures.ts';
import { openSource } from '#imports/readFile.ts';
import { readPublished } from '#imports/readPublished.ts';
import { drawn, heading, paragraph, published } from '#test/support/sourceTable.ts';

let number = 0;
const row = (cells: Partial<PublishedRow['cells']>, file = 'q4.csv'): PublishedRow => {
  number += 1;
  const blank = Object.fromEntries(interchangeColumns.map((column) => [column, '']));
  const filled = {
    ...blank,
    period: '2024-25 Q4',
    outturn: '1',
    ...cells,
  } as PublishedRow['cells'];
  return {
    place: { file, row: number },
    kind: 'indicator',
    period: parsePeriod(filled.period),
    cells: filled,
  };
};
const calls = { code: 'CS 1', title: 'Calls answered', section: 'Customers' };
const known = (...cells: Partial<PublishedRow['cells']>[]) =>
  matchMeasures(cells.map((each) => row(each))).measures;

describe('matchMeasures', () => {
  it('makes a measure once and an update for each period', () => {
    const { measures, updates, targets, questions } = matchMeasures([
      row({ ...calls, period: '2024-25 Q3', outturn: '1,080', target: '1,000' }),
      row({ ...calls, period: '2024-25 Q4', outturn: '9.3*' }),
    ]);
    expect(measures).toMatchObject([
      { id: 'customers-cs-1', code: 'CS 1', owner: '', polarity: 'higher' },
    ]);
    expect(updates).toMatchObject([
      { period: '2024-25 Q3', outturn: { raw: '1,080', number: '1080' }, state: 'submitted' },
      { period: '2024-25 Q4', outturn: { raw: '9.3*', marks: ['footnote'] } },
    ]);
    expect(targets).toMatchObject([
      { measureId: 'customers-cs-1', value: { number: '1000' }, basis: 'period' },
    ]);
    expect(questions).toEqual([]);
  });

  it('finds a known measure by plan, section and code, however they are spelled', () => {
    const { measures, questions } = matchMeasures(
      [row({ code: 'cs.1', title: 'Calls  Answered', section: 'customers' })],
      known(calls),
    );
    expect(measures.map(({ id, code }) => [id, code])).toEqual([['customers-cs-1', 'CS 1']]);
    expect(questions).toEqual([]);
  });

  it('finds a measure without a code by its title', () => {
    const before = known({ title: '% Council Tax collected', section: 'Revenues' });
    const { measures } = matchMeasures(
      [row({ title: 'Percentage Council Tax collected', section: 'Revenues' })],
      before,
    );
    expect(measures).toEqual(before);
  });

  it('tells codes that restart apart by their titles', () => {
    const { measures, questions } = matchMeasures([
      row({ code: '01', title: 'Debts collected', section: 'Finance' }),
      row({ code: '01', title: 'Visits', section: 'Leisure' }),
      row({ code: '01', title: 'Swims', section: 'Leisure' }),
    ]);
    expect(measures.map(({ id }) => id)).toEqual(['finance-01', 'leisure-01', 'leisure-01-swims']);
    expect(questions).toEqual([]);
  });

  it('asks which of two is meant, and lets the figures wait', () => {
    const before = known(
      { title: 'Sickness', section: 'Housing' },
      { title: 'Sickness', section: 'Planning' },
    );
    const { measures, updates, questions } = matchMeasures([row({ title: 'Sickness' })], before);
    expect([measures, updates]).toEqual([[], []]);
    expect(questions).toMatchObject([
      {
        kind: 'severalMatches',
        measureId: undefined,
        candidates: [{ section: 'Housing' }, { section: 'Planning' }],
      },
    ]);
  });

  it.each([
    ['sameCode', { ...calls, title: 'Calls answered (Quarterly)' }],
    ['sameTitle', { ...calls, code: 'CS 9' }],
    ['otherSection', { ...calls, section: 'Contact centre' }],
  ] as const)('offers a likely join (%s) and makes none', (kind, cells) => {
    const { measures, questions } = matchMeasures(
      [row(cells), row({ ...cells, period: '2023-24' })],
      known(calls),
    );
    expect(questions).toMatchObject([
      { kind, code: cells.code, candidates: [{ id: 'customers-cs-1' }] },
    ]);
    expect(measures).toHaveLength(1);
    expect(measures[0]?.id).not.toBe('customers-cs-1');
  });

  it.each([
    [
      'the same code with quite another title',
      { ...calls, title: 'Letters posted on the day they came' },
    ],
    [
      'the same title in another section without a code',
      { title: calls.title, section: 'Planning' },
    ],
    ['the same code in another plan', { ...calls, title: 'Invoices paid', plan: 'Old plan' }],
  ])('does not ask about %s', (_name, cells) => {
    expect(matchMeasures([row(cells)], known(calls)).questions).toEqual([]);
  });

  it('lists a row without a period', () => {
    const { notUnderstood, updates } = matchMeasures([row({ ...calls, period: '' })]);
    expect(notUnderstood).toMatchObject([{ column: 'period', why: 'unreadablePeriod' }]);
    expect(updates).toEqual([]);
  });

  it('lists the same measure and period twice in one file', () => {
    const first = row(calls);
    const { notUnderstood, updates } = matchMeasures([first, row({ ...calls, outturn: '2' })]);
    expect(notUnderstood).toMatchObject([
      { column: 'code', text: String(first.place.row), why: 'repeatedRow' },
    ]);
    expect(updates).toMatchObject([{ outturn: { raw: '1' } }]);
  });

  it('takes the same figure in a later report for what it is', () => {
    const again = row({ ...calls, commentary: 'Now explained.' }, 'later.csv');
    const { notUnderstood, updates } = matchMeasures([row(calls), again]);
    expect(notUnderstood).toEqual([]);
    expect(updates).toMatchObject([{ commentary: 'Now explained.' }]);
  });

  it('gives every measure an id of its own, the same each time', () => {
    const cell = fc.record({
      code: fc.constantFrom('', '01', 'A 1', 'a-1', '★'),
      title: fc.constantFrom('Calls', 'Visits', 'calls!', '数'),
      section: fc.constantFrom('', 'One', 'Two'),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
        const rows = cells.map((each) => row(each));
        const ids = matchMeasures(rows).measures.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(matchMeasures(rows).measures.map(({ id }) => id)).toEqual(ids);
      }),
    );
  });
});

describe('importDocuments', () => {
  it('fills a comment from its exception and adds the quarter that stands only there', () => {
    const document = published(
      heading('Service Indicators Q3 2022/23', 1),
      drawn(`
        Waste | Q3 Target | Q3 Outturn | Status
        WR 02 % recycled | 45% | 41% | Below Target`),
      paragraph('Exception'),
      paragraph('WR 02 % recycled'),
      drawn(`
        Quarter | Value | Target | | Commentary
        Q3 | 41% | 45% | | Less garden waste.
        Q2 | 44% | 45% | |`),
    );
    const { updates, questions, notUnderstood } = importDocuments([document]);
    expect(
      updates.map(({ period, outturn, commentary }) => [period, outturn.raw, commentary]),
    ).toEqual([
      ['2022-23 Q3', '41%', 'Less garden waste.'],
      ['2022-23 Q2', '44%', ''],
    ]);
    expect([questions, notUnderstood]).toEqual([[], []]);
  });

  it('asks where an exception is spelled unlike its indicator', () => {
    const document = published(
      heading('Service Indicators Q3 2022/23', 1),
      drawn(`
        Waste | Q3 Target | Q3 Outturn | Status
        WR 02 % of waste recycled within the year | 45% | 41% | Below Target`),
      paragraph('Exception'),
      paragraph('WR02 - % of waste recycled with the year'),
      drawn(`
        Quarter | Value | Target | | Commentary
        Q3 | 41% | 45% | | Less garden waste.`),
    );
    const { questions, measures } = importDocuments([document]);
    expect(measures).toHaveLength(1);
    expect(questions).toMatchObject([{ kind: 'sameCode', measureId: undefined }]);
  });
});

describe('readCouncilTable', () => {
  const table = async (...rows: string[]) => {
    const header =
      'code,title,section,period,target,outturn,owner,owner_post,cover,director,reported_in,lag_days,revised_from,forecast,forecast_reason';
    const csv = new TextEncoder().encode([header, ...rows].join('\n'));
    return readCouncilTable(
      readPublished(await openSource(csv, 'measures.csv')),
      new Map([
        ['a@council.example', 'person-a'],
        ['b@council.example', 'person-b'],
      ]),
    );
  };

  it('knows people by e-mail, and their cover', async () => {
    const { measures, updates, notUnderstood } = await table(
      'A 1,Calls,C,2024-25 Q4,80,79,A@council.example,Manager,b@council.example 2025-04-01 2025-04-14,b@council.example,"Q2, Q4",60',
    );
    expect(notUnderstood).toEqual([]);
    expect(measures).toMatchObject([
      {
        owner: 'person-a',
        ownerPost: 'Manager',
        cover: { person: 'person-b', first: '2025-04-01', last: '2025-04-14' },
        director: 'person-b',
        reportedIn: { kind: 'named', indexes: [2, 4] },
        lagDays: 60,
      },
    ]);
    expect(updates).toMatchObject([{ answeredBy: 'person-a' }]);
  });

  it('lists people it does not know', async () => {
    const { notUnderstood } = await table(
      'A 1,Calls,C,2024-25 Q4,80,79,x@council.example,,b@council.example 2025-04-14 2025-04-01,y@council.example,,',
    );
    expect(notUnderstood.map(({ column }) => column).toSorted()).toEqual([
      'cover',
      'director',
      'owner',
    ]);
  });

  it('keeps the figure before a revision, and the forecast beside its reason', async () => {
    const { updates, notUnderstood } = await table(
      'A 1,Calls,C,2023-24 Q3,43,43.1r,,,,,,, 42.6 ,,',
      'A 1,Calls,C,2023-24 Q4,43,,,,,,,,,44%,Fewer posts are vacant.',
      'A 1,Calls,C,2024-25 Q1,43,44,,,,,,,,,',
    );
    expect(notUnderstood).toEqual([]);
    expect(updates).toMatchObject([
      { outturn: { raw: '43.1r' }, revisedFrom: '42.6', forecast: undefined },
      {
        state: 'due',
        forecast: { figure: { raw: '44%', number: '44' }, reason: 'Fewer posts are vacant.' },
      },
      { revisedFrom: '', forecast: undefined },
    ]);
  });

  it('opens nothing for a row with a target alone', async () => {
    const { updates, targets } = await table('A 1,Calls,C,2024-25 Q4,80,,,,,,,');
    expect([updates.length, targets.length]).toEqual([0, 1]);
  });
});
