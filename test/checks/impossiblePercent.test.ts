import { describe, expect, it } from 'vitest';
import { impossiblePercent } from '#checks/impossiblePercent.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = '% of complaints answered in time';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  ['more than all', { outturn: '104%' }, ['impossible-percent error']],
  ['less than none', { outturn: '-3%' }, ['impossible-percent error']],
  ['a target above all', { outturn: '90%', target: '110%' }, ['impossible-percent error']],
  ['all', { outturn: '100%' }, []],
  ['none', { outturn: '0%' }, []],
  ['rent with arrears may be more', { title: '% of rent collected', outturn: '101.2%' }, []],
  ['growth may be more and less', { title: '% increase in visits', outturn: '140%' }, []],
  [
    'a share of the target may be more',
    { title: 'Homes built as % of target', outturn: '120%' },
    [],
  ],
  ['a count is no share', { title: 'Number of visits', outturn: '104' }, []],
  ['text is no share', { outturn: 'lots' }, []],
  [
    'no more can be answered than came',
    { title: 'Complaints answered in time', unit: '%', outturn: '109%' },
    ['impossible-percent error'],
  ],
  [
    'a share below nought',
    { title: 'Tenants satisfied', unit: '%', outturn: '-4%' },
    ['impossible-percent error'],
  ],
  [
    'rent may be collected from older debts too',
    { title: 'Rent collected', unit: '%', outturn: '101.2%' },
    [],
  ],
];

describe('impossiblePercent', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(impossiblePercent, document))).toEqual(found);
  });
});
