import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { connectGraph } from '#sharepoint/graph.ts';
import { provisionSite } from '#sharepoint/provision.ts';
import { openRecord } from '#sharepoint/record.ts';
import { identity } from '#tenant/identity.ts';
import { startTenant, type Tenant } from '#tenant/tenant.ts';
import { memoryRecord } from '#test/support/memoryRecord.ts';
import { freePort } from '#test/support/ports.ts';
import { recordContract } from './record.ts';

recordContract('in memory', async () => memoryRecord());

const folder = mkdtempSync(join(tmpdir(), 'outturn-record-'));
let tenant: Tenant | undefined;
afterAll(async () => {
  await tenant?.close();
  rmSync(folder, { recursive: true, force: true });
});

recordContract('SharePoint lists of the local tenant, with the service’s own rights', async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/v1.0`;
  const started = await startTenant({ dataDir: folder, port, serviceUrl: '', today: '2025-04-09' });
  tenant = started;
  const admin = connectGraph({ url, token: () => started.adminToken() });
  await provisionSite(admin, identity.siteId);
  const token = await serviceToken(port, started.secret);
  return openRecord(connectGraph({ url, token: async () => token }), identity.siteId);
});

/** The service's own token, got as any client would. */
async function serviceToken(port: number, secret: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/${identity.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: identity.serviceId,
      client_secret: secret,
      scope: 'https://graph.microsoft.com/.default',
    }),
  });
  const body: unknown = await answer.json();
  if (typeof body === 'object' && body !== null && 'access_token' in body) {
    return String(body.access_token);
  }
  throw new Error(`No token: ${JSON.stringify(body)}`);
}
