import { describe, expect, it } from 'vitest';
import { yearRowVsQuarters } from '#checks/yearRowVsQuarters.ts';
import { type Cells, checkedDocument, seen } from '#test/support/checkedDocument.ts';

/** The four quarters of a measure and its year. */
function year(cells: Cells, figures: readonly string[], whole: string): readonly Cells[] {
  return [
    ...figures.map((outturn, at) => ({ ...cells, outturn, period: `2023-24 Q${at + 1}` })),
    { ...cells, outturn: whole, period: '2023-24', accumulates: 'annual' },
  ];
}

const boxes = { title: 'Boxes put up' };
const cases: readonly (readonly [string, readonly Cells[], readonly string[]])[] = [
  [
    'a year that is more than its quarters',
    year(boxes, ['120', '96', '131', '88'], '475'),
    ['annual-vs-quarters error'],
  ],
  [
    'a year that is less may count nobody twice',
    year(boxes, ['120', '96', '131', '88'], '395'),
    ['annual-vs-quarters inconsistency'],
  ],
  [
    "a year's percentage above all its quarters",
    year({ title: '% of calls answered' }, ['81%', '84%', '79%', '88%'], '93%'),
    ['annual-vs-quarters error'],
  ],
  ['the sum', year(boxes, ['120', '96', '131', '88'], '435'), []],
  ['a stock at the end of the year', year(boxes, ['120', '96', '131', '88'], '88'), []],
  ['a running total', year(boxes, ['20', '96', '131', '188'], '188'), []],
  ['a percentage among its quarters', year(boxes, ['81%', '84%', '79%', '88%'], '83%'), []],
  ['a quarter is missing', year(boxes, ['120', '96', '131'], '475'), []],
  [
    'profiled quarters',
    year({ ...boxes, accumulates: 'cumulative' }, ['20', '26', '25', '38'], '58'),
    [],
  ],
  ['much more counts something else', year(boxes, ['12', '9', '13', '8'], '1,475'), []],
  ['no rows', [], []],
];

describe('yearRowVsQuarters', () => {
  it.each(cases)('%s', (_fact, rows, found) => {
    expect(seen(yearRowVsQuarters(checkedDocument({ rows })))).toEqual(found);
  });
});
