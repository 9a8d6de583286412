import { cliText } from '#text/cli.ts';
import { print } from './output.ts';
import { fromCaller } from './place.ts';
import { CommandProblem } from './problem.ts';
import { writeWhole } from './writeWhole.ts';

/** Writes pieces to a file of the caller's, whole or not at all, or to standard output. */
export async function writeOut(
  output: string | undefined,
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  if (output === undefined) {
    for await (const piece of pieces) await print(piece);
    return;
  }
  try {
    await writeWhole(fromCaller(output), pieces);
  } catch (error) {
    throw new CommandProblem(cliText.notWritable(output), { cause: error });
  }
}
