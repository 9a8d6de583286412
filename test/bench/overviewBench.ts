import { join } from 'node:path';
import type { Opening } from './overviewTask.ts';
import { runTask } from './process.ts';
import { row, say } from './say.ts';

export const overviewTitle = 'overview of 500 measures with 1, 5 and 20 years of history';

const widths = [30, 10, 10, 12];

/** Opens the overview for the first and the second time; false where requests grow with the years. */
export async function measureOverview(folder: string): Promise<boolean> {
  say(`\n${overviewTitle}`);
  const { openings } = await runTask('openOverview', join(folder, 'overview'));
  say(row(['opening', 'requests', 'units', 'ms'], widths));
  for (const { years, updates, first, second, changed } of openings) {
    say(`  ${years} ${years === 1 ? 'year' : 'years'}, ${updates} updates`);
    say(row(line('  first', first), widths));
    say(row(line('  second', second), widths));
    say(row(line('  after a change', changed), widths));
  }
  const shortest = openings[0]?.first.requests ?? 0;
  const grown = openings.some(({ first }) => first.requests > shortest);
  const notOne = openings.some(({ second, changed }) =>
    [second, changed].some(({ requests }) => requests !== 1),
  );
  if (grown) say('  TOO MANY: the requests of a first opening grow with the years.');
  if (notOne) say('  TOO MANY: a second opening is to be one request.');
  return !grown && !notOne;
}

function line(name: string, { requests, units, seconds }: Opening): (string | number)[] {
  return [name, requests, units, (seconds * 1000).toFixed(0)];
}
