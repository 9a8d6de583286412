import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { cliText } from '#text/cli.ts';
import { CommandProblem } from './problem.ts';

const readable = new Set(['.csv', '.xlsx', '.docx', '.html', '.htm', '.txt', '.json']);

/** A path as its writer meant it: npm runs scripts in the project's folder, not in the caller's. */
export function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** The path of one file that is there; throws a `CommandProblem` otherwise. */
export async function oneFile(path: string): Promise<string> {
  const place = fromCaller(path);
  const found = await look(path, place);
  if (found.isDirectory()) throw new CommandProblem(cliText.isFolder(path));
  return place;
}

/** A file, or the files of a folder in the order of their names, and what was left out of it. */
export async function filesOf(path: string): Promise<{ files: string[]; skipped: string[] }> {
  const place = fromCaller(path);
  if (!(await look(path, place)).isDirectory()) return { files: [place], skipped: [] };
  const entries = await readdir(place, { withFileTypes: true }).catch((error: unknown) => {
    throw new CommandProblem(fileSentence(path, error), { cause: error });
  });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort((a, b) => a.localeCompare(b, 'en'));
  const known = (name: string) => readable.has(extname(name).toLowerCase());
  const files = names.filter(known).map((name) => join(place, name));
  if (files.length === 0) throw new CommandProblem(cliText.emptyFolder(path));
  return { files, skipped: names.filter((name) => !known(name)) };
}

async function look(path: string, place: string) {
  try {
    return await stat(place);
  } catch (error) {
    throw new CommandProblem(fileSentence(path, error), { cause: error });
  }
}

/** Why a file could not be opened, in words; anything unknown is a fault and thrown on. */
function fileSentence(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ELOOP') {
    return cliText.noFile(path);
  }
  if (code === 'EACCES' || code === 'EPERM') return cliText.notReadable(path);
  throw error;
}
