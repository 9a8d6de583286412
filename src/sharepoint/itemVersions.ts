import * as z from 'zod/mini';
import { parse } from './answers.ts';
import type { Graph } from './graph.ts';
import type { Item } from './items.ts';
import type { ListPlan } from './lists.ts';

const versionsAnswer = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      lastModifiedBy: z.optional(
        z.object({ application: z.optional(z.nullable(z.object({ id: z.optional(z.string()) }))) }),
      ),
    }),
  ),
});
const versionAnswer = z.object({
  id: z.string(),
  fields: z.optional(z.record(z.string(), z.unknown())),
});

/**
 * An item as an application left it last, from SharePoint's own version history: undefined where a
 * list keeps none, or says of no version that the application wrote it. Throws a `RecordError`.
 */
export async function lastVersionBy(
  graph: Graph,
  place: { readonly siteId: string; readonly list: ListPlan; readonly itemId: string },
  app: string,
): Promise<Item | undefined> {
  const { siteId, list, itemId } = place;
  const path = `/sites/${siteId}/lists/${list.title}/items/${itemId}/versions`;
  // Newest first; the versions before the first page are older than anybody looks back for.
  const answer = await graph.find(path);
  if (answer === undefined) return undefined;
  const { value } = parse(versionsAnswer, answer);
  const ours = value.find(({ lastModifiedBy }) => lastModifiedBy?.application?.id === app);
  if (!ours) return undefined;
  const version = await graph.find(`${path}/${ours.id}?$expand=fields`);
  if (version === undefined) return undefined;
  const { fields } = parse(versionAnswer, version);
  return fields && { id: itemId, version: ours.id, fields, lastWrite: undefined };
}
