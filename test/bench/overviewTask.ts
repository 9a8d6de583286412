import type { CopyStore } from '#sharepoint/copyShelf.ts';
import { openOverviewCopy } from '#tabs/session/overviewCopy.ts';
import { madeUpCouncil, quartersOf, targetsOf, updatesOf } from './madeUp.ts';
import { type BenchSite, provision, startSite } from './site.ts';

/** What one opening of the overview cost. */
export interface Opening {
  readonly requests: number;
  readonly units: number;
  readonly seconds: number;
}

export interface Openings {
  readonly years: number;
  /** Rows of history in the Updates list. */
  readonly updates: number;
  readonly first: Opening;
  readonly second: Opening;
  /** After one update was changed between the openings. */
  readonly changed: Opening;
}

const council = madeUpCouncil(500);
const lengths = [1, 5, 20];

/** Opens the overview over more and more history, each time on a new device and then once more. */
export async function openOverview(dataDir: string): Promise<{ openings: Openings[] }> {
  await provision(dataDir);
  const site = await startSite({ dataDir, throttled: false });
  await site.record.saveMeasures(council.measures);
  await site.record.saveStanding(council.standing);
  const openings: Openings[] = [];
  let there = 0;
  for (const years of lengths) {
    for (; there < years; there += 1) await addYear(site, there);
    openings.push(await openTwice(site, years));
  }
  await site.close();
  return { openings };
}

async function addYear({ record }: BenchSite, yearsAgo: number): Promise<void> {
  const quarters = quartersOf(yearsAgo);
  for (const quarter of quarters) await record.savePeriod(quarter);
  const stamp = { operation: 'import-bench', outside: '' };
  await record.addUpdates(
    quarters.flatMap(({ code }) => updatesOf(council.measures, code)),
    stamp,
  );
  await record.saveTargets(quarters.flatMap(({ code }) => targetsOf(council.measures, code)));
}

async function openTwice(site: BenchSite, years: number): Promise<Openings> {
  const device = new Map<string, unknown>();
  const store: CopyStore = {
    get: async (name) => structuredClone(device.get(name)),
    set: async (name, value) => void device.set(name, structuredClone(value)),
  };
  const open = () => opening(site, store);
  const first = await open();
  const second = await open();
  await changeOne(site);
  const changed = await open();
  return { years, updates: years * 4 * council.measures.length, first, second, changed };
}

/** A page that is opened: nothing is left of the one before but what the device holds. */
async function opening(site: BenchSite, store: CopyStore): Promise<Opening> {
  const { graph, siteId } = site;
  const before = { requests: site.requests(), units: site.usage().units };
  const begun = performance.now();
  const overview = openOverviewCopy({ graph, siteId, store, now: Date.now });
  await overview.held();
  const facts = await overview.renew();
  const seconds = (performance.now() - begun) / 1000;
  if (facts.updates.length !== council.measures.length) throw new Error('rows are missing');
  const requests = site.requests() - before.requests;
  return { requests, units: site.usage().units - before.units, seconds };
}

async function changeOne({ record }: BenchSite): Promise<void> {
  const open = quartersOf(0).at(-1)?.code ?? '';
  const stored = (await record.updates(open))[0];
  if (!stored) throw new Error('no update is there');
  const commentary = `${stored.update.commentary} Changed at ${performance.now()}.`;
  await record.saveUpdate({ ...stored.update, commentary }, stored.version);
}
