import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import type { CheckedRow } from './checkedRow.ts';
import { asksForShare } from './measureWords.ts';
import { rowFinding } from './rowFinding.ts';

/** A title that asks for a share ("at least 50% of clients") over figures that can only be counts. */
export function unitVsTitle(row: CheckedRow): readonly Finding[] {
  const { title, outturn, target } = row.published.cells;
  if (row.published.kind !== 'indicator' || row.outturn.kind !== 'number') return [];
  const share = asksForShare(row);
  if (share === undefined || decimal(row.outturn.number).lte(100) || target === '') return [];
  return [
    rowFinding(row, {
      class: 'unit-vs-title',
      severity: 'error',
      audience: 'performance',
      quote: title.slice(0, 160),
      arithmetic: `the title asks for a share (${share}%), the result ${outturn} against ${target} is more than 100`,
      published: outturn,
      expected: 'a percentage, or a title that names a number',
    }),
  ];
}
