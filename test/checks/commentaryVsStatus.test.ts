import { describe, expect, it } from 'vitest';
import { commentaryVsStatus } from '#checks/commentaryVsStatus.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = '% of calls answered in 60 seconds';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  [
    '"below target" of a result on it',
    { target: '85%', outturn: '89%', commentary: 'Performance is below target due to vacancies.' },
    ['text-vs-value error'],
  ],
  [
    '"exceeded target" of a result below it',
    {
      target: '85%',
      outturn: '79%',
      commentary: 'Performance has exceeded target thanks to a new rota.',
    },
    ['text-vs-value error'],
  ],
  [
    '"target was not met" of a result on it',
    { target: '85%', outturn: '85%', commentary: 'The target was not met this quarter.' },
    ['text-vs-value error'],
  ],
  [
    '"above target" of a better low figure',
    {
      title: 'Average days to re-let a home',
      target: '25',
      outturn: '21',
      commentary: 'Performance is above target this quarter.',
    },
    ['polarity-words inconsistency'],
  ],
  [
    '"below target" of a low figure that is good',
    {
      title: 'Average days to re-let a home',
      target: '25',
      outturn: '21',
      commentary: '21 days is below target.',
    },
    [],
  ],
  [
    'a distance on the target is no verdict',
    {
      title: 'Visits to the museum',
      target: '9,000',
      outturn: '8,412',
      commentary: 'Visits were down 588 on the target of 9,000.',
    },
    [],
  ],
  [
    '"below target" as a verdict where low is good',
    {
      title: 'Average days to re-let a home',
      target: '25',
      outturn: '31',
      commentary: 'Performance is below target after works.',
    },
    [],
  ],
  [
    '"within target" where low is good',
    {
      title: '% of calls abandoned',
      target: '10%',
      outturn: '7%',
      commentary: '7% is within target.',
    },
    [],
  ],
  [
    'a part below target',
    {
      target: '85%',
      outturn: '89%',
      commentary: 'Most teams did well although Housing was below target.',
    },
    [],
  ],
  [
    'a hope',
    { target: '85%', outturn: '79%', commentary: 'We expect to be on target by March.' },
    [],
  ],
  [
    'a condition',
    {
      target: '85%',
      outturn: '79%',
      commentary: 'The target would have been met with one more adviser.',
    },
    [],
  ],
  [
    "the year's target",
    { target: '85%', outturn: '89%', commentary: 'The annual figure is below the yearly target.' },
    [],
  ],
  [
    'an earlier time',
    { target: '85%', outturn: '89%', commentary: 'In Q1 performance was below target.' },
    [],
  ],
  [
    'both said',
    {
      target: '85%',
      outturn: '89%',
      commentary: 'The quarter is on target. One week was below target.',
    },
    [],
  ],
  ['no result', { target: '85%', outturn: 'n/a', commentary: 'Below target.' }, []],
  [
    'the target for the quarter was exceeded',
    { target: '85%', outturn: '70%', commentary: 'The target for the quarter was exceeded.' },
    ['text-vs-value error'],
  ],
];

describe('commentaryVsStatus', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(commentaryVsStatus, document))).toEqual(found);
  });
});
