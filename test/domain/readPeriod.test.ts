import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Period, periodCode, periodLabel } from '#domain/period.ts';
import { readPeriod } from '#domain/readPeriod.ts';
import { anyPeriod } from './anyPeriod.ts';

function codeOf(period: Period | undefined): string | undefined {
  return period && periodCode(period);
}

describe('readPeriod', () => {
  it.each([
    ['Q2/20/21', '2020-21 Q2'],
    ['Q2 24/25', '2024-25 Q2'],
    ['Q4 2024/25', '2024-25 Q4'],
    ['q4 2024-2025', '2024-25 Q4'],
    ['2024-25 Q4', '2024-25 Q4'],
    ['2024–25\u00A0Q4', '2024-25 Q4'],
    ['2024-25Q4', '2024-25 Q4'],
    ['2024/25 - Quarter 4', '2024-25 Q4'],
    ['24/25 Q4', '2024-25 Q4'],
    ['FY24/25 Q3', '2024-25 Q3'],
    ['Q1 - 2020/21', '2020-21 Q1'],
    ['Q1 2019/20', '2019-20 Q1'],
    ['Qtr. 4 2024/25', '2024-25 Q4'],
    ['Quarter 4 2024/25', '2024-25 Q4'],
    ['QUARTER FOUR, 2024/25', '2024-25 Q4'],
    ['third quarter of 2024/25', '2024-25 Q3'],
    ['the third quarter of the financial year 2024/25', '2024-25 Q3'],
    ['4th quarter 2024/25', '2024-25 Q4'],
    ['Quarter 4 (January to March 2025)', '2024-25 Q4'],
    ['Q4: January – March 2025', '2024-25 Q4'],
    ['Q4 January to March 2025', '2024-25 Q4'],
    ['Q1 (April to June) 2024/25', '2024-25 Q1'],
    ['Q2 (July to September) 2020', '2020-21 Q2'],
    ['April to June 2020', '2020-21 Q1'],
    ['Jul-Sep 2020', '2020-21 Q2'],
    ['Oct 24 - Dec 24', '2024-25 Q3'],
    ['October to December 2024/25', '2024-25 Q3'],
    ['Jan-Mar 05', '2004-05 Q4'],
    ['Q2 2024', '2024-25 Q2'],
    ['1 April to 30 June 2024', '2024-25 Q1'],
    ['01/04/2024 - 31/03/2025', '2024-25'],
    ['Third Quarter (1 October to 31 December 2024)', '2024-25 Q3'],
    ['Period 1 April 2024 to 30 June 2024', '2024-25 Q1'],
    ['Quarter 3 (October - December) 2024 / 25', '2024-25 Q3'],
    ['2024/2025', '2024-25'],
    ['02/03', '2002-03'],
    ['99/00', '1999-00'],
    ['2002/03', '2002-03'],
    ['2023-24', '2023-24'],
    ['2010-11', '2010-11'],
    ['Annual 2023/24', '2023-24'],
    ['Year end 2023/24', '2023-24'],
    ['2023/24 year-end', '2023-24'],
    ['Year ended 31 March 2025', '2024-25'],
    ['Quarter ending 30 September 2024', '2024-25 Q2'],
    ['Quarter ended 31st March 2025', '2024-25 Q4'],
    ['Qtr to Dec 24', '2024-25 Q3'],
    ['April 2023 to March 2024', '2023-24'],
    ['2004-05 P3', '2004-05 P3'],
    ['Period 2 2004/05', '2004-05 P2'],
    ['P1 04/05', '2004-05 P1'],
    ['April to July 2024', '2024-25 P1'],
    ['September 2024', '2024-09'],
    ['Sept 24', '2024-09'],
    ['Sep-24', '2024-09'],
    ['2024-09', '2024-09'],
    ['09/2024', '2024-09'],
    ['March 05', '2005-03'],
    ['Jan 2024/25', '2025-01'],
    ['2004-05 M', '2004-05 M'],
    ['May 2004', '2004-05 M'],
  ])('%j is %s', (text, code) => {
    expect(codeOf(readPeriod(text))).toBe(code);
  });

  it.each([
    ['Q2', '2019-20 Q2'],
    ['Qtr 4', '2019-20 Q4'],
    ['third quarter', '2019-20 Q3'],
    ['January to March', '2019-20 Q4'],
    ['August', '2019-08'],
    ['P3', '2019-20 P3'],
    ['Annual', '2019-20'],
    ['Year end', '2019-20'],
    ['Q4 2020', '2019-20 Q4'],
    ['Q4 2019', '2019-20 Q4'],
  ])('%j takes its year from the context: %s', (text, code) => {
    expect(readPeriod(text)).toBeUndefined();
    expect(codeOf(readPeriod(text, { year: 2019 }))).toBe(code);
  });

  it.each([
    '',
    '31 March 2005',
    '31-Mar-05',
    '2024',
    '2024-26',
    '2020-2024',
    '24/26',
    'Q5 2024/25',
    'Q0 2024/25',
    'Q1-Q3 2024/25',
    'Q1-3 2024/25',
    'Q1.2 2024/25',
    'Q1 (July to September 2024)',
    'Q1 2024/25 (April to June 2025)',
    'Quarter 2 Quarter 3 2024/25',
    'April to September 2024',
    'January to June 2024',
    'March 31, 2026',
    'Feb 30, 2024',
    '2 April to 30 June 2024',
    '1 April to 29 June 2024',
    'May to July 2024',
    'Period 4 2024/25',
    'Q4 2024/25 Outturn',
    '157a',
    'Target',
    'second',
    'Year',
    'Q٢ 2024/25',
  ])('%j is no one period', (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });

  it('a council’s own cut names its parts by number and by months', () => {
    const cut = [2, 4, 3, 3];
    const second: Period = { kind: 'part', year: 2024, index: 2, cut };
    for (const text of ['2024-25 P2', 'Period 2 2024/25', 'June to September 2024']) {
      expect(readPeriod(text, { cut })).toEqual(second);
    }
    expect(readPeriod('Period 2 (April to May 2024)', { cut })).toBeUndefined();
  });

  it('reads back the code and the label of every period', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const context = period.kind === 'part' ? { cut: period.cut } : {};
        expect(readPeriod(periodCode(period), context)).toEqual(period);
        expect(readPeriod(periodLabel(period), context)).toEqual(period);
        expect(readPeriod(periodLabel(period).toUpperCase(), context)).toEqual(period);
      }),
      { numRuns: 1000 },
    );
  });
});
