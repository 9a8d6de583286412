import { describe, expect, it } from 'vitest';
import { zeroForMissing } from '#checks/zeroForMissing.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

/** A measure's figures from the first quarter on; the text stands in the last. */
function quarters(
  cells: Cells,
  figures: readonly string[],
  commentary = '',
  year = '2024-25',
): readonly Cells[] {
  return figures.map((outturn, at) => ({
    ...cells,
    outturn,
    period: `${year} Q${at + 1}`,
    commentary: at === figures.length - 1 ? commentary : '',
  }));
}

const visits = { title: 'Library visits', target: '2,000' };

const cases: readonly (readonly [string, readonly Cells[], readonly string[]])[] = [
  [
    'nought whose text says that it is missing',
    quarters(visits, ['2,000', '0'], 'Figures not yet available.'),
    ['zero-for-missing error'],
  ],
  [
    'nought after three steady quarters without a word',
    quarters(visits, ['2,000', '2,140', '1,980', '0']),
    ['zero-for-missing inconsistency'],
  ],
  [
    'a running total that drops to nought',
    quarters({ title: 'Homes built', accumulates: 'cumulative' }, ['12', '0']),
    ['zero-for-missing inconsistency'],
  ],
  [
    'a real nought',
    quarters({ title: 'Ombudsman findings', target: '2' }, ['1', '2', '1', '0']),
    [],
  ],
  [
    'nought with a reason',
    quarters(visits, ['2,000', '2,140', '1,980', '0'], 'The library was closed for works.'),
    [],
  ],
  [
    'a figure that is not nought',
    quarters(visits, ['2,000', '1,900'], 'Some data not available.'),
    [],
  ],
  [
    'nought among noughts',
    quarters({ title: 'Findings', target: '0' }, ['0', '0'], 'No data to follow.'),
    [],
  ],
  [
    'a survey that did not take place',
    quarters({ title: 'Satisfied', target: '80' }, ['82', '0'], 'The survey did not take place.'),
    ['zero-for-missing error'],
  ],
  [
    'a real nought while things are awaited',
    quarters(visits, ['12', '0'], 'No homes were finished; 12 are awaiting handover.'),
    [],
  ],
  [
    'what is awaited is not the figure',
    quarters(visits, ['12', '0'], 'Handover of the site is awaited.'),
    [],
  ],
  ['a dash is no nought', quarters(visits, ['2,000', '-'], 'Not available.'), []],
];

describe('zeroForMissing', () => {
  it.each(cases)('%s', (_fact, rows, found) => {
    expect(seen(inRows(zeroForMissing, checkedDocument({ rows })))).toEqual(found);
  });
});
