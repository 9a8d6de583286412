import { describe, expect, it } from 'vitest';
import { commentaryVsTarget } from '#checks/commentaryVsTarget.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = '% of calls answered in 60 seconds';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  [
    'another target than the column',
    { target: '85%', outturn: '79%', commentary: '79% were answered against a target of 90%.' },
    ['commentary-vs-target error'],
  ],
  [
    'the target is said to be',
    { target: '85%', outturn: '79%', commentary: 'The target is 80%.' },
    ['commentary-vs-target error'],
  ],
  [
    'the target of the column',
    { target: '85%', outturn: '79%', commentary: 'Below the target of 85%.' },
    [],
  ],
  [
    'a national target',
    { target: '85%', outturn: '79%', commentary: 'Still above the national target of 75%.' },
    [],
  ],
  [
    'the target of next year',
    { target: '85%', outturn: '79%', commentary: 'The 2025/26 target is 90%.' },
    [],
  ],
  [
    'a distance from the target',
    { target: '85%', outturn: '79%', commentary: '6% below target.' },
    [],
  ],
  [
    'a figure within target',
    { target: '85%', outturn: '88%', commentary: '116 resolved within target (88%).' },
    [],
  ],
  [
    "the year's target of a quarterly count",
    {
      title: 'Visits',
      target: '125',
      outturn: '130',
      commentary: 'On course for the target of 500.',
    },
    [],
  ],
  [
    'a target in days beside one in percent',
    { target: '85%', outturn: '88%', commentary: 'Answered within a target of 10 days.' },
    [],
  ],
  ['no target column', { target: '', outturn: '88%', commentary: 'Target of 90%.' }, []],
  [
    '"our 7 day target"',
    {
      title: 'Sickness days per FTE',
      unit: 'days',
      target: '8',
      outturn: '9.1',
      commentary: 'Sickness is above our 7 day target.',
    },
    ['commentary-vs-target error'],
  ],
  [
    '"a 14 day target" of something else',
    {
      title: 'Sickness days per FTE',
      unit: 'days',
      target: '8',
      outturn: '9.1',
      commentary: 'Referrals have a 14 day target.',
    },
    [],
  ],
];

describe('commentaryVsTarget', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(commentaryVsTarget, document))).toEqual(found);
  });
});
