import { cliText } from '#text/cli.ts';
import { print } from '../output.ts';
import { fromCaller } from '../place.ts';
import { CommandProblem } from '../problem.ts';
import { readRows } from '../readRows.ts';
import { type TableFormat, tablePieces } from '../tablePieces.ts';
import { writeWhole } from '../writeWhole.ts';

/** As the command line gives them. */
export interface ConvertOptions {
  readonly to: TableFormat;
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
    for await (const piece of tablePieces(rows, options.to)) await print(piece);
    return 0;
  }
  try {
    await writeWhole(fromCaller(options.output), tablePieces(rows, options.to));
  } catch (error) {
    throw new CommandProblem(cliText.notWritable(options.output), { cause: error });
  }
  return 0;
}
