import * as z from 'zod';
import { identitySet } from './access.ts';
import { readBody } from './body.ts';
import { type GraphContext, type Ground, newRoutes, now } from './env.ts';
import { answerError, GraphRefusal, invalid, noItem } from './errors.ts';
import { behaviourOf, fileBody, findFile, keepFile, type Library, overQuota } from './files.ts';
import { findList } from './lists.ts';

const newSession = z.object({
  item: z.looseObject({ '@microsoft.graph.conflictBehavior': z.string().optional() }).optional(),
});
const step = 327_680;
const largestRange = 60 * 1024 * 1024;
const largestFile = 250 * 1024 ** 3;
const lifetimeMs = 24 * 60 * 60 * 1000;
const range = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/;

/** Opens an upload in ranges; the address in the answer needs no token. */
export async function openSession(
  { disk, origin }: Ground,
  context: GraphContext,
  library: Library,
  path: string,
) {
  const { item } = await readBody(context, newSession);
  const behaviour = behaviourOf(item?.['@microsoft.graph.conflictBehavior'], 'fail');
  const id = crypto.randomUUID();
  const expires = new Date(Date.now() + lifetimeMs).toISOString();
  disk.run(
    'insert into upload values (?, ?, ?, ?, ?, null)',
    ...[id, `${library.id}/${path}`, behaviour, JSON.stringify(identitySet(context.get('caller')))],
    expires,
  );
  return {
    uploadUrl: `${origin}/upload/${id}`,
    expirationDateTime: expires,
    nextExpectedRanges: ['0-'],
  };
}

interface Session {
  readonly id: string;
  readonly path: string;
  readonly behaviour: string;
  readonly by: object;
  readonly expires: string;
  readonly size: number | undefined;
  readonly received: number;
}

/** The ranges of uploads, outside Graph: a token here is refused. */
export function uploadRoutes(ground: Ground) {
  const uploads = newRoutes().onError(answerError);
  const { disk } = ground;

  uploads.put('/upload/:id', async (context) => {
    if (context.req.header('Authorization') !== undefined) {
      throw new GraphRefusal(401, 'unauthenticated', 'An upload address takes no Authorization.');
    }
    const session = findSession(ground, context.req.param('id'));
    const content = new Uint8Array(await context.req.arrayBuffer());
    const { start, end, size } = readRange(session, context.req.header('Content-Range'), content);
    disk.run('insert into upload_part values (?, ?, ?)', session.id, start, content);
    disk.run('update upload set size = ? where id = ?', size, session.id);
    if (end + 1 < size) return context.json(progress(session.expires, end + 1), 202);
    return finish(ground, context, session);
  });
  uploads.get('/upload/:id', (context) => {
    const { expires, received } = findSession(ground, context.req.param('id'));
    return context.json(progress(expires, received));
  });
  uploads.delete('/upload/:id', (context) => {
    disk.run('delete from upload where id = ?', findSession(ground, context.req.param('id')).id);
    return context.body(null, 204);
  });
  return uploads;
}

function progress(expirationDateTime: string, received: number) {
  return { expirationDateTime, nextExpectedRanges: [`${received}-`] };
}

function findSession({ disk }: Ground, id: string): Session {
  const [row] = disk.all('select * from upload where id = ?', id);
  const [part] = disk.all(
    'select max(start + length(content)) as received from upload_part where upload_id = ?',
    id,
  );
  if (!row || String(row['expires']) < new Date().toISOString()) throw noItem();
  return {
    id,
    path: String(row['path']),
    behaviour: String(row['behaviour']),
    by: z.looseObject({}).parse(JSON.parse(String(row['made_by']))),
    expires: String(row['expires']),
    size: row['size'] === null ? undefined : Number(row['size']),
    received: Number(part?.['received'] ?? 0),
  };
}

function readRange(session: Session, header: string | undefined, content: Uint8Array) {
  const match = range.exec(header ?? '');
  if (!match) throw invalid('The Content-Range header is missing or malformed.');
  const [start, end, size] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (end - start + 1 !== content.length || end >= size) {
    throw invalid('The Content-Range header does not fit the content.');
  }
  if (start !== session.received || (session.size ?? size) !== size) {
    const message = 'The uploaded fragment overlaps with data that has already been received.';
    throw new GraphRefusal(416, 'invalidRange', message, { inner: 'fragmentOverlap' });
  }
  if (content.length >= largestRange) throw invalid('The range is 60 MiB or more.');
  if (end + 1 < size && content.length % step !== 0) {
    throw invalid('The length of a range must be a multiple of 327,680 bytes.');
  }
  if (size > largestFile) throw overQuota();
  return { start, end, size };
}

function finish(ground: Ground, context: GraphContext, session: Session): Response {
  const { disk, origin } = ground;
  const parts = disk.all(
    'select content from upload_part where upload_id = ? order by start',
    session.id,
  );
  const content = Buffer.concat(
    parts.map(({ content: part }) => (part instanceof Uint8Array ? part : new Uint8Array())),
  );
  const slash = session.path.indexOf('/');
  const library = findList(disk, session.path.slice(0, slash));
  const behaviour = behaviourOf(session.behaviour, 'fail');
  const path = session.path.slice(slash + 1);
  disk.run('delete from upload where id = ?', session.id);
  const kept = keepFile(disk, library, { path, content, behaviour, by: session.by, at: now() });
  const file = findFile(disk, library, kept.path);
  if (!file) throw noItem();
  return context.json(fileBody(origin, library, file), kept.isNew ? 201 : 200);
}
