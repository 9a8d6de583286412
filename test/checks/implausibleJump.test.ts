import { describe, expect, it } from 'vitest';
import { implausibleJump } from '#checks/implausibleJump.ts';
import { type Cells, checkedDocument, seen } from '#test/support/checkedDocument.ts';

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

const fines = { title: 'Number of parking fines' };
const homes = { title: 'Homes built', accumulates: 'cumulative' };
const jump = 'implausible-jump inconsistency';
const usual = quarters(fines, ['410', '395', '420', '402']);

const cases: readonly (readonly [string, readonly Cells[], readonly string[]])[] = [
  [
    'ten times the usual without a word',
    [...usual, ...quarters(fines, ['4,150'], '', '2025-26')],
    [jump],
  ],
  [
    'a share that falls by half',
    [
      ...quarters({ title: '% answered' }, ['92', '94', '93', '95']),
      ...quarters({ title: '% answered' }, ['40'], '', '2025-26'),
    ],
    [jump],
  ],
  ['a running total that falls', quarters(homes, ['20', '55', '48', '90']), [jump]],
  [
    'ten times the usual with a reason',
    [
      ...usual,
      ...quarters(
        fines,
        ['4,150'],
        'Four new car parks came under enforcement in April.',
        '2025-26',
      ),
    ],
    [],
  ],
  [
    'a fall that a later text names',
    quarters(
      homes,
      ['20', '55', '48', '90'],
      'The Q3 figure is right: seven plots had been counted twice.',
    ),
    [],
  ],
  [
    'a new year begins at nought',
    [...quarters(homes, ['20', '55', '78', '90']), ...quarters(homes, ['12'], '', '2025-26')],
    [],
  ],
  [
    'small counts jump by nature',
    [...quarters(fines, ['2', '1', '3', '2']), ...quarters(fines, ['14'], '', '2025-26')],
    [],
  ],
  [
    'three alike and one ten times as large',
    quarters(fines, ['410', '395', '402', '4,150']),
    ['implausible-jump inconsistency'],
  ],
  ['three alike and one three times as large', quarters(fines, ['410', '395', '402', '1,250']), []],
  ['three figures show no habit', quarters(fines, ['410', '395', '4,150']), []],
  ['half as much again', [...usual, ...quarters(fines, ['610'], '', '2025-26')], []],
];

describe('implausibleJump', () => {
  it.each(cases)('%s', (_fact, rows, found) => {
    expect(seen(implausibleJump(checkedDocument({ rows })))).toEqual(found);
  });
});
