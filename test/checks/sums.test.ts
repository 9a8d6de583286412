import { describe, expect, it } from 'vitest';
import { sums } from '#checks/sums.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = 'Missed bins';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  ['no text adds nothing up', { commentary: '' }, []],
  ['an equation that does not come out', { commentary: 'Homes: 12 + 15 + 9 = 35.' }, ['sum error']],
  [
    'lines that do not add to their total',
    { commentary: 'Refuse - 12\nRecycling - 9\nGarden - 8\nTotal - 30' },
    ['sum error'],
  ],
  [
    'parts that are called all of it',
    { commentary: 'There are 9 projects, made up of 5 delivered, 2 running and 1 on hold.' },
    ['sum error'],
  ],
  [
    'a share of a total that no line gives',
    { commentary: 'Online - 200 By phone - 300 Total - 500 = 45% online' },
    ['percent-vs-counts error'],
  ],
  ['an equation with labels', { commentary: 'North 18 + South 23 = 42' }, ['sum error']],
  [
    'a total since April is of more than its lines',
    { commentary: 'Open - 9\nClosed - 14\nTotal since April - 61' },
    [],
  ],
  ['an equation that comes out', { commentary: 'Homes: 12 + 15 + 9 = 36.' }, []],
  [
    'lines that add to their total',
    { commentary: 'Online - 18,504 Other - 30,544 Total contacts – 49,048 = 37.7% online' },
    [],
  ],
  [
    'a line that is a part of another',
    { commentary: 'Homes - 20\nof these shared - 8\nFlats - 10\nTotal - 30' },
    [],
  ],
  [
    'a partial list is no sum',
    { commentary: '59 received, mostly for waste (18), housing (10) and repairs (10).' },
    [],
  ],
  [
    'parts with "including" are open',
    { commentary: '9 projects, made up of 5 new ones including 3 large and 4 old.' },
    [],
  ],
  ['rounded money adds within its rounding', { commentary: '£1.24m + £2.33m = £3.6m' }, []],
  ['a total of one line', { commentary: 'Refuse - 12\nTotal - 13' }, []],
  ['signs alone', { commentary: '+ = + 1 = total - total - 3' }, []],
];

describe('sums', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(sums, document))).toEqual(found);
  });
});
