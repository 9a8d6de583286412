import * as z from 'zod';
import type { Disk } from '../disk.ts';
import { identity } from '../identity.ts';
import type { Caller } from '../tokens.ts';
import { identitySet } from './access.ts';
import { columnSql, columnsOf } from './columns.ts';
import { type Ground, now } from './env.ts';
import { badTag, duplicate, mismatch, noItem } from './errors.ts';
import type { Fields } from './fieldValues.ts';

/** An item as it is kept. */
export interface StoredItem {
  readonly listId: string;
  readonly id: number;
  readonly guid: string;
  readonly version: number;
  readonly created: string;
  readonly createdBy: string;
  readonly modified: string;
  readonly modifiedBy: string;
  readonly fields: Fields;
}

/** One item, or 404. */
export function findItem(disk: Disk, listId: string, id: string): StoredItem {
  const [row] = /^\d{1,9}$/.test(id)
    ? disk.all('select * from item where list_id = ? and id = ?', listId, Number(id))
    : [];
  if (!row) throw noItem();
  return storedItem(row);
}

const json = z.record(z.string(), z.unknown());

/** A row of the disk as an item. */
export function storedItem(row: Record<string, unknown>): StoredItem {
  return {
    listId: String(row['list_id']),
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

/** Adds an item; ids are never used twice. To be called inside `together`. */
export function addItem(ground: Ground, listId: string, fields: Fields, caller: Caller) {
  const { disk } = ground;
  demandUnique(ground, listId, fields, undefined);
  disk.run('update list set last_id = last_id + 1 where id = ?', listId);
  const [row] = disk.all('select last_id from list where id = ?', listId);
  const id = Number(row?.['last_id']);
  const by = JSON.stringify(identitySet(caller));
  const at = now();
  disk.run(
    'insert into item values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?)',
    ...[listId, id, crypto.randomUUID().toUpperCase(), at, by, at, by],
    ...[JSON.stringify(withoutEmpty(fields)), nextChange(disk, listId)],
  );
  return findItem(disk, listId, String(id));
}

/** Writes some columns of an item, keeping what it was as a version. Inside `together`. */
export function changeItem(
  ground: Ground,
  item: StoredItem,
  change: Fields,
  caller: Caller,
): StoredItem {
  const { disk } = ground;
  demandUnique(ground, item.listId, change, item.id);
  disk.run(
    `insert into item_version select list_id, id, version, modified, modified_by, fields
     from item where list_id = ? and id = ?`,
    ...[item.listId, item.id],
  );
  disk.run(
    `update item set version = version + 1, modified = ?, modified_by = ?, fields = ?, changed = ?
     where list_id = ? and id = ?`,
    ...[now(), JSON.stringify(identitySet(caller))],
    ...[JSON.stringify(withoutEmpty({ ...item.fields, ...change }))],
    ...[nextChange(disk, item.listId), item.listId, item.id],
  );
  return findItem(disk, item.listId, String(item.id));
}

/** Removes an item; a delta tells of it. Inside `together`. */
export function removeItem(disk: Disk, { listId, id }: StoredItem): void {
  disk.run('delete from item where list_id = ? and id = ?', listId, id);
  disk.run('delete from item_version where list_id = ? and id = ?', listId, id);
  disk.run('insert into gone values (?, ?, ?)', listId, id, nextChange(disk, listId));
}

function nextChange(disk: Disk, listId: string): number {
  disk.run('update list set changed = changed + 1 where id = ?', listId);
  const [row] = disk.all('select changed from list where id = ?', listId);
  return Number(row?.['changed']);
}

/** SharePoint keeps no empty text: the column is simply not there when the item is read. */
function withoutEmpty(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** Throws 412 where the version is another than expected; none expected is any. */
export function demandVersion(item: StoredItem, expected: string | undefined): void {
  if (expected === undefined || expected === '*') return;
  if (!/^(?:W\/)?"[^"]+"$/.test(expected)) throw badTag();
  if (expected.replace(/^W\//, '') !== etag(item)) throw mismatch();
}

function demandUnique(
  { disk, duplicateStatus }: Ground,
  listId: string,
  fields: Fields,
  self: number | undefined,
): void {
  for (const column of columnsOf(disk, listId)) {
    const value = fields[column.name];
    if (!column.enforceUniqueValues) continue;
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const [there] = disk.all(
      `select id from item where list_id = ? and id <> ? and ${columnSql(column.name)} = ?`,
      ...[listId, self ?? -1, value],
    );
    if (there) throw duplicate(duplicateStatus);
  }
}

/** What a delta tells of an item; who changed it is not in it. */
export function changedBody(item: StoredItem, fields: object | undefined) {
  return {
    '@odata.etag': etag(item),
    createdDateTime: item.created,
    eTag: etag(item),
    id: String(item.id),
    lastModifiedDateTime: item.modified,
    webUrl: `https://${identity.siteHost}${identity.sitePath}/Lists/${item.listId}/${item.id}_.000`,
    createdBy: json.parse(JSON.parse(item.createdBy)),
    parentReference: { id: item.listId, siteId: identity.siteId },
    contentType,
    ...(fields && {
      'fields@odata.context': `https://graph.microsoft.com/v1.0/$metadata#sites('${identity.siteId}')/lists('${item.listId}')/items('${item.id}')/fields/$entity`,
      fields,
    }),
  };
}

/** An item as Graph writes it; `fields` only where the caller asked for them. */
export function itemBody(item: StoredItem, fields: object | undefined) {
  const lastModifiedBy = json.parse(JSON.parse(item.modifiedBy));
  return { ...changedBody(item, fields), lastModifiedBy };
}

export const contentType = { id: '0x0100A1', name: 'Item' } as const;

/** The version of an item as an ETag. */
export function etag({ guid, version }: Pick<StoredItem, 'guid' | 'version'>): string {
  return `"{${guid}},${version}"`;
}
