import { Hono } from 'hono';
import * as z from 'zod';
import type { Disk } from '../disk.ts';
import { identity } from '../identity.ts';
import type { Caller } from '../tokens.ts';
import { demand } from './access.ts';
import { invalid, notFound } from './errors.ts';

/** A column as it was defined, with what Graph fills in. */
const columnDefinition = z.object({
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/),
  displayName: z.string().optional(),
  indexed: z.boolean().default(false),
  enforceUniqueValues: z.boolean().default(false),
  text: z
    .object({ allowMultipleLines: z.boolean().default(false), maxLength: z.number().default(255) })
    .optional(),
  number: z.object({}).optional(),
});
export type Column = z.infer<typeof columnDefinition>;

const newList = z.object({
  displayName: z.string().min(1),
  columns: z.array(columnDefinition).default([]),
  list: z.object({ template: z.enum(['genericList', 'documentLibrary']) }).optional(),
});

export interface StoredList {
  readonly id: string;
  readonly title: string;
  readonly template: string;
  readonly created: string;
}

/** Every generic list has SharePoint's own title column, which nobody indexed. */
const titleColumn: Column = {
  name: 'Title',
  indexed: false,
  enforceUniqueValues: false,
  text: { allowMultipleLines: false, maxLength: 255 },
};

/** Finds a list by id or by title, as Graph does. */
export function findList(disk: Disk, idOrTitle: string): StoredList {
  const [row] = disk.all('select * from list where id = ? or title = ?', idOrTitle, idOrTitle);
  if (!row) throw notFound();
  return {
    id: String(row['id']),
    title: String(row['title']),
    template: String(row['template']),
    created: String(row['created']),
  };
}

/** The columns of a list, its title first. */
export function columnsOf(disk: Disk, listId: string): Column[] {
  const rows = disk.all(
    'select definition from list_column where list_id = ? order by rowid',
    listId,
  );
  const own = rows.map((row) => columnDefinition.parse(JSON.parse(String(row['definition']))));
  return [titleColumn, ...own];
}

/** Lists and their columns below `/sites/{id}/lists`. */
export function listRoutes(disk: Disk): Hono<{ Variables: { caller: Caller } }> {
  const lists = new Hono<{ Variables: { caller: Caller } }>();

  lists.get('/', (context) => {
    demand(context.get('caller'), 'read');
    const rows = disk.all('select id from list order by title');
    return context.json({ value: rows.map((row) => listBody(findList(disk, String(row['id'])))) });
  });
  lists.post('/', async (context) => {
    demand(context.get('caller'), 'owner');
    const body = newList.safeParse(await context.req.json());
    if (!body.success) throw invalid(z.prettifyError(body.error));
    const id = makeList(disk, body.data);
    return context.json(listBody(findList(disk, id)), 201);
  });
  lists.get('/:list', (context) => {
    demand(context.get('caller'), 'read');
    return context.json(listBody(findList(disk, context.req.param('list'))));
  });
  lists.get('/:list/columns', (context) => {
    demand(context.get('caller'), 'read');
    const list = findList(disk, context.req.param('list'));
    return context.json({ value: columnsOf(disk, list.id).map(columnBody) });
  });
  lists.post('/:list/columns', async (context) => {
    demand(context.get('caller'), 'owner');
    const list = findList(disk, context.req.param('list'));
    const body = columnDefinition.safeParse(await context.req.json());
    if (!body.success) throw invalid(z.prettifyError(body.error));
    addColumn(disk, list.id, body.data);
    return context.json(columnBody(body.data), 201);
  });
  return lists;
}

function makeList(disk: Disk, plan: z.infer<typeof newList>): string {
  if (disk.all('select id from list where title = ?', plan.displayName).length > 0) {
    throw invalid('The specified name is already in use.');
  }
  const id = crypto.randomUUID();
  const template = plan.list?.template ?? 'genericList';
  disk.together(() => {
    disk.run('insert into list values (?, ?, ?, ?)', id, plan.displayName, template, now());
    for (const column of plan.columns) addColumn(disk, id, column);
  });
  return id;
}

function addColumn(disk: Disk, listId: string, column: Column): void {
  if (columnsOf(disk, listId).some((there) => there.name === column.name)) {
    throw invalid(`A duplicate field name "${column.name}" was found.`);
  }
  if (column.enforceUniqueValues && !column.indexed) {
    throw invalid('A column that enforces unique values must be indexed.');
  }
  disk.run('insert into list_column values (?, ?, ?)', listId, column.name, JSON.stringify(column));
}

function listBody(list: StoredList) {
  return {
    id: list.id,
    name: list.title,
    displayName: list.title,
    createdDateTime: list.created,
    webUrl: `https://${identity.siteHost}${identity.sitePath}/Lists/${encodeURIComponent(list.title)}`,
    list: { contentTypesEnabled: false, hidden: false, template: list.template },
  };
}

function columnBody(column: Column) {
  return { id: column.name, displayName: column.name, hidden: false, readOnly: false, ...column };
}

/** Graph's instants have whole seconds. */
export function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
