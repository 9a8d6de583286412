import { join } from 'node:path';
import { type Service, startService } from '#bot/service.ts';
import { unlimitedQuota } from '#tenant/graph/quota.ts';
import { startTenant, type Tenant } from '#tenant/tenant.ts';
import { localSettings, prepareSampleCouncil, sampleToday } from './sampleCouncil.ts';

/** The whole product on this machine: Microsoft's end and the service beside it. */
export interface LocalOutturn {
  readonly windowUrl: string;
  readonly tenant: Tenant;
  readonly service: Service;
  close(): Promise<void>;
}

/** Where the product runs locally: two ports of the loopback address and one folder. */
export interface LocalPlace {
  readonly tenantPort: number;
  readonly servicePort: number;
  readonly dataDir: string;
}

/** Starts everything, sets up the sample council once, and sends today's reminders. */
export async function startLocal(
  { tenantPort, servicePort, dataDir }: LocalPlace,
  step: (name: 'tenant' | 'record' | 'service' | 'reminders') => void,
): Promise<LocalOutturn> {
  const tenantUrl = `http://127.0.0.1:${tenantPort}`;
  step('tenant');
  const tenant = await startTenant({
    dataDir: join(dataDir, 'tenant'),
    port: tenantPort,
    serviceUrl: `http://127.0.0.1:${servicePort}`,
    today: sampleToday,
    quota: unlimitedQuota,
  });
  step('record');
  await prepareSampleCouncil(tenant, `${tenantUrl}/v1.0`);
  step('service');
  const operations = join(dataDir, 'operations');
  const settings = localSettings(tenant, { tenantUrl, servicePort, dataDir: operations });
  const service = await startService(settings, '.build/tab');
  step('reminders');
  for (const person of tenant.people) await tenant.installFor(person.oid);
  await service.remindNow();
  return {
    windowUrl: tenantUrl,
    tenant,
    service,
    close: async () => {
      await service.close();
      await tenant.close();
    },
  };
}
