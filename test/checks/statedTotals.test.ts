import { describe, expect, it } from 'vitest';
import { statedTotals } from '#checks/statedTotals.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = 'Volunteers in parks';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  ['an empty text', { commentary: '' }, []],
  [
    'parts before a total that they do not make',
    { commentary: '88 by advice, 28 by loan and 8 by order, 131 in total.' },
    ['sum error'],
  ],
  [
    'money before its total',
    { commentary: 'Fines of £7,400 and costs of £3,650 were awarded, £10,550 in total.' },
    ['sum error'],
  ],
  [
    'a list with a colon before "altogether"',
    { commentary: 'Adult 5,020, junior 1,950 and concession 1,047: 8,117 altogether.' },
    ['sum error'],
  ],
  [
    '"making" a total',
    { commentary: '31 for litter, 21 for tipping and 15 for parking, making 64 notices.' },
    ['sum error'],
  ],
  [
    'brackets behind a total hold more than it',
    { commentary: 'In total 101 people came (58 regular, 36 casual and 11 corporate).' },
    ['sum inconsistency'],
  ],
  [
    'a total that opens the next sentence',
    { commentary: '14 came in April, 20 in May and 19 in June. In total 52.' },
    ['sum inconsistency'],
  ],
  [
    'parts that make the total',
    { commentary: '88 by advice, 28 by loan and 8 by order, 124 in total.' },
    [],
  ],
  [
    'brackets that make the total',
    { commentary: 'In total 105 people came (58 regular, 36 casual and 11 corporate).' },
    [],
  ],
  [
    'rounded money makes a rounded total',
    { commentary: '£2.4m achieved, £0.6m on course and £0.1m at risk, £3.0m in total.' },
    [],
  ],
  [
    'a total since an earlier year',
    { commentary: '14 in April, 20 in May and 18 in June, and 60 in total since 2022.' },
    [],
  ],
  [
    'the list begins with its own whole',
    { commentary: 'We received 45 forms, approved 30 and refused 10, making 40 decisions.' },
    [],
  ],
  [
    'brackets that hold the chief parts',
    { commentary: 'A total of 52 referrals (40 from schools and 10 from surgeries).' },
    [],
  ],
  [
    'brackets about something else',
    { commentary: 'In total 300 people came (15 a session, 20 sessions).' },
    [],
  ],
  [
    'a list that says it is not all',
    { commentary: '31 for litter, 12 for tipping and others, 64 in total.' },
    [],
  ],
  [
    'the total of another sentence',
    { commentary: 'Nine rounds ran, 36 by day. Done on time: 1,833. Done in total: 2,360.' },
    [],
  ],
];

describe('statedTotals', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(statedTotals, document))).toEqual(found);
  });
});
