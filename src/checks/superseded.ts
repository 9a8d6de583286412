import type { CheckedDocument, CheckedRow } from './checkedRow.ts';

const known = new WeakMap<CheckedDocument, ReadonlySet<CheckedRow>>();

/** Whether the document has a later row of the same measure: then this one tells of the past. */
export function isSuperseded(row: CheckedRow, document: CheckedDocument): boolean {
  let rows = known.get(document);
  if (rows === undefined) {
    rows = new Set(document.rows.flatMap((each) => each.earlier.slice(0, 1)));
    known.set(document, rows);
  }
  return rows.has(row);
}
