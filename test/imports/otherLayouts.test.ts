import { describe, expect, it } from 'vitest';
import { findDelimiter } from '#imports/csvRows.ts';
import type { SourceBlock } from '#imports/source.ts';
import { drawn, heading, paragraph, published, seen } from '#test/support/sourceTable.ts';

const told = (...blocks: readonly SourceBlock[]) => published(...blocks).rows.map(seen);

const figures = (...blocks: readonly SourceBlock[]) =>
  published(...blocks).rows.map((row) => {
    const { is, title = '', target = '', outturn = '', status = '' } = seen(row);
    return [is, title, target, outturn, status].join(' | ');
  });

/** Shapes of tables that other councils print; names and figures are made up. */
describe('which column is which', () => {
  it('"KPI" over codes heads codes, and the description names the measure', () => {
    expect(
      told(
        heading('Performance Quarter 1 2023/24', 1),
        drawn(`
          KPI | Description | Target | Q1 2023/24
          CS01 | Calls answered | 80% | 81%
          CS02 | Letters answered | 90% | 88%`),
      ).map(({ code, title }) => [code, title]),
    ).toEqual([
      ['CS01', 'Calls answered'],
      ['CS02', 'Letters answered'],
    ]);
  });

  it('a target of a later year is none of this result', () => {
    expect(
      figures(
        heading('Waste', 1),
        drawn(`
          Performance indicator | 2017/18 value | 2018/19 target
          Waste recycled | 22.2% | 22.3%`),
      ),
    ).toEqual([
      'indicator 2017-18 | Waste recycled |  | 22.2% | ',
      'indicator 2018-19 | Waste recycled | 22.3% |  | ',
    ]);
  });

  it('an estimated outturn is a result', () => {
    expect(
      figures(
        heading('Performance Plan', 1),
        drawn(`
          Ref | Indicator | 02/03 actual | 03/04 target | 03/04 est out-turn | Status
          82a | Waste recycled | 20 | 22 | 21.08 | R`),
      ),
    ).toEqual([
      'indicator 2003-04 | Waste recycled | 22 | 21.08 | R',
      'indicator 2002-03 | Waste recycled |  | 20 | ',
    ]);
  });

  it('"Oct Actual" is October of the report’s year', () => {
    expect(
      figures(
        heading('Measures Quarter 3 2015/16', 1),
        drawn(`
          Ref | Indicator | 2015/16 Target | Oct Actual | Nov Actual | YTD Q3 | RAG
          A1 | Repeat plans | 12% | 15.3% | 15.2% | 14.6% | R`),
      ),
    ).toEqual([
      'indicator 2015-16 Q3 | Repeat plans | 12% | 14.6% | R',
      'indicator 2015-10 | Repeat plans |  | 15.3% | ',
      'indicator 2015-11 | Repeat plans |  | 15.2% | ',
    ]);
  });

  it('a colour behind the figure is its status', () => {
    expect(
      figures(
        heading('Quarter 1 2017/18', 1),
        drawn(`
          Indicator | Q1 Target | Q1 Performance
          Carers in post | 90 | 78 RED
          Plans in time | 75% | 80% (Green)`),
      ),
    ).toEqual([
      'indicator 2017-18 Q1 | Carers in post | 90 | 78 | RED',
      'indicator 2017-18 Q1 | Plans in time | 75% | 80% | Green',
    ]);
  });

  it('a service over several rows is the service of each', () => {
    expect(
      published(
        heading('Scorecard Quarter 1 2024/25', 1),
        drawn(`
          Service | Indicator | Target | Actual
          Housing | Homes let | 20 | 22
          | Homes repaired | 30 | 31
          Planning | Plans decided | 9 | 8`),
      ).rows.map(({ cells }) => cells.section),
    ).toEqual(['Housing', 'Housing', 'Planning']);
  });

  it('"Last Year" over N/A alone headed arrows', () => {
    expect(
      figures(
        heading('Update Quarter 1 2018/19', 1),
        drawn(`
          Performance Indicator | Value | Target | Status | Last Year | Last Quarter
          Reports attended to | 100% | 95% | | N/A | N/A`),
      ),
    ).toEqual(['indicator 2018-19 Q1 | Reports attended to | 95% | 100% | ']);
  });

  it('the previous value is not this one', () => {
    expect(
      figures(
        heading('Scorecard Quarter 4 2024/25', 1),
        drawn(`
          Indicator | Previous Value | Current Value | Target | RAG
          Adults in control | 78.1% | 79.4% | 80% | A`),
      )[0],
    ).toBe('indicator 2024-25 Q4 | Adults in control | 80% | 79.4% | A');
  });

  it('an operational standard is a target, and so are labels in two languages', () => {
    expect(
      figures(
        heading('Report Quarter 1 2024/25', 1),
        drawn(`
          Dangosydd / Indicator | Operational standard | Canlyniad / Result
          Waits under four hours | 95% | 78.2%`),
      ),
    ).toEqual(['indicator 2024-25 Q1 | Waits under four hours | 95% | 78.2% | ']);
  });

  it('pictures read aloud are a status, not a comment', () => {
    const [row] = told(
      heading('Housing Quarter 2 2024/25', 1),
      drawn(`
        Criteria | Target | Quarter 2 2024/25 | Target Met | Comments
        Repairs in time | 97% | 99.4% | Green happy face indicating meeting or exceeding the target | Steady.
        Homes below standard | 0% | 6.2% | Sad face representing not being on target | Better.`),
    );
    expect(row).toMatchObject({ commentary: 'Steady.' });
  });

  it('a target beside a year so far is for the year', () => {
    const basis = published(
      heading('Indicators 2024/25 – end of Quarter 2', 1),
      drawn(`
        Measure | Target | Q1 | Q2 | YTD | RAG
        Days of sickness | 8.0 | 1.9 | 2.2 | 4.1 | Amber`),
    ).rows.map(({ cells }) => cells.basis);
    expect(basis[0]).toBe('annual');
  });
});

