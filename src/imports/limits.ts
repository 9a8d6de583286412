const megabyte = 1024 * 1024;

/** How much of a file is read at most: a council's table is far below, an attack far beyond. */
export const limits = {
  /** A CSV is read row by row, so it may be larger than what is held as a whole. */
  csvBytes: 100 * megabyte,
  /** Workbooks, documents, pages, plain text and JSON are held in memory. */
  wholeFileBytes: 50 * megabyte,
  /** The parts of a workbook or document once unpacked, added up. */
  unpackedBytes: 200 * megabyte,
  /** Above this many bytes unpacked, a part larger than `ratio` times its packed size is a bomb. */
  ratioFromBytes: 50 * megabyte,
  ratio: 200,
  zipEntries: 10_000,
  columns: 1000,
  cells: 5_000_000,
  /** One record of a CSV: a quotation mark never closed would else swallow the whole file. */
  recordCharacters: 1_000_000,
  htmlDepth: 1000,
  htmlElements: 1_000_000,
} as const;

/** A number of bytes as whole megabytes, for sentences. */
export function megabytes(bytes: number): number {
  return Math.round(bytes / megabyte);
}
