import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { csvParser, csvProblem, csvRow, type Delimiter, findDelimiter } from './csvRows.ts';
import { type Encoding, EncodingFinder } from './decodeText.ts';
import { FileProblem } from './fileProblem.ts';
import { fileSize, systemProblem } from './fileSize.ts';
import { limits } from './limits.ts';
import { plainTable } from './plainTable.ts';
import type { SourceBlock } from './source.ts';

/** One row of a CSV: 0 is the header, data rows count from 1, blank lines do not count. */
export interface CsvLine {
  readonly row: number;
  readonly cells: readonly string[];
}

const sniffed = 65_536;

/**
 * The rows of a CSV file one after the other, header first, whatever its size up to the limit: the
 * memory needed does not grow with the file. Encoding and delimiter are found from its content.
 * Throws FileProblem before the first row where the file cannot be read, later where a row is wrong.
 */
export async function* streamCsvRows(path: string): AsyncGenerator<CsvLine, void, undefined> {
  const file = basename(path);
  const size = await fileSize(path, limits.csvBytes);
  if (size === 0) throw new FileProblem(file, { kind: 'empty' });
  const { encoding, start } = await probe(path, file);
  if (start.trim() === '') throw new FileProblem(file, { kind: 'empty' });
  const text = decoded(createReadStream(path), encoding);
  yield* csvLines(text, findDelimiter(start) ?? ',', file);
}

/** The table of a CSV that is in memory. Throws FileProblem. */
export async function readCsv(
  text: string,
  delimiter: Delimiter,
  file: string,
): Promise<readonly SourceBlock[]> {
  const rows: (readonly string[])[] = [];
  for await (const { cells } of csvLines([text], delimiter, file)) rows.push(cells);
  return [plainTable('', rows)];
}

/** What separates the columns of a text, or undefined where it is no CSV. */
export function csvDelimiter(text: string): Delimiter | undefined {
  return findDelimiter(text.slice(0, sniffed));
}

async function* csvLines(
  text: Iterable<string> | AsyncIterable<string>,
  delimiter: Delimiter,
  file: string,
): AsyncGenerator<CsvLine, void, undefined> {
  const parser = csvParser(delimiter);
  // Errors reach the loop below through the parser; the callback only keeps them from being thrown twice.
  pipeline(Readable.from(text), parser, () => {});
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (row === 0 && isExcelHint(cells)) continue;
      yield { row, cells: csvRow(cells, row, file) };
      row += 1;
    }
  } catch (error) {
    throw csvProblem(error, file);
  }
}

/** A first line `sep=;` tells Excel the delimiter. */
function isExcelHint(cells: readonly string[]): boolean {
  return cells.length === 2 && cells[0] === 'sep=' && cells[1] === '';
}

/** Reads the file once through to find its encoding: a wrong byte may stand at its very end. */
async function probe(path: string, file: string): Promise<{ encoding: Encoding; start: string }> {
  const finder = new EncodingFinder(file);
  let first = new Uint8Array(0);
  const handle = await open(path).catch((error: unknown) => {
    throw systemProblem(error, file);
  });
  for await (const chunk of handle.createReadStream() as AsyncIterable<Uint8Array>) {
    if (first.length === 0) first = new Uint8Array(chunk);
    finder.add(chunk);
  }
  const encoding = finder.found();
  const start = new TextDecoder(encoding).decode(first.subarray(0, sniffed));
  return { encoding, start };
}

async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
