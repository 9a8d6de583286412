import { describe, expect, it } from 'vitest';
import { repeatedSentence } from '#checks/repeatedSentence.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = 'Visits';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  [
    'a long sentence that stands twice',
    {
      commentary:
        'Visits rose with the fine weather in the half term week. Visits rose with the fine weather in the half term week.',
    },
    ['duplicate-text style'],
  ],
  [
    'the same with another between',
    {
      commentary:
        'Visits rose with the fine weather in the half term week. More came. Visits rose with the fine weather in the half term week.',
    },
    ['duplicate-text style'],
  ],
  [
    'short sentences may stand twice',
    {
      commentary:
        'No issues. Waste: no issues. No issues. Nothing else is to be reported in this quarter by the service.',
    },
    [],
  ],
  [
    'like sentences that differ in a figure',
    {
      commentary:
        'In the north 31 of 40 visits were made within the week. In the north 32 of 40 visits were made within the week.',
    },
    [],
  ],
];

describe('repeatedSentence', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(repeatedSentence, document))).toEqual(found);
  });
});
