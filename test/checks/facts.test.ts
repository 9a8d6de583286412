import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFacts } from '#checks/facts.ts';
import { fitOf, isFeasible } from '#checks/fit.ts';

const period = { kind: 'quarter', year: 2024, index: 4 } as const;

/** Figures of a text as `kind:number`, those that count nothing left out. */
function figures(text: string): string {
  return readFacts(text, period)
    .figures.map(({ kind, number }) => `${kind}:${number}`)
    .join(' ');
}

describe('figures in running text', () => {
  it.each([
    ['an empty text has none', '', ''],
    ['thousands and percentages', '18,508 calls 79% below', 'count:18508 percent:79'],
    ['a month and a year are no counts', 'Jan to Mar 25 59 Stage 1 requests', 'count:59'],
    [
      'times are times',
      'within 8 working days or 20secs, a 24 hour line',
      'time:8 time:20 time:24',
    ],
    [
      'a count behind a span of time',
      'this quarter 114 of 162, in quarter 2',
      'count:114 count:162',
    ],
    ['codes and parts of codes', 'PLA 157a, IT 01/11, FP1922_01, CSI 19', ''],
    ['years and ranges of years', 'since 2019 in the plan 2016-21 and 2024/25', ''],
    ['dates', 'on 19/03/25, 2 April and 3rd-9th February 2025', ''],
    [
      'money with its scale',
      '£568k of £5.57m, £880,000 and £1.2bn',
      'money:568000 money:5570000 money:880000 money:1200000000',
    ],
    ['telephone numbers', 'call 01246 242424', ''],
    ['numbers of a list', '1. Bins\n2. Parks', ''],
    ['per cent in words', '12 per cent and 3 percent', 'percent:12 percent:3'],
    ['commas that split no thousands', '65,0007 and 1,23', ''],
    ['labels', 'Phase 2, Stage 1, item 7, page 12', ''],
    ['a count beside its comma', '17,236, of these 12', 'count:17236 count:12'],
    ['a word of every object is no scale', '£5 constructor 7 toString', 'money:5 count:7'],
  ])('%s', (_fact, text, wanted) => {
    expect(figures(text)).toBe(wanted);
  });

  it.each([
    ['the quarter itself', 'Q4 79%', 'current'],
    ['another quarter', 'In Q3 79%', 'other'],
    ['the year', '2024/25 overall 77%', 'year'],
    ['another year', 'In 2023/24 77%', 'other'],
    ['a percentage and then its period', '98% overall', 'year'],
    ['a comparison', 'compared to 71%', 'other'],
    ['the months of the quarter', 'January to March 79%', 'current'],
    ['a single month', 'In November 45%', 'other'],
  ])('a figure of %s is of that scope', (_fact, text, scope) => {
    expect(readFacts(text, period).figures.at(-1)?.scope).toBe(scope);
  });

  it('any text is read without harm, each figure where it stands', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (text) => {
        for (const figure of readFacts(text, period).numbers) {
          expect(figure.index).toBeLessThan(figure.end);
          expect(figure.end).toBeLessThanOrEqual(text.length);
          expect(figure.number).toMatch(/^\d+(?:\.\d+)?$/);
        }
      }),
    );
  });

  it('a long text takes time in proportion', () => {
    const text = '7 (89%) of 8, £5 from £3 to £9 (1/2) total - 4 + 5 = '.repeat(20_000);
    const before = performance.now();
    readFacts(text, period);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

describe('fitOf', () => {
  it('the share rounded half up fits, at any decimals', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), fc.nat(2), (a, b, places) => {
        const [part, whole] = [Math.min(a, b), b];
        // Half up in whole numbers: a share in units of the last decimal.
        const scale = 100n * 10n ** BigInt(places);
        const units = (2n * BigInt(part) * scale + BigInt(whole)) / (2n * BigInt(whole));
        const text = units.toString().padStart(places + 1, '0');
        const number = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
        const percent = { number, step: places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1` };
        const figure = (value: number) => ({ number: String(value), step: '1' });
        expect(fitOf(figure(part), figure(whole), percent)).toBe('fits');
        expect(isFeasible(String(whole), percent)).toBe(true);
      }),
    );
  });

  it.each([
    ['7 of 8 is 88%', '7', '8', '88', '1', 'fits'],
    ['7 of 8 as 87% is cut off', '7', '8', '87', '1', 'truncated'],
    ['7 of 8 is not 89%', '7', '8', '89', '1', 'wrong'],
    ['22 of 25 is exactly 88%, not 89%', '22', '25', '89', '1', 'wrong'],
    ['nothing of nothing can be anything', '0', '0', '50', '1', 'fits'],
  ])('%s', (_fact, part, whole, number, step, fit) => {
    const figure = (value: string) => ({ number: value, step: '1' });
    expect(fitOf(figure(part), figure(whole), { number, step })).toBe(fit);
  });
});
