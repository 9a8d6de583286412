import { describe, expect, it } from 'vitest';
import { countColumns } from '#checks/countColumns.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = '% of requests answered';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  [
    '245 of 320 is 77%, not 81%',
    { outturn: '81%', numerator: '245', denominator: '320' },
    ['percent-vs-counts error'],
  ],
  [
    'more parts than the whole',
    { outturn: '104%', numerator: '333', denominator: '320' },
    ['percent-vs-counts error'],
  ],
  [
    'digits cut off',
    { outturn: '76.5%', numerator: '245', denominator: '320' },
    ['percent-rounding inconsistency'],
  ],
  [
    'a rate that no power of ten gives',
    { title: 'Missed bins per 100,000', outturn: '38', numerator: '412', denominator: '900000' },
    ['percent-vs-counts inconsistency'],
  ],
  ['245 of 320 is 77%', { outturn: '77%', numerator: '245', denominator: '320' }, []],
  [
    'a rate per hundred thousand',
    { title: 'Missed bins per 100,000', outturn: '38', numerator: '456', denominator: '1,200,000' },
    [],
  ],
  [
    'days per head',
    { title: 'Days lost per employee', outturn: '2.31', numerator: '1,412', denominator: '611.3' },
    [],
  ],
  ['nothing out of nothing', { outturn: '0%', numerator: '0', denominator: '0' }, []],
  ['words in the columns', { outturn: '77%', numerator: 'many', denominator: 'n/a' }, []],
];

describe('countColumns', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(countColumns, document))).toEqual(found);
  });
});
