import { readFileSync } from 'node:fs';
import { readSettings, type Settings } from '#bot/settings.ts';
import { withinTenPercent } from '#domain/scheme.ts';
import { readInterchange } from '#imports/interchange.ts';
import { connectGraph } from '#sharepoint/graph.ts';
import { provisionSite } from '#sharepoint/provision.ts';
import { openRecord } from '#sharepoint/record.ts';
import { identity } from '#tenant/identity.ts';
import type { Tenant } from '#tenant/tenant.ts';
import { importMeasures } from '#usecases/importMeasures.ts';

/** The sample council is in the weeks after the last quarter of 2024/25. */
export const sampleToday = '2025-04-09';
const samplePeriod = { code: '2024-25 Q4', state: 'open', due: '2025-04-30' } as const;
const sampleFile = new URL('../tenant/sample/measures.csv', import.meta.url);

/** Sets up the site as an administrator would and imports the sample figures; safe to run twice. */
export async function prepareSampleCouncil(tenant: Tenant, graphUrl: string): Promise<void> {
  const graph = connectGraph({ url: graphUrl, token: () => tenant.adminToken() });
  await provisionSite(graph, identity.siteId);
  const record = openRecord(graph, identity.siteId);
  if ((await record.periods()).length > 0) return; // a later start keeps what people answered
  const people = new Map(tenant.people.map((person) => [person.mail, person.oid]));
  const { problems, ...table } = readInterchange(readFileSync(sampleFile, 'utf8'), people);
  if (problems.length > 0) throw new Error(`The sample is broken: ${JSON.stringify(problems)}`);
  for (const { person, role } of sampleRoles(tenant)) await record.saveRole({ person, role });
  await importMeasures(record, withinTenPercent, table);
  await record.savePeriod(samplePeriod); // last: its being there says that the import is whole
}

function sampleRoles(tenant: Tenant) {
  const roleOf = new Map([
    ['Performance officer', 'performance'],
    ['Director of Customer Services', 'director'],
    ['Committee clerk', 'clerk'],
  ] as const);
  return tenant.people.flatMap(({ oid, post }) => {
    const role = [...roleOf].find(([name]) => name === post)?.[1];
    return role ? [{ person: oid, role }] : [];
  });
}

/** The service's settings beside the stand-in for Microsoft's end. */
export function localSettings(
  tenant: Tenant,
  place: { tenantUrl: string; servicePort: number; dataDir: string },
): Settings {
  const { tenantUrl, servicePort, dataDir } = place;
  return readSettings({
    OUTTURN_TENANT_ID: identity.tenantId,
    OUTTURN_SERVICE_ID: identity.serviceId,
    OUTTURN_SERVICE_SECRET: tenant.secret,
    OUTTURN_TAB_ID: identity.tabId,
    OUTTURN_SITE_ID: identity.siteId,
    OUTTURN_GRAPH_URL: `${tenantUrl}/v1.0`,
    OUTTURN_LOGIN_URL: tenantUrl,
    OUTTURN_BOT_METADATA_URL: `${tenantUrl}/botframework/v1/.well-known/openidconfiguration`,
    OUTTURN_HOST_ORIGINS: tenantUrl,
    OUTTURN_DATA: dataDir,
    OUTTURN_TODAY: sampleToday,
    PORT: String(servicePort),
  });
}
