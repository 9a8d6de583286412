import { afterAll } from 'vitest';
import type { CouncilRecord } from '#domain/record.ts';
import { openRecord } from '#sharepoint/record.ts';
import { memoryRecord } from '#test/support/memoryRecord.ts';
import {
  hurried,
  roughHour,
  type SiteOptions,
  type SiteTenant,
  startSite,
} from '#test/support/siteTenant.ts';
import { recordContract } from './record.ts';

const sites: SiteTenant[] = [];
afterAll(async () => {
  for (const site of sites) await site.close();
});

async function openOn(options: SiteOptions): Promise<CouncilRecord> {
  const site = await startSite(options);
  sites.push(site);
  return openRecord(site.connect('service', hurried), site.line.site);
}

recordContract('in memory', async () => memoryRecord());
recordContract('SharePoint lists, with the service’s own rights', () => openOn({}));
recordContract('SharePoint lists in a rough hour', () => openOn({ faults: roughHour }));
