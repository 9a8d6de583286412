import { describe, expect, it } from 'vitest';
import { titleAndCode } from '#imports/titleAndCode.ts';
import { drawn, heading, paragraph, published, seen } from '#test/support/sourceTable.ts';

const quarter = heading('Performance, Quarter 1 2025/26', 1);
const rows = (picture: string) => published(quarter, drawn(picture)).rows.map(seen);

/** What a column means where its label alone does not tell; names and figures are made up. */
describe('limits', () => {
  it.each([
    ['Amber: minimum', 'target2'],
    ['Red Threshold', 'target2'],
    ['Tolerance', 'near'],
    ['Amber tolerance %', 'near'],
  ])('%j is kept as %s', (label, column) => {
    const [row] = rows(`
      KPI | Target | ${label} | Actual | Status
      Arrears won back | 85% | 80% | 82% | Amber`);
    expect(row).toMatchObject({ target: '85%', outturn: '82%', [column]: '80%' });
  });

  it('a green limit beside an amber one is the target', () => {
    const [row] = rows(`
      KPI | Green: target | Amber: minimum | Actual
      Arrears won back | 85% | 80% | 82%`);
    expect(row).toMatchObject({ target: '85%', target2: '80%', outturn: '82%' });
  });
});

describe('labels that mislead', () => {
  it('"Target" over words that judge is the status, "Performance" over "Improving" the trend', () => {
    const [row] = rows(`
      Measure | Target | Performance | Explanation
      Leavers with an award | Met | Not improving | The result fell.
      Gap narrowed | Not met | Improving | For a second year.`);
    expect(row).toMatchObject({ title: 'Leavers with an award', status: 'Met' });
    expect(row).not.toHaveProperty('target');
    expect(row).not.toHaveProperty('outturn');
  });

  it('"Performance" over colours is the status and "Status" over "Up to date" is none', () => {
    const [row] = rows(`
      Measure | Target | Current Performance | Performance | Status
      Council tax collected | 96.6 | 96.7 | Green | Up to date`);
    expect(row).toMatchObject({ outturn: '96.7', status: 'Green' });
  });

  it('the current figure goes before that of a year', () => {
    const [row] = rows(`
      Measure | 2023/24 Performance | Current Target | Current Performance
      Council tax collected | 96.1 | 96.6 | 96.7`);
    expect(row).toMatchObject({ target: '96.6', outturn: '96.7' });
  });

  it('codes under a strange label are codes', () => {
    expect(
      rows(`
        Performance Indicators | NPI/LPI | 2014/15 Target | 2014/15 Actual
        Days to process new claims | LPI0538 | 18 | 19.51
        Council tax collected | LPI0541 | 98.65% | 98.62%`).map(({ code }) => code),
    ).toEqual(['LPI0538', 'LPI0541']);
  });

  it('names before the measures under no label are their sections', () => {
    expect(
      rows(`
        | Measure | RAG | Actual | Target | Behind the numbers
        Housing | Homes built | G | 64 | 60 |
        | Homes let | R | 51 | 70 | Demand rose.
        Planning | Majors in time | G | 96% | 80% |`).map(({ section, commentary }) => [
        section,
        commentary,
      ]),
    ).toEqual([
      ['Housing', undefined],
      ['Housing', 'Demand rose.'],
      ['Planning', undefined],
    ]);
  });

  it('a frequency is no result, and the day of the data may be a period', () => {
    const found = published(
      drawn(`
        Indicator | Reported | Latest result | Data period | Target
        People in work | Quarterly | 212 | Q1 2025/26 | 200
        Adults active | Annually | 66.1% | 2024/25 | 67%`),
    ).rows.map(seen);
    expect(found.map(({ is, outturn }) => [is, outturn])).toEqual([
      ['indicator 2025-26 Q1', '212'],
      ['indicator 2024-25', '66.1%'],
    ]);
  });

  it('a letter with an arrow is a status', () => {
    const [row] = rows(`
      Indicator | Q1 | Target | Status / trend
      Invoices paid | 98.3% | 98% | G ↑`);
    expect(row).toMatchObject({ status: 'G ↑' });
  });
});

describe('rows below a measure', () => {
  it('a sentence below each measure is its comment, a footnote is not', () => {
    const document = published(
      quarter,
      drawn(`
        Ref | Indicator | Target | Outturn
        1.1 | Gas checks in date | 100% | 99.8%*
        Six homes could not be entered. | | |
        1.2 | Repairs in 24 hours | 99% | 99.4%
        No commentary is required. | | |
        * Provisional figure. | | |`),
    );
    expect(document.rows.map(({ cells }) => cells.commentary)).toEqual([
      'Six homes could not be entered.',
      'No commentary is required.',
    ]);
    expect(document.notUnderstood.map(({ text }) => text)).toEqual(['* Provisional figure.']);
  });

  it('a comment in a paragraph below one row of figures is that measure’s', () => {
    const { rows: found } = published(
      quarter,
      heading('Schools taking part', 3),
      drawn('Target | Actual | RAG\n40 | 36 | Amber'),
      paragraph('Comment: Coach costs have risen.'),
    );
    expect(found[0]?.cells.commentary).toBe('Coach costs have risen.');
  });
});

