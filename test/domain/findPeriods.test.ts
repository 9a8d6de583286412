import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Period, periodCode } from '#domain/period.ts';
import { findPeriods, readPeriod } from '#domain/readPeriod.ts';

function codeOf(period: Period | undefined): string | undefined {
  return period && periodCode(period);
}

describe('findPeriods', () => {
  it.each([
    ['For the third quarter of 2024/25 we', 'third quarter of 2024/25', 3, 2024, '2024-25 Q3'],
    ['Total for Qtr 4', 'Qtr 4', 4, undefined, undefined],
    ['Q1 2020/21 Progress Update', 'Q1 2020/21', 1, 2020, '2020-21 Q1'],
    ['Q2 – July to September 2020', 'Q2 – July to September 2020', 2, 2020, '2020-21 Q2'],
    ['Outturn 2017/18', '2017/18', undefined, 2017, '2017-18'],
    [
      'Update - April to June 2020 (Q1 - 2020/21)',
      'April to June 2020 (Q1 - 2020/21)',
      1,
      2020,
      '2020-21 Q1',
    ],
    ['Q4 Jan to Mar 25 59 Stage 1', 'Q4 Jan to Mar 25', 4, 2024, '2024-25 Q4'],
    ['Q4 Jan to Mar - 19,078 calls', 'Q4 Jan to Mar', 4, undefined, undefined],
    ['Q4 - 30 applications', 'Q4', 4, undefined, undefined],
    ['Q3 12/13 (92%)', 'Q3', 3, undefined, undefined],
    ['*July 2019 figure', 'July 2019', undefined, 2019, '2019-07'],
    ['Quarter 4: January to March 2025', 'Quarter 4: January to March 2025', 4, 2024, '2024-25 Q4'],
    ['Q2: 70%, Target', 'Q2', 2, undefined, undefined],
    [
      'in Quarter 3 (October - December) 2024 / 25 we',
      'Quarter 3 (October - December) 2024 / 25',
      3,
      2024,
      '2024-25 Q3',
    ],
    [
      'for the period 1 April 2024 to 30 June 2024',
      '1 April 2024 to 30 June 2024',
      1,
      2024,
      '2024-25 Q1',
    ],
    ['Q4 2024 - 28 cases', 'Q4', 4, undefined, undefined],
    ['Q2 Outturn', 'Q2', 2, undefined, undefined],
    ['end of January to March', 'January to March', 4, undefined, undefined],
    ['Q1 (July to September 2024)', 'Q1 (July to September 2024)', 1, 2024, undefined],
    ['Year ended 31 March 2025', 'Year ended 31 March 2025', undefined, 2024, '2024-25'],
  ])('in %j it is %s', (text, quote, quarter, year, code) => {
    const found = findPeriods(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      quote,
      index: text.indexOf(quote),
      quarter,
      year,
      sure: true,
    });
    expect(codeOf(found[0]?.period)).toBe(code);
  });

  it('a sentence does not run on into the next', () => {
    const found = findPeriods('In March. 2024/25 was better. Q2: 2023/24 was worse');
    expect(found.map(({ quote }) => quote)).toEqual(['2024/25', 'Q2', '2023/24']);
  });

  it('the context gives the period, but not the year that is said', () => {
    const [found] = findPeriods('by the end of Q2 we', { year: 2024 });
    expect(found).toMatchObject({ quarter: 2, year: undefined });
    expect(codeOf(found?.period)).toBe('2024-25 Q2');
  });

  it.each([
    ['Overall 24/25 0.34', [false]],
    ['Q1 to Q3 is', [false, false]],
    ['from 2019/20 to 2021/22', [false, false]],
    ['Half-year 2024/25', [false]],
    ['H2 2024/25', [false]],
    ['by March 25', [false]],
    ['delayed to September 2019', [true]],
  ])('whether %j is sure: %j', (text, sure) => {
    expect(findPeriods(text).map((mention) => mention.sure)).toEqual(sure);
  });

  it.each([
    'policy IT 01/11',
    'on 31 March 2025',
    'Feb 30, 2024',
    'from 1st of March 2025',
    '31-Mar-2025',
    'the plan 2020-2024',
    'the plan 2016-21',
    'Q1-3',
    'Q1.2',
    'question Q7',
    '12/13 calls were answered',
    'pages 24-25',
    'in August',
    'we may 2 people',
    '£24/25',
    'period 2',
    'a quarter of 2024 homes',
    'FAQ4',
  ])('%j names no period', (text) => {
    expect(findPeriods(text)).toEqual([]);
  });

  it('quotes the text as it stands, whatever the text', () => {
    const piece = fc.constantFrom(
      ...['Q', '4', '24', '25', '2024', '/', '-', ' ', 'Mar', 'January', 'to', 'of', '(', ')', '.'],
      ...['quarter', 'third', 'P', 'year', 'ended', '31', 'FY', '\u00A0', ',', ':', 'x'],
    );
    const text = fc.array(piece, { maxLength: 15 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (whole) => {
        readPeriod(whole);
        for (const { quote, index } of findPeriods(whole)) {
          expect(whole.slice(index, index + quote.length)).toBe(quote);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['Q4 ', '24/', 'Jan to ', '2024-', 'year ', '(', 'of ', 'third '])(
    'a very long run of %j takes linear time',
    (piece) => {
      const start = performance.now();
      findPeriods(piece.repeat(50_000));
      expect(performance.now() - start).toBeLessThan(1500);
    },
  );
});
