import { describe, expect, it } from 'vitest';
import { missingFigures } from '#checks/missingFigures.ts';
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

const calls = { title: '% of calls answered', target: '80%' };
const visits = quarters(
  { title: 'Visits', target: '13' },
  ['14', '15', '16', '14'],
  'Good weather.',
);
const parks = quarters(
  { title: 'Parks open', target: '13' },
  ['14', '15', '16', '14'],
  'All open.',
);

const cases: readonly (readonly [string, readonly Cells[], readonly string[]])[] = [
  [
    'a blank result beside a target',
    [...quarters(calls, ['82%', '85%', '84%', '']), ...visits],
    ['missing-outturn inconsistency'],
  ],
  [
    'a blank target beside a status',
    [...quarters({ title: 'Trees', status: 'Green' }, ['1', '2', '3', '4']), ...visits, ...parks],
    ['missing-target inconsistency'],
  ],
  [
    'a blank target of a measure that had one',
    [
      ...quarters({ title: 'Trees', target: '3' }, ['1', '2', '3']),
      { title: 'Trees', period: '2024-25 Q4', outturn: '4' },
      ...visits,
      ...parks,
    ],
    ['missing-target inconsistency'],
  ],
  [
    'a count that is only watched',
    [...quarters({ title: 'Trees' }, ['1', '2', '3', '4']), ...visits, ...parks],
    [],
  ],
  [
    'the commentary says when the figure comes',
    [...quarters(calls, ['82%', '85%', '84%', ''], 'Results are due in May.'), ...visits],
    [],
  ],
  [
    'a miss without a word',
    [...quarters(calls, ['82%', '85%', '84%', '60%']), ...visits],
    ['missing-commentary inconsistency'],
  ],
  [
    'not available is said',
    [...quarters(calls, ['82%', '85%', '84%', 'Not available']), ...visits],
    [],
  ],
  [
    'a reason is given',
    [
      ...quarters({ ...calls, no_value_reason: 'survey late' }, ['82%', '85%', '84%', '']),
      ...visits,
    ],
    [],
  ],
  [
    'an annual measure between',
    [...quarters({ ...calls, title: 'Survey (annual)' }, ['', '', '', '']), ...visits],
    [],
  ],
  [
    'data only wants no target',
    [
      ...quarters({ title: 'Trees', status: 'Data Only' }, ['1', '2', '3', '4']),
      ...visits,
      ...parks,
    ],
    [],
  ],
  ['a document without targets', quarters({ title: 'Trees' }, ['1', '2', '3', '4']), []],
  ['a document without texts', quarters(calls, ['82%', '85%', '84%', '60%']), []],
  [
    'a miss with its cause',
    [...quarters({ ...calls, cause: 'storm' }, ['82%', '85%', '84%', '60%']), ...visits],
    [],
  ],
  ['no rows', [], []],
];

describe('missingFigures', () => {
  it.each(cases)('%s', (_fact, rows, found) => {
    expect(seen(missingFigures(checkedDocument({ period: '2024-25 Q4', rows })))).toEqual(found);
  });

  it('an older period has its gaps too, where the file names none as its own', () => {
    const rows = [
      { ...calls, period: '2024-25 Q1', outturn: '' },
      { title: 'Visits', target: '13', period: '2024-25 Q1', outturn: '14' },
      { title: 'Trees', target: '3', period: '2024-25 Q2', outturn: '4' },
    ];
    expect(seen(missingFigures(checkedDocument({ rows })))).toEqual([
      'missing-outturn inconsistency',
    ]);
  });

  it('a measure that begins later has no older gap', () => {
    const rows = [
      ...quarters(calls, ['', '', '84%']),
      ...quarters({ title: 'Visits', target: '13' }, ['14', '15', '16']),
    ];
    expect(missingFigures(checkedDocument({ rows }))).toEqual([]);
  });

  it('columns of periods to come are blank by nature', () => {
    const rows = [
      ...quarters(calls, ['82%', '85%', '', '']),
      ...quarters({ title: 'Visits', target: '13' }, ['14', '15', '', '']),
    ];
    expect(missingFigures(checkedDocument({ period: '2024-25 Q2', rows }))).toEqual([]);
    expect(missingFigures(checkedDocument({ rows }))).toEqual([]);
  });
});
