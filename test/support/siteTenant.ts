import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectGraph, type Graph, type GraphConnection } from '#sharepoint/graph.ts';
import { provisionSite } from '#sharepoint/provision.ts';
import type { FaultPlan } from '#tenant/faults.ts';
import { unlimitedQuota } from '#tenant/graph/quota.ts';
import { startTenant, type Tenant, type TenantLine } from '#tenant/tenant.ts';
import { freePort } from './ports.ts';

/** A local tenant whose site has the lists, as the service meets it with its own rights. */
export interface SiteTenant {
  readonly tenant: Tenant;
  readonly line: TenantLine;
  /** A connection with one of the tenant's tokens. */
  connect(as: keyof TenantLine['tokens'], own?: Partial<GraphConnection>): Graph;
  close(): Promise<void>;
}

/** What a tenant of a test may be besides quiet. */
export interface SiteOptions {
  readonly faults?: FaultPlan;
  readonly deltaKeeps?: number;
}

/** Starts a tenant with the lists made before any fault begins, in a folder that goes with it. */
export async function startSite(options: SiteOptions = {}): Promise<SiteTenant> {
  const folder = mkdtempSync(join(tmpdir(), 'outturn-site-'));
  const port = await freePort();
  const place = { dataDir: folder, port, serviceUrl: '', today: '2025-04-09' };
  const quiet = await startTenant({ ...place, quota: unlimitedQuota });
  const { graph, site, tokens } = await quiet.json();
  await provisionSite(connectGraph({ url: graph, token: async () => tokens.admin }), site);
  await quiet.close();
  const tenant = await startTenant({ ...place, ...options, quota: unlimitedQuota });
  const line = await tenant.json();
  return {
    tenant,
    line,
    connect: (as, own = {}) =>
      connectGraph({ url: line.graph, token: async () => line.tokens[as], ...own }),
    close: async () => {
      await tenant.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Everything that happens to a program in the service's worst hour, about every sixth request. */
export const roughHour: FaultPlan = {
  seed: 7,
  rates: {
    '429': 0.03,
    '503': 0.02,
    '504': 0.02,
    '504After': 0.02,
    '412': 0.02,
    duplicate400: 0.02,
    duplicate409: 0.02,
    resetBefore: 0.02,
    resetAfter: 0.02,
    half: 0.02,
    slow: 0.005,
  },
  retryAfter: 1,
  slowMs: 1500,
};

/** Waits a twentieth of what a real program would; gives up a slow answer after a second. */
export const hurried: Partial<GraphConnection> = {
  work: 'background',
  timeLimit: 1000,
  patience: {
    tries: 10,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / 20)),
  },
};
