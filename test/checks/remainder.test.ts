import { describe, expect, it } from 'vitest';
import { remainder } from '#checks/remainder.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = 'Carers reviewed';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  [
    'what is left is not whole less part',
    {
      commentary:
        '87% of carers were reviewed (66 out of 76); the other 7 will be seen next quarter.',
    },
    ['sum inconsistency'],
  ],
  [
    'the remaining ones',
    { commentary: 'Of the 40 carers 31 were reviewed and the remaining 11 were not.' },
    ['sum inconsistency'],
  ],
  ['what is left', { commentary: '46 of 50 were in time. The other 4 were a day late.' }, []],
  [
    'another noun',
    { commentary: '46 of 50 were in time. The other 2 teams have nothing to report.' },
    [],
  ],
  [
    'parts between',
    { commentary: '41 of 54 pay by card, 9 by cash and the remaining 4 were exempt.' },
    [],
  ],
  ['without an article', { commentary: '46 of 50 were in time, with other 3 cases pending.' }, []],
];

describe('remainder', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(remainder, document))).toEqual(found);
  });
});
