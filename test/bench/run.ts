import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeBigTable } from './bigTable.ts';
import type { Done } from './tasks.ts';

const run = promisify(execFile);
const taskFile = fileURLToPath(new URL('./task.ts', import.meta.url));

interface Measured extends Done {
  readonly peakMegabytes: number;
}

interface Case {
  readonly title: string;
  readonly rows: number;
  readonly withComments: boolean;
  readonly tasks: readonly string[];
  /** Rows a second that a task must reach on one core. */
  readonly atLeast?: { readonly task: string; readonly rate: number };
}

const cases: readonly Case[] = [
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

/** Measures each case beside its peer in the same run; 1 where a limit is not kept. */
export async function bench(only: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'outturn-bench-'));
  let code = 0;
  try {
    for (const each of cases.filter(({ title }) => only.every((word) => title.includes(word)))) {
      if (!(await measure(each, folder))) code = 1;
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return code;
}

async function measure(each: Case, folder: string): Promise<boolean> {
  const file = join(folder, `${each.rows}.csv`);
  await writeBigTable(file, each.rows, each.withComments);
  const size = ((await stat(file)).size / 1024 / 1024).toFixed(1);
  say(`\n${each.title} (${size} MB)`);
  say('  task           rows a second   times the plain parse   peak memory');
  let plain: Measured | undefined;
  let kept = true;
  for (const task of each.tasks) {
    const measured = await best(task, file);
    plain ??= measured;
    const rate = Math.round(measured.rows / measured.seconds);
    const ratio = (measured.seconds / plain.seconds).toFixed(1);
    say(
      `  ${task.padEnd(12)} ${String(rate).padStart(15)} ${ratio.padStart(23)} ${`${measured.peakMegabytes} MB`.padStart(13)}`,
    );
    if (each.atLeast?.task === task && rate < each.atLeast.rate) {
      say(`  TOO SLOW: at least ${each.atLeast.rate} rows a second are wanted.`);
      kept = false;
    }
  }
  return kept;
}

/** The fastest of three: the others were disturbed by something else on the machine. */
async function best(task: string, file: string): Promise<Measured> {
  let fastest: Measured | undefined;
  for (let round = 0; round < 3; round += 1) {
    const { stdout } = await run(process.execPath, [taskFile, task, file]);
    const measured = JSON.parse(stdout) as Measured;
    if (!fastest || measured.seconds < fastest.seconds) fastest = measured;
  }
  if (!fastest) throw new Error('nothing was measured');
  return fastest;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
