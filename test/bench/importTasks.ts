import { withinTenPercent } from '#domain/schemes.ts';
import { updateFieldsOf } from '#sharepoint/updateRow.ts';
import { importMeasures } from '#usecases/importMeasures.ts';
import { madeUpCouncil, quartersOf, targetsOf, updatesOf } from './madeUp.ts';
import { pnpClient } from './pnpClient.ts';
import { type BenchSite, provision, startSite } from './site.ts';

/** What an import cost. */
export interface Imported {
  /** Rows that are in the list afterwards. */
  readonly rows: number;
  readonly seconds: number;
  readonly requests: number;
  /** Resource units as the tenant counted them, refused calls too. */
  readonly units: number;
}

const council = madeUpCouncil(500);
const quarters = quartersOf(0);
const latencyMs = 80;
export const importedUpdates: number = council.measures.length * quarters.length;

/** A site whose measures, periods and targets are there already, without any update. */
export async function prepareImport(dataDir: string): Promise<object> {
  await provision(dataDir);
  const site = await startSite({ dataDir, throttled: false });
  await site.record.saveMeasures(council.measures);
  for (const quarter of quarters) {
    await site.record.savePeriod(quarter);
    await site.record.saveTargets(targetsOf(council.measures, quarter.code));
  }
  await site.close();
  return {};
}

/** The use case of the import command, through the store. */
export function importByUs(dataDir: string): Promise<Imported> {
  return imported(dataDir, async ({ record }) => {
    const updates = quarters.flatMap(({ code }) => updatesOf(council.measures, code));
    const known = new Set(council.measures.map(({ id }) => id));
    const table = { measures: council.measures, targets: [], updates };
    await importMeasures(record, withinTenPercent, table, { known });
  });
}

/** The same rows by a program that uses PnPjs; it looks for rows that are there already too. */
export function importByPnp(dataDir: string): Promise<Imported> {
  return imported(dataDir, async ({ url, siteId, token }) => {
    const client = pnpClient(url, siteId, token);
    for (const { code } of quarters) {
      const there = await client.count('Updates', `fields/PeriodCode eq '${code}'`);
      if (there > 0) throw new Error('the site was not fresh');
    }
    const updates = quarters.flatMap(({ code }) => updatesOf(council.measures, code));
    const rows = updates.map((update) => updateFieldsOf(update));
    await client.add('Updates', rows);
  });
}

async function imported(
  dataDir: string,
  work: (site: BenchSite) => Promise<void>,
): Promise<Imported> {
  const site = await startSite({ dataDir, throttled: true, latencyMs });
  const begun = performance.now();
  await work(site);
  const seconds = (performance.now() - begun) / 1000;
  const { requests, units } = site.usage();
  await site.close();
  return { rows: await countUpdates(dataDir), seconds, requests, units };
}

async function countUpdates(dataDir: string): Promise<number> {
  const site = await startSite({ dataDir, throttled: false });
  let rows = 0;
  for (const { code } of quarters) rows += (await site.record.updates(code)).length;
  await site.close();
  return rows;
}
