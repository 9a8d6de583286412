import * as z from 'zod/mini';
import { RecordError } from '#domain/recordError.ts';
import type { Graph } from './graph.ts';
import type { ListPlan } from './lists.ts';

/** An item of a list as Graph gives it; columns that are empty are not there. */
export interface Item {
  readonly id: string;
  readonly version: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const graphItem = z.object({
  id: z.string(),
  eTag: z.string(),
  fields: z.record(z.string(), z.unknown()),
});
const graphPage = z.object({
  value: z.array(graphItem),
  '@odata.nextLink': z.optional(z.string()),
});

/** An equality on an indexed column; its value never reaches the filter unescaped. */
export interface Equals {
  readonly column: string;
  readonly value: string;
}

/** Reads and writes the items of one list. */
export interface Items {
  all(where?: Equals): Promise<Item[]>;
  one(where: Equals): Promise<Item | undefined>;
  add(fields: object): Promise<Item>;
  /** With a version, throws `changed` where somebody wrote in between; answers the new version. */
  change(id: string, fields: object, version?: string): Promise<string>;
}

export function openItems(graph: Graph, siteId: string, list: ListPlan): Items {
  const base = `/sites/${siteId}/lists/${list.title}/items`;
  const columns = ['Title', ...list.columns.map((column) => column.name)].join(',');
  const expand = `$expand=fields($select=${columns})`;

  async function all(where?: Equals): Promise<Item[]> {
    const items: Item[] = [];
    let next: string | undefined = `${base}?${expand}${where ? `&$filter=${equality(where)}` : ''}`;
    while (next) {
      const page: z.infer<typeof graphPage> = parse(graphPage, await graph.get(next));
      items.push(...page.value.map(itemOf));
      next = page['@odata.nextLink'];
    }
    return items;
  }

  return {
    all,
    one: async (where) => (await all(where))[0],
    add: async (fields) => itemOf(parse(graphItem, await graph.post(base, { fields }))),
    change: async (id, fields, version) => {
      const saved = await graph.patch(`${base}/${id}/fields`, fields, version);
      return parse(z.object({ '@odata.etag': z.string() }), saved)['@odata.etag'];
    },
  };
}

function itemOf(item: z.infer<typeof graphItem>): Item {
  return { id: item.id, version: item.eTag, fields: item.fields };
}

/** OData doubles a quote inside a text; the rest is the address's own escaping. */
function equality({ column, value }: Equals): string {
  return encodeURIComponent(`fields/${column} eq '${value.replaceAll("'", "''")}'`);
}

/** Checks an answer of Graph; one that is not as documented is named, never guessed at. */
export function parse<T extends z.ZodMiniType>(schema: T, answer: unknown): z.infer<T> {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  throw new RecordError('refused', `an answer not as expected: ${z.prettifyError(result.error)}`);
}
