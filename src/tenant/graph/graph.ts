import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { Disk } from '../disk.ts';
import { identity } from '../identity.ts';
import { findPerson, type Person, people } from '../people.ts';
import type { Caller, Tokens } from '../tokens.ts';
import { demand } from './access.ts';
import { GraphRefusal, invalid, noItem, noToken } from './errors.ts';
import { driveRoutes } from './files.ts';
import { itemRoutes } from './items.ts';
import { listRoutes } from './lists.ts';

/** Graph v1.0, as far as Outturn calls it; every other path answers Graph's own error. */
export function graphRoutes(disk: Disk, tokens: Tokens, origin: string) {
  const graph = new Hono<{ Variables: { caller: Caller } }>();
  graph.use(
    cors({ origin: '*', exposeHeaders: ['Retry-After', 'request-id', 'ETag', 'Location'] }),
  );
  graph.use(async (context, next) => {
    const caller = await tokens.caller(context.req.header('Authorization'));
    if (!caller) throw noToken();
    context.set('caller', caller);
    return next();
  });

  graph.get('/me', (context) => {
    const caller = context.get('caller');
    if (caller.kind === 'app')
      throw invalid('/me request is only valid with delegated authentication flow.');
    return context.json(userBody(findPerson(caller.oid)));
  });
  graph.get('/users/:id', (context) => {
    const id = context.req.param('id').toLowerCase();
    return context.json(userBody(people.find(({ oid, mail }) => oid === id || mail === id)));
  });
  graph.get('/sites/:site', (context) => {
    demand(context.get('caller'), 'read');
    const site = context.req.param('site');
    const byPath = `${identity.siteHost}:${identity.sitePath}`;
    if (site !== identity.siteId && decodeURIComponent(site) !== byPath) throw noItem();
    const webUrl = `https://${identity.siteHost}${identity.sitePath}`;
    return context.json({ id: identity.siteId, name: 'outturn', displayName: 'Outturn', webUrl });
  });
  graph.use('/sites/:site/*', async (context, next) => {
    if (context.req.param('site') !== identity.siteId) throw noItem();
    return next();
  });
  graph.route(`/sites/${identity.siteId}/lists`, listRoutes(disk));
  graph.route(`/sites/${identity.siteId}/lists`, itemRoutes(disk, origin));
  graph.route('/', driveRoutes(disk, origin));

  graph.all('*', (context) => {
    process.stderr.write(`The stand-in has no ${context.req.method} ${context.req.path}\n`);
    throw invalid(`Resource not found for the segment '${context.req.path.split('/').at(-1)}'.`);
  });
  graph.onError((error) => {
    if (error instanceof GraphRefusal) return error.response();
    process.stderr.write(`${error.stack}\n`);
    return new GraphRefusal(500, 'generalException', 'An error has occurred.').response();
  });
  return graph;
}

function userBody(person: Person | undefined) {
  if (!person) throw noItem();
  return {
    id: person.oid,
    displayName: person.name,
    jobTitle: person.post,
    mail: person.mail,
    userPrincipalName: person.mail,
  };
}
