import { describe, expect, it } from 'vitest';
import { percentVsCounts } from '#checks/percentVsCounts.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = '% of requests answered in time';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  ['no text has no shares', { commentary: '' }, []],
  [
    '7 of 8 is 88%, not 89%',
    { commentary: '7 (89%) of 8 reviews were done.' },
    ['percent-vs-counts error'],
  ],
  [
    'the whole may stand before the bracket',
    { commentary: 'Of the 212 requests received, 187 (92%) were answered.' },
    ['percent-vs-counts error'],
  ],
  [
    'the whole may stand with its percentage before the part',
    { commentary: '1,240 calls were raised, of which 1,084 (91%) were closed.' },
    ['percent-vs-counts error'],
  ],
  [
    'the percentage may stand before the brackets',
    { commentary: '95% (612 of 668) of premises are rated well.' },
    ['percent-vs-counts error'],
  ],
  [
    'received, percentage, part in brackets',
    { commentary: '2,450 chats received 81% (2,110) answered' },
    ['percent-vs-counts error'],
  ],
  [
    'a stroke beside a percentage is a share',
    { commentary: '89% (7/8) were answered.' },
    ['percent-vs-counts error'],
  ],
  [
    'numbers in words are counted',
    { commentary: 'Seven of the eight reviews (89%) were done.' },
    ['percent-vs-counts error'],
  ],
  [
    'the counts may stand behind a noun',
    { commentary: '95% of cases (38 out of 41) were on time.' },
    ['percent-vs-counts error'],
  ],
  [
    '"of these" in the next sentence names the whole',
    { commentary: 'There were 41 cases in the quarter. 38 of these (95%) were on time.' },
    ['percent-vs-counts error'],
  ],
  [
    'a noun between count and bracket',
    { commentary: 'Of 240 tenants surveyed, 198 tenants (88%) were satisfied.' },
    ['percent-vs-counts error'],
  ],
  [
    'a noun of its own in a new sentence has another whole',
    { commentary: 'We have 410 staff. 30 managers (85%) did the course.' },
    [],
  ],
  [
    '"of those in the north" is another whole',
    { commentary: '180 requests received, 12 (40%) of those in the north late.' },
    [],
  ],
  [
    'digits cut off are a rounding slip',
    { commentary: '32,382 messages received and 32,270 answered within 8 working days - 99.6%' },
    ['percent-rounding inconsistency'],
  ],
  ['7 of 8 is 88%', { commentary: '7 of 8, 88%' }, []],
  ['the part before its percentage and whole fits', { commentary: '7% (1267) of 17236 calls' }, []],
  ['money in thousands stands for what rounds to it', { commentary: '£568k of £951k (59.8%)' }, []],
  ['half of 125 may be 63', { commentary: '63 (50%) of 125 clients stayed.' }, []],
  [
    'a percentage of another thing behind two counts',
    { commentary: '4,210 calls received and 4,020 calls answered 79% below target' },
    [],
  ],
  [
    'a year between counts is no count',
    { commentary: 'Jan to Mar 25 59 requests received and 58 (98%) answered' },
    [],
  ],
  [
    'an increase is no share',
    { commentary: 'Of 45 sites, 40 (5% more than before) are open.' },
    [],
  ],
  [
    'figures said to be about are not judged',
    { commentary: 'About 300 of 400 homes (70%) were let.' },
    [],
  ],
  [
    'the rest of the whole explains the percentage',
    { commentary: '4 of 40 cases were late (90% in time). 4 (90%) of 40' },
    [],
  ],
  [
    'another whole near explains an implied one',
    { commentary: '60 cases came in and 40 were closed. 30 (75%) were on time.' },
    [],
  ],
  ['a 404 page is no share', { commentary: '%%% ((( 9% ) 1e309% of 0 (0%) of 0' }, []],
  [
    'the part may be "of them"',
    { commentary: '3,621 bills came and 2,407 of them were paid, 53.5%.' },
    ['percent-vs-counts error'],
  ],
  [
    'the whole may be introduced by "out of"',
    { commentary: 'Out of 174 households helped, 131 kept their home - 92%.' },
    ['percent-vs-counts error'],
  ],
  [
    'a percentage behind "or"',
    { commentary: 'Of 420 children 350 have a place, or 88.3%.' },
    ['percent-vs-counts error'],
  ],
  [
    'a participle between part and whole',
    { commentary: '£64.1m collected of £70.4m due (95.2%).' },
    ['percent-vs-counts error'],
  ],
  [
    '"of them" is of the part said before',
    { commentary: '47 of 74 carers were seen (64%). 42 of them (97%) have a budget.' },
    ['percent-vs-counts error'],
  ],
  [
    '"of them" may be of either',
    { commentary: '47 of 74 carers were seen (64%). 37 of them (50%) live here.' },
    [],
  ],
  [
    '"of them" that fits',
    { commentary: '3,621 bills came and 2,407 of them were paid, 66.5%.' },
    [],
  ],
];

describe('percentVsCounts', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(percentVsCounts, document))).toEqual(found);
  });

  it('the arithmetic can be done again by anybody', () => {
    const rows = [{ title, commentary: '7 (89%) of 8 reviews were done.' }];
    const [finding] = inRows(percentVsCounts, checkedDocument({ period: '2024-25 Q2', rows }));
    expect(finding).toMatchObject({
      quote: '7 (89%) of 8',
      arithmetic: '7 / 8 = 87.5%, rounded 88%, printed 89%',
      published: '89%',
      expected: '88%',
      row: 1,
    });
  });
});
