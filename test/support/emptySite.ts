import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectGraph, type Graph } from '#sharepoint/graph.ts';
import { identity } from '#tenant/identity.ts';
import { startTenant, type Tenant } from '#tenant/tenant.ts';
import { freePort } from './ports.ts';

/** The local tenant with a site that has no lists yet, and Graph as two callers see it. */
export interface EmptySite {
  readonly tenant: Tenant;
  readonly siteId: string;
  /** A site owner, signed in. */
  readonly admin: Graph;
  /** The service alone, which may only write items. */
  readonly service: Graph;
  close(): Promise<void>;
}

/** Starts one in a folder of its own that goes with it. */
export async function startEmptySite(): Promise<EmptySite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'outturn-site-'));
  const port = await freePort();
  const tenant = await startTenant({ dataDir, port, serviceUrl: '', today: '2025-04-09' });
  const { graph: url, tokens } = await tenant.json();
  return {
    tenant,
    siteId: identity.siteId,
    admin: connectGraph({ url, token: async () => tokens.admin }),
    service: connectGraph({ url, token: async () => tokens.service }),
    close: async () => {
      await tenant.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
