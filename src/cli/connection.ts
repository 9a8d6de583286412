import { RecordError } from '#domain/recordError.ts';
import type { RequestBudget } from '#sharepoint/budget.ts';
import { connectGraph, type Graph } from '#sharepoint/graph.ts';
import { demandKnownLists, knownVersion, NewerLists } from '#sharepoint/schemaVersion.ts';
import { inspectSite, isHindrance } from '#sharepoint/siteFaults.ts';
import { cliText } from '#text/cli.ts';
import { faultSentence, setUpText } from '#text/provision.ts';
import { remark } from './output.ts';
import { CommandProblem } from './problem.ts';

/** `--graph`, `--site` and `--token`, as the command line gives them. */
export interface ConnectionOptions {
  readonly graph?: string;
  readonly site?: string;
  readonly token?: string;
}

/** A site of Graph's and how it is reached. */
export interface Connection {
  readonly graphUrl: string;
  readonly siteId: string;
  readonly token: string;
  readonly graph: Graph;
}

const microsoft = 'https://graph.microsoft.com/v1.0';

/** Whether any of them is given, on the command line or in the environment. */
export function hasConnection(options: ConnectionOptions): boolean {
  return siteOption(options) !== undefined;
}

/**
 * The site that options or environment name (`OUTTURN_GRAPH_URL`, `OUTTURN_SITE_ID`,
 * `OUTTURN_TOKEN`). A site may be named by its id or its address. Throws `CommandProblem` for what is
 * missing; `signIn` is asked for a token where none is given.
 */
export async function connect(
  options: ConnectionOptions,
  signIn?: () => Promise<string>,
): Promise<Connection> {
  const graphUrl = graphAddress(options.graph || process.env['OUTTURN_GRAPH_URL'] || microsoft);
  const site = siteOption(options);
  if (site === undefined) throw new CommandProblem(cliText.connection.noSite);
  // A variable that is set to nothing is not set.
  const given = options.token || process.env['OUTTURN_TOKEN'] || undefined;
  // Signing in gives a token for Microsoft's own Graph, which nobody else is to see.
  const mayAsk = signIn !== undefined && graphUrl === microsoft;
  if (given === undefined && !mayAsk) throw new CommandProblem(cliText.connection.noToken);
  const token = given ?? (await signIn?.()) ?? '';
  // Nobody waits for a single answer of a command: it takes the pauses that SharePoint asks for.
  const graph = connectGraph({
    url: graphUrl,
    token: async () => token,
    work: 'background',
    budget: toldPauses,
  });
  return { graphUrl, siteId: await siteIdOf(graph, site), token, graph };
}

/**
 * The same, for commands that read or write the record: refuses lists of a newer Outturn, older ones,
 * and lists that were changed by hand, each named.
 */
export async function connectToRecord(options: ConnectionOptions): Promise<Connection> {
  const connection = await connect(options);
  const { graph, siteId } = connection;
  const there = await demandKnownLists(graph, siteId);
  const faults = (await inspectSite(graph, siteId)).filter(isHindrance);
  if (faults.length > 0) {
    const lines = faults.map((fault) => `  ${faultSentence(fault)}`);
    throw new CommandProblem([setUpText.broken, ...lines].join('\n'));
  }
  if (there < knownVersion) throw new CommandProblem(setUpText.older(there, knownVersion));
  return connection;
}

/** An error of the record as a sentence for whoever runs the command; undefined for other errors. */
export function recordProblem(error: unknown): string | undefined {
  if (error instanceof NewerLists) return setUpText.newer(error.there, error.known);
  if (!(error instanceof RecordError)) return undefined;
  return cliText.connection.failed(error.reason, error.detail);
}

/** Says why nothing moves for a while; the chain itself waits as long as it was asked to. */
const toldPauses: RequestBudget = {
  take: () => Promise.resolve(),
  pause: (milliseconds) => {
    remark(cliText.connection.pause(Math.ceil(milliseconds / 1000)));
    return Promise.resolve();
  },
};

function siteOption({ site }: ConnectionOptions): string | undefined {
  return site || process.env['OUTTURN_SITE_ID'] || undefined;
}

function graphAddress(given: string): string {
  const url = URL.parse(given);
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new CommandProblem(cliText.connection.badAddress(given));
  }
  if (!/^\/[^/]+\/*$/.test(url.pathname) || url.search !== '' || url.hash !== '') {
    throw new CommandProblem(cliText.connection.badAddress(given));
  }
  // A token must not travel in the clear, but for the stand-in on this machine.
  if (url.protocol === 'http:' && !['127.0.0.1', 'localhost'].includes(url.hostname)) {
    throw new CommandProblem(cliText.connection.notSecure(given));
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** `host,collection,web` or `https://host/sites/name`, looked up. */
async function siteIdOf(graph: Graph, site: string): Promise<string> {
  const place = /^[\w.-]+,[\w-]+,[\w-]+$/.test(site) ? site : placeOf(site);
  if (place === undefined) throw new CommandProblem(cliText.connection.badSite(site));
  // Without this a wrong site would look like one whose lists somebody deleted.
  const found = await graph.find(`/sites/${place}?$select=id`);
  if (typeof found === 'object' && found !== null && 'id' in found) return String(found.id);
  throw new CommandProblem(cliText.connection.badSite(site));
}

/** `host:/sites/name`, as Graph wants an address; `host` alone is a council's first site. */
function placeOf(site: string): string | undefined {
  const url = URL.parse(site);
  if (!url?.hostname) return undefined;
  const path = url.pathname.replace(/\/+$/, '');
  return path === '' ? url.hostname : `${url.hostname}:${path}`;
}
