import { describe, expect, it } from 'vitest';
import { actionWords } from '#checks/actionWords.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = 'Open a hub';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  [
    'completed beside work that has not started',
    {
      kind: 'action',
      status: 'Completed',
      commentary: 'Work has not started as money was refused.',
    },
    ['status-vs-commentary inconsistency'],
  ],
  [
    'achieved beside a delay',
    {
      kind: 'target',
      status: 'Achieved',
      commentary: 'The scheme has been delayed and will open in 2027.',
    },
    ['status-vs-commentary inconsistency'],
  ],
  [
    'not started beside work that is done',
    {
      kind: 'action',
      status: 'Not started',
      commentary: 'The hub has been completed and is open.',
    },
    ['status-vs-commentary inconsistency'],
  ],
  [
    'completed and done',
    { kind: 'action', status: 'Completed', commentary: 'The hub has been completed.' },
    [],
  ],
  [
    'a later sentence about something else',
    {
      kind: 'action',
      status: 'Completed',
      commentary: 'The hub is open. The garden has not been started.',
    },
    [],
  ],
  [
    'a part of it',
    { kind: 'action', status: 'Completed', commentary: 'The second phase has not started.' },
    [],
  ],
  [
    'what it waits for is done',
    {
      kind: 'action',
      status: 'Not started',
      commentary: 'Procurement of the network, on which this depends, has been completed.',
    },
    [],
  ],
  ['an indicator', { status: 'Completed', commentary: 'Work has not started.' }, []],
];

describe('actionWords', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(actionWords, document))).toEqual(found);
  });
});
