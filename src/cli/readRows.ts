import { basename } from 'node:path';
import type { NotUnderstood, PublishedRow } from '#domain/published.ts';
import { FileProblem } from '#imports/fileProblem.ts';
import { InterchangeReader, isInterchangeHeader } from '#imports/interchange.ts';
import { type CsvLine, streamCsvRows } from '#imports/readCsv.ts';
import { openSource } from '#imports/readFile.ts';
import { readPublished } from '#imports/readPublished.ts';
import { cliText } from '#text/cli.ts';
import { notUnderstoodSentence } from '#text/import.ts';
import { remark } from './output.ts';
import { oneFile } from './place.ts';
import { CommandProblem } from './problem.ts';

/** How many remarks are shown of a file before the rest is only counted. */
const mostRemarks = 20;

/**
 * The rows of any file that can be read, one by one; Outturn's own CSV is never held as a whole.
 * What was not understood is remarked upon at the end. Throws `FileProblem`, or `CommandProblem`
 * where there are no rows or the same measure stands twice in one period.
 */
export async function* readRows(path: string): AsyncGenerator<PublishedRow> {
  const file = await oneFile(path);
  const remarks = new Remarks(basename(file));
  let rows = 0;
  for await (const row of (await interchangeRows(file, remarks)) ?? otherRows(file, remarks)) {
    rows += 1;
    yield row;
  }
  if (rows === 0) throw new CommandProblem(cliText.noRows(basename(file)));
  remarks.close();
}

/** The rows of Outturn's own CSV, or undefined where the file is something else. */
async function interchangeRows(
  file: string,
  remarks: Remarks,
): Promise<AsyncGenerator<PublishedRow> | undefined> {
  const lines = streamCsvRows(file);
  const header = await firstLine(lines);
  if (header && isInterchangeHeader(header.cells)) return read(lines, header.cells, file, remarks);
  await lines.return();
  return undefined;
}

/** A file that is no text has no first line: the other reader says what is wrong with it, if anything. */
async function firstLine(lines: AsyncGenerator<CsvLine, void>): Promise<CsvLine | undefined> {
  try {
    return (await lines.next()).value ?? undefined;
  } catch (error) {
    if (error instanceof FileProblem) return undefined;
    throw error;
  }
}

async function* read(
  lines: AsyncIterable<CsvLine>,
  header: readonly string[],
  file: string,
  remarks: Remarks,
): AsyncGenerator<PublishedRow> {
  const reader = new InterchangeReader(basename(file), header);
  remarks.add(reader.unknownColumns);
  for await (const line of lines) {
    const { row, problems } = reader.read(line.cells, line.row);
    remarks.add(problems);
    if (row) yield row;
  }
}

async function* otherRows(file: string, remarks: Remarks): AsyncGenerator<PublishedRow> {
  const { rows, notUnderstood } = readPublished(await openSource(file));
  remarks.add(notUnderstood);
  yield* rows;
}

/** Counts what was not understood and keeps the first few; what makes a file unusable is kept apart. */
class Remarks {
  readonly #file: string;
  readonly #sentences: string[] = [];
  readonly #repeated: string[] = [];
  #number = 0;

  constructor(file: string) {
    this.#file = file;
  }

  add(notUnderstood: readonly NotUnderstood[]): void {
    for (const item of notUnderstood) {
      this.#number += 1;
      const kept = item.why === 'repeatedRow' ? this.#repeated : this.#sentences;
      if (kept.length < mostRemarks) kept.push(notUnderstoodSentence(item));
    }
  }

  close(): void {
    if (this.#repeated.length > 0) {
      throw new CommandProblem(cliText.notUsed(this.#file, this.#repeated));
    }
    if (this.#number === 0) return;
    remark(cliText.notUnderstood(this.#number));
    for (const sentence of this.#sentences) remark(`  ${sentence}`);
    if (this.#number > this.#sentences.length) {
      remark(cliText.more(this.#number - this.#sentences.length));
    }
  }
}
