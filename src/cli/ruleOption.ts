import { readFile } from 'node:fs/promises';
import type { Scheme } from '#domain/scheme.ts';
import { builtInSchemes, findScheme, withinTenPercent } from '#domain/schemes.ts';
import { readScheme } from '#imports/schemeJson.ts';
import { cliText } from '#text/cli.ts';
import { fromCaller } from './place.ts';
import { CommandProblem } from './problem.ts';

/** `--scheme`: a built-in name, a JSON file or JSON itself; within 10% of target where not given. */
export async function schemeOf(option: string | undefined): Promise<Scheme> {
  if (option === undefined) return withinTenPercent;
  if (option.trim().startsWith('{')) return parsed('--scheme', option);
  const builtIn = findScheme(option);
  if (builtIn) return builtIn;
  const json = await readFile(fromCaller(option), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') {
      throw new CommandProblem(cliText.notReadable(option), { cause: error });
    }
    const names = builtInSchemes.map(({ name }) => name);
    throw new CommandProblem(cliText.unknownRule(option, names), { cause: error });
  });
  return parsed(option, json);
}

function parsed(where: string, json: string): Scheme {
  const read = readScheme(json);
  if (read.ok) return read.scheme;
  throw new CommandProblem(cliText.badRule(where, read.sentences.join(' ')));
}
