import { basename } from 'node:path';
import type { PublishedRow } from '#domain/published.ts';
import { FileProblem } from '#imports/fileProblem.ts';
import { InterchangeReader, isInterchangeHeader } from '#imports/interchange.ts';
import { type CsvLine, streamCsvRows } from '#imports/readCsv.ts';
import { openSource } from '#imports/readFile.ts';
import { readPublished } from '#imports/readPublished.ts';
import { cliText } from '#text/cli.ts';
import { remark } from './output.ts';
import { oneFile } from './place.ts';
import { CommandProblem } from './problem.ts';
import { Remarks } from './remarks.ts';

/**
 * The rows of any file that can be read, one by one; Outturn's own CSV is never held as a whole.
 * What was not understood is remarked upon at the end. Throws `FileProblem`, or `CommandProblem`
 * where there are no rows or the same measure stands twice in one period.
 */
export async function* readRows(path: string): AsyncGenerator<PublishedRow> {
  const file = await oneFile(path);
  const remarks = new Remarks();
  let rows = 0;
  for await (const row of (await interchangeRows(file, remarks)) ?? otherRows(file, remarks)) {
    rows += 1;
    yield row;
  }
  if (rows === 0) throw new CommandProblem(cliText.noRows(basename(file)));
  if (remarks.repeated.length > 0) {
    throw new CommandProblem(cliText.notUsed(basename(file), remarks.repeated));
  }
  for (const line of remarks.lines()) remark(line);
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
