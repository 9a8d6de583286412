import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Writes a file whole or not at all: what stood there before stays until the new one is complete.
 * Throws the error of the file system.
 */
export async function writeWhole(
  path: string,
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const before = await stat(path).catch(() => undefined);
  // A pipe or a device is written to, never replaced.
  if (before && !before.isFile()) return writeFile(path, pieces);
  const place = before ? await realpath(path) : path;
  const half = `${place}.${process.pid}.part`;
  try {
    await writeFile(half, pieces, { mode: before?.mode ?? 0o666 });
    await rename(half, place);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}
