import * as z from 'zod';
import type { Disk } from '../disk.ts';
import { identity } from '../identity.ts';
import type { Caller } from '../tokens.ts';
import { demand, identitySet } from './access.ts';
import { readBody } from './body.ts';
import { type GraphContext, type Ground, newRoutes, now } from './env.ts';
import { invalid, nameTaken, noItem } from './errors.ts';
import { context as metadata, option, pick } from './query.ts';

const pageType = '#microsoft.graph.sitePage';
const textPart = '#microsoft.graph.textWebPart';
const webParts = z
  .array(z.looseObject({ '@odata.type': z.string().optional(), innerHtml: z.string().optional() }))
  .default([]);
const canvasLayout = z.looseObject({
  horizontalSections: z
    .array(z.looseObject({ columns: z.array(z.looseObject({ webparts: webParts })).default([]) }))
    .default([]),
});
const pageContent = z.looseObject({
  '@odata.type': z.string().optional(),
  name: z.string().optional(),
  title: z.string().optional(),
  canvasLayout: canvasLayout.optional(),
});
type PageContent = z.infer<typeof pageContent>;

interface StoredPage {
  readonly id: string;
  readonly name: string;
  readonly draft: PageContent;
  readonly published: PageContent | undefined;
  readonly version: string;
  readonly modified: string;
  readonly by: unknown;
}

/** Site pages: a new or changed one is checked out, and only writers see it until it is published. */
export function pageRoutes({ disk }: Ground) {
  const pages = newRoutes();
  const one = ['/pages/:page', '/pages/:page/microsoft.graph.sitePage'] as const;

  pages.on('GET', ['/pages', '/pages/microsoft.graph.sitePage'], (context) => {
    const writer = mayWrite(disk, context.get('caller'));
    const found = disk.all('select id from page order by name').flatMap(({ id }) => {
      const page = findPage(disk, String(id));
      return writer || page.published ? [pageBody(page, writer, context)] : [];
    });
    return context.json({ '@odata.context': metadata('pages'), value: found });
  });
  pages.post('/pages', async (context) => {
    demand(disk, context.get('caller'), 'write');
    const content = await readBody(context, pageContent);
    if (content['@odata.type'] !== pageType) throw invalid(`@odata.type must be ${pageType}`);
    const name = content.name ?? `${(content.title ?? 'Page').replaceAll(/[^\w-]+/g, '-')}.aspx`;
    if (disk.all('select 1 from page where name = ?', name).length > 0) throw nameTaken();
    const id = crypto.randomUUID();
    keep(disk, { id, name, version: '0.1' }, content, context.get('caller'));
    return context.json(pageBody(findPage(disk, id), true, context), 201);
  });
  pages.on('GET', [...one], (context) => {
    const writer = mayWrite(disk, context.get('caller'));
    const page = findPage(disk, context.req.param('page') ?? '');
    if (!writer && !page.published) throw noItem();
    return context.json(pageBody(page, writer, context));
  });
  pages.on('PATCH', [...one], async (context) => {
    demand(disk, context.get('caller'), 'write');
    const page = findPage(disk, context.req.param('page') ?? '');
    const content = { ...page.draft, ...(await readBody(context, pageContent)) };
    keep(disk, { ...page, version: draftAfter(page.version) }, content, context.get('caller'));
    return context.json(pageBody(findPage(disk, page.id), true, context));
  });
  pages.delete('/pages/:page', (context) => {
    demand(disk, context.get('caller'), 'write');
    disk.run('delete from page where id = ?', findPage(disk, context.req.param('page')).id);
    return context.body(null, 204);
  });
  pages.post('/pages/:page/microsoft.graph.sitePage/publish', (context) => {
    demand(disk, context.get('caller'), 'write');
    const { id, version } = findPage(disk, context.req.param('page'));
    const next = `${Number(version.split('.')[0]) + 1}.0`;
    disk.run('update page set published = draft, version = ? where id = ?', next, id);
    return context.body(null, 204);
  });
  return pages;
}

function mayWrite(disk: Disk, caller: Caller): boolean {
  demand(disk, caller, 'read');
  try {
    demand(disk, caller, 'write');
    return true;
  } catch {
    return false;
  }
}

function draftAfter(version: string): string {
  const [major, minor] = version.split('.').map(Number);
  return `${major}.${(minor ?? 0) + 1}`;
}

function keep(
  disk: Disk,
  { id, name, version }: { id: string; name: string; version: string },
  content: PageContent,
  caller: Caller,
): void {
  const sections = content.canvasLayout?.horizontalSections ?? [];
  for (const part of sections.flatMap((section) => section.columns.flatMap((c) => c.webparts))) {
    const isText = (part['@odata.type'] ?? textPart) === textPart && part.innerHtml !== undefined;
    if (!isText) throw invalid('The stand-in takes text web parts only.');
  }
  disk.run(
    `insert into page values (?, ?, ?, ?, null, ?, ?)
     on conflict (id) do update set version = excluded.version, draft = excluded.draft,
       modified = excluded.modified, modified_by = excluded.modified_by`,
    ...[id, name, version, JSON.stringify(content), now(), JSON.stringify(identitySet(caller))],
  );
}

function findPage(disk: Disk, id: string): StoredPage {
  const [row] = disk.all('select * from page where id = ?', id);
  if (!row) throw noItem();
  const published = row['published'];
  return {
    id: String(row['id']),
    name: String(row['name']),
    version: String(row['version']),
    draft: pageContent.parse(JSON.parse(String(row['draft']))),
    published: published === null ? undefined : pageContent.parse(JSON.parse(String(published))),
    modified: String(row['modified']),
    by: JSON.parse(String(row['modified_by'])),
  };
}

/** A page as its reader sees it: writers the draft, others what was published. */
function pageBody(page: StoredPage, writer: boolean, context: GraphContext) {
  const url = new URL(context.req.url);
  const { canvasLayout: canvas, ...content } = writer ? page.draft : (page.published ?? page.draft);
  const isPublished = !writer || page.version.endsWith('.0');
  const expanded = (option(url, 'expand') ?? '').startsWith('canvasLayout');
  return pick(
    {
      ...content,
      '@odata.type': pageType,
      '@odata.etag': `"{${page.id}},${page.version}"`,
      id: page.id,
      name: page.name,
      eTag: `"{${page.id}},${page.version}"`,
      lastModifiedDateTime: page.modified,
      lastModifiedBy: page.by,
      webUrl: `https://${identity.siteHost}${identity.sitePath}/SitePages/${encodeURIComponent(page.name)}`,
      parentReference: { siteId: identity.siteId },
      pageLayout: 'article',
      publishingState: {
        level: isPublished ? 'published' : 'checkout',
        versionId: isPublished ? `${page.version.split('.')[0]}.0` : page.version,
      },
      ...(expanded && { canvasLayout: canvas }),
    },
    url,
  );
}
