import { describe, expect, it } from 'vitest';
import { unitSlip } from '#checks/unitSlip.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = '% of invoices paid in 30 days';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  ['a fraction beside a percentage', { target: '98%', outturn: '0.97' }, ['unit-slip error']],
  [
    'pounds for thousands',
    { title: 'Income from parking', target: '£400,000', outturn: '£402' },
    ['unit-slip error'],
  ],
  [
    'a small percentage is none',
    { title: '% of calls abandoned', target: '5%', outturn: '0.9%' },
    [],
  ],
  ['one percent exactly may be one', { target: '98%', outturn: '1' }, []],
  ['a hundred is no slip', { target: '98%', outturn: '100%' }, []],
  [
    'a small count beside a large target',
    { title: 'Homes built', target: '1,000', outturn: '12' },
    [],
  ],
  ['no target', { outturn: '0.97' }, []],
  ['a target of nought', { target: '0', outturn: '12' }, []],
];

describe('unitSlip', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(unitSlip, document))).toEqual(found);
  });

  it('a time with its colon written as a point is found by the row it stands in', () => {
    const wait = { title: 'Average wait not to exceed 30 seconds', target: '30' };
    const text = 'For the year 0.41seconds, not meeting target.';
    const rows = ['45', '39', '41', '40'].map((outturn, at) => ({
      ...wait,
      outturn,
      period: `2024-25 Q${at + 1}`,
      commentary: at === 3 ? text : '',
    }));
    expect(seen(inRows(unitSlip, checkedDocument({ rows })))).toEqual(['unit-slip error']);
    const quiet = rows.map((row) => ({
      ...row,
      commentary: row.commentary.replace('0.41seconds', '41 seconds'),
    }));
    expect(seen(inRows(unitSlip, checkedDocument({ rows: quiet })))).toEqual([]);
  });

  it('seconds given as minutes are found by the figures before', () => {
    const rows = ['62', '58', '65', '1.05'].map((outturn, at) => ({
      title: 'Average call wait (seconds)',
      target: '60',
      outturn,
      period: `2024-25 Q${at + 1}`,
    }));
    expect(seen(inRows(unitSlip, checkedDocument({ rows })))).toEqual(['unit-slip error']);
  });
});
