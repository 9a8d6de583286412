import * as z from 'zod';
import type { Disk } from '../disk.ts';
import { identity } from '../identity.ts';
import type { Caller } from '../tokens.ts';
import { demand, identitySet } from './access.ts';
import { readBody } from './body.ts';
import {
  addColumn,
  allColumns,
  type ColumnDefinition,
  changeColumn,
  findColumn,
  readDefinition,
  removeColumn,
  titleColumn,
} from './columns.ts';
import { type Ground, newRoutes, now } from './env.ts';
import { invalid, nameTaken, noList } from './errors.ts';
import { context as metadata, option, pick } from './query.ts';

const newList = z.object({
  displayName: z.string().min(1).max(255),
  description: z.string().default(''),
  columns: z.array(z.unknown()).default([]),
  list: z
    .object({ template: z.enum(['genericList', 'documentLibrary']).default('genericList') })
    .optional(),
});

export interface StoredList {
  readonly id: string;
  readonly title: string;
  readonly template: string;
  readonly created: string;
  readonly madeBy: unknown;
  /** Number of the last change of an item. */
  readonly changed: number;
}

/** Finds a list by id or by title, as Graph does. */
export function findList(disk: Disk, idOrTitle: string): StoredList {
  const [row] = disk.all('select * from list where id = ? or title = ?', idOrTitle, idOrTitle);
  if (!row) throw noList();
  return {
    id: String(row['id']),
    title: String(row['title']),
    template: String(row['template']),
    created: String(row['created']),
    madeBy: JSON.parse(String(row['made_by'])),
    changed: Number(row['changed']),
  };
}

/** Lists below `/sites/{id}/lists`. */
export function listRoutes({ disk }: Ground) {
  const lists = newRoutes();

  lists.get('/', (context) => {
    demand(disk, context.get('caller'), 'read');
    const url = new URL(context.req.url);
    const title = titleFilter(option(url, 'filter'));
    const rows = disk.all(
      'select id from list where title = coalesce(?, title) order by title',
      title,
    );
    const value = rows.map((row) => pick(listBody(findList(disk, String(row['id']))), url));
    return context.json({ '@odata.context': metadata('lists'), value });
  });
  lists.post('/', async (context) => {
    demand(disk, context.get('caller'), 'owner');
    const plan = await readBody(context, newList);
    const columns = plan.columns.map(readDefinition);
    const id = makeList(disk, plan, columns, context.get('caller'));
    return context.json(listBody(findList(disk, id)), 201);
  });
  lists.get('/:list', (context) => {
    const list = findList(disk, context.req.param('list'));
    demand(disk, context.get('caller'), 'read', list.id);
    const url = new URL(context.req.url);
    const expand = option(url, 'expand');
    if (expand !== null && expand !== 'columns') throw invalid('The expand is not supported.');
    const columns = expand && allColumns(disk, list.id).map(columnBody);
    return context.json(pick({ ...listBody(list), ...(columns && { columns }) }, url));
  });
  lists.patch('/:list', async (context) => {
    const list = findList(disk, context.req.param('list'));
    demand(disk, context.get('caller'), 'owner', list.id);
    const { displayName } = await readBody(context, z.object({ displayName: z.string().min(1) }));
    const [other] = disk.all('select id from list where title = ?', displayName);
    if (other && other['id'] !== list.id) throw nameTaken();
    disk.run('update list set title = ? where id = ?', displayName, list.id);
    return context.json(listBody(findList(disk, list.id)));
  });
  lists.delete('/:list', (context) => {
    const list = findList(disk, context.req.param('list'));
    demand(disk, context.get('caller'), 'owner', list.id);
    removeList(disk, list.id);
    return context.body(null, 204);
  });
  return lists;
}

