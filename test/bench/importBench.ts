import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { documentedQuota } from '#tenant/graph/quota.ts';
import { type Imported, importedUpdates } from './importTasks.ts';
import { runTask } from './process.ts';
import { row, say } from './say.ts';

export const importTitle = 'import of 2,000 updates at 80 ms latency';

/** A write costs 2 units, and so does a page: the list is empty, which one page says. */
const leastUnits = importedUpdates * 2 + 2;
/** Full minutes that must pass before the last of these units may be spent. */
const leastSeconds = (Math.ceil(leastUnits / documentedQuota.unitsPerMinute) - 1) * 60;

const mostUnits = 1.1;
const mostTime = 1.15;
/** Two runs of one program differ by so much. */
const noise = 1.01;

const widths = [12, 10, 12, 10, 12, 12];

/** Imports the same rows by our use case and by PnPjs at once, each on a tenant of its own. */
export async function measureImport(folder: string): Promise<boolean> {
  say(`\n${importTitle}`);
  say(`  at ${documentedQuota.unitsPerMinute} resource units a minute: a few minutes`);
  await runTask('prepareImport', join(folder, 'ours'));
  await cp(join(folder, 'ours'), join(folder, 'pnp'), { recursive: true });
  // Both wait most of the time, so that neither disturbs the other.
  const [ours, pnp] = await Promise.all([
    runTask('importByUs', join(folder, 'ours')),
    runTask('importByPnp', join(folder, 'pnp')),
  ]);
  say(row(['by', 'requests', 'units', 'of least', 'seconds', 'of least'], widths));
  say(row(['least', '', leastUnits, '', leastSeconds.toFixed(1), ''], widths));
  say(row(line('Outturn', ours), widths));
  say(row(line('PnPjs', pnp), widths));
  return kept(ours, pnp);
}

function line(name: string, { requests, units, seconds }: Imported): (string | number)[] {
  const times = [units / leastUnits, seconds / leastSeconds].map((each) => each.toFixed(2));
  return [name, requests, units, times[0] ?? '', seconds.toFixed(1), times[1] ?? ''];
}

function kept(ours: Imported, pnp: Imported): boolean {
  const faults = [
    ours.rows !== importedUpdates && `WRONG: ${ours.rows} rows instead of ${importedUpdates}.`,
    pnp.rows !== importedUpdates && `WRONG: PnPjs left ${pnp.rows} rows.`,
    ours.units > leastUnits * mostUnits && 'TOO MANY: units within 10% of the least are wanted.',
    ours.seconds > leastSeconds * mostTime && 'TOO SLOW: within 15% of the least time is wanted.',
    ours.seconds > pnp.seconds * noise && 'TOO SLOW: PnPjs was faster.',
  ].filter((fault) => fault !== false);
  for (const fault of faults) say(`  ${fault}`);
  return faults.length === 0;
}
