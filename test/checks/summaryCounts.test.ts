import { describe, expect, it } from 'vitest';
import { summaryCounts } from '#checks/summaryCounts.ts';
import type { PublishedCount } from '#domain/published.ts';
import { type Cells, checkedDocument } from '../support/checkedDocument.ts';

type Line = [group: string, count: number, percent?: string];

function found(lines: Line[], rows: Cells[] = [], count: Partial<PublishedCount> = {}) {
  const counts = lines.map(([group, number, percent = '']) => ({
    group,
    count: number,
    percent,
    ...count,
  }));
  return summaryCounts(checkedDocument({ period: '2004-05', rows, counts }));
}

function rows(...statuses: string[]): Cells[] {
  return statuses.map((status, index) => ({
    title: `Measure ${index}`,
    status,
    target: '1',
    outturn: '1',
  }));
}

describe('printed counts among themselves', () => {
  it.each<[string, Line[], string]>([
    [
      'parts that do not make the total',
      [
        ['RED', 1],
        ['GREEN', 9],
        ['TOTAL', 11],
      ],
      '1 + 9 = 10, printed total 11',
    ],
    [
      'a percentage that is not the share',
      [
        ['RED', 1, '10'],
        ['GREEN', 9, '80'],
        ['TOTAL', 10, '100'],
      ],
      '9 / 10 = 90.0%, printed 80%',
    ],
    [
      'a share of the parts alone',
      [
        ['Red', 1, '50%'],
        ['Green', 3, '75%'],
      ],
      '1 / 4 = 25.0%, printed 50%',
    ],
  ])('%s are found', (_name, lines, arithmetic) => {
    expect(found(lines).map((each) => each.arithmetic)).toEqual([arithmetic]);
  });

  it.each<[string, Line[]]>([
    [
      'a right table',
      [
        ['RED', 0, '0'],
        ['GREEN', 9, '90'],
        ['NOT KNOWN', 1, '10'],
        ['TOTAL', 10, '100'],
      ],
    ],
    [
      'rounded shares that do not make a hundred',
      [
        ['Red', 1, '33'],
        ['Amber', 1, '33'],
        ['Green', 1, '33'],
        ['Total', 3, '100'],
      ],
    ],
    [
      'shares rounded to make a hundred',
      [
        ['Red', 1, '34'],
        ['Amber', 1, '33'],
        ['Green', 1, '33'],
        ['Total', 3, '100'],
      ],
    ],
    [
      'two tables',
      [
        ['Red', 1],
        ['Green', 2],
        ['Total', 3],
        ['Red', 4],
        ['Green', 5],
        ['Total', 9],
      ],
    ],
    ['a total alone', [['Total', 3]]],
    [
      'nothing counted',
      [
        ['Red', 0, '0'],
        ['Total', 0, '0'],
      ],
    ],
    [
      'words for a percentage',
      [
        ['Red', 1, 'n/a'],
        ['Green', 2, '-'],
        ['Total', 3, ''],
      ],
    ],
  ])('%s are quiet', (_name, lines) => {
    expect(found(lines)).toEqual([]);
  });

  it('of a sentence may leave groups out, but not have more than the whole', () => {
    const quote = 'Of the ten targets six were on track and three were late.';
    expect(
      found(
        [
          ['total targets', 10],
          ['on track', 6],
          ['late', 3],
        ],
        [],
        { quote },
      ).map((each) => each.severity),
    ).toEqual(['inconsistency']);
    expect(
      found(
        [
          ['total targets', 10],
          ['on track', 6],
          ['late', 5],
        ],
        [],
        { quote },
      ).map((each) => each.severity),
    ).toEqual(['error']);
    expect(
      found(
        [
          ['total targets', 10],
          ['on track', 6],
          ['late', 4],
        ],
        [],
        { quote },
      ),
    ).toEqual([]);
  });
});

it('a part of a part is not added', () => {
  const quote = 'Of the ten targets six were on track and four late; three of these are amber.';
  const lines: Line[] = [
    ['total targets', 10],
    ['on track', 6],
    ['late', 4],
    ['amber', 3],
  ];
  expect(found(lines, [], { quote })).toEqual([]);
});

describe('printed counts against the rows', () => {
  const nine = rows(...Array.from({ length: 9 }, () => 'Green'));
  it('a group with another number of rows is found', () => {
    const all = [...nine, ...rows('Red', 'n/a')];
    const lines: Line[] = [
      ['RED', 0],
      ['GREEN', 9],
      ['NOT KNOWN', 1],
      ['TOTAL', 10],
    ];
    expect(found(lines, all).map((each) => each.arithmetic)).toEqual([
      'RED: printed 0, but 1 in the rows (row 10)',
    ]);
  });

  it('groups are found by what the printed statuses mean', () => {
    const all = rows('Above Target', 'On Target', 'Below Target');
    const lines: Line[] = [
      ['Target met', 3],
      ['Target missed', 0],
      ['Total', 3],
    ];
    expect(found(lines, all).map((each) => each.arithmetic)).toContain(
      'Target met: printed 3, but 2 in the rows (rows 1, 2)',
    );
  });

  it('a total that counts one row more is a question', () => {
    expect(
      found(
        [
          ['Green', 10],
          ['Total', 10],
        ],
        nine,
      ).map((each) => each.severity),
    ).toEqual(['inconsistency']);
  });

  it.each<[string, Line[], Cells[]]>([
    [
      'the right numbers',
      [
        ['Green', 9],
        ['Red', 1],
        ['Total', 10],
      ],
      [...nine, ...rows('Red')],
    ],
    [
      'an extract',
      [
        ['Green', 30],
        ['Red', 5],
        ['Total', 35],
      ],
      nine,
    ],
    [
      'words that stand in no row',
      [
        ['affected by snow', 1],
        ['Green', 9],
        ['Total', 10],
      ],
      [...nine, ...rows('Snow')],
    ],
    [
      'several sets',
      [
        ['Green', 3],
        ['Total', 3],
        ['Green', 4],
        ['Total', 4],
      ],
      nine,
    ],
    [
      'a set about some of the rows',
      [
        ['Green', 2],
        ['Total', 2],
      ],
      nine,
    ],
    [
      'no rows',
      [
        ['Green', 2],
        ['Total', 2],
      ],
      [],
    ],
  ])('%s are quiet', (_name, lines, all) => {
    expect(found(lines, all)).toEqual([]);
  });
});
