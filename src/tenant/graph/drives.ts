import type { Disk } from '../disk.ts';
import { demand, identitySet, type SiteRole } from './access.ts';
import { type GraphContext, type Ground, newRoutes, now } from './env.ts';
import { GraphRefusal, invalid, mismatch, noItem } from './errors.ts';
import {
  behaviourOf,
  demandFileName,
  fileBody,
  filesBelow,
  fileTag,
  findFile,
  keepFile,
  type Library,
  pathOfFile,
} from './files.ts';
import { findList, type StoredList } from './lists.ts';
import { context as metadata, pick } from './query.ts';
import { openSession } from './uploads.ts';

const largest = 250 * 1024 * 1024;

/** A library as a drive: its id is that of the list behind it; its files open at this origin. */
export function driveRoutes(ground: Ground, site: string) {
  const drives = newRoutes();
  const { disk } = ground;

  drives.get(`${site}/drives`, (context) => {
    demand(disk, context.get('caller'), 'read');
    const rows = disk.all("select id from list where template = 'documentLibrary' order by title");
    const value = rows.map(({ id }) => driveBody(findList(disk, String(id))));
    return context.json({ '@odata.context': metadata('drives'), value });
  });
  drives.get(`${site}/lists/:list/drive`, (context) => {
    demand(disk, context.get('caller'), 'read');
    const list = findList(disk, context.req.param('list'));
    return context.json(pick(driveBody(list), new URL(context.req.url)));
  });
  drives.get('/drives/:drive', (context) => {
    demand(disk, context.get('caller'), 'read');
    return context.json(driveBody(findList(disk, context.req.param('drive'))));
  });
  drives.get('/drives/:drive/*', (context) => read(ground, context));
  drives.put('/drives/:drive/*', (context) => putContent(ground, context));
  drives.post('/drives/:drive/*', async (context) => {
    const { library, path, action } = placeFor(ground, context, 'write');
    if (action !== 'createUploadSession') throw noItem();
    demandFileName(path);
    return context.json(await openSession(ground, context, library, path));
  });
  drives.delete('/drives/:drive/*', (context) => {
    const { library, path, action } = placeFor(ground, context, 'write');
    if (action !== '') throw noItem();
    demandTag(disk, library, path, context.req.header('If-Match'));
    if (!findFile(disk, library, path)) throw noItem();
    disk.run('delete from file where path = ?', `${library.title}/${path}`);
    return context.body(null, 204);
  });
  return drives;
}

function driveBody(list: StoredList) {
  if (list.template !== 'documentLibrary') throw noItem();
  return { id: list.id, name: list.title, driveType: 'documentLibrary' };
}

function read(ground: Ground, context: GraphContext): Response {
  const { disk, origin } = ground;
  const { library, path, action } = placeFor(ground, context, 'read');
  if (action === 'children') {
    return context.json({
      '@odata.context': metadata('children'),
      value: children(ground, library, path),
    });
  }
  const file = findFile(disk, library, path);
  if (action === 'content') {
    if (!file) throw noItem();
    return context.redirect(fileBody(origin, library, file).webUrl, 302);
  }
  if (action !== '') throw noItem();
  if (file) return context.json(pick(fileBody(origin, library, file), new URL(context.req.url)));
  const count = children(ground, library, path).length;
  if (path !== '' && count === 0) throw noItem();
  return context.json(folderBody(library, path, count));
}

async function putContent(ground: Ground, context: GraphContext): Promise<Response> {
  const { disk, origin } = ground;
  const { library, path, action } = placeFor(ground, context, 'write');
  if (action !== 'content') throw noItem();
  demandFileName(path);
  demandTag(disk, library, path, context.req.header('If-Match'));
  const content = new Uint8Array(await context.req.arrayBuffer());
  if (content.length > largest) {
    throw new GraphRefusal(413, 'invalidRequest', 'The file is too large for a simple upload.');
  }
  const behaviour = behaviourOf(context.req.query('@microsoft.graph.conflictBehavior'), 'replace');
  const by = identitySet(context.get('caller'));
  const kept = keepFile(disk, library, { path, content, behaviour, by, at: now() });
  const file = findFile(disk, library, kept.path);
  if (!file) throw noItem();
  return context.json(fileBody(origin, library, file), kept.isNew ? 201 : 200);
}

function demandTag(disk: Disk, library: Library, path: string, expected: string | undefined) {
  const file = findFile(disk, library, path);
  if (expected === undefined || expected === '*') return;
  if (!file || fileTag(file) !== expected) throw mismatch();
}

/** A folder is there while a file is below it. */
function children({ disk, origin }: Ground, library: Library, folder: string) {
  const depth = folder === '' ? 1 : folder.split('/').length + 1;
  const folders = new Map<string, number>();
  const files = filesBelow(disk, library, folder).flatMap((file) => {
    const parts = file.key.slice(library.title.length + 1).split('/');
    if (parts.length === depth) return [fileBody(origin, library, file)];
    const path = parts.slice(0, depth).join('/');
    folders.set(path, (folders.get(path) ?? 0) + 1);
    return [];
  });
  return [...[...folders].map(([path, count]) => folderBody(library, path, count)), ...files];
}

function folderBody(library: Library, path: string, childCount: number) {
  const name = path === '' ? 'root' : path.slice(path.lastIndexOf('/') + 1);
  const id = path === '' ? 'root' : `${folderMark}${Buffer.from(path).toString('base64url')}`;
  const parentReference = { driveId: library.id, driveType: 'documentLibrary' };
  return { id, name, parentReference, folder: { childCount } };
}

const folderMark = 'FOLDER-';
const byPath =
  /^(?:root|items\/([^/:]+)):\/([^:]*)(?::\/(content|children|createUploadSession))?:?$/;
const byId = /^(?:root|items\/([^/:]+))(?:\/(content|children|createUploadSession))?$/;

/** What `root:/A/B.docx:/content`, `items/{id}/content` and the like name in a drive. */
function placeFor({ disk }: Ground, context: GraphContext, role: SiteRole) {
  const list = findList(disk, context.req.param('drive') ?? '');
  if (list.template !== 'documentLibrary') throw noItem();
  demand(disk, context.get('caller'), role, list.id);
  const start = context.req.path.indexOf(`/drives/${context.req.param('drive')}/`);
  const rest = context.req.path.slice(context.req.path.indexOf('/', start + '/drives/'.length) + 1);
  const [match, pathGiven] = [byPath.exec(rest), byPath.test(rest)];
  const [, id, second = '', third = ''] = match ?? byId.exec(rest) ?? throwNoItem();
  const parent = id === undefined || id === 'root' ? '' : pathById(disk, list, id);
  const below = pathGiven ? decodePath(second) : '';
  const path = [parent, below].filter((part) => part !== '').join('/');
  return { library: list, path, action: pathGiven ? third : second };
}

function pathById(disk: Disk, library: Library, id: string): string {
  if (!id.startsWith(folderMark)) return pathOfFile(disk, library, id);
  return Buffer.from(id.slice(folderMark.length), 'base64url').toString();
}

function decodePath(path: string): string {
  try {
    return path.split('/').map(decodeURIComponent).join('/');
  } catch {
    throw invalid('The path is not written as an address.');
  }
}

function throwNoItem(): never {
  throw noItem();
}
