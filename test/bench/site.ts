import type { CouncilRecord } from '#domain/record.ts';
import { lastLink } from '#sharepoint/chain.ts';
import { connectGraph, type Graph } from '#sharepoint/graph.ts';
import { provisionSite } from '#sharepoint/provision.ts';
import { openRecord } from '#sharepoint/record.ts';
import { identity } from '#tenant/identity.ts';
import { startTenant, type Tenant } from '#tenant/tenant.ts';
import { freePort } from '#test/support/ports.ts';

/** The local tenant with Outturn's site, as the service meets it. */
export interface BenchSite {
  readonly url: string;
  readonly siteId: string;
  /** The service's own token: role `write`. */
  readonly token: string;
  readonly graph: Graph;
  readonly record: CouncilRecord;
  /** HTTP requests that left through `graph` since the start; a batch is one. */
  requests(): number;
  usage: Tenant['usage'];
  close(): Promise<void>;
}

interface SiteOptions {
  readonly dataDir: string;
  /** Limits as Microsoft documents them; preparing a bench goes without. */
  readonly throttled: boolean;
  readonly latencyMs?: number;
}

export async function startSite({
  dataDir,
  throttled,
  latencyMs,
}: SiteOptions): Promise<BenchSite> {
  const port = await freePort();
  const tenant = await startTenant({
    ...{ dataDir, port, serviceUrl: '', today: '2027-04-09', latencyMs },
    ...(!throttled && { quota: { unitsPerMinute: 1e9, unitsPerDay: 1e9 } }),
  });
  const { graph: url, site: siteId, tokens } = await tenant.json();
  let requests = 0;
  const network = lastLink(30_000);
  const graph = connectGraph({
    url,
    token: async () => tokens.service,
    work: 'background',
    send: (call) => {
      requests += 1;
      return network(call);
    },
  });
  return {
    ...{ url, siteId, token: tokens.service, graph },
    record: openRecord(graph, siteId),
    requests: () => requests,
    usage: tenant.usage,
    close: () => tenant.close(),
  };
}

/** Makes the lists, as an administrator does once. */
export async function provision(dataDir: string): Promise<void> {
  const port = await freePort();
  const tenant = await startTenant({
    ...{ dataDir, port, serviceUrl: '', today: '2027-04-09' },
    quota: { unitsPerMinute: 1e9, unitsPerDay: 1e9 },
  });
  const { graph: url, tokens } = await tenant.json();
  await provisionSite(connectGraph({ url, token: async () => tokens.admin }), identity.siteId);
  await tenant.close();
}
