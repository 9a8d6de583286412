import { randomBytes } from 'node:crypto';
import { type ServerType, serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { Chats } from './chat/chats.ts';
import { connectorRoutes } from './chat/connector.ts';
import { ToBot } from './chat/toBot.ts';
import { type Disk, openDisk } from './disk.ts';
import { GraphRefusal } from './graph/errors.ts';
import { fileResponse } from './graph/files.ts';
import { graphRoutes } from './graph/graph.ts';
import { identity } from './identity.ts';
import { loginRoutes } from './login.ts';
import { type Person, people } from './people.ts';
import { Tokens } from './tokens.ts';
import { windowRoutes } from './windowApi.ts';

/** Microsoft's end on this machine: Graph, sign-in, chat and a small Teams window. */
export interface Tenant {
  readonly people: readonly Person[];
  /** The service's client secret, made at the first start. */
  readonly secret: string;
  /** A token of the site's owner, as an administrator would sign in for. */
  adminToken(): Promise<string>;
  /** Installs the app for a person; the bot hears of it once. */
  installFor(oid: string): Promise<void>;
  close(): Promise<void>;
}

interface TenantOptions {
  readonly dataDir: string;
  readonly port: number;
  /** Where Outturn's service answers. */
  readonly serviceUrl: string;
  /** The day the sample council has. */
  readonly today: string;
}

/** Starts on the loopback address; rejects where the port is taken. */
export async function startTenant(options: TenantOptions): Promise<Tenant> {
  const origin = `http://127.0.0.1:${options.port}`;
  const disk = openDisk(options.dataDir);
  const tokens = await Tokens.open(disk);
  const secret = keptSecret(disk);
  const chats = new Chats(disk);
  const toBot = new ToBot(chats, tokens, `${options.serviceUrl}/api/messages`, `${origin}/teams/`);

  const server = new Hono();
  server.use(async (context, next) => {
    // A page elsewhere may name this address in its DNS; its requests carry its own host name.
    const host = context.req.header('Host');
    if (host !== `127.0.0.1:${options.port}` && host !== `localhost:${options.port}`) {
      return context.text('This address answers this machine only.', 421);
    }
    return next();
  });
  server.route('/', loginRoutes(tokens, origin, secret));
  server.route('/v1.0', graphRoutes(disk, tokens, origin));
  server.route('/teams', connectorRoutes(chats, tokens));
  server.route('/window', windowRoutes(chats, toBot, tokens, options));
  server.get('/files/*', (context) => download(disk, context.req.path));
  server.use(serveStatic({ root: '.build/window' }));
  const http = await listen(server, options.port).catch((error: unknown) => {
    disk.close();
    throw error;
  });

  const admin = people.find((person) => person.siteOwner);
  return {
    people,
    secret,
    adminToken: async () => {
      if (!admin) throw new Error('The sample council has no administrator');
      return tokens.personToken(
        admin,
        identity.adminClientId,
        'https://graph.microsoft.com/.default',
      );
    },
    installFor: (oid) => toBot.install(oid),
    close: async () => {
      if ('closeAllConnections' in http) http.closeAllConnections(); // event streams never end
      await new Promise((resolve) => http.close(resolve));
      disk.close();
    },
  };
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

function listen(server: Hono, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const http = serve({ fetch: server.fetch, port, hostname: '127.0.0.1' }, () => resolve(http));
    http.once('error', reject);
  });
}
