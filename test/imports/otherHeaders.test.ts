import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '#imports/source.ts';
import { drawn, heading, published, seen } from '#test/support/sourceTable.ts';

const figures = (...blocks: readonly SourceBlock[]) =>
  published(...blocks).rows.map((row) => {
    const { is, title = '', target = '', outturn = '', status = '' } = seen(row);
    return [is, title, target, outturn, status].join(' | ');
  });

/** Headers of tables that other councils print; names and figures are made up. */
describe('headers', () => {
  it('a strange word in the second row of a header is no figure', () => {
    expect(
      figures(
        heading('Indicators', 1),
        drawn(`
          No. | Definition | 2005-06 | | | 2006-07 | | Direction
          | | Actual | England TQ | Unitaries TQ | Target | Actual |
          9 | Council tax collected | 97.7% | 98.4% | 97.6% | 98.3% | 98.34% | `),
      ),
    ).toEqual([
      'indicator 2006-07 | Council tax collected | 98.3% | 98.34% | ',
      'indicator 2005-06 | Council tax collected |  | 97.7% | ',
    ]);
  });

  it('colours side by side head limits', () => {
    expect(
      figures(
        heading('Indicators Q4 2025/26', 1),
        drawn(`
          Ref | Indicator | Green | Amber | Red | Q4 2025/26 | Status
          CS1 | Calls answered | >=80% | 70% - 79% | <70% | 82% | Green`),
      ),
    ).toEqual(['indicator 2025-26 Q4 | Calls answered |  | 82% | Green']);
  });

  it('periods under "Comparison" are results', () => {
    expect(
      figures(
        heading('Scorecard Q2 2024/25', 1),
        drawn(`
          Indicator | Performance against target | | | Comparison |
          | Q2 actual | Target | RAG | Q1 2024/25 | Q2 2023/24
          Rent arrears | 3.1% | 3.0% | Amber | 3.2% | 3.4%`),
      ),
    ).toEqual([
      'indicator 2024-25 Q2 | Rent arrears | 3.0% | 3.1% | Amber',
      'indicator 2024-25 Q1 | Rent arrears |  | 3.2% | ',
      'indicator 2023-24 Q2 | Rent arrears |  | 3.4% | ',
    ]);
  });

  it('"Annual 2020/21" is the result of that year', () => {
    expect(
      figures(
        heading('End of Year Outturn', 1),
        drawn(`
          Indicator | Q3 2020/21 | Q4 2020/21 | Annual 2020/21 | Annual Target 2020/21 | Annual Status
          Relief duty | 58.51% | 37.74% | 47.61% | 60% | Red`),
      ),
    ).toContain('indicator 2020-21 | Relief duty | 60% | 47.61% | Red');
  });

  it('years of a survey head results', () => {
    expect(
      published(
        heading('Survey', 1),
        drawn(`
          Code | Satisfaction measure | 2023 | 2024
          TP01 | Content with the landlord | 68.1% | 77.3%`),
      ).rows.map(({ cells }) => [cells.code, cells.outturn]),
    ).toEqual([['TP01', '77.3%']]);
  });
});

describe('more labels', () => {
  it('the status of the last quarter is not this one’s', () => {
    expect(
      figures(
        heading('Delivery Plan Quarter 3 2024/25', 1),
        drawn(`
          Action | Due date | Previous RAG | Current RAG
          Open the skills hub | 30/11/2024 | Amber | Red`),
      ),
    ).toEqual(['action 2024-25 Q3 | Open the skills hub |  |  | Red']);
  });

  it('a baseline heads a column, and a date of recovery is kept', () => {
    const [row] = published(
      heading('Measures Quarter 2 2024/25', 1),
      drawn(`
        Measure | Good is | Baseline | Q2 | Target 24/25 | Back on target
        Residents feeling safe | High | 81 | 79 | 82 | 31/12/2025`),
    ).rows;
    expect([row?.cells.outturn, row?.cells.target, row?.cells.back_on_target]).toEqual([
      '79',
      '82',
      '31/12/2025',
    ]);
  });
});
