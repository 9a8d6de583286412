import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process works in the folder; two on one embedded database would corrupt it silently. */
export class FolderInUse extends Error {
  readonly folder: string;

  constructor(folder: string, options: ErrorOptions) {
    super(`Another process is working in ${folder}`, options);
    this.name = 'FolderInUse';
    this.folder = folder;
  }
}

/**
 * Keeps every other process out of a folder until the answer is called. The lock is the kernel's
 * (an open exclusive SQLite transaction), so that a killed process leaves none behind.
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'));
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    throw new FolderInUse(folder, { cause: error });
  }
  return () => lock.close();
}
