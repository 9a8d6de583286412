import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTitle, measureImport } from './importBench.ts';
import { measureOverview, overviewTitle } from './overviewBench.ts';
import { measureTable, tableCases } from './tableBench.ts';

/** What is measured; false where a limit is not kept. */
interface BenchCase {
  readonly title: string;
  readonly measure: (folder: string) => Promise<boolean>;
}

const cases: readonly BenchCase[] = [
  ...tableCases.map((each) => ({
    title: each.title,
    measure: (folder: string) => measureTable(each, folder),
  })),
  { title: overviewTitle, measure: measureOverview },
  { title: importTitle, measure: measureImport },
];

/**
 * Measures each case beside its peer in the same run; 1 where a limit is not kept. Words choose the
 * cases whose titles have them all.
 */
export async function bench(only: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'outturn-bench-'));
  let code = 0;
  try {
    for (const each of cases.filter(({ title }) => only.every((word) => title.includes(word)))) {
      if (!(await each.measure(folder))) code = 1;
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return code;
}
