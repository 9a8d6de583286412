import * as z from 'zod/mini';
import type { Graph } from './graph.ts';
import { parse } from './items.ts';
import { allLists, type ListPlan, reportsLibrary } from './lists.ts';

/** What setting up the site changed: a list made, or a column added to one that was there. */
export type SiteChange =
  | { readonly kind: 'listMade'; readonly list: string }
  | { readonly kind: 'columnAdded'; readonly list: string; readonly column: string };

const columnsAnswer = z.object({ value: z.array(z.object({ name: z.string() })) });

/**
 * Makes the lists and the library, or adds what is missing from them; nothing is ever removed. Needs
 * a token of a site owner: the service itself may only write items. Safe to run twice.
 */
export async function provisionSite(graph: Graph, siteId: string): Promise<SiteChange[]> {
  const changes: SiteChange[] = [];
  for (const list of allLists) changes.push(...(await makeList(graph, siteId, list)));
  if (!(await graph.find(`/sites/${siteId}/lists/${reportsLibrary}`))) {
    const body = { displayName: reportsLibrary, list: { template: 'documentLibrary' } };
    await graph.post(`/sites/${siteId}/lists`, body);
    changes.push({ kind: 'listMade', list: reportsLibrary });
  }
  return changes;
}

async function makeList(graph: Graph, siteId: string, list: ListPlan): Promise<SiteChange[]> {
  const path = `/sites/${siteId}/lists/${list.title}`;
  if (!(await graph.find(path))) {
    const body = {
      displayName: list.title,
      columns: list.columns.map(columnDefinition),
      list: { template: 'genericList' },
    };
    await graph.post(`/sites/${siteId}/lists`, body);
    return [{ kind: 'listMade', list: list.title }];
  }
  const there = parse(columnsAnswer, await graph.get(`${path}/columns`));
  const names = new Set(there.value.map((column) => column.name));
  const missing = list.columns.filter((column) => !names.has(column.name));
  for (const column of missing) await graph.post(`${path}/columns`, columnDefinition(column));
  return missing.map((column) => ({ kind: 'columnAdded', list: list.title, column: column.name }));
}

function columnDefinition(column: ListPlan['columns'][number]): object {
  const common = {
    name: column.name,
    indexed: column.indexed === true,
    enforceUniqueValues: column.unique === true,
  };
  switch (column.kind) {
    case 'number':
      return { ...common, number: {} };
    case 'note':
      return { ...common, text: { allowMultipleLines: true, textType: 'plain' } };
    case 'text':
      return { ...common, text: { maxLength: 255 } };
  }
}
