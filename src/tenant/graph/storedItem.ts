import * as z from 'zod';
import type { Disk } from '../disk.ts';
import { noItem } from './errors.ts';

/** An item as it is kept. */
export interface StoredItem {
  readonly id: number;
  readonly guid: string;
  readonly version: number;
  readonly created: string;
  readonly createdBy: string;
  readonly modified: string;
  readonly modifiedBy: string;
  readonly fields: Record<string, unknown>;
}

/** One item, or 404. */
export function findItem(disk: Disk, listId: string, id: string): StoredItem {
  const [row] = disk.all('select * from item where list_id = ? and id = ?', listId, Number(id));
  if (!row) throw noItem();
  return storedItem(row);
}

const json = z.record(z.string(), z.unknown());

/** A row of the disk as an item. */
export function storedItem(row: Record<string, unknown>): StoredItem {
  return {
    id: Number(row['id']),
    guid: String(row['guid']),
    version: Number(row['version']),
    created: String(row['created']),
    createdBy: String(row['created_by']),
    modified: String(row['modified']),
    modifiedBy: String(row['modified_by']),
    fields: json.parse(JSON.parse(String(row['fields']))),
  };
}

/** An item as Graph writes it; `fields` only where the caller asked for them. */
export function itemBody(item: StoredItem, select: readonly string[] | undefined, fields: boolean) {
  return {
    '@odata.etag': etag(item),
    createdDateTime: item.created,
    eTag: etag(item),
    id: String(item.id),
    lastModifiedDateTime: item.modified,
    createdBy: json.parse(JSON.parse(item.createdBy)),
    lastModifiedBy: json.parse(JSON.parse(item.modifiedBy)),
    ...(fields && { fields: fieldsOf(item, select) }),
  };
}

/** The columns of an item as Graph writes them; the chosen ones where any were chosen. */
export function fieldsOf(item: StoredItem, select?: readonly string[]) {
  const chosen = select
    ? Object.fromEntries(Object.entries(item.fields).filter(([name]) => select.includes(name)))
    : { id: String(item.id), ...item.fields };
  return { '@odata.etag': etag(item), ...chosen };
}

/** The version of an item as an ETag. */
export function etag(item: StoredItem): string {
  return `"${item.guid},${item.version}"`;
}
