import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileProblem } from './fileProblem.ts';
import { megabytes } from './limits.ts';

/**
 * The size of a file in bytes, asked before anything of it is read. Throws FileProblem where there
 * is no such file, it is a folder, or it is larger than the limit.
 */
export async function fileSize(path: string, limit: number): Promise<number> {
  const file = basename(path);
  const found = await stat(path).catch((error: unknown) => {
    throw systemProblem(error, file);
  });
  if (!found.isFile()) throw new FileProblem(file, { kind: 'notAFile' });
  checkSize(found.size, limit, file);
  return found.size;
}

/** Throws FileProblem `tooLarge` above the limit, both in bytes. */
export function checkSize(bytes: number, limit: number, file: string): void {
  if (bytes > limit) {
    throw new FileProblem(file, { kind: 'tooLarge', limit: megabytes(limit), unpacked: false });
  }
}

/** What the operating system said as a problem of the file. */
export function systemProblem(error: unknown, file: string): FileProblem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return new FileProblem(file, { kind: 'notThere' }, {}, error);
    case 'EISDIR':
      return new FileProblem(file, { kind: 'notAFile' }, {}, error);
    case 'EACCES':
    case 'EPERM':
      return new FileProblem(file, { kind: 'notAllowed' }, {}, error);
    default:
      return new FileProblem(file, { kind: 'notReadable' }, {}, error);
  }
}
