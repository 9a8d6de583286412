import { describe, expect, it } from 'vitest';
import { drawn, heading, paragraph, published, seen } from '#test/support/sourceTable.ts';

/** Invented councils: no column stands where another council's does. */
describe('tables of measures', () => {
  it('with the colour first, variance and direction of travel', () => {
    const { rows, notUnderstood } = published(
      heading('Performance report: Quarter 3 2023/24', 1),
      heading('Housing'),
      drawn(`
        RAG | Ref | Measure | Actual | Target | Variance | DoT | Comment
        Green | H1 | Average days to re-let a home | 21.4 | 25 | -3.6 | ↑ | Fewer voids.
        Amber | H3 | Rent collected as % of rent due | 97.2% | 98% | -0.8 | → |`),
    );
    expect(rows.map(seen)).toEqual([
      {
        is: 'indicator 2023-24 Q3',
        code: 'H1',
        title: 'Average days to re-let a home',
        section: 'Housing',
        target: '25',
        outturn: '21.4',
        status: 'Green',
        commentary: 'Fewer voids.',
      },
      {
        is: 'indicator 2023-24 Q3',
        code: 'H3',
        title: 'Rent collected as % of rent due',
        section: 'Housing',
        target: '98%',
        outturn: '97.2%',
        status: 'Amber',
      },
    ]);
    expect(rows.map(({ cells }) => cells.unit)).toEqual(['days', 'percent']);
    expect(notUnderstood.map(({ row, column, text, why }) => [row, column, text, why])).toEqual([
      [1, 'Variance', '-3.6', 'unknownColumn'],
      [2, 'Variance', '-0.8', 'unknownColumn'],
    ]);
  });

  it('with result before target, and bold rows that name a service', () => {
    const { rows } = published(
      heading('Corporate scorecard Q2 2022/23', 1),
      drawn(`
        Indicator | Actual | Target | Status
        *Environment* | | |
        Household waste recycled (%) | 44.1 | 46 | Amber
        *Planning* | | |
        Major applications in time (%) | 92 | 85 | Green`),
    );
    expect(
      rows.map(({ cells }) => [cells.section, cells.title, cells.outturn, cells.target]),
    ).toEqual([
      ['Environment', 'Household waste recycled (%)', '44.1', '46'],
      ['Planning', 'Major applications in time (%)', '92', '85'],
    ]);
  });

  it('with a column for each month: target and colour belong to the latest one', () => {
    const { rows } = published(
      heading('KPI dashboard 2023/24', 1),
      drawn(`
        KPI | Apr | May | Jun | Jul | Target | RAG
        Calls answered in 30 seconds (%) | 81 | 84 | 79 | | 85 | G`),
    );
    expect(rows.map(seen)).toEqual([
      {
        is: 'indicator 2023-06',
        title: 'Calls answered in 30 seconds (%)',
        target: '85',
        outturn: '79',
        status: 'G',
      },
      { is: 'indicator 2023-04', title: 'Calls answered in 30 seconds (%)', outturn: '81' },
      { is: 'indicator 2023-05', title: 'Calls answered in 30 seconds (%)', outturn: '84' },
    ]);
    expect(new Set(rows.map(({ place }) => place.row))).toEqual(new Set([1]));
  });

  it('with a target for the year and the result so far', () => {
    const { rows } = published(
      heading('Performance to 31 December 2023 (Q3 2023/24)', 1),
      drawn(`
        PI Ref | Description | Annual target | YTD | Status | Narrative
        EH1 | Food premises inspected | 400 | 310 | On track | Ahead of plan.`),
    );
    expect(rows.map(seen)).toEqual([
      {
        is: 'indicator 2023-24 Q3',
        code: 'EH1',
        title: 'Food premises inspected',
        target: '400',
        basis: 'annual',
        outturn: '310',
        status: 'On track',
        commentary: 'Ahead of plan.',
      },
    ]);
  });

  it('with a header of two rows', () => {
    const { rows } = published(
      heading('Quarterly performance', 1),
      drawn(`
        Indicator | Q1 2024/25 | | Q2 2024/25 | | Comments
         | Target | Actual | Target | Actual |
        Visits to leisure centres | 50,000 | 48,120 | 55,000 | 57,003 | Busy summer.`),
    );
    expect(rows.map(seen)).toEqual([
      {
        is: 'indicator 2024-25 Q2',
        title: 'Visits to leisure centres',
        target: '55,000',
        outturn: '57,003',
        commentary: 'Busy summer.',
      },
      {
        is: 'indicator 2024-25 Q1',
        title: 'Visits to leisure centres',
        target: '50,000',
        outturn: '48,120',
      },
    ]);
  });

  it('with target, result and colour of each quarter', () => {
    const { rows } = published(
      heading('Performance 2023/24', 1),
      drawn(`
        Ref | Performance measure | Q1 Target | Q1 Actual | Q1 RAG | Q2 Target | Q2 Actual | Q2 RAG | Comment
        CT1 | Council tax collected | 29% | 28.6% | Amber | 57% | 57.4% | Green | Catching up.`),
    );
    expect(rows.map(seen)).toEqual([
      {
        is: 'indicator 2023-24 Q2',
        code: 'CT1',
        title: 'Council tax collected',
        target: '57%',
        outturn: '57.4%',
        status: 'Green',
        commentary: 'Catching up.',
      },
      {
        is: 'indicator 2023-24 Q1',
        code: 'CT1',
        title: 'Council tax collected',
        target: '29%',
        outturn: '28.6%',
        status: 'Amber',
      },
    ]);
  });

  it('with target and result under each other', () => {
    const { rows } = published(
      heading('Performance Q2 2023/24', 1),
      drawn(`
        Indicator | | Q1 | Q2 | RAG
        Calls answered in time | Target | 80% | 80% |
         | Actual | 75% | 82% | Green
        Visits | Target | 100 | 120 |
         | Actual | 90 | 130 | Green`),
    );
    expect(
      rows.map(({ cells, period }) => [
        cells.title,
        period?.kind === 'quarter' && period.index,
        cells.target,
        cells.outturn,
        cells.status,
      ]),
    ).toEqual([
      ['Calls answered in time', 2, '80%', '82%', 'Green'],
      ['Calls answered in time', 1, '80%', '75%', ''],
      ['Visits', 2, '120', '130', 'Green'],
      ['Visits', 1, '100', '90', ''],
    ]);
  });

  it('with years before, quarters to come, and next year’s target', () => {
    const { rows } = published(
      heading('Performance report Q2 2023/24', 1),
      drawn(`
        Indicator | 2022/23 | Target 2023/24 | Q1 | Q2 | Q3 | Q4 | RAG | Target 2024/25
        Bins missed | 850 | 800 | 190 | 205 | | | Green | 780`),
    );
    expect(rows.map(seen)).toEqual([
      {
        is: 'indicator 2023-24 Q2',
        title: 'Bins missed',
        target: '800',
        outturn: '205',
        status: 'Green',
      },
      { is: 'indicator 2022-23', title: 'Bins missed', outturn: '850' },
      { is: 'indicator 2023-24 Q1', title: 'Bins missed', outturn: '190' },
      { is: 'indicator 2024-25', title: 'Bins missed', target: '780' },
    ]);
  });

  it('with periods named from here: previous quarter, same quarter last year', () => {
    const { rows } = published(
      heading('Corporate performance report – Quarter 3 2024/25', 1),
      drawn(`
        Measure | Good is | Previous quarter | Current quarter | Target | Same quarter last year | What we are doing
        % planning appeals allowed | Low | 20% | 31% | 25% | 18% | Reviewing decisions.`),
    );
    expect(rows.map(({ period, cells }) => [period, cells.outturn])).toEqual([
      [{ kind: 'quarter', year: 2024, index: 3 }, '31%'],
      [{ kind: 'quarter', year: 2024, index: 2 }, '20%'],
      [{ kind: 'quarter', year: 2023, index: 3 }, '18%'],
    ]);
    expect(rows[0]?.cells).toMatchObject({ polarity: 'Low', action: 'Reviewing decisions.' });
  });

  it('with one row a period, the name once above them', () => {
    const { rows } = published(
      drawn(`
        Indicator | Quarter | Target | Result | RAG
        Calls abandoned | Q1 2023/24 | 5% | 7% | Red
         | Q2 2023/24 | 5% | 4.4% | Green`),
    );
    expect(rows.map(seen)).toEqual([
      {
        is: 'indicator 2023-24 Q1',
        title: 'Calls abandoned',
        target: '5%',
        outturn: '7%',
        status: 'Red',
      },
      {
        is: 'indicator 2023-24 Q2',
        title: 'Calls abandoned',
        target: '5%',
        outturn: '4.4%',
        status: 'Green',
      },
    ]);
  });

  it('with a title inside the sheet and comments in rows of their own', () => {
    const { title, rows } = published(
      drawn(`
        Exampleshire | | | |
        Quarter 2 2023/24 performance report | | | |
        No. | KPI | Target | Q2 Result | RAG
        1 | Calls answered in time | 80% | 75% | Red
        Comment: Two posts were vacant. | | | |
        2 | Visits | 100 | 120 | Green`),
    );
    expect(title).toBe('Quarter 2 2023/24 performance report');
    expect(
      rows.map(({ cells }) => [cells.code, cells.title, cells.commentary, cells.section]),
    ).toEqual([
      ['1', 'Calls answered in time', 'Two posts were vacant.', ''],
      ['2', 'Visits', '', ''],
    ]);
  });

  it('cut by the end of a page: title and comment go on in the next table', () => {
    const { rows } = published(
      heading('Performance report Q2 2023/24', 1),
      drawn(`
        Ref | Indicator | Target | Actual | Status | Comment
        W1 | Household waste sent for reuse, recycling and | 46% | 44.5% | Amber | Garden waste fell by a`),
      paragraph('Page 2 of 3'),
      drawn(`
        Ref | Indicator | Target | Actual | Status | Comment
         | composting | | | | tenth.
        W2 | Bins missed | 200 | 190 | Green |`),
    );
    expect(rows.map(({ cells }) => [cells.code, cells.title, cells.commentary])).toEqual([
      [
        'W1',
        'Household waste sent for reuse, recycling and composting',
        'Garden waste fell by a tenth.',
      ],
      ['W2', 'Bins missed', ''],
    ]);
  });

  it('with a cell more in some rows, where an icon was', () => {
    const { rows } = published(
      heading('Indicators Q2 2023/24', 1),
      drawn(`
        Waste | Q1 Outturn | Q2 Outturn | Q2 Target | Status / Commentary
        W1 Bins missed | 10 | 12 | 11 | More than in spring, after two crews changed rounds.
        W2 Fly-tips cleared in a day (%) | 90 | | 95 | | The figure comes from a contractor and was late this time.`),
    );
    const main = rows.filter(({ cells }) => cells.target !== '');
    expect(
      main.map(({ cells }) => [
        cells.section,
        cells.outturn,
        cells.target,
        cells.commentary.slice(0, 10),
      ]),
    ).toEqual([
      ['Waste', '12', '11', 'More than '],
      ['Waste', '', '95', 'The figure'],
    ]);
  });

  it('with statuses under a blank header beside a lost icon', () => {
    const { rows } = published(
      heading('Q2 2023/24', 1),
      drawn(`
        Indicator | Target | Actual | Status | |
        Household waste recycled | 46% | 44.5% | ▼ | Off target |
        Bins missed | 200 | 190 | | On target |`),
    );
    expect(rows.map(({ cells }) => cells.status.replace('▼', ''))).toEqual(['', 'On target']);
  });
});

