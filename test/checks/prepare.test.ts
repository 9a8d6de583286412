import { describe, expect, it } from 'vitest';
import { prepare } from '#checks/prepare.ts';
import { parsePeriod } from '#domain/period.ts';
import {
  interchangeColumns,
  type PublishedDocument,
  type PublishedRow,
} from '#domain/published.ts';
import { withinTenPercent } from '#domain/schemes.ts';

function row(number: number, period: string, cells: Partial<PublishedRow['cells']>): PublishedRow {
  const empty = Object.fromEntries(interchangeColumns.map((column) => [column, '']));
  return {
    place: { file: 'a.csv', row: number },
    kind: 'indicator',
    period: parsePeriod(period),
    cells: { ...(empty as PublishedRow['cells']), ...cells },
  };
}

function prepared(rows: readonly PublishedRow[], period?: string) {
  const document: PublishedDocument = {
    file: 'a.csv',
    title: '',
    period: period === undefined ? undefined : parsePeriod(period),
    asAt: '2025-05-01',
    rows,
    exceptions: [],
    counts: [],
    labels: [],
    passages: [],
    notUnderstood: [],
  };
  return prepare(document, withinTenPercent, undefined);
}

describe('prepare', () => {
  it('earlier periods come latest first, the year so far oldest first', () => {
    const codes = ['2024-25 Q2', '2023-24 Q4', '2024-25 Q1', '2024-25'];
    const { rows } = prepared(codes.map((code, at) => row(at + 1, code, { title: 'Visits' })));
    expect(rows[0]?.earlier.map(({ periodCode }) => periodCode)).toEqual([
      '2024-25 Q1',
      '2023-24 Q4',
    ]);
    expect(rows[0]?.yearSoFar.map(({ periodCode }) => periodCode)).toEqual([
      '2024-25 Q1',
      '2024-25 Q2',
    ]);
    expect(rows[3]?.earlier).toEqual([]);
  });

  it('codes restart in each section: the same code elsewhere is another measure', () => {
    const { rows } = prepared([
      row(1, '2024-25 Q1', { code: '01', section: 'Finance', title: 'Debts' }),
      row(2, '2024-25 Q2', { code: '01', section: 'Leisure', title: 'Swims' }),
      row(3, '2024-25 Q2', { code: '01', section: 'Finance', title: 'Debts ' }),
    ]);
    expect(rows.map(({ earlier }) => earlier.length)).toEqual([0, 0, 1]);
  });

  it("one printed row's text belongs to the period of the document", () => {
    const cells = { title: 'Visits', commentary: 'Busy.' };
    const { rows } = prepared(
      ['2024-25 Q1', '2024-25 Q2', '2024-25 Q3'].map((code) => row(1, code, cells)),
      '2024-25 Q2',
    );
    expect(rows.map(({ commentary }) => commentary)).toEqual(['', 'Busy.', '']);
  });

  it('markup is taken out and white space folded', () => {
    const commentary = '<div></div> <p>First&nbsp;line &amp;  more</p>\r\n<p>Second</p> 3 < 4';
    const { rows } = prepared([row(1, '2024-25 Q1', { title: 'Visits', commentary })]);
    expect(rows[0]?.commentary).toBe('First line & more\nSecond\n3 < 4');
  });

  it('a date that no calendar has is no due day', () => {
    const { rows } = prepared([
      row(1, '2024-25 Q1', { title: 'a', due: '31-Apr-2025' }),
      row(2, '2024-25 Q1', { title: 'b', due: '30-Apr-2025' }),
    ]);
    expect(rows.map(({ due }) => due)).toEqual([undefined, '2025-04-30']);
  });

  it("the document's own day counts where none is given", () => {
    expect(prepared([]).asAt).toBe('2025-05-01');
  });
});
