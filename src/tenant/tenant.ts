import { randomBytes } from 'node:crypto';
import { type HttpBindings, type ServerType, serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { apps, firstGrants } from './apps.ts';
import { Chats } from './chat/chats.ts';
import { connectorRoutes } from './chat/connector.ts';
import { ToBot } from './chat/toBot.ts';
import { type Disk, openDisk } from './disk.ts';
import { type FaultPlan, openFaults } from './faults.ts';
import { withSiteId } from './graph/address.ts';
import type { Ground } from './graph/env.ts';
import { GraphRefusal } from './graph/errors.ts';
import { fileResponse } from './graph/files.ts';
import { graphRoutes } from './graph/graph.ts';
import { documentedQuota, Meter, type Quota, type Usage } from './graph/quota.ts';
import { uploadRoutes } from './graph/uploads.ts';
import { identity } from './identity.ts';
import { loginRoutes } from './login.ts';
import { type Person, people } from './people.ts';
import { demandNoCredentials } from './realCredentials.ts';
import { Tokens } from './tokens.ts';
import { trouble } from './trouble.ts';
import { windowRoutes } from './windowApi.ts';

/** What a program needs to talk to this Graph; one line of JSON of the tenant command. */
export interface TenantLine {
  readonly graph: string;
  readonly site: string;
  /** Access tokens, good for an hour. */
  readonly tokens: {
    /** A site owner in the set-up's client: may do everything. */
    readonly admin: string;
    /** The service alone, with role `write`. */
    readonly service: string;
    /** An owner of a measure in a client with every scope: reads, as a site visitor. */
    readonly owner: string;
    /** The committee clerk in the tab, which has role `read`. */
    readonly reader: string;
  };
}

/** Microsoft's end on this machine: Graph, sign-in, chat and a small Teams window. */
export interface Tenant {
  readonly people: readonly Person[];
  /** The service's client secret, made at the first start. */
  readonly secret: string;
  /** A token of the site's owner, as an administrator would sign in for. */
  adminToken(): Promise<string>;
  /** Installs the app for a person; the bot hears of it once. */
  installFor(oid: string): Promise<void>;
  /** Addresses and fresh tokens for `outturn tenant --json`. */
  json(): Promise<TenantLine>;
  /** The paths of Graph that are offered, each with its method: `GET /v1.0/me`. */
  readonly operations: readonly string[];
  /** Graph calls and resource units since the start. */
  usage(): Usage;
  close(): Promise<void>;
}

interface TenantOptions {
  readonly dataDir: string;
  readonly port: number;
  /** Where Outturn's service answers. */
  readonly serviceUrl: string;
  /** The day the sample council has. */
  readonly today: string;
  /** How long every Graph request takes at least, in ms. */
  readonly latencyMs?: number | undefined;
  /** What goes wrong; nothing where it is not given. */
  readonly faults?: FaultPlan | undefined;
  /** What an app may use; what Microsoft documents for up to 1,000 licences where not given. */
  readonly quota?: Quota | undefined;
  /** How many changes of a list a delta link stays good for. */
  readonly deltaKeeps?: number | undefined;
}

/**
 * Starts on the loopback address; rejects where the port is taken, the fault plan is none, or a
 * council's own credentials lie in the environment (`RealCredentials`).
 */
export async function startTenant(options: TenantOptions): Promise<Tenant> {
  demandNoCredentials(process.env);
  const origin = `http://127.0.0.1:${options.port}`;
  const plan = options.faults ?? {};
  const faults = openFaults(plan);
  const disk = openDisk(options.dataDir);
  const tokens = await Tokens.open(disk);
  const secret = keptSecret(disk);
  grantFirst(disk);
  const chats = new Chats(disk);
  const toBot = new ToBot(chats, tokens, `${options.serviceUrl}/api/messages`, `${origin}/teams/`);
  const meter = new Meter(options.quota ?? documentedQuota);
  const ground: Ground = {
    disk,
    origin,
    duplicateStatus: plan.duplicateStatus ?? 400,
    deltaKeeps: options.deltaKeeps ?? 1_000_000,
  };
  const install = (oid: string) => toBot.install(oid);

  const server = new Hono<{ Bindings: Partial<HttpBindings> }>();
  server.use(onlyHere(options.port));
  for (const path of ['/v1.0/*', '/upload/*']) {
    server.use(path, cors({ origin: '*', exposeHeaders }));
    server.use(path, trouble(faults, plan, options.latencyMs ?? 0));
  }
  server.route('/', loginRoutes(tokens, origin, secret));
  const graph = graphRoutes({ ground, tokens, meter, plan, faults, chats, install });
  server.route('/', graph);
  server.route('/', uploadRoutes(ground));
  server.route('/teams', connectorRoutes(chats, tokens));
  server.route('/window', windowRoutes(chats, toBot, tokens, options));
  server.get('/files/*', (context) => download(disk, context.req.path));
  server.use(serveStatic({ root: '.build/window' }));
  const http = await listen(server, options.port).catch((error: unknown) => {
    disk.close();
    throw error;
  });

  return {
    people,
    secret,
    adminToken: () => personToken(tokens, 'admin'),
    installFor: install,
    json: () => lineOf(tokens, origin),
    operations: graph.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`),
    usage: () => meter.usage,
    close: async () => {
      if (!http.listening) return;
      if ('closeAllConnections' in http) http.closeAllConnections(); // event streams never end
      await new Promise((resolve) => http.close(resolve));
      disk.close();
    },
  };
}

const graphScope = 'https://graph.microsoft.com/.default';
const exposeHeaders = [
  ...['Retry-After', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'],
  ...['request-id', 'client-request-id', 'ETag', 'Location'],
];
/** Who holds the tokens of people that the tenant hands out, by post, and in which app. */
const holders = {
  admin: { post: 'Outturn administrator', appId: identity.adminClientId },
  owner: { post: 'Contact centre manager', appId: identity.adminClientId },
  reader: { post: 'Committee clerk', appId: identity.tabId },
} as const;

async function personToken(tokens: Tokens, name: keyof typeof holders): Promise<string> {
  const { post, appId } = holders[name];
  const person = people.find((candidate) => candidate.post === post);
  if (!person) throw new Error(`The sample council has no ${post}`);
  return tokens.personToken(person, appId, graphScope);
}

async function lineOf(tokens: Tokens, origin: string): Promise<TenantLine> {
  return {
    graph: `${origin}/v1.0`,
    site: identity.siteId,
    tokens: {
      admin: await personToken(tokens, 'admin'),
      service: await tokens.appToken(identity.serviceId, graphScope),
      owner: await personToken(tokens, 'owner'),
      reader: await personToken(tokens, 'reader'),
    },
  };
}

/** A page elsewhere may name this address in its DNS; its requests carry its own host name. */
function onlyHere(port: number): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('Host');
    if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) {
      return context.text('This address answers this machine only.', 421);
    }
    return next();
  };
}

/** What an administrator did before anybody started; only at the first start. */
function grantFirst(disk: Disk): void {
  const [row] = disk.all("select value from secret where name = 'granted'");
  if (row) return;
  for (const { appId, role } of firstGrants) {
    const name = apps[appId]?.name ?? appId;
    const values = [crypto.randomUUID(), appId, name, role];
    disk.run('insert into site_grant values (?, null, ?, ?, ?)', ...values);
  }
  disk.run("insert into secret values ('granted', 'yes')");
}

function keptSecret(disk: Disk): string {
  const [row] = disk.all("select value from secret where name = 'service'");
  if (row) return String(row['value']);
  const secret = randomBytes(32).toString('base64url');
  disk.run("insert into secret values ('service', ?)", secret);
  return secret;
}

/** What the library's web address would show a person who opens a report. */
function download(disk: Disk, path: string): Response {
  try {
    return fileResponse(disk, decodeURIComponent(path.slice('/files/'.length)));
  } catch (error) {
    if (error instanceof GraphRefusal)
      return new Response('There is no such file.', { status: 404 });
    throw error;
  }
}

function listen(
  server: Hono<{ Bindings: Partial<HttpBindings> }>,
  port: number,
): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const fetch = (request: Request, env: object) => server.fetch(withSiteId(request), env);
    const http = serve({ fetch, port, hostname: '127.0.0.1' }, () => resolve(http));
    http.once('error', reject);
  });
}