describe('cards', () => {
  it('as tables below the measure’s name', () => {
    const { rows } = published(
      heading('Performance cards, Quarter 4 2022/23', 1),
      heading('Libraries'),
      heading('L3 Library visits', 3),
      drawn(`
        Target | 20,000
        Actual | 18,750
        RAG | Amber
        Commentary | Two branches closed for repairs.`),
    );
    expect(rows.map(seen)).toEqual([
      {
        is: 'indicator 2022-23 Q4',
        code: 'L3',
        title: 'Library visits',
        section: 'Libraries',
        target: '20,000',
        outturn: '18,750',
        status: 'Amber',
        commentary: 'Two branches closed for repairs.',
      },
    ]);
  });

  it('with two labels a row', () => {
    const { rows } = published(
      heading('Q4 2022/23', 1),
      drawn(`
        Indicator | % of bins collected | Owner | Head of Waste
        Target | 99% | Actual | 99.4%
        Status | Green | Trend | Up`),
    );
    expect(rows.map(seen)).toEqual([
      {
        is: 'indicator 2022-23 Q4',
        title: '% of bins collected',
        owner_post: 'Head of Waste',
        target: '99%',
        outturn: '99.4%',
        status: 'Green',
      },
    ]);
  });

  it('as lines of text', () => {
    const card = (name: string, target: string, outturn: string) => [
      paragraph(`Indicator: ${name}`),
      paragraph(`Target: ${target}\nOutturn: ${outturn}`),
      paragraph('Commentary: As planned: on time.'),
    ];
    const { rows } = published(
      heading('Quarter 1 2021/22', 1),
      ...card('Homes let', '40', '52'),
      ...card('Homes built', '30', '31'),
    );
    expect(rows.map(seen)).toEqual([
      {
        is: 'indicator 2021-22 Q1',
        title: 'Homes let',
        target: '40',
        outturn: '52',
        commentary: 'As planned: on time.',
      },
      {
        is: 'indicator 2021-22 Q1',
        title: 'Homes built',
        target: '30',
        outturn: '31',
        commentary: 'As planned: on time.',
      },
    ]);
  });
});

