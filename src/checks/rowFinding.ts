import type { Finding } from '#domain/finding.ts';
import type { PublishedException } from '#domain/published.ts';
import type { CheckedRow } from './checkedRow.ts';

/** What a check says; where it stands comes from the row. */
export type FindingParts = Omit<Finding, 'row' | 'code' | 'period'>;

/** A finding in a row of the table. */
export function rowFinding(row: CheckedRow, parts: FindingParts): Finding {
  const { place, cells } = row.published;
  return { ...parts, row: place.row, code: cells.code, period: row.periodCode };
}

/** A finding in a line of an exception block. */
export function exceptionFinding(exception: PublishedException, parts: FindingParts): Finding {
  return { ...parts, row: exception.place.row, code: '', period: exception.periodRaw };
}

/** A finding about the document as a whole, or about a heading that stands near a row. */
export function documentFinding(parts: FindingParts, row = 0, period = ''): Finding {
  return { ...parts, row, code: '', period };
}
