import { describe, expect, it } from 'vitest';
import { statedMonths } from '#checks/statedMonths.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = 'Housing starts';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  [
    'months that are not of their quarter',
    { commentary: 'In Q1 (July to September) 120 homes were started.' },
    ['wrong-period-label inconsistency'],
  ],
  [
    'another quarter with a year between',
    { commentary: 'Q3 2024/25 (Jul - Sep): 120 starts.' },
    ['wrong-period-label inconsistency'],
  ],
  [
    'a text that opens with the months of another quarter',
    { commentary: 'For the period January to March 2025 there were 120 starts.' },
    ['wrong-period-label inconsistency'],
  ],
  [
    'the right months of another year',
    { commentary: 'July to September 2023: 120 starts.' },
    ['wrong-period-label inconsistency'],
  ],
  [
    'the quarter with its own months',
    { commentary: 'Q2 (July to September 2024): 120 starts.' },
    [],
  ],
  [
    'the row’s own months',
    { commentary: 'For the period July to September 2024 there were 120 starts.' },
    [],
  ],
  [
    'figures that come late',
    { commentary: 'For the period April to June 2024, the latest available, 120 starts.' },
    [],
  ],
  [
    'an older quarter told as a story',
    { commentary: 'April to June saw heavy rain and sites stood still.' },
    [],
  ],
  [
    'half a year',
    { commentary: 'For the period April to September 2024 there were 230 starts.' },
    [],
  ],
];

describe('statedMonths', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(statedMonths, document))).toEqual(found);
  });
});