describe('promises and tasks', () => {
  it('are actions where the label says so', () => {
    const { rows } = published(
      heading('Delivery plan, Quarter 2 2024/25', 1),
      heading('Priority 1: A greener district'),
      drawn(`
        Action | Lead Officer | Due date | % complete | BRAG | Update
        A1.1 Plant 2,000 trees | Parks manager | March 2025 | 60% | Green | Orders placed.`),
    );
    expect(rows.map(seen)).toEqual([
      {
        is: 'action 2024-25 Q2',
        code: 'A1.1',
        title: 'Plant 2,000 trees',
        aim: 'A greener district',
        owner_post: 'Parks manager',
        due: 'March 2025',
        progress: '60%',
        status: 'Green',
        commentary: 'Orders placed.',
      },
    ]);
  });

  it('are targets where a date stands under "Target"', () => {
    const { rows } = published(
      heading('Corporate Plan 2023-2027: Q1 2024/25', 1),
      drawn(`
        Commitment | Target | RAG | Update
        Open a new skate park | 31 March 2025 | Green | Planning permission granted.`),
    );
    expect(rows.map(seen)).toEqual([
      {
        is: 'target 2024-25 Q1',
        title: 'Open a new skate park',
        due: '31 March 2025',
        status: 'Green',
        commentary: 'Planning permission granted.',
      },
    ]);
    expect(rows[0]?.cells.plan).toBe('Corporate Plan');
  });
});

