import { describe, expect, it } from 'vitest';
import { distanceToTarget } from '#checks/distanceToTarget.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = '% of repairs right first time';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  [
    'another distance in points',
    { target: '90%', outturn: '83%', commentary: 'We are 9 percentage points below target.' },
    ['commentary-vs-target inconsistency'],
  ],
  [
    'another distance in things',
    {
      title: 'Homes built',
      target: '100',
      outturn: '82',
      commentary: '82 homes were finished, 28 short of target.',
    },
    ['commentary-vs-target inconsistency'],
  ],
  [
    'the distance in points',
    { target: '90%', outturn: '83%', commentary: '7 percentage points below the target.' },
    [],
  ],
  [
    'the distance in percent of the target',
    {
      title: '% of visits',
      target: '90%',
      outturn: '85.2%',
      commentary: 'Visits were 5.3% below target.',
    },
    [],
  ],
  [
    'the result itself',
    { target: '90%', outturn: '83%', commentary: '83% below target for want of parts.' },
    [],
  ],
  [
    'one of two distances is its own',
    {
      target: '90%',
      outturn: '83%',
      commentary: '7 points below target. Kitchens are 15 points below target.',
    },
    [],
  ],
  [
    'the target of another period',
    { target: '90%', outturn: '83%', commentary: 'We are 9 points below target for the year.' },
    [],
  ],
  ['no target', { outturn: '83%', commentary: 'We are 9 points below target.' }, []],
];

describe('distanceToTarget', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(distanceToTarget, document))).toEqual(found);
  });
});
