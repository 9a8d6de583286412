import { Hono } from 'hono';
import type { Disk } from '../disk.ts';
import type { Caller } from '../tokens.ts';
import { demand, identitySet } from './access.ts';
import { invalid, noItem } from './errors.ts';
import { findList, now } from './lists.ts';

const largest = 250 * 1024 * 1024;
const forbidden = /["*:<>?\\|]|^\s|\s$/;

/** A library as a drive: its id is that of the list behind it; its files open at `origin`. */
export function driveRoutes(disk: Disk, origin: string): Hono<{ Variables: { caller: Caller } }> {
  const drives = new Hono<{ Variables: { caller: Caller } }>();

  drives.get('/sites/:site/lists/:list/drive', (context) => {
    demand(context.get('caller'), 'read');
    const list = findList(disk, context.req.param('list'));
    if (list.template !== 'documentLibrary') throw noItem();
    return context.json({ id: list.id, name: list.title, driveType: 'documentLibrary' });
  });

  drives.put('/drives/:drive/*', async (context) => {
    demand(context.get('caller'), 'write');
    const list = findList(disk, context.req.param('drive'));
    const path = pathOf(context.req.path, list.id, ':/content');
    if (path.split('/').some((part) => part === '' || forbidden.test(part))) {
      throw invalid('The name contains characters that are not allowed.');
    }
    const content = new Uint8Array(await context.req.arrayBuffer());
    if (content.length > largest) throw invalid('The file is too large for a simple upload.');
    const key = `${list.title}/${path}`;
    const there = disk.all('select version, id from file where path = ?', key)[0];
    const by = JSON.stringify(identitySet(context.get('caller')));
    disk.run(
      'insert or replace into file values (?, ?, ?, ?, ?, ?)',
      key,
      String(there?.['id'] ?? crypto.randomUUID()),
      content,
      Number(there?.['version'] ?? 0) + 1,
      ...[now(), by],
    );
    return context.json(fileBody(disk, origin, key), there ? 200 : 201);
  });

  drives.get('/drives/:drive/*', (context) => {
    demand(context.get('caller'), 'read');
    const list = findList(disk, context.req.param('drive'));
    const wantsContent = context.req.path.endsWith(':/content');
    const key = `${list.title}/${pathOf(context.req.path, list.id, wantsContent ? ':/content' : '')}`;
    const body = fileBody(disk, origin, key);
    return wantsContent ? fileResponse(disk, key) : context.json(body);
  });
  return drives;
}

/** `/v1.0/drives/{id}/root:/A/B.docx:/content` names `A/B.docx`. */
function pathOf(requestPath: string, driveId: string, suffix: string): string {
  const start = requestPath.indexOf(`/drives/${driveId}/root:/`);
  if (start < 0) throw noItem();
  const path = requestPath.slice(start + `/drives/${driveId}/root:/`.length);
  if (!path.endsWith(suffix)) throw noItem();
  return decodeURIComponent(path.slice(0, path.length - suffix.length));
}

function fileBody(disk: Disk, origin: string, key: string) {
  const [row] = disk.all(
    'select id, version, modified, length(content) as size from file where path = ?',
    key,
  );
  if (!row) throw noItem();
  const webPath = key.split('/').map(encodeURIComponent).join('/');
  return {
    id: String(row['id']),
    name: key.slice(key.lastIndexOf('/') + 1),
    size: Number(row['size']),
    eTag: `"{${String(row['id'])}},${Number(row['version'])}"`,
    lastModifiedDateTime: String(row['modified']),
    webUrl: `${origin}/files/${webPath}`,
    file: {},
  };
}

/** A file's bytes as a download, never shown as a page of this origin. */
export function fileResponse(disk: Disk, key: string): Response {
  const [row] = disk.all('select content from file where path = ?', key);
  const content = row?.['content'];
  if (!(content instanceof Uint8Array)) throw noItem();
  const name = encodeURIComponent(key.slice(key.lastIndexOf('/') + 1));
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    },
  });
}
