import { describe, expect, it } from 'vitest';
import { unitVsTitle } from '#checks/unitVsTitle.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = 'Retain at least 50% of clients after 12 weeks';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  [
    'people where the title asks for a share',
    { target: '63', outturn: '126' },
    ['unit-vs-title error'],
  ],
  [
    'tenants where the title asks for a share',
    { title: 'Ensure that 80% of tenants are visited', target: '400', outturn: '412' },
    ['unit-vs-title error'],
  ],
  ['a percentage as asked', { target: '50', outturn: '61' }, []],
  ['a printed percentage', { target: '50%', outturn: '126' }, []],
  [
    'a number that the title names',
    {
      title: 'Number of homes of which at least 50% of them affordable',
      target: '100',
      outturn: '126',
    },
    [],
  ],
  [
    'an increase',
    { title: 'Achieve 5% of growth and increase visits', target: '100', outturn: '126' },
    [],
  ],
  ['no figure', { target: '63', outturn: 'n/a' }, []],
  [
    'a stated unit of people',
    { target: '63', outturn: '126', unit: 'people' },
    ['unit-vs-title inconsistency'],
  ],
  [
    'a percentage in days',
    { title: 'Percentage of homes insulated', target: '98', outturn: '97', unit: 'days' },
    ['unit-vs-title inconsistency'],
  ],
  [
    'a gap in percentage points',
    { title: 'Percentage point gap', target: '9', outturn: '7', unit: 'points' },
    [],
  ],
  [
    'a percentage in percent',
    { title: 'Percentage of homes insulated', target: '98', outturn: '97', unit: '%' },
    [],
  ],
];

describe('unitVsTitle', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(unitVsTitle, document))).toEqual(found);
  });
});