/** Columns below `/sites/{id}/lists/{list}/columns`. */
export function columnRoutes({ disk }: Ground) {
  const columns = newRoutes();

  columns.get('/:list/columns', (context) => {
    const list = findList(disk, context.req.param('list'));
    demand(disk, context.get('caller'), 'read', list.id);
    const url = new URL(context.req.url);
    const value = allColumns(disk, list.id).map((column) => pick(columnBody(column), url));
    return context.json({ '@odata.context': metadata('columns'), value });
  });
  columns.post('/:list/columns', async (context) => {
    const list = findList(disk, context.req.param('list'));
    demand(disk, context.get('caller'), 'owner', list.id);
    const plan = readDefinition(await readBody(context, z.unknown()));
    const column = disk.together(() => addColumn(disk, list.id, plan));
    return context.json(columnBody(column), 201);
  });
  columns.get('/:list/columns/:column', (context) => {
    const list = findList(disk, context.req.param('list'));
    demand(disk, context.get('caller'), 'read', list.id);
    return context.json(columnBody(findColumn(disk, list.id, context.req.param('column'))));
  });
  columns.patch('/:list/columns/:column', async (context) => {
    const list = findList(disk, context.req.param('list'));
    demand(disk, context.get('caller'), 'owner', list.id);
    const column = findColumn(disk, list.id, context.req.param('column'));
    const change = await readBody(context, z.looseObject({}));
    const changed = disk.together(() => changeColumn(disk, list.id, column, change));
    return context.json(columnBody(changed));
  });
  columns.delete('/:list/columns/:column', (context) => {
    const list = findList(disk, context.req.param('list'));
    demand(disk, context.get('caller'), 'owner', list.id);
    const column = findColumn(disk, list.id, context.req.param('column'));
    disk.together(() => removeColumn(disk, list.id, column));
    return context.body(null, 204);
  });
  return columns;
}

/** The only filter that the service takes on lists. */
function titleFilter(filter: string | null): string | null {
  if (filter === null) return null;
  const match = /^displayName eq '((?:[^']|'')*)'$/.exec(filter.trim());
  if (!match) throw invalid('The provided filter statement is not supported');
  return (match[1] ?? '').replaceAll("''", "'");
}

function makeList(
  disk: Disk,
  plan: z.infer<typeof newList>,
  columns: readonly ColumnDefinition[],
  caller: Caller,
): string {
  if (disk.all('select id from list where title = ?', plan.displayName).length > 0) {
    throw nameTaken();
  }
  const id = crypto.randomUUID();
  disk.together(() => {
    disk.run(
      'insert into list (id, title, template, created, made_by) values (?, ?, ?, ?, ?)',
      ...[id, plan.displayName, plan.list?.template ?? 'genericList', now()],
      JSON.stringify(identitySet(caller)),
    );
    const title = JSON.stringify(titleColumn());
    disk.run("insert into list_column values (?, 'Title', ?)", id, title);
    for (const column of columns) addColumn(disk, id, column);
  });
  return id;
}

function removeList(disk: Disk, id: string): void {
  disk.together(() => {
    for (const table of ['item', 'item_version', 'gone', 'list_column']) {
      disk.run(`delete from ${table} where list_id = ?`, id);
    }
    disk.run('delete from list where id = ?', id);
  });
}

function listBody(list: StoredList) {
  return {
    '@odata.etag': `"${list.id},${list.changed}"`,
    createdDateTime: list.created,
    description: '',
    eTag: `"${list.id},${list.changed}"`,
    id: list.id,
    lastModifiedDateTime: list.created,
    name: list.title,
    webUrl: `https://${identity.siteHost}${identity.sitePath}/Lists/${encodeURIComponent(list.title)}`,
    displayName: list.title,
    createdBy: list.madeBy,
    lastModifiedBy: list.madeBy,
    parentReference: { siteId: identity.siteId },
    list: { contentTypesEnabled: false, hidden: false, template: list.template },
  };
}

function columnBody(column: ColumnDefinition & { readonly id: string }) {
  return { ...column, displayName: column.displayName ?? column.name };
}
