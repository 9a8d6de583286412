import * as z from 'zod';
import type { Caller } from '../tokens.ts';
import { demand, type SiteRole } from './access.ts';
import { readBody } from './body.ts';
import { columnsOf } from './columns.ts';
import { isDelta, readDelta } from './delta.ts';
import { type GraphContext, type Ground, newRoutes } from './env.ts';
import { checkedFields } from './fieldValues.ts';
import { expandedFields, fieldsWriter } from './itemFields.ts';
import { readPage } from './itemPages.ts';
import { findList } from './lists.ts';
import { pick } from './query.ts';
import {
  addItem,
  changeItem,
  demandVersion,
  findItem,
  itemBody,
  removeItem,
  type StoredItem,
} from './storedItem.ts';

const anyFields = z.record(z.string(), z.unknown());
const fieldsBody = z.looseObject({ fields: anyFields.default({}) });

/** The list of the path, where the caller has the role on it. */
export function listFor(ground: Ground, context: GraphContext, role: SiteRole) {
  const list = findList(ground.disk, context.req.param('list') ?? '');
  demand(ground.disk, context.get('caller'), role, list.id);
  return list;
}

/** Items of a list below `/sites/{id}/lists/{list}/items`. */
export function itemRoutes(ground: Ground) {
  const items = newRoutes();
  const { disk } = ground;

  items.get('/:list/items', (context) => {
    const list = listFor(ground, context, 'read');
    const prefer = context.req.header('Prefer') ?? '';
    return context.json(readPage(ground, list, new URL(context.req.url), prefer));
  });
  items.post('/:list/items', async (context) => {
    const list = listFor(ground, context, 'write');
    const body = await readBody(context, fieldsBody);
    const fields = checkedFields(columnsOf(disk, list.id), body.fields);
    const item = disk.together(() => addItem(ground, list.id, fields, context.get('caller')));
    return context.json(itemBody(item, fieldsWriter(ground, list.id)(item)), 201);
  });
  items.get('/:list/items/:id', (context) => {
    const list = listFor(ground, context, 'read');
    const url = new URL(context.req.url);
    const id = context.req.param('id');
    if (isDelta(id)) return context.json(readDelta(ground, list, url, id));
    const item = findItem(disk, list.id, id);
    return context.json(pick(itemBody(item, expandedFields(ground, list.id, url)(item)), url));
  });
  items.patch('/:list/items/:id', async (context) => {
    const list = listFor(ground, context, 'write');
    const { fields } = await readBody(context, fieldsBody);
    const item = write(ground, list.id, context, fields);
    return context.json(itemBody(item, fieldsWriter(ground, list.id)(item)));
  });
  items.get('/:list/items/:id/fields', (context) => {
    const list = listFor(ground, context, 'read');
    const url = new URL(context.req.url);
    const item = findItem(disk, list.id, context.req.param('id'));
    return context.json(pick(fieldsWriter(ground, list.id)(item), url));
  });
  items.patch('/:list/items/:id/fields', async (context) => {
    const list = listFor(ground, context, 'write');
    const item = write(ground, list.id, context, await readBody(context, anyFields));
    return context.json(fieldsWriter(ground, list.id)(item));
  });
  items.delete('/:list/items/:id', (context) => {
    const list = listFor(ground, context, 'write');
    disk.together(() => {
      const item = findItem(disk, list.id, context.req.param('id'));
      demandVersion(item, context.req.header('If-Match'));
      removeItem(disk, item);
    });
    return context.body(null, 204);
  });
  return items;
}

/** Writes the columns into the item of the path, where nobody was faster. */
function write(
  ground: Ground,
  listId: string,
  context: GraphContext,
  fields: Record<string, unknown>,
): StoredItem {
  const { disk } = ground;
  const caller: Caller = context.get('caller');
  const change = checkedFields(columnsOf(disk, listId), fields);
  return disk.together(() => {
    const item = findItem(disk, listId, context.req.param('id') ?? '');
    demandVersion(item, context.req.header('If-Match'));
    return changeItem(ground, item, change, caller);
  });
}
