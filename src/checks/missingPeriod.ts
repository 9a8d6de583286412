import type { CheckedRow, DocumentCheck } from './checkedRow.ts';
import { placeFinding, rowFinding } from './rowFinding.ts';

/**
 * Rows whose period cannot be read. Where no row has one, that is said once for the document; targets
 * and actions of a document without any period need none.
 */
export const missingPeriod: DocumentCheck = ({ rows, published }) => {
  const bare = rows.filter((row) => row.published.period === undefined);
  if (bare.length === 0 || published.period !== undefined) {
    return bare.filter(isUnreadable).map(unreadable);
  }
  const figures = bare.filter((row) => row.published.kind === 'indicator');
  if (bare.length < rows.length)
    return [...new Set([...figures, ...bare.filter(isUnreadable)])].map(unreadable);
  if (figures.length === 0) return [];
  return [
    placeFinding(
      { file: published.file, row: 0 },
      {
        class: 'missing-period',
        severity: 'inconsistency',
        audience: 'performance',
        quote: '',
        arithmetic: `none of ${rows.length} rows names a quarter, a month or a year`,
        published: '',
        expected: 'a period such as 2024-25 Q4',
      },
    ),
  ];
};

function isUnreadable(row: CheckedRow): boolean {
  return row.published.cells.period.trim() !== '';
}

function unreadable(row: CheckedRow) {
  const printed = row.published.cells.period.trim();
  return rowFinding(row, {
    class: 'missing-period',
    severity: 'inconsistency',
    audience: 'performance',
    quote: printed,
    arithmetic: printed === '' ? 'the row names no period' : `"${printed}" is no period we know`,
    published: printed,
    expected: 'a period such as 2024-25 Q4',
  });
}
