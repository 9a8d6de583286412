import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeBigTable } from './bigTable.ts';
import { runTask } from './process.ts';
import { row, say } from './say.ts';
import type { Done, tableTasks } from './tableTasks.ts';

type TableTask = keyof typeof tableTasks;

interface TableCase {
  readonly title: string;
  readonly rows: number;
  readonly withComments: boolean;
  readonly tasks: readonly TableTask[];
  /** Rows a second that a task must reach on one core. */
  readonly atLeast?: { readonly task: TableTask; readonly rate: number };
}

export const tableCases: readonly TableCase[] = [
  {
    title: 'status of 100,000 rows',
    rows: 100_000,
    withComments: false,
    tasks: ['parse', 'status'],
  },
  {
    title: 'check of 10,000 commentaries',
    rows: 10_000,
    withComments: true,
    tasks: ['parse', 'check', 'checksAlone'],
    atLeast: { task: 'checksAlone', rate: 20_000 },
  },
];

type Measured = Done & { readonly peakMegabytes: number };

const widths = [18, 15, 23, 13];

/** Measures the tasks of a case beside a plain parse of the same file; false where one is too slow. */
export async function measureTable(each: TableCase, folder: string): Promise<boolean> {
  const file = join(folder, `${each.rows}.csv`);
  await writeBigTable(file, each.rows, each.withComments);
  const size = ((await stat(file)).size / 1024 / 1024).toFixed(1);
  say(`\n${each.title} (${size} MB)`);
  say(row(['task', 'rows a second', 'times the plain parse', 'peak memory'], widths));
  let plain: Measured | undefined;
  let kept = true;
  for (const task of each.tasks) {
    const measured = await best(task, file);
    plain ??= measured;
    const rate = rateOf(measured.rows, measured.seconds);
    const memory = `${measured.peakMegabytes} MB`;
    const { rows, seconds, coldSeconds } = measured;
    if (coldSeconds === undefined) {
      say(row([task, rate, (seconds / plain.seconds).toFixed(1), memory], widths));
    } else {
      const cold = coldSeconds / plain.seconds;
      say(row([`${task} (cold)`, rateOf(rows, coldSeconds), cold.toFixed(1), ''], widths));
      say(row([`${task} (warm)`, rate, (seconds / plain.seconds).toFixed(1), memory], widths));
    }
    if (each.atLeast?.task === task && rate < each.atLeast.rate) {
      say(`  TOO SLOW: at least ${each.atLeast.rate} rows a second are wanted.`);
      kept = false;
    }
  }
  return kept;
}

/** The fastest of three: the others were disturbed by something else on the machine. */
async function best(task: TableTask, file: string): Promise<Measured> {
  let fastest: Measured | undefined;
  for (let round = 0; round < 3; round += 1) {
    const measured = await runTask(task, file);
    if (!fastest || measured.seconds < fastest.seconds) fastest = measured;
  }
  if (!fastest) throw new Error('nothing was measured');
  return fastest;
}

function rateOf(rows: number, seconds: number): number {
  return Math.round(rows / seconds);
}
