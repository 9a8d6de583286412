import { describe, expect, it } from 'vitest';
import { seriesTotal } from '#checks/seriesTotal.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = 'Appeals lodged';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  ['an empty text', { commentary: '' }, []],
  [
    'quarters that do not make the year',
    { commentary: 'Q1 124, Q2 167, Q3 96, Q4 159. Total for the year 565.' },
    ['annual-vs-quarters error'],
  ],
  [
    'quarters written out',
    {
      commentary:
        'Quarter 1: 123; quarter 2: 173; quarter 3: 111; quarter 4: 111. Annual total: 545',
    },
    ['annual-vs-quarters error'],
  ],
  [
    "a year's percentage above all its quarters",
    { commentary: 'Q1: 71%, Q2: 76%, Q3: 85%, Q4: 88%. Overall: 90%.' },
    ['annual-vs-quarters error'],
  ],
  [
    'months that do not make the total',
    { commentary: 'July 60, August 44, September 36. Total 150.' },
    ['sum error'],
  ],
  [
    'quarters that make the year',
    { commentary: 'Q1 124, Q2 167, Q3 96, Q4 159. Total for the year 546.' },
    [],
  ],
  [
    "a year's percentage among its quarters",
    { commentary: 'Q1: 71%, Q2: 76%, Q3: 85%, Q4: 88%. Overall: 80%.' },
    [],
  ],
  [
    'a running total ends in its last figure',
    { commentary: 'Q1 10, Q2 25, Q3 40, Q4 61. Annual total 61.' },
    [],
  ],
  [
    'another figure over the year',
    { commentary: 'Q1 10, Q2 12, Q3 9, Q4 14. Over the year 30 were refused.' },
    [],
  ],
  [
    "the year's target",
    { commentary: 'Q1 45, Q2 50, Q3 48, Q4 52. The target for the year in total was 150.' },
    [],
  ],
  [
    'three quarters are no year',
    { commentary: 'Q1 45, Q2 50, Q3 48. Total for the year 165.' },
    [],
  ],
  [
    'months are dates',
    { commentary: 'We met on July 4, August 8, September 12. A total of 40 came.' },
    [],
  ],
];

describe('seriesTotal', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q4', rows: [{ title, ...cells }] });
    expect(seen(inRows(seriesTotal, document))).toEqual(found);
  });
});
