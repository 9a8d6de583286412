import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TaskName, TaskResult } from './tasks.ts';

const run = promisify(execFile);
const taskFile = fileURLToPath(new URL('./task.ts', import.meta.url));

/** Runs one task in a process of its own, so that its peak memory is its own. */
export async function runTask<Name extends TaskName>(
  name: Name,
  place: string,
): Promise<TaskResult<Name> & { readonly peakMegabytes: number }> {
  const { stdout } = await run(process.execPath, [taskFile, name, place], {
    maxBuffer: 16 * 1024 * 1024,
  });
  return JSON.parse(stdout) as TaskResult<Name> & { peakMegabytes: number };
}
