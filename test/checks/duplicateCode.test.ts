import { describe, expect, it } from 'vitest';
import { duplicateCode } from '#checks/duplicateCode.ts';
import { type Cells, checkedDocument, seen } from '../support/checkedDocument.ts';

const period = '2024-25 Q2';
const of = (rows: Cells[]) => checkedDocument({ period, rows });

describe('one code on two rows', () => {
  it('of a section and period names both', () => {
    const found = duplicateCode(
      of([
        { code: 'W1', title: 'Bins' },
        { code: 'w1 ', title: 'Bags' },
        { code: 'W2', title: 'Skips' },
      ]),
    );
    expect(seen(found)).toEqual(['duplicate-code error']);
    expect(found[0]?.arithmetic).toBe('rows 1 and 2 both have w1 in 2024-25 Q2');
  });

  it('with all its figures alike is a matter of style', () => {
    const row = { code: 'W1', title: 'Bins', outturn: '4' };
    expect(seen(duplicateCode(of([row, row])))).toEqual(['duplicate-code style']);
  });

  it('in several sections is one matter of style', () => {
    const rows = ['Waste', 'Parks', 'Roads'].flatMap((section) => [
      { section, code: '01', title: `${section} done` },
      { section, code: '02', title: `${section} late` },
    ]);
    expect(seen(duplicateCode(of(rows)))).toEqual(['duplicate-code style']);
  });

  it.each<[string, Cells[]]>([
    [
      'in two periods',
      [
        { code: 'W1', period: '2024-25 Q1' },
        { code: 'W1', period: '2024-25 Q2' },
      ],
    ],
    ['of a target and an indicator', [{ code: 'W1' }, { code: 'W1', kind: 'target' }]],
    [
      'of two plans',
      [
        { code: 'W1', plan: 'A' },
        { code: 'W1', plan: 'B' },
      ],
    ],
    [
      'of rows that are numbered in each section',
      [
        { code: '1', section: 'Planning' },
        { code: '1.', section: 'Licensing' },
        { code: '1', section: 'Waste' },
      ],
    ],
    ['that is empty', [{ code: '' }, { code: ' ' }]],
    ['no rows', []],
  ])('is quiet %s', (_name, rows) => {
    expect(duplicateCode(of(rows))).toEqual([]);
  });
});