describe('cards and periods', () => {
  it('label and value in one cell each', () => {
    expect(
      figures(
        heading('Statutory indicators 2023/24', 1),
        drawn(`
          Indicator: Processing time of local applications
          Target: A maximum of 15 weeks.
          Year-end result: 9.4 weeks.
          Status: Achieved.`),
      ),
    ).toEqual([
      'indicator 2023-24 | Processing time of local applications | A maximum of 15 weeks. | 9.4 weeks. | Achieved.',
    ]);
  });

  it('a quarter takes its year from the column that names it', () => {
    const { period } = published(
      heading('Performance Update Quarter 2', 1),
      paragraph('Numbers rose from 108 at the end of 2014/15 to 121.'),
      drawn(`
        Indicator | 2014/15 | Q2 2015/16
        Reviews in time | 85.2% | 59.5%`),
    );
    expect(period).toMatchObject({ year: 2015, index: 2 });
  });

  it('the year of a title that no column has is the one it was published for', () => {
    const { period } = published(
      heading('Best Value Performance Indicators 2007/08', 1),
      drawn(`
        Indicator | 2005-06 Actual | 2006-07 Target | 2006-07 Actual
        Council tax collected | 97.7% | 98.3% | 98.34%`),
    );
    expect(period).toMatchObject({ year: 2006 });
  });
});

describe('a CSV with few columns below its title', () => {
  it('is a table', () => {
    const rows = ['a,1%,2%', 'b,3%,4%', 'c,5%,6%', 'd,7%,8%'];
    const text = ['How are we doing?', 'Results are below.', 'Indicator,2017/18,2018/19', ...rows];
    expect(findDelimiter(text.join('\r\n'))).toBe(',');
  });

  it('prose with commas is none', () => {
    const line = 'Bins were emptied on time, as planned, in most weeks of this quarter.';
    expect(findDelimiter([line, 'Calls, letters, visits', line, line].join('\n'))).toBeUndefined();
  });
});
