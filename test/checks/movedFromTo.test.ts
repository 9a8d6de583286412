import { describe, expect, it } from 'vitest';
import { movedFromTo } from '#checks/movedFromTo.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = 'Debt outstanding';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  ['no text moves nothing', { commentary: '' }, []],
  [
    'a fall that is not the difference',
    { commentary: 'Debt has fallen by £250k from £1.35m to £1.00m.' },
    ['sum error'],
  ],
  [
    'an increase behind its figures',
    { commentary: 'Visits rose from 100 to 120, an increase of 25.' },
    ['sum error'],
  ],
  [
    'a percentage of the first figure',
    { commentary: 'Debt fell by 30% (from £5.0m to £4.0m).' },
    ['sum error'],
  ],
  [
    'a rise in percent before its figures',
    { commentary: 'Up 25% from 100 to 120.' },
    ['sum error'],
  ],
  [
    'a fall that is the difference',
    { commentary: 'reduced by £1.48m (from £5.57m to £4.09m)' },
    [],
  ],
  ['20% of five million', { commentary: 'Debt fell by 20% (from £5.0m to £4.0m).' }, []],
  [
    'points or percent, both are said',
    { commentary: 'Satisfaction rose by 8% from 71% to 79%.' },
    [],
  ],
  [
    'dates are no figures',
    { commentary: 'Open from 1 April 2024 to 30 June 2024, by 2 of the teams.' },
    [],
  ],
  [
    'about a quarter is not judged',
    { commentary: 'Debt fell by about 20% from £5.0m to £4.2m.' },
    [],
  ],
  ['from nought there is no percentage', { commentary: 'Visits rose by 100% from 0 to 20.' }, []],
];

describe('movedFromTo', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(movedFromTo, document))).toEqual(found);
  });
});
