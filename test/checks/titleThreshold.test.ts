import { describe, expect, it } from 'vitest';
import { titleThreshold } from '#checks/titleThreshold.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = 'Ensure at least 90% of food businesses are rated 3 or above each year';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  [
    'a share below the promise of every year',
    {
      kind: 'target',
      status: 'On track',
      commentary: '85% of food businesses are rated 3 or above.',
    },
    ['status-vs-value error'],
  ],
  [
    'exactly half is not more than half',
    {
      kind: 'target',
      status: 'On track',
      title: 'Prevent homelessness for more than 50% of people facing it each year',
      commentary:
        '36 people facing homelessness came. Homelessness was prevented for 18 people, 50%.',
    },
    ['status-vs-value error'],
  ],
  [
    'achieved although it is not',
    {
      kind: 'target',
      status: 'Achieved',
      title: 'Ensure at least 90% of food businesses are rated 3 or above by 2030',
      commentary: '85% of food businesses are rated 3.',
    },
    ['status-vs-value error'],
  ],
  [
    'exactly the least is kept',
    {
      kind: 'target',
      status: 'On track',
      commentary: '90% of food businesses are rated 3 or above.',
    },
    [],
  ],
  [
    'progress towards a later date',
    {
      kind: 'target',
      status: 'On track',
      title: 'Ensure at least 50% of contacts are online by 2030',
      due: '31-Mar-30',
      commentary: '35% of contacts are online.',
    },
    [],
  ],
  [
    'percentages of several things',
    {
      kind: 'target',
      status: 'On track',
      commentary: '85% of food businesses and 95% of food shops are rated 3.',
    },
    [],
  ],
  [
    'not said to be on track',
    {
      kind: 'target',
      status: 'Off track',
      commentary: '85% of food businesses are rated 3 or above.',
    },
    [],
  ],
  [
    'a percentage of something else',
    {
      kind: 'target',
      status: 'On track',
      commentary: '85% of inspectors have passed their training.',
    },
    [],
  ],
  [
    'an increase is no share',
    {
      kind: 'target',
      status: 'On track',
      title: 'Increase visits by at least 10% each year',
      commentary: 'Visits: 5% came by bus each year.',
    },
    [],
  ],
  ['no text', { kind: 'target', status: 'On track' }, []],
];

describe('titleThreshold', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(titleThreshold, document))).toEqual(found);
  });
});
