import type { Version } from '#domain/record.ts';

/** A version names the item too, so that a write needs no second look-up. */
export function joinVersion(id: string, etag: string): Version {
  return `${id} ${etag}`;
}

export function splitVersion(version: Version): { id: string; etag: string } {
  const space = version.indexOf(' ');
  return { id: version.slice(0, space), etag: version.slice(space + 1) };
}
