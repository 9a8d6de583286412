import { describe, expect, it } from 'vitest';
import { majority } from '#checks/majority.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = 'Complaints received';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  [
    '9 of 25 is no majority',
    { commentary: '25 complaints were received, the majority about waste (9).' },
    ['text-vs-value inconsistency'],
  ],
  [
    'two groups joined by "and" are taken together',
    { commentary: '14 complaints received. Majority for housing (3) and planning (3).' },
    ['text-vs-value inconsistency'],
  ],
  [
    '40% is no majority',
    { commentary: 'The majority of residents (40%) agreed.' },
    ['text-vs-value inconsistency'],
  ],
  [
    '12 of 30 said together',
    { commentary: 'The majority (12 of 30) were about bins.' },
    ['text-vs-value inconsistency'],
  ],
  [
    'a count between commas',
    { commentary: '30 complaints were received; the majority, 12, were about bins.' },
    ['text-vs-value inconsistency'],
  ],
  ['95% is one', { commentary: 'The majority of residents (95%) agreed.' }, []],
  [
    '13 of 25 is one',
    { commentary: '25 complaints were received, the majority about waste (13).' },
    [],
  ],
  [
    'without counts nothing can be said',
    { commentary: 'The majority of complaints were about waste.' },
    [],
  ],
  [
    'two possible wholes',
    { commentary: '25 complaints and 60 compliments were received, the majority about waste (9).' },
    [],
  ],
  ['no text', { commentary: '' }, []],
];

describe('majority', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(majority, document))).toEqual(found);
  });
});