describe('tables that are not of measures', () => {
  it.each([
    [
      'counts by service',
      'Service | No. of PIs | Improved | Achieved Target\nWaste | 22 | 68% | 45%',
    ],
    ['numbers by year', 'Year | Births | Deaths\n2023/24 | 812 | 640\n2024/25 | 790 | 655'],
    ['staff', 'Directorate | Headcount | FTE | Vacancies\nPlace | 412 | 371 | 22'],
    ['savings', 'Saving | Agreed £000 | Delivered £000\nFleet | 120 | 110'],
    ['risks', 'Ref | Risk | Current score | Target score\nR1 | Data loss | 15 | 10'],
  ])('%s', (_name, picture) => {
    expect(published(heading('Annex', 1), drawn(picture)).rows).toEqual([]);
  });
});

describe('codes with a colon inside', () => {
  it.each([
    ['P:EDU01 Primary attendance', 'P:EDU01', 'Primary attendance'],
    ['SIP:ED.3a School leavers', 'SIP:ED.3a', 'School leavers'],
    ['24 hour repairs', '', '24 hour repairs'],
    ['Note: 3 homes', '', 'Note: 3 homes'],
  ])('%j', (text, code, title) => {
    expect(titleAndCode(text)).toEqual({ code, title });
  });
});

describe('labels in other words', () => {
  it.each([
    [
      'What are we measuring? | What did we aim for? | How did we do? | Did we hit the target?',
      { target: '98%', outturn: '97%', status: 'No' },
    ],
    ['PI desc | Tgt 25/26 | Perf | On track', { target: '98%', outturn: '97%', status: 'No' }],
    [
      'Measure | Required standard | Result | Pass / Fail',
      { target: '98%', outturn: '97%', status: 'No' },
    ],
    ['KPI | SLA | Actual | Grade', { target: '98%', outturn: '97%', status: 'No' }],
  ])('%j', (labels, cells) => {
    const [row] = rows(`
      ${labels}
      Rent collected | 98% | 97% | No`);
    expect(row).toMatchObject({ title: 'Rent collected', ...cells });
  });

  it('the narrowest of committee, portfolio and service is the section', () => {
    const [row] = rows(`
      Committee | Portfolio | Service | Measure | Target | Actual
      Place | Environment | Waste | Recycling | 50% | 46%`);
    expect(row).toMatchObject({ committee: 'Place', section: 'Waste', title: 'Recycling' });
  });

  it('a code in brackets behind the title is one where the label says so', () => {
    const [row] = rows(`
      Measure (ID) | Target | Actual
      Days to decide claims (B01) | 18 | 17.9`);
    expect(row).toMatchObject({ code: 'B01', title: 'Days to decide claims' });
  });
});

describe('more of what tables say beside their rows', () => {
  it('"Quarter 2" over a table is the period of its rows', () => {
    const table = (actual: string) => drawn(`Measure | Target | Actual\nCalls | 85% | ${actual}`);
    expect(
      published(
        heading('Performance 2025/26', 1),
        heading('Quarter 1'),
        table('81%'),
        heading('Quarter 2'),
        table('86%'),
      ).rows.map(seen),
    ).toMatchObject([
      { is: 'indicator 2025-26 Q1', outturn: '81%' },
      { is: 'indicator 2025-26 Q2', outturn: '86%' },
    ]);
  });

  it('of results whose periods cannot be read the target’s is the one', () => {
    const found = published(
      drawn(`
        KPI | Actual P6 | Target P6 | Actual P5
        Arrears | 3.41% | 3.20% | 3.52%`),
    ).rows.map(seen);
    expect(found).toMatchObject([{ target: '3.20%', outturn: '3.41%' }]);
  });

  it('counts below the measures are no measure', () => {
    const document = published(
      quarter,
      drawn(`
        Indicator | Target | Actual
        Calls | 85% | 81%
        Green: 1 | Amber: 1 | Red: 1`),
    );
    expect(document.rows).toHaveLength(1);
    expect(document.notUnderstood).toMatchObject([{ why: 'unknownRow' }]);
  });

  it('years with a target among them head results', () => {
    const found = published(
      heading('Key measures', 1),
      drawn(`
        Key measure | 2023 | 2024 | 2025 | 2025 target
        Attendance | 91.8% | 92.9% | 93.4% | 94%`),
    ).rows.map(seen);
    expect(found).toMatchObject([{ target: '94%', outturn: '93.4%' }]);
  });

  it('an answer to a question is the status', () => {
    const [row] = rows(`
      Indicator | Actual | Target | On course?
      Bus trips | 7.6 | 7.5 | Nearly`);
    expect(row).toMatchObject({ status: 'Nearly' });
  });
});
