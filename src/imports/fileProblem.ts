import type { FileProblemFacts, FileProblemReason } from '#text/fileProblem.ts';

/** Where in a file: the data row from 1 (0 is the header) and the column's number from 1. */
export interface FilePlace {
  readonly row?: number | undefined;
  readonly column?: number | undefined;
}

/**
 * A file that cannot be read: which, why, and where in it as far as that is known. Its sentence is
 * `fileProblemSentence` of `#text/fileProblem.ts`.
 */
export class FileProblem extends Error implements FileProblemFacts {
  readonly file: string;
  readonly reason: FileProblemReason;
  readonly row: number | undefined;
  readonly column: number | undefined;

  constructor(file: string, reason: FileProblemReason, place: FilePlace = {}, cause?: unknown) {
    super(`${file}: ${reason.kind}`, { cause });
    this.name = 'FileProblem';
    this.file = file;
    this.reason = reason;
    this.row = place.row;
    this.column = place.column;
  }
}
