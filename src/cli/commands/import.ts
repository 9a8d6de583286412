import { type ImportResult, importDocuments } from '#imports/importResult.ts';
import { cliText } from '#text/cli.ts';
import { notUnderstoodSentence, questionSentence } from '#text/import.ts';
import { print, printPage } from '../output.ts';
import { oneFile } from '../place.ts';
import { CommandProblem } from '../problem.ts';
import { readDocuments } from '../readDocuments.ts';
import { Remarks } from '../remarks.ts';

/** As the command line gives them. */
export interface ImportOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `outturn import FILE... --dry-run`: what would be imported, asked and left out. */
export async function importCommand(
  paths: readonly string[],
  options: ImportOptions,
): Promise<number> {
  if (!options.dryRun) throw new CommandProblem(cliText.import.onlyDryRun);
  const files: string[] = [];
  for (const path of paths) files.push(await oneFile(path));
  const result = importDocuments(await readDocuments(files));
  const repeated = result.notUnderstood.filter(({ why }) => why === 'repeatedRow');
  if (repeated.length > 0) {
    throw new CommandProblem(
      cliText.notUsed(paths.join(', '), repeated.map(notUnderstoodSentence)),
    );
  }
  if (result.measures.length === 0) throw new CommandProblem(cliText.noRows(paths.join(', ')));
  if (options.json) {
    const { measures, updates, targets, questions, notUnderstood } = result;
    await print(`${JSON.stringify({ measures, updates, targets, questions, notUnderstood })}\n`);
  } else {
    await printPage(page(result));
  }
  return 0;
}

function page({ measures, updates, questions, notUnderstood }: ImportResult): string {
  const lines = [cliText.import.done(measures.length, updates.length)];
  if (questions.length > 0) {
    lines.push(cliText.import.questions(questions.length));
    lines.push(...questions.map((question) => `  ${questionSentence(question)}`));
  }
  const remarks = new Remarks(Number.POSITIVE_INFINITY);
  remarks.add(notUnderstood);
  return [...lines, ...remarks.lines()].join('\n');
}
