import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OlderLists, refuseOtherLists } from '#bot/knownLists.ts';
import { openItems } from '#sharepoint/items.ts';
import { settingsList } from '#sharepoint/lists.ts';
import { provisionSite } from '#sharepoint/provision.ts';
import { knownVersion, NewerLists, schemaVersionKey } from '#sharepoint/schemaVersion.ts';
import { type EmptySite, startEmptySite } from '#test/support/emptySite.ts';

let site: EmptySite;

beforeAll(async () => {
  site = await startEmptySite();
});
afterAll(() => site.close());

async function refusal(): Promise<unknown> {
  const { graph, tokens } = await site.tenant.json();
  const settings = { OUTTURN_GRAPH_URL: graph, OUTTURN_SITE_ID: site.siteId };
  return refuseOtherLists(settings, async () => tokens.service).then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('the service and the version of the lists', () => {
  it('starts where there are no lists yet, and where they are its own', async () => {
    expect(await refusal()).toBeUndefined();
    await provisionSite(site.admin, site.siteId);
    expect(await refusal()).toBeUndefined();
  });

  it.each([
    ['older', knownVersion - 1, OlderLists],
    ['newer', knownVersion + 1, NewerLists],
  ])('refuses %s lists', async (_which, version, kind) => {
    const settings = openItems(site.service, site.siteId, settingsList);
    const item = await settings.one({ column: 'SettingKey', value: schemaVersionKey });
    await settings.change(item?.id ?? '', { Value: String(version) });
    expect(await refusal()).toBeInstanceOf(kind);
  });
});
