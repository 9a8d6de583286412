import type { PublishedRow } from '#domain/published.ts';
import { writeTableCsv } from '#reports/tableCsv.ts';
import { writeTableJson } from '#reports/tableJson.ts';
import { writeTableXlsx } from '#reports/tableXlsx.ts';
import { cliText } from '#text/cli.ts';
import { print } from '../output.ts';
import { fromCaller } from '../place.ts';
import { CommandProblem } from '../problem.ts';
import { readRows } from '../readRows.ts';
import { writeWhole } from '../writeWhole.ts';

/** As the command line gives them. */
export interface ConvertOptions {
  readonly to: 'csv' | 'xlsx' | 'json';
  readonly output?: string;
}

/** `outturn convert FILE --to …`: the same rows in another format, to a file or standard output. */
export async function convertCommand(file: string, options: ConvertOptions): Promise<number> {
  if (options.to === 'xlsx' && options.output === undefined && process.stdout.isTTY) {
    throw new CommandProblem(cliText.convert.toTerminal);
  }
  // All rows before the first byte: a fault in the last row must not leave half a file.
  const rows = await Array.fromAsync(readRows(file));
  if (options.output === undefined) {
    for await (const piece of piecesOf(rows, options.to)) await print(piece);
    return 0;
  }
  try {
    await writeWhole(fromCaller(options.output), piecesOf(rows, options.to));
  } catch (error) {
    throw new CommandProblem(cliText.notWritable(options.output), { cause: error });
  }
  return 0;
}

async function* piecesOf(
  rows: readonly PublishedRow[],
  to: ConvertOptions['to'],
): AsyncGenerator<string | Uint8Array> {
  switch (to) {
    case 'csv':
      yield* writeTableCsv(rows);
      break;
    case 'json':
      yield* writeTableJson(rows);
      break;
    case 'xlsx':
      yield await writeTableXlsx(rows);
      break;
  }
}
