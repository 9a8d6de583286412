import { describe, expect, it } from 'vitest';
import { narrativeVsIndicator } from '#checks/narrativeVsIndicator.ts';
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

const walks = quarters({ title: 'People completing a guided woodland walk after 6 sessions' }, [
  '40',
  '52',
  '61',
  '47',
]);
const plan = (commentary: string): Cells => ({
  kind: 'target',
  title: 'Offer guided woodland walks so that people complete at least 6 sessions',
  period: '2024-25 Q4',
  status: 'On track',
  commentary,
});

const cases: readonly (readonly [string, readonly Cells[], readonly string[]])[] = [
  [
    'an annual total that the quarters do not give',
    [
      ...walks,
      plan(
        '47 people completed guided woodland walks after 6 sessions, giving an annual total of 230.',
      ),
    ],
    ['annual-vs-quarters error'],
  ],
  [
    "a quarter's figure unlike the table",
    [
      ...walks,
      plan(
        '44 people completed guided woodland walks after 6 sessions, giving an annual total of 200.',
      ),
    ],
    ['table-vs-narrative error'],
  ],
  [
    'both as in the table',
    [
      ...walks,
      plan(
        '47 people completed guided woodland walks after 6 sessions, giving an annual total of 200.',
      ),
    ],
    [],
  ],
  [
    'a total of something else',
    [...walks, plan('12 volunteers came, giving an annual total of 130 volunteers.')],
    [],
  ],
  [
    'no indicator of these words',
    [
      ...quarters({ title: 'Number of bins emptied in time' }, ['40', '52', '61', '47']),
      plan('47 people completed guided woodland walks, giving an annual total of 230.'),
    ],
    [],
  ],
  ['no total', [...walks, plan('44 people completed guided woodland walks after 6 sessions.')], []],
];

describe('narrativeVsIndicator', () => {
  it.each(cases)('%s', (_fact, rows, found) => {
    const document = checkedDocument({ period: '2024-25 Q4', rows });
    expect(seen(narrativeVsIndicator(document))).toEqual(found);
  });
});
