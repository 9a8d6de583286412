import { unzipSync } from 'fflate';
import { FileProblem } from './fileProblem.ts';
import { limits, megabytes } from './limits.ts';

/** The names of the parts of a packed file (docx, xlsx), none of them unpacked yet. */
export interface ZipParts {
  readonly names: readonly string[];
  /** Unpacks the parts wanted; what is damaged throws FileProblem. */
  unpack(wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array>;
}

/**
 * Opens a zip by its directory alone and adds up what its parts would be unpacked: 2 MB can become
 * gigabytes. Throws FileProblem `damaged` or `tooLarge`. A directory that lies gains nothing, since
 * no part is unpacked beyond the size it gives.
 */
export function openZip(bytes: Uint8Array, file: string): ZipParts {
  const names: string[] = [];
  let unpacked = 0;
  attempt(file, () =>
    unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        names.push(name);
        unpacked += originalSize;
        const isBomb = originalSize > limits.ratioFromBytes && originalSize > size * limits.ratio;
        if (unpacked > limits.unpackedBytes || isBomb || names.length > limits.zipEntries) {
          const limit = megabytes(isBomb ? limits.ratioFromBytes : limits.unpackedBytes);
          throw new FileProblem(file, { kind: 'tooLarge', limit, unpacked: true });
        }
        return false;
      },
    }),
  );
  return {
    names,
    unpack(wanted) {
      const parts = attempt(file, () => unzipSync(bytes, { filter: ({ name }) => wanted(name) }));
      return new Map(Object.entries(parts));
    },
  };
}

function attempt<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem(file, { kind: 'damaged' }, {}, error);
  }
}
