import { Hono } from 'hono';
import * as z from 'zod';
import type { Disk } from '../disk.ts';
import type { Caller } from '../tokens.ts';
import { demand, identitySet } from './access.ts';
import { invalid, mismatch } from './errors.ts';
import { checkedFields } from './fieldValues.ts';
import { readPage } from './itemPages.ts';
import { columnsOf, findList, now } from './lists.ts';
import { etag, fieldsOf, findItem, itemBody, type StoredItem } from './storedItem.ts';

const fieldsBody = z.object({ fields: z.record(z.string(), z.unknown()) });

/** Items of a list below `/sites/{id}/lists/{list}/items`. */
export function itemRoutes(disk: Disk, origin: string): Hono<{ Variables: { caller: Caller } }> {
  const items = new Hono<{ Variables: { caller: Caller } }>();

  items.get('/:list/items', (context) => {
    demand(context.get('caller'), 'read');
    const list = findList(disk, context.req.param('list'));
    return context.json(readPage(disk, list, new URL(context.req.url), origin));
  });
  items.post('/:list/items', async (context) => {
    demand(context.get('caller'), 'write');
    const list = findList(disk, context.req.param('list'));
    const body = fieldsBody.safeParse(await context.req.json());
    if (!body.success) throw invalid('Invalid request');
    const fields = checkedFields(columnsOf(disk, list.id), body.data.fields);
    const item = disk.together(() => addItem(disk, list.id, fields, context.get('caller')));
    return context.json(itemBody(item, undefined, true), 201);
  });
  items.get('/:list/items/:id', (context) => {
    demand(context.get('caller'), 'read');
    const list = findList(disk, context.req.param('list'));
    const item = findItem(disk, list.id, context.req.param('id'));
    const expand = context.req.query('$expand') ?? context.req.query('expand') ?? '';
    return context.json(itemBody(item, undefined, expand.startsWith('fields')));
  });
  items.patch('/:list/items/:id/fields', async (context) => {
    demand(context.get('caller'), 'write');
    const list = findList(disk, context.req.param('list'));
    const body = z.record(z.string(), z.unknown()).safeParse(await context.req.json());
    if (!body.success) throw invalid('Invalid request');
    const change = checkedFields(columnsOf(disk, list.id), body.data);
    const expected = context.req.header('If-Match');
    const id = context.req.param('id');
    const item = disk.together(() =>
      changeItem(disk, list.id, id, change, expected, context.get('caller')),
    );
    return context.json(fieldsOf(item));
  });
  items.delete('/:list/items/:id', (context) => {
    demand(context.get('caller'), 'write');
    const list = findList(disk, context.req.param('list'));
    const item = findItem(disk, list.id, context.req.param('id'));
    demandVersion(item, context.req.header('If-Match'));
    disk.run('delete from item where list_id = ? and id = ?', list.id, item.id);
    return context.body(null, 204);
  });
  return items;
}

function addItem(disk: Disk, listId: string, fields: Fields, caller: Caller): StoredItem {
  demandUnique(disk, listId, fields, undefined);
  const [row] = disk.all('select max(id) as last from item where list_id = ?', listId);
  const id = Number(row?.['last'] ?? 0) + 1;
  const by = JSON.stringify(identitySet(caller));
  const at = now();
  disk.run(
    'insert into item values (?, ?, ?, 1, ?, ?, ?, ?, ?)',
    ...[listId, id, crypto.randomUUID(), at, by, at, by, JSON.stringify(withoutEmpty(fields))],
  );
  return findItem(disk, listId, String(id));
}

function changeItem(
  disk: Disk,
  listId: string,
  id: string,
  change: Fields,
  expected: string | undefined,
  caller: Caller,
): StoredItem {
  const item = findItem(disk, listId, id);
  demandVersion(item, expected);
  demandUnique(disk, listId, change, item.id);
  disk.run(
    `update item set version = version + 1, modified = ?, modified_by = ?, fields = ?
     where list_id = ? and id = ?`,
    now(),
    JSON.stringify(identitySet(caller)),
    JSON.stringify(withoutEmpty({ ...item.fields, ...change })),
    ...[listId, item.id],
  );
  return findItem(disk, listId, id);
}

type Fields = Record<string, unknown>;

/** SharePoint keeps no empty text: the column is simply not there when the item is read. */
function withoutEmpty(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== '' && value !== null),
  );
}

function demandVersion(item: StoredItem, expected: string | undefined): void {
  if (expected !== undefined && expected !== '*' && expected !== etag(item)) throw mismatch();
}

function demandUnique(disk: Disk, listId: string, fields: Fields, self: number | undefined): void {
  for (const column of columnsOf(disk, listId)) {
    const value = fields[column.name];
    if (!column.enforceUniqueValues || typeof value !== 'string') continue;
    const [there] = disk.all(
      `select id from item where list_id = ? and id <> ?
       and json_extract(fields, '$.${column.name}') = ? collate nocase`,
      ...[listId, self ?? -1, value],
    );
    if (there)
      throw invalid('One or more fields with unique constraints already has the provided value.');
  }
}