describe('other tables', () => {
  it.each([
    [
      'a budget',
      'Service | Budget £000 | Forecast £000 | Variance £000\nHousing | 1,200 | 1,250 | 50',
    ],
    ['risks', 'Risk | Likelihood | Impact | Score | Owner\nBudget gap | 3 | 4 | 12 | Finance'],
    ['people', 'Name | Date | Status\nA member | 3 May 2023 | Present'],
    ['no header', 'Housing | 12 | 15\nLeisure | 3 | 4'],
  ])('%s: no measures, every row listed', (_name, picture) => {
    const { rows, notUnderstood } = published(heading('Report Q2 2024/25', 1), drawn(picture));
    expect(rows).toEqual([]);
    const last = picture.split('\n').at(-1);
    expect(notUnderstood.map(({ text }) => text)).toContain(last);
    expect(new Set(notUnderstood.map(({ why }) => why))).toEqual(new Set(['unknownTable']));
  });

  it('a key of statuses is neither rows nor missed', () => {
    const { rows, notUnderstood, passages } = published(
      heading('Key'),
      drawn(`
        RAG | Meaning
        Green | On or above target
        Red | More than 5% below`),
    );
    expect([rows, notUnderstood]).toEqual([[], []]);
    expect(passages.map(({ text }) => text)).toContain('Red | More than 5% below');
  });

  it('exceptions with the indicator in a column repeat rows', () => {
    const { rows, exceptions } = published(
      heading('Q1 2024/25 report', 1),
      drawn(`
        Indicator | Target | Outturn | Status
        Bins missed | 10 | 25 | Red`),
      heading('Exceptions'),
      drawn(`
        Indicator | Target | Outturn | Reason and action
        Bins missed | 10 | 25 | Vehicles broke down; two hired.`),
    );
    expect(rows).toHaveLength(1);
    expect(exceptions).toMatchObject([
      {
        heading: 'Bins missed',
        value: '25',
        target: '10',
        commentary: 'Vehicles broke down; two hired.',
      },
    ]);
  });

  it('a report of exceptions alone holds rows', () => {
    const { rows, exceptions } = published(
      heading('Exceptions, Q1 2024/25', 1),
      drawn(`
        Indicator | Target | Outturn | Commentary
        Bins missed | 10 | 25 | Vehicles broke down.`),
    );
    expect([rows.length, exceptions.length]).toEqual([1, 0]);
  });

  it('exception blocks name their periods', () => {
    const { exceptions, passages } = published(
      heading('Service Indicators Q3 2022/23', 1),
      drawn(`
        Waste and Recycling | Q3 Target | Q3 Outturn | Status |
        WR 02 % recycled | 45% | 41% | | Below Target`),
      paragraph('Exception'),
      paragraph('WR 02 - % recycled'),
      drawn(`
        Quarter | Value | Target | | Commentary
        Q3 | 41% | 45% | | Less garden waste.
        Q2/22/23 | 44% | 45% | |`),
    );
    expect(
      exceptions.map(({ section, period, periodRaw, value }) => [
        section,
        period,
        periodRaw,
        value,
      ]),
    ).toEqual([
      ['Waste and Recycling', { kind: 'quarter', year: 2022, index: 3 }, 'Q3', '41%'],
      ['Waste and Recycling', { kind: 'quarter', year: 2022, index: 2 }, 'Q2/22/23', '44%'],
    ]);
    expect(passages.map(({ text }) => text)).not.toContain('WR 02 - % recycled');
  });
});
