import { describe, expect, it } from 'vitest';
import { commentaryVsValue } from '#checks/commentaryVsValue.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = '% of calls answered in 60 seconds';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  [
    'performance said otherwise',
    { outturn: '72%', commentary: 'Performance was 82% for the quarter.' },
    ['commentary-vs-value error'],
  ],
  [
    'an outturn said otherwise',
    { title: 'Number of homes let', outturn: '41', commentary: 'The outturn is 47 homes.' },
    ['commentary-vs-value error'],
  ],
  [
    'a share that its own counts give',
    { outturn: '95%', commentary: '28 of 32 calls (88%) were answered.' },
    ['commentary-vs-value error'],
  ],
  [
    'a point beside',
    { outturn: '69', commentary: '70% of calls were answered.' },
    ['commentary-vs-value inconsistency'],
  ],
  [
    'the title once more with another figure',
    { outturn: '79%', commentary: 'In Q2 87% of calls were answered within 60 seconds.' },
    ['commentary-vs-value error'],
  ],
  [
    'the count of the title once more',
    {
      title: 'Number of affordable homes completed',
      outturn: '41',
      commentary: '47 affordable homes were completed in Q2.',
    },
    ['commentary-vs-value inconsistency'],
  ],
  [
    'an average of the title once more',
    {
      title: 'Average days to re-let',
      outturn: '31',
      commentary: 'The average re-let time was 28 days.',
    },
    ['commentary-vs-value error'],
  ],
  [
    'an average of a part',
    {
      title: 'Average days to re-let',
      outturn: '31',
      commentary: 'Excluding major works the average re-let time was 22 days.',
    },
    [],
  ],
  [
    'what is planned is no result',
    {
      title: 'Number of affordable homes completed',
      outturn: '41',
      commentary: '47 affordable homes are due to be completed next quarter.',
    },
    [],
  ],
  [
    'the year so far',
    {
      outturn: '79%',
      commentary: 'Year to date 83% of calls have been answered within 60 seconds.',
    },
    [],
  ],
  [
    'what would have been',
    {
      outturn: '79%',
      commentary: 'Without the outage 87% of calls would have been answered in 60 seconds.',
    },
    [],
  ],
  [
    'the figure itself',
    { outturn: '82%', commentary: 'Performance was 82%, up from 71% last year.' },
    [],
  ],
  ['the figure with more decimals', { outturn: '82%', commentary: 'Performance was 81.6%.' }, []],
  ['another limit', { outturn: '100%', commentary: '99% answered within 5 minutes.' }, []],
  ["a part's performance", { outturn: '72%', commentary: 'Housing performance was 82%.' }, []],
  [
    'performance in an earlier quarter',
    { outturn: '72%', commentary: 'In Q1 performance was 82%.' },
    [],
  ],
  ['a forecast', { outturn: '72%', commentary: 'We expect that performance is 82% by March.' }, []],
  [
    'percentages of several things',
    { outturn: '72%', commentary: '71% of calls answered, 73% of calls answered by team A.' },
    [],
  ],
  ['no figure', { outturn: '-', commentary: 'Performance was 82%.' }, []],
  [
    'a count in nothing but the words of its title',
    {
      title: 'Number of complaints received',
      outturn: '45',
      commentary: '54 complaints were received in the quarter.',
    },
    ['commentary-vs-value inconsistency'],
  ],
  [
    'a count of a part',
    {
      title: 'Number of complaints received',
      outturn: '45',
      commentary: '24 complaints were received about bins.',
    },
    [],
  ],
  [
    'a distance is not the result',
    {
      title: 'Days to let a home',
      unit: 'days',
      outturn: '32',
      commentary: 'Performance is 7 days above last year.',
    },
    [],
  ],
];

describe('commentaryVsValue', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(commentaryVsValue, document))).toEqual(found);
  });
});
