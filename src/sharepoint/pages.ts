import * as z from 'zod/mini';
import { RecordError } from '#domain/recordError.ts';
import { parse } from './answers.ts';
import { sharePointName } from './fileName.ts';
import type { Graph } from './graph.ts';
import { GraphError } from './graphError.ts';
import { pageTrail } from './pageTrail.ts';

const page = z.object({ id: z.string(), name: z.optional(z.string()), webUrl: z.string() });
const pages = z.object({
  value: z.array(page),
  '@odata.nextLink': z.optional(z.string()),
});
type Page = z.infer<typeof page>;

/**
 * Makes a page of the site, or writes the one of the same name anew, and publishes it: a page is
 * seen by its writer only until then. Paragraphs are plain text. May throw a `RecordError`.
 */
export async function publishPage(
  graph: Graph,
  siteId: string,
  title: string,
  paragraphs: readonly string[],
): Promise<{ webUrl: string }> {
  const name = `${sharePointName(title)}.aspx`;
  const body = pageBody(name, title, paragraphs);
  const { id, webUrl } = await madeOnce(graph, siteId, name, body);
  const publish = `/sites/${siteId}/pages/${id}/microsoft.graph.sitePage/publish`;
  await graph.post(publish, undefined, { repeatable: true });
  return { webUrl };
}

/** A page that was made although its answer was lost is found by its name. */
async function madeOnce(graph: Graph, siteId: string, name: string, body: object): Promise<Page> {
  const there = await findPage(graph, siteId, name);
  if (there) return rewritten(graph, siteId, there, body);
  try {
    return parse(page, await graph.post(`/sites/${siteId}/pages`, body));
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    if (!error.uncertain && error.reason !== 'changed') throw error;
    const made = await findPage(graph, siteId, name);
    if (made) return made;
    throw new RecordError('notReachable', 'the page was not made', { cause: error });
  }
}

async function rewritten(graph: Graph, siteId: string, there: Page, body: object): Promise<Page> {
  await graph.patch(`/sites/${siteId}/pages/${there.id}/microsoft.graph.sitePage`, body);
  return there;
}

/** Names are compared here: whether the service filters by name is not known. */
async function findPage(graph: Graph, siteId: string, name: string): Promise<Page | undefined> {
  const follow = pageTrail();
  let next: string | undefined = `/sites/${siteId}/pages?$select=id,name,webUrl`;
  while (next) {
    const answer: z.infer<typeof pages> = parse(pages, await graph.get(next));
    const found = answer.value.find((each) => each.name?.toLowerCase() === name.toLowerCase());
    if (found) return found;
    next = follow(answer['@odata.nextLink']);
  }
  return undefined;
}

function pageBody(name: string, title: string, paragraphs: readonly string[]): object {
  const innerHtml = paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('');
  const webPart = { '@odata.type': '#microsoft.graph.textWebPart', innerHtml };
  const columns = [{ id: '1', width: 12, webparts: [webPart] }];
  return {
    '@odata.type': '#microsoft.graph.sitePage',
    name,
    title,
    pageLayout: 'article',
    canvasLayout: { horizontalSections: [{ layout: 'oneColumn', id: '1', columns }] },
  };
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

function escaped(text: string): string {
  return text.toWellFormed().replace(/[&<>"']/g, (character) => entities.get(character) ?? '');
}
