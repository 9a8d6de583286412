import { describe, expect, it } from 'vitest';
import { listedParts } from '#checks/listedParts.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [commentary: string, found: readonly string[]])[] = [
  ['26 homes: 14 for rent, 8 shared ownership and 5 social rent.', ['sum inconsistency']],
  [
    '61 complaints: 40 about refuse, 15 about housing and 5 about planning, 61 in total.',
    ['sum inconsistency'],
  ],
  ['26 homes: 14 for rent, 8 shared ownership and 4 social rent.', []],
  ['26 homes: 14 for rent, 8 shared ownership and 2 others.', []],
  ['315 inspections: 40 high risk, 20 new and 12 reported.', []],
  ['58 complaints: 40 late, 9 upheld (16%) and 9 withdrawn.', []],
  ['At 10: 14 calls, 3 visits and 2 letters.', []],
  ['', []],
];

describe('listedParts', () => {
  it.each(cases)('%s', (commentary, found) => {
    const row: Cells = { title: 'Homes', outturn: '26', commentary, period: '2024-25 Q2' };
    expect(seen(inRows(listedParts, checkedDocument({ rows: [row] })))).toEqual(found);
  });
});
