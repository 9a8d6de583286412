import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '#imports/source.ts';
import { drawn, paragraph, published } from '#test/support/sourceTable.ts';

/** Summaries in shapes that other councils print; figures are made up. */
describe('counts', () => {
  const counted = (...blocks: readonly SourceBlock[]) =>
    published(...blocks).counts.map(({ group, count, percent }) => `${group} ${count} ${percent}`);

  it('with a column for those without a status', () => {
    expect(
      counted(
        drawn(`
          RAG Rating | Green | Amber | Red | N/A[1] | Total
          KPIs | 3 | 1 | 3 | 7 | 14`),
      ),
    ).toEqual(['Green 3 ', 'Amber 1 ', 'Red 3 ', 'N/A[1] 7 ', 'Total 14 ']);
  });

  it('by service, with the whole last', () => {
    expect(
      counted(
        drawn(`
          | Planning | Waste | TOTAL | %
          RED | 2 | 5 | 7 | 28
          GREEN | 9 | 9 | 18 | 72`),
      ),
    ).toEqual(['RED 7 28', 'GREEN 18 72']);
  });

  it('above the measures of one sheet', () => {
    const { counts, rows } = published(
      drawn(`
        Performance Quarter 1 2024/25 | | | |
        Rating | Green | Amber | Red | Total
        KPIs | 1 | 0 | 1 | 2
        Indicator | Target | Actual | Status |
        Calls answered | 80% | 81% | Green |
        Letters answered | 80% | 61% | Red |`),
    );
    expect([counts.length, rows.length]).toEqual([4, 2]);
  });

  it('in a list that a sentence opens', () => {
    expect(
      counted(
        paragraph('At the end of quarter 4 there were 114 actions to be reported:'),
        paragraph('• 64 are complete (56%)'),
        paragraph('• 49 are in progress (43%)'),
        paragraph('• 1 has not started (less than 1%)'),
      ),
    ).toEqual(['total 114 ', 'complete 64 56', 'in progress 49 43', 'not started 1 ']);
  });
});
