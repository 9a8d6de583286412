import { describe, expect, it } from 'vitest';
import { annualVsQuarters } from '#checks/annualVsQuarters.ts';
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

const visits = { title: 'Number of visits' };
const calls = { title: '% of calls answered' };
const stage = { title: '% of reviews answered in time' };
const error = 'annual-vs-quarters error';

const cases: readonly (readonly [string, readonly Cells[], readonly string[]])[] = [
  [
    'a total that is not the sum',
    quarters(visits, ['1,200', '1,340', '1,100', '1,260'], 'Annual total of 5,100 visits.'),
    [error],
  ],
  [
    'a percentage above every quarter',
    quarters(calls, ['82%', '85%', '84%', '86%'], 'Overall for the year 91% were answered.'),
    [error],
  ],
  [
    'one late reply that gives a percentage only for far more replies',
    quarters(
      stage,
      ['100', '100', '100', '99'],
      'Q4: 14 reviews received, 1 late. 2024/25 total in time 99.8% with 1 review out of time.',
    ),
    [error],
  ],
  [
    'a total whose year stands behind it',
    quarters(
      visits,
      ['1,200', '1,340', '1,100', '1,260'],
      'There were 5,100 visits in total for the year.',
    ),
    [error],
  ],
  [
    'a total that is the sum',
    quarters(visits, ['1,200', '1,340', '1,100', '1,260'], 'Annual total of 4,900 visits.'),
    [],
  ],
  [
    'a mean of percentages lies between them',
    quarters(calls, ['82%', '85%', '84%', '86%'], 'Overall for the year 84% were answered.'),
    [],
  ],
  [
    'a half rounded up',
    quarters(
      { title: '% of calls abandoned' },
      ['4', '2', '2', '2'],
      '2024/25 overall 3% which meets target.',
    ),
    [],
  ],
  [
    'a running total is its last figure',
    quarters(
      { title: 'Homes built', accumulates: 'cumulative' },
      ['20', '55', '78', '90'],
      'Annual total of 90 homes.',
    ),
    [],
  ],
  [
    'a figure of the year before',
    quarters(
      visits,
      ['1,200', '1,340', '1,100', '1,260'],
      'Annual total in 2023/24 of 5,100 visits.',
    ),
    [],
  ],
  [
    'a total of something else',
    quarters(
      visits,
      ['1,200', '1,340', '1,100', '1,260'],
      'An annual total of 12 events was held.',
    ),
    [],
  ],
  [
    'a quarter without a figure',
    quarters(visits, ['New', '1,340', '1,100', '1,260'], 'Annual total of 5,100 visits.'),
    [],
  ],
  [
    'before the end of the year nothing is added',
    quarters(visits, ['1,200', '1,340'], 'Annual total of 5,100 visits.'),
    [],
  ],
  ['no text', quarters(visits, ['1', '2', '3', '4']), []],
];

describe('annualVsQuarters', () => {
  it.each(cases)('%s', (_fact, rows, found) => {
    expect(seen(inRows(annualVsQuarters, checkedDocument({ rows })))).toEqual(found);
  });
});
