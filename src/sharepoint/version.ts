import type { Version } from '#domain/record.ts';
import { RecordError } from '#domain/recordError.ts';

/** A version names the item too, so that a write needs no second look-up. */
export function joinVersion(id: string, etag: string): Version {
  return `${id} ${etag}`;
}

/**
 * The item and its version. A version has been in a browser or a card and comes back from there, and
 * its item becomes part of an address: anything but a number is refused with a `RecordError`.
 */
export function splitVersion(version: Version): { id: string; etag: string } {
  const space = version.indexOf(' ');
  const [id, etag] = [version.slice(0, Math.max(0, space)), version.slice(space + 1)];
  if (!/^\d{1,10}$/.test(id) || !isHeader(etag)) {
    throw new RecordError('refused', 'a version that this record never gave');
  }
  return { id, etag };
}

/** An ETag as the service writes it: letters that a header can carry. */
function isHeader(etag: string): boolean {
  return etag.length <= 200 && /^[\x21-\x7E]+$/.test(etag);
}
