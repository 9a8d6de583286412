import { describe, expect, it } from 'vitest';
import { countsIn } from '#imports/countSentences.ts';
import { drawn, heading, paragraph, published } from '#test/support/sourceTable.ts';

const counts = (text: string) =>
  countsIn(text).map(({ group, count, percent, kind }) => [group, count, percent, kind]);

describe('a sentence that counts', () => {
  it.each([
    [
      'Ten targets supported this aim as of 30th June 2020. Six targets were on track and four targets had been affected by Covid19.',
      [
        ['total', 10, '', 'target'],
        ['on track', 6, '', 'target'],
        ['affected by Covid19', 4, '', 'target'],
      ],
    ],
    [
      'Of the 19 indicators, 12 (63%) were on target, 4 (21%) were near target and 3 (16%) were off target.',
      [
        ['total', 19, '', 'indicator'],
        ['on target', 12, '63', 'indicator'],
        ['near target', 4, '21', 'indicator'],
        ['off target', 3, '16', 'indicator'],
      ],
    ],
    [
      'Out of the 31 targets: 20 (65%) were on track; 2 (6%) had achieved.',
      [
        ['total', 31, '', 'target'],
        ['on track', 20, '65', 'target'],
        ['achieved', 2, '6', 'target'],
      ],
    ],
    [
      '9 of 13 indicators had met their target.',
      [
        ['total', 13, '', 'indicator'],
        ['met their target', 9, '', 'indicator'],
      ],
    ],
    [
      'In summary of the 12 indicators: 3 (25%) have a status of Green. 9 (75%) are rated as Red.',
      [
        ['total', 12, '', 'indicator'],
        ['Green', 3, '25', 'indicator'],
        ['Red', 9, '75', 'indicator'],
      ],
    ],
    [
      'Eight actions are complete and one action is overdue.',
      [
        ['complete', 8, '', 'action'],
        ['overdue', 1, '', 'action'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });

  it.each([
    '805 surveys were issued and 79 were returned.',
    'Two targets were discussed at length by the committee.',
    'In 2020 targets were set for each service.',
    'The 3 year plan was achieved.',
    'Referrals during quarter four were completed against the targets.',
    '12 staff were on track to finish the training.',
  ])('no count: %s', (text) => {
    expect(counts(text)).toEqual([]);
  });
});

describe('a table of counts', () => {
  it.each([
    ['upright', 'Performance | No. | %\nRED | 1 | 10\nGREEN | 9 | 90\nTOTAL | 10 | 100'],
    ['without a header', 'Red | 1 | 10%\nGreen | 9 | 90%\nTotal | 10 | 100%'],
    [
      'with the percentage in brackets',
      'Status | Number\nRed | 1 (10%)\nGreen | 9 (90%)\nTotal | 10 (100%)',
    ],
    ['lying', 'Red | Green | Total\n1 (10%) | 9 (90%) | 10 (100%)'],
  ])('%s', (_name, picture) => {
    const { counts: read, rows, notUnderstood } = published(heading('Summary'), drawn(picture));
    expect(read.map(({ group, count, percent }) => [group.toLowerCase(), count, percent])).toEqual([
      ['red', 1, '10'],
      ['green', 9, '90'],
      ['total', 10, '100'],
    ]);
    expect([rows, notUnderstood]).toEqual([[], []]);
  });

  it('by kind, each row with a number of its own', () => {
    const { counts: read } = published(
      drawn(`
         | Green | Amber | Total
        Indicators | 12 | 4 | 16
        Actions | 8 | 2 | 10`),
    );
    expect(read.map(({ place, kind, count }) => [place.row, kind, count])).toEqual([
      [1, 'indicator', 12],
      [1, 'indicator', 4],
      [1, 'indicator', 16],
      [2, 'action', 8],
      [2, 'action', 2],
      [2, 'action', 10],
    ]);
  });

  it('is not made of indicators that happen to be green', () => {
    const { counts: read, rows } = published(
      heading('Q1 2024/25'),
      drawn(`
        Indicator | Target | Actual | Status
        Green waste collected | 10 | 12 | Green
        Red routes kept clear | 10 | 8 | Red`),
    );
    expect([read.length, rows.length]).toEqual([0, 2]);
  });
});

describe('a table that fell apart into paragraphs', () => {
  const texts = (...cells: string[]) => cells.map(paragraph);
  it('is put together by counting cells, a blank comment or not', () => {
    const {
      rows,
      counts: read,
      passages,
    } = published(
      heading('Report for 2005/06', 1),
      ...texts(
        'Performance',
        'No.',
        '%',
        'RED',
        '1',
        '50',
        'GREEN',
        '1',
        '50',
        'TOTAL',
        '2',
        '100',
      ),
      ...texts(
        'Ref',
        'Indicator',
        'Top quartile',
        '04/05 actual',
        '05/06 target',
        '05/06 outturn',
        'Status',
        'Comment',
      ),
      ...texts(
        'WASTE',
        '82a',
        'Household waste recycled',
        '30%',
        '21%',
        '25%',
        '24%',
        'Amber',
        'New rounds began in May.',
      ),
      ...texts('84', 'Waste collected from each person (kg)', 'n/a', '400', '390', '395', 'Red'),
      ...texts('HOUSING', 'Local 7', 'Empty homes', 'n/a', '12', '10', '9', 'Green', 'Well ahead.'),
      heading('Next steps'),
      paragraph('The next report is due in May.'),
    );
    const main = rows.filter(({ period }) => period?.year === 2005);
    expect(
      main.map(({ cells }) => [
        cells.section,
        cells.code,
        cells.target,
        cells.outturn,
        cells.status,
        cells.commentary,
      ]),
    ).toEqual([
      ['WASTE', '82a', '25%', '24%', 'Amber', 'New rounds began in May.'],
      ['WASTE', '84', '390', '395', 'Red', ''],
      ['HOUSING', 'Local 7', '10', '9', 'Green', 'Well ahead.'],
    ]);
    expect(
      rows.filter(({ period }) => period?.year === 2004).map(({ cells }) => cells.outturn),
    ).toEqual(['21%', '400', '12']);
    expect(read.map(({ count }) => count)).toEqual([1, 1, 2]);
    expect(passages.map(({ text }) => text)).toEqual(['The next report is due in May.']);
  });
});

describe('minutes', () => {
  it('list targets by status, each with its paragraphs', () => {
    const { rows, passages, notUnderstood } = published(
      heading('Performance update - July to September 2023 (Q2 - 2023/24)', 1),
      paragraph('The following targets were on track:'),
      paragraph('ENV.1 - Plant 500 trees'),
      paragraph('Orders had been placed.'),
      paragraph('Ground works would begin in October.'),
      paragraph('The following targets had been achieved;'),
      paragraph('ENV.2 - Open a park ... view the full minutes text for item 4'),
      heading('Any other business'),
      paragraph('There was none.'),
    );
    expect(
      rows.map(({ kind, cells }) => [
        kind,
        cells.code,
        cells.title,
        cells.status,
        cells.commentary,
      ]),
    ).toEqual([
      [
        'target',
        'ENV.1',
        'Plant 500 trees',
        'on track',
        'Orders had been placed.\nGround works would begin in October.',
      ],
      ['target', 'ENV.2', 'Open a park', 'achieved', ''],
    ]);
    expect(rows[0]?.period).toEqual({ kind: 'quarter', year: 2023, index: 2 });
    expect(passages.map(({ text }) => text)).toContain('There was none.');
    expect(notUnderstood).toMatchObject([{ row: 2, why: 'unknownRow' }]);
  });
});
