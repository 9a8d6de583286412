import type { Finding } from '#domain/finding.ts';
import type { PublishedException, PublishedPlace } from '#domain/published.ts';
import type { CheckedRow } from './checkedRow.ts';

/** What a check says; where it stands comes from the row. */
export type FindingParts = Omit<Finding, 'file' | 'row' | 'code' | 'period'>;

/** A finding in a row of the table. */
export function rowFinding(row: CheckedRow, parts: FindingParts): Finding {
  const { place, cells } = row.published;
  return { ...place, code: cells.code, period: row.periodCode, ...parts };
}

/** A finding in a line of an exception block. */
export function exceptionFinding(exception: PublishedException, parts: FindingParts): Finding {
  return { ...exception.place, code: '', period: exception.periodRaw, ...parts };
}

/** A finding about a heading, a count or a passage, or in row 0 about the document as a whole. */
export function placeFinding(place: PublishedPlace, parts: FindingParts, period = ''): Finding {
  return { ...place, code: '', period, ...parts };
}
