import { describe, expect, it } from 'vitest';
import { infeasiblePercent } from '#checks/infeasiblePercent.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = '% of complaints answered in 10 working days';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  ['no text says nothing', { commentary: '' }, []],
  [
    'no whole number out of 59 is 99%',
    { commentary: '59 complaints received and 99% responded to in time.' },
    ['percent-infeasible-for-denominator error'],
  ],
  [
    'no whole number out of 12 is 85%',
    { commentary: '85% of 12 appeals were dismissed.' },
    ['percent-infeasible-for-denominator error'],
  ],
  [
    'a whole that leads the sentence',
    { commentary: 'Of 8 complaints, 93% were answered in time.' },
    ['percent-infeasible-for-denominator error'],
  ],
  [
    'the percentage of a named number',
    { commentary: '93% of the 8 complaints received were answered.' },
    ['percent-infeasible-for-denominator error'],
  ],
  [
    "the row's own result against the number received",
    {
      outturn: '99%',
      commentary: '14 complaints were received, 1 late response and 1 still open.',
    },
    ['percent-infeasible-for-denominator error'],
  ],
  ['55 of 79 is 70%', { commentary: '79 responses received and 70% were satisfied.' }, []],
  [
    'a large whole allows any percentage',
    { commentary: '630 chats received, and 89% answered.' },
    [],
  ],
  [
    'another count may be the whole',
    { commentary: '59 complaints received and 99% answered, as were 99% of 340 others.' },
    [],
  ],
  [
    'two kinds together may be the whole',
    { commentary: '45 housing and 55 planning complaints received and 99% answered.' },
    [],
  ],
  ['a quota is no result', { commentary: 'We will inspect 10% of 45 premises.' }, []],
  [
    'a change is no share',
    { commentary: '12 complaints received, and 5% fewer than last year.' },
    [],
  ],
  [
    'a late part is not the whole',
    { outturn: '97%', commentary: '2 complaints were acknowledged out of time.' },
    [],
  ],
  [
    'a rolling result has another whole',
    {
      title: '% of complaints answered (rolling year)',
      outturn: '99%',
      commentary: '14 complaints were received.',
    },
    [],
  ],
  [
    'a result that the number received allows',
    { outturn: '93%', commentary: '14 complaints were received.' },
    [],
  ],
  [
    "the year's percentage is not of the quarter's number",
    { commentary: '14 complaints received. Overall 2024/25 99% answered.' },
    [],
  ],
  ['brackets and signs alone', { commentary: '%% of 0, 0 received and 100% of % answered' }, []],
  [
    '"there were" so many',
    { commentary: 'There were 9 decisions and 85% were in time.' },
    ['percent-infeasible-for-denominator error'],
  ],
  [
    '"of them"',
    { commentary: 'In all 7 children were placed, 55% of them within a year.' },
    ['percent-infeasible-for-denominator error'],
  ],
  [
    'a share of them that can be',
    { commentary: 'In all 7 children were placed, 57% of them within a year.' },
    [],
  ],
];

describe('infeasiblePercent', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(infeasiblePercent, document))).toEqual(found);
  });
});
