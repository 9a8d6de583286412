import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readValue } from '#domain/readValue.ts';
import type { Mark, ShownUnit } from '#domain/value.ts';

type NumberCase = readonly [
  raw: string,
  number: string,
  unit: ShownUnit,
  step: string,
  ...marks: Mark[],
];

function expectNumbers(cases: readonly NumberCase[]): void {
  for (const [raw, number, unit, step, ...marks] of cases) {
    it(`${JSON.stringify(raw)} is ${number} ${unit ?? ''}, seen to ${step}`, () => {
      expect(readValue(raw)).toEqual({ kind: 'number', raw, number, unit, step, marks });
    });
  }
}

const bare = undefined;

describe('a plain figure', () => {
  expectNumbers([
    ['79', '79', bare, '1'],
    [' 79 ', '79', bare, '1'],
    ['\u00A079\u202F', '79', bare, '1'],
    ['98.50', '98.50', bare, '0.01'],
    ['0', '0', bare, '1'],
    ['05', '5', bare, '1'],
    ['-0.5', '-0.5', bare, '0.1'],
    ['−12', '-12', bare, '1'],
    ['–12', '-12', bare, '1'],
    ['+3', '3', bare, '1'],
    ['(1,234)', '-1234', bare, '1'],
    ['84,617', '84617', bare, '1'],
    ['1,234,567.8', '1234567.8', bare, '0.1'],
    ['2026', '2026', bare, '1'],
    ['Nil', '0', bare, '1'],
    ['zero', '0', bare, '1'],
    ['12 visits', '12', bare, '1'],
    ['85 people', '85', bare, '1'],
    ['25 (cumulative)', '25', bare, '1'],
    ['6 weeks', '6', bare, '1'],
    ['7.5hrs', '7.5', bare, '0.1'],
    ['12 ▲', '12', bare, '1'],
  ]);

  it('writes back every plain decimal exactly', () => {
    const digits = fc.stringMatching(/^-?(0|[1-9]\d{0,200})(\.\d{1,80})?$/);
    fc.assert(
      fc.property(digits, (raw) => {
        expect(readValue(raw)).toMatchObject({ kind: 'number', raw, number: raw });
      }),
    );
  });

  it('reads thousands commas as if they were not there', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), (count) => {
        const raw = count.toLocaleString('en-GB');
        expect(readValue(raw)).toMatchObject({ kind: 'number', number: String(count) });
      }),
    );
  });
});

describe('a figure with a unit', () => {
  expectNumbers([
    ['79%', '79', 'percent', '1'],
    ['79 %', '79', 'percent', '1'],
    ['37.7%', '37.7', 'percent', '0.1'],
    ['-2.15%', '-2.15', 'percent', '0.01'],
    ['79 per cent', '79', 'percent', '1'],
    ['79 percent', '79', 'percent', '1'],
    ['80% of audits', '80', 'percent', '1'],
    ['100% by March', '100', 'percent', '1'],
    ['85% ↑', '85', 'percent', '1'],
    ['85% satisfied or very satisfied', '85', 'percent', '1'],
    ['100% of the audit plan to be delivered', '100', 'percent', '1'],
    ['£880,000', '880000', 'pounds', '1'],
    ['£12.50', '12.50', 'pounds', '0.01'],
    ['£1m', '1000000', 'pounds', '1000000'],
    ['£568k', '568000', 'pounds', '1000'],
    ['£568K', '568000', 'pounds', '1000'],
    ['£5.57m', '5570000', 'pounds', '10000'],
    ['£1.2bn', '1200000000', 'pounds', '100000000'],
    ['£1.2 million', '1200000', 'pounds', '100000'],
    ['£ 2 m', '2000000', 'pounds', '1000000'],
    ['34.8m', '34800000', bare, '100000'],
    ['-£5k', '-5000', 'pounds', '1000'],
    ['£-5k', '-5000', 'pounds', '1000'],
    ['(£1.2m)', '-1200000', 'pounds', '100000'],
    ['£(1,234)', '-1234', 'pounds', '1'],
    ['£12 per household', '12', 'pounds', '1'],
    ['12 days', '12', 'days', '1'],
    ['5days', '5', 'days', '1'],
    ['20 calendar days', '20', 'days', '1'],
    ['9.3 days per FTE', '9.3', 'days', '0.1'],
    ['5 wd', '5', 'workingDays', '1'],
    ['8 working days', '8', 'workingDays', '1'],
    ['34 seconds', '34', 'seconds', '1'],
    ['20secs', '20', 'seconds', '1'],
    ['1.5 secs', '1.5', 'seconds', '0.1'],
    ['0.5 seconds', '0.5', 'seconds', '0.1'],
    ['1:30', '90', 'seconds', '1'],
    ['00:34', '34', 'seconds', '1'],
    ['1:02:30', '3750', 'seconds', '1'],
    ['2m 30s', '150', 'seconds', '1'],
    ['2m30s', '150', 'seconds', '1'],
    ['1 min 5 sec', '65', 'seconds', '1'],
    ['1 hour and 30 minutes', '5400', 'seconds', '60'],
    ['3 mins', '180', 'seconds', '60'],
    ['2.5 minutes', '150', 'seconds', '6'],
    ['5 per 10,000', '5', 'rate', '1'],
    ['12.3 per 1,000', '12.3', 'rate', '0.1'],
    ['12.3 per 1000 population', '12.3', 'rate', '0.1'],
    ['310 per 100 000', '310', 'rate', '1'],
  ]);
});

describe('a figure with marks', () => {
  expectNumbers([
    ['9.3*', '9.3', bare, '0.1', 'footnote'],
    ['*9.3', '9.3', bare, '0.1', 'footnote'],
    ['88%¹', '88', 'percent', '1', 'footnote'],
    ['45.2p', '45.2', bare, '0.1', 'provisional'],
    ['45.2 p', '45.2', bare, '0.1', 'provisional'],
    ['45.2 (p)', '45.2', bare, '0.1', 'provisional'],
    ['45.2% (P)', '45.2', 'percent', '0.1', 'provisional'],
    ['1,204 [r]', '1204', bare, '1', 'revised'],
    ['12e', '12', bare, '1', 'estimated'],
    ['12 [p] [r]', '12', bare, '1', 'provisional', 'revised'],
    ['45 (provisional)', '45', bare, '1', 'provisional'],
    ['£5m est.', '5000000', 'pounds', '1000000', 'estimated'],
  ]);
});
