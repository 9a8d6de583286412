import type { PublishedPlace } from '#domain/published.ts';
import type { CheckedRow } from './checkedRow.ts';

/** Whether two rows were printed as one: a printed row with several periods gives several rows. */
export function isSamePrintedRow(one: CheckedRow, other: CheckedRow): boolean {
  return placeKey(one.published.place) === placeKey(other.published.place);
}

/** A place as a key, for rows of several files. */
export function placeKey({ file, row }: PublishedPlace): string {
  return `${row}|${file}`;
}

/** "row 4", and of which file where it is another than the reader's. */
export function rowWords({ file, row }: PublishedPlace, reader: PublishedPlace): string {
  return file === reader.file ? `row ${row}` : `row ${row} of ${file}`;
}
