import { Hono } from 'hono';
import type { Chats } from '../chat/chats.ts';
import type { FaultPlan, Faults } from '../faults.ts';
import { identity } from '../identity.ts';
import type { Tokens } from '../tokens.ts';
import { demand } from './access.ts';
import { withSiteId } from './address.ts';
import { answerBatch } from './batch.ts';
import { driveRoutes } from './drives.ts';
import type { GraphEnv, Ground } from './env.ts';
import { answerError, GraphRefusal, noItem, noToken } from './errors.ts';
import { installedAppRoutes } from './installedApps.ts';
import { itemRoutes } from './items.ts';
import { columnRoutes, listRoutes } from './lists.ts';
import { pageRoutes } from './pages.ts';
import { permissionRoutes } from './permissions.ts';
import { demandKnownOptions, pick } from './query.ts';
import { costOf, type Meter } from './quota.ts';
import { userRoutes } from './users.ts';
import { versionRoutes } from './versions.ts';

/** What Graph here is made of. */
export interface GraphParts {
  readonly ground: Ground;
  readonly tokens: Tokens;
  readonly meter: Meter;
  readonly plan: FaultPlan;
  readonly faults: Faults;
  readonly chats: Chats;
  readonly install: (oid: string) => Promise<void>;
}

const site = `/sites/${identity.siteId}`;

/** Graph v1.0, as far as Outturn calls it; every other path answers Graph's own error. */
export function graphRoutes(parts: GraphParts): Hono<GraphEnv> {
  const { ground, meter, tokens } = parts;
  const graph = new Hono<GraphEnv>({ strict: false }).basePath('/v1.0');

  graph.use(async (context, next) => {
    const caller = await tokens.caller(context.req.header('Authorization'));
    if (!caller) throw noToken();
    context.set('caller', caller);
    const url = new URL(context.req.url);
    const rates = meter.take(caller, costOf(context.req.method, url), Date.now());
    demandKnownOptions(url);
    await next();
    const requestId = context.res.headers.get('request-id') ?? crypto.randomUUID();
    const named = context.req.header('client-request-id') ?? requestId;
    for (const [name, value] of Object.entries({ ...rates, 'request-id': requestId })) {
      context.header(name, value);
    }
    context.header('client-request-id', named);
  });
  addSite(graph, ground);
  graph.route(`${site}/lists`, listRoutes(ground));
  graph.route(`${site}/lists`, columnRoutes(ground));
  graph.route(`${site}/lists`, itemRoutes(ground));
  graph.route(`${site}/lists`, versionRoutes(ground));
  graph.route(site, permissionRoutes(ground));
  graph.route(site, pageRoutes(ground));
  graph.route('/', driveRoutes(ground, site));
  graph.route('/', userRoutes());
  graph.route('/', installedAppRoutes(parts.chats, parts.install));
  const { origin } = ground;
  const fetch = (request: Request) => graph.fetch(withSiteId(request), {});
  graph.post('/$batch', (context) => answerBatch(context, { ...parts, origin, fetch }));
  addRefusals(graph);
  return graph;
}

function addSite(graph: Hono<GraphEnv>, { disk }: Ground): void {
  graph.get('/sites/:site', (context) => {
    demand(disk, context.get('caller'), 'read');
    if (context.req.param('site') !== identity.siteId) throw noItem();
    return context.json(pick(siteBody(), new URL(context.req.url)));
  });
  graph.use('/sites/:site/*', async (context, next) => {
    if (context.req.param('site') !== identity.siteId) throw noItem();
    return next();
  });
}

function siteBody() {
  const webUrl = `https://${identity.siteHost}${identity.sitePath}`;
  const siteCollection = { hostname: identity.siteHost };
  return { id: identity.siteId, name: 'outturn', displayName: 'Outturn', webUrl, siteCollection };
}

function addRefusals(graph: Hono<GraphEnv>): void {
  graph.all('*', (context) => {
    process.stderr.write(`The stand-in has no ${context.req.method} ${context.req.path}\n`);
    const segment = context.req.path.split('/').at(-1) ?? '';
    throw new GraphRefusal(400, 'BadRequest', `Resource not found for the segment '${segment}'.`);
  });
  graph.onError(answerError);
}
