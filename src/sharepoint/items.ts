import * as z from 'zod/mini';
import type { LastWrite } from '#domain/outsideChange.ts';
import { parse } from './answers.ts';
import type { Graph } from './graph.ts';
import type { IndexedColumn, ListPlan } from './lists.ts';
import { addOnce, changeOnce, removeOnce } from './once.ts';
import { pageTrail } from './pageTrail.ts';
import { writable } from './written.ts';

/** An item of a list as Graph gives it; columns that are empty are not there. */
export interface Item {
  readonly id: string;
  readonly version: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Undefined where Graph does not say it: delta never does. */
  readonly lastWrite: LastWrite | undefined;
}

const identity = z.object({ id: z.optional(z.string()), displayName: z.optional(z.string()) });

/** An item on the wire. */
const graphItem = z.object({
  id: z.string(),
  eTag: z.string(),
  fields: z.record(z.string(), z.unknown()),
  lastModifiedDateTime: z.optional(z.string()),
  lastModifiedBy: z.optional(
    z.object({
      application: z.optional(z.nullable(identity)),
      user: z.optional(z.nullable(identity)),
    }),
  ),
});
const graphPage = z.object({
  value: z.array(graphItem),
  '@odata.nextLink': z.optional(z.string()),
});

/** An equality on an indexed column; its value never reaches the filter unescaped. */
export interface Equals<List extends ListPlan = ListPlan> {
  readonly column: IndexedColumn<List>;
  readonly value: string;
}

/** Reads and writes the items of one list. Every method may throw a `RecordError`. */
export interface Items<List extends ListPlan = ListPlan> {
  /** Where the list's items are, for batches: `/sites/.../items`. */
  readonly path: string;
  readonly list: List;
  /** The address of a page of items, for a batch. */
  query(where?: Equals<List>): string;
  /** The address of the item that has a key. */
  queryKey(key: string): string;
  /** Every item, over all pages, in the order in which they were added. */
  all(where?: Equals<List>): Promise<Item[]>;
  one(where: Equals<List>): Promise<Item | undefined>;
  /** The item that has a key. */
  byKey(key: string): Promise<Item | undefined>;
  /**
   * Creates an item, once, however often the line breaks: after any refusal or loss it looks for the
   * key before it tries again. Throws `changed` where somebody else's item has the key.
   */
  add(fields: object): Promise<Item>;
  /** With a version, throws `changed` where somebody wrote in between; answers the new version. */
  change(id: string, fields: object, version?: string): Promise<string>;
  /** With a version, throws `changed` where somebody wrote in between. */
  remove(id: string, version?: string): Promise<void>;
}

export function openItems<const List extends ListPlan>(
  graph: Graph,
  siteId: string,
  list: List,
): Items<List> {
  const path = `/sites/${siteId}/lists/${list.title}/items`;
  const query = (where?: Equals<List>) =>
    `${path}?${expandOf(list)}${where ? `&$filter=${equality(where)}` : ''}`;

  async function all(where?: Equals<List>): Promise<Item[]> {
    const items: Item[] = [];
    const follow = pageTrail();
    let next: string | undefined = follow(query(where));
    while (next) {
      const page = pageOf(await graph.get(next));
      items.push(...page.items);
      next = follow(page.next);
    }
    return items.sort((a, b) => Number(a.id) - Number(b.id));
  }

  // A unique column is indexed.
  const keyed = (value: string): Equals<List> => ({
    column: (keyColumn(list) ?? 'Title') as IndexedColumn<List>,
    value,
  });
  const one = async (where: Equals<List>) => (await all(where))[0];
  const itemPath = (id: string) => `${path}/${id}?${expandOf(list)}`;
  const read = async (id: string) => itemOf(parse(graphItem, await graph.get(itemPath(id))));
  const find = async (id: string) => {
    const answer = await graph.find(itemPath(id));
    return answer === undefined ? undefined : itemOf(parse(graphItem, answer));
  };

  return {
    path,
    list,
    query,
    queryKey: (key) => query(keyed(key)),
    byKey: (key) => one(keyed(key)),
    all,
    one,
    add: (fields) => {
      const written = writable(list, fields);
      const create = async () =>
        itemOf(parse(graphItem, await graph.post(path, { fields: written })));
      const key = written[keyColumn(list) ?? 'Title'];
      const find = async () => (typeof key === 'string' ? one(keyed(key)) : undefined);
      return addOnce({ create, find, written, patience: graph.patience });
    },
    change: (id, fields, version) => {
      const written = writable(list, fields);
      const write = async () => {
        const saved = await graph.patch(`${path}/${id}/fields`, written, version);
        return parse(z.object({ '@odata.etag': z.string() }), saved)['@odata.etag'];
      };
      const { patience } = graph;
      return changeOnce({ write, read: () => read(id), written, version, patience });
    },
    remove: (id, version) => {
      const remove = () => graph.remove(`${path}/${id}`, version);
      return removeOnce({ remove, read: () => find(id), version, patience: graph.patience });
    },
  };
}

/** The columns that are ours: people may add their own, and those are left alone. */
export function expandOf(list: ListPlan): string {
  const columns = ['Title', ...list.columns.map((column) => column.name)].join(',');
  return `$expand=fields($select=${columns})`;
}

/** The items of one page, and the link to the next. */
export function pageOf(answer: unknown): { items: Item[]; next: string | undefined } {
  const page = parse(graphPage, answer);
  return { items: page.value.map(itemOf), next: page['@odata.nextLink'] };
}

function itemOf(item: z.infer<typeof graphItem>): Item {
  const { id, eTag, fields, lastModifiedBy, lastModifiedDateTime } = item;
  if (!lastModifiedBy) return { id, version: eTag, fields, lastWrite: undefined };
  const { application, user } = lastModifiedBy;
  const lastWrite: LastWrite = {
    app: application?.id,
    person: user?.id,
    name: user?.displayName ?? application?.displayName ?? '',
    at: lastModifiedDateTime ?? '',
  };
  return { id, version: eTag, fields, lastWrite };
}

/** The name of the column that no two items share. */
export function keyColumn(list: ListPlan): string | undefined {
  return list.columns.find(({ unique }) => unique)?.name;
}

/** OData doubles a quote inside a text; the rest is the address's own escaping. */
function equality({ column, value }: { column: string; value: string }): string {
  const quoted = value.toWellFormed().replaceAll("'", "''");
  return encodeURIComponent(`fields/${column} eq '${quoted}'`);
}
