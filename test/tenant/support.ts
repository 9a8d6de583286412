import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTenant, type Tenant } from '#tenant/tenant.ts';
import { freePort } from '#test/support/ports.ts';
import { Scene } from '../platform/target.ts';

type Options = Partial<Parameters<typeof startTenant>[0]>;

/** A tenant of its own for a test, with a list in it; closed and forgotten in the end. */
export async function withTenant(
  options: Options,
  work: (scene: Scene, tenant: Tenant, folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'outturn-tenant-'));
  const place = { dataDir: folder, port: await freePort(), serviceUrl: '', today: '2025-04-09' };
  const tenant = await startTenant({ ...place, ...options });
  try {
    await work(new Scene(await tenant.json()), tenant, folder);
  } finally {
    await tenant.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
