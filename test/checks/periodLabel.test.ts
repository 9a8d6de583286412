import { describe, expect, it } from 'vitest';
import { periodLabel } from '#checks/periodLabel.ts';
import { checkedDocument, seen } from '../support/checkedDocument.ts';

const period = '2023-24 Q3';
function labelled(...texts: string[]) {
  return seen(periodLabel(checkedDocument({ period, labels: texts.map((text) => ({ text })) })));
}

describe('a column label of another period', () => {
  it.each([
    ['a progress column of the last quarter', ['Q2 2023/24 Progress Update']],
    [
      'a commentary column of the last quarter without a year',
      ['Quarter 2 commentary', 'Q3 Outturn'],
    ],
    ['a progress column of the same quarter last year', ['Q3 2022/23 Progress']],
    ['the same label repeated on each page', ['Q2 Update', 'Q2 Update', 'Q2 Update']],
  ])('is found: %s', (_name, texts) => {
    expect(labelled(...texts)).toEqual(['wrong-period-label error']);
  });

  it('is found although title and headings name the right one', () => {
    const labels = [
      { role: 'title' as const, text: 'Performance update - Q3 2023/24' },
      { role: 'heading' as const, text: 'Quarter 3 update' },
      { text: 'Q2 2023/24 Progress Update' },
      { text: 'Q3 Outturn' },
    ];
    expect(seen(periodLabel(checkedDocument({ period, labels })))).toEqual([
      'wrong-period-label error',
    ]);
  });

  it('is a question where it is a figure, which may come late', () => {
    expect(labelled('Q2 23/24 Outturn')).toEqual(['wrong-period-label inconsistency']);
  });

  it.each([
    ['a series of quarters', ['Q1 23/24 Outturn', 'Q2 23/24 Outturn', 'Q3 23/24 Outturn']],
    ['a series of updates', ['Q2 update', 'Q3 update']],
    ['earlier years', ['Outturn 2021/22', '02/03 actual', 'Target 2023/24']],
    ['a comparison', ['Q2 outturn for comparison', 'Previous quarter (Q2) performance']],
    ['a target of another quarter', ['Q4 Target', 'Q3 Actual']],
    ['the months of the quarter', ['Q3 October to December 2023 Progress']],
    ['a span of quarters', ['Q1 to Q3 progress']],
    ['no period at all', ['Progress', 'Commentary', '']],
    ['a bare quarter', ['Q2', 'Q4']],
    ['quarters that all differ from what was taken for the period', ['Q1 Outturn', 'Q2 Outturn']],
  ])('is not seen in %s', (_name, texts) => {
    expect(labelled(...texts)).toEqual([]);
  });

  it('is not looked for where the document has no quarter', () => {
    const labels = [{ text: 'Q2 Progress' }];
    expect(periodLabel(checkedDocument({ labels }))).toEqual([]);
    expect(periodLabel(checkedDocument({ period: '2023-24', labels }))).toEqual([]);
  });

  it('says what the document reports on', () => {
    const [finding] = periodLabel(
      checkedDocument({ period, labels: [{ text: 'Q2 23/24 Progress' }] }),
    );
    expect(finding).toMatchObject({
      quote: 'Q2 23/24 Progress',
      expected: '2023-24 Q3',
      arithmetic: 'the document reports on 2023-24 Q3, this column names quarter 2 of 2023/24',
    });
  });
});
