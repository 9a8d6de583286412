import { fileURLToPath } from 'node:url';
import { readSettings, type Settings } from '#bot/settings.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import type { ReportingPeriod } from '#domain/update.ts';
import { readCouncilTable } from '#imports/importResult.ts';
import { openSource } from '#imports/readFile.ts';
import { readPublished } from '#imports/readPublished.ts';
import { connectGraph } from '#sharepoint/graph.ts';
import { provisionSite } from '#sharepoint/provision.ts';
import { openRecord } from '#sharepoint/record.ts';
import { identity } from '#tenant/identity.ts';
import type { Tenant } from '#tenant/tenant.ts';
import { notUnderstoodSentence } from '#text/import.ts';
import { type ImportedTable, importMeasures, importOperation } from '#usecases/importMeasures.ts';
import { goneOwners, readSampleChanges, withSpan } from './sampleChanges.ts';

/** The sample council is in the weeks after the last quarter of 2024/25. */
export const sampleToday = '2025-04-09';
const openPeriod = { code: '2024-25 Q4', state: 'open', due: '2025-04-30' } as const;
const lockedPeriods: readonly ReportingPeriod[] = [
  { code: '2023-24 Q1', state: 'locked', due: '2023-07-31' },
  { code: '2023-24 Q2', state: 'locked', due: '2023-10-31' },
  { code: '2023-24 Q3', state: 'locked', due: '2024-01-31' },
  { code: '2023-24 Q4', state: 'locked', due: '2024-04-30' },
  { code: '2024-25 Q1', state: 'locked', due: '2024-07-31' },
  { code: '2024-25 Q2', state: 'locked', due: '2024-10-31' },
  { code: '2024-25 Q3', state: 'locked', due: '2025-01-31' },
];
const sampleFolder = new URL('../tenant/sample/', import.meta.url);

/** Sets up the site as an administrator would and imports the sample figures; safe to run twice. */
export async function prepareSampleCouncil(tenant: Tenant, graphUrl: string): Promise<void> {
  const administrator = connectGraph({ url: graphUrl, token: () => tenant.adminToken() });
  await provisionSite(administrator, identity.siteId);
  // The service writes the record, so that no row of it looks changed by hand.
  const { tokens } = await tenant.json();
  const service = connectGraph({ url: graphUrl, token: async () => tokens.service });
  const record = openRecord(service, identity.siteId);
  const periods = await record.periods();
  // A later start keeps what people answered.
  if (periods.some(({ code }) => code === openPeriod.code)) return;
  for (const { person, role } of sampleRoles(tenant)) await record.saveRole({ person, role });
  const stamp = { operation: `${importOperation}sample`, outside: '' };
  await importMeasures(record, withinTenPercent, await sampleTable(tenant), { stamp });
  for (const period of lockedPeriods) await record.savePeriod(period);
  await record.savePeriod(openPeriod); // last: its being there says that the import is whole
}

async function sampleTable(tenant: Tenant): Promise<ImportedTable> {
  const file = (name: string) => fileURLToPath(new URL(name, sampleFolder));
  const people = new Map(tenant.people.map((person) => [person.mail, person.oid]));
  const changes = await readSampleChanges(file('changes.csv'));
  const gone = goneOwners(changes);
  const source = await openSource(file('measures.csv'));
  const table = readCouncilTable(readPublished(source), people);
  const faults = table.notUnderstood.filter(({ text }) => !gone.has(text));
  if (faults.length > 0) {
    throw new Error(`The sample is broken: ${faults.map(notUnderstoodSentence).join(' ')}`);
  }
  return { ...table, measures: table.measures.map((measure) => withSpan(measure, changes)) };
}

function sampleRoles(tenant: Tenant) {
  const roleOf = new Map([
    ['Performance officer', 'performance'],
    ['Director of Customer Services', 'director'],
    ['Director of Corporate Resources', 'director'],
    ['Director of Place', 'director'],
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
