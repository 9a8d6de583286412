import { Command, CommanderError, Option } from 'commander';
import { FileProblem } from '#imports/fileProblem.ts';
import { cliText } from '#text/cli.ts';
import { fileProblemSentence } from '#text/fileProblem.ts';
import { type CheckOptions, checkCommand } from './commands/check.ts';
import { type ConvertOptions, convertCommand } from './commands/convert.ts';
import { type ImportOptions, importCommand } from './commands/import.ts';
import { type StatusOptions, statusCommand } from './commands/status.ts';
import { type SummaryOptions, summaryCommand } from './commands/summary.ts';
import { remark } from './output.ts';
import { CommandProblem } from './problem.ts';

/** 0: done; 1: done, and something wrong was found; 2: not done, and standard error says why. */
export async function runOutturn(args: readonly string[]): Promise<number> {
  let code = 0;
  const program = outturn((result) => {
    code = result;
  });
  // A reader that has seen enough (`| head`) closes the pipe: no fault of anybody's.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    remark(cliText.notPrinted);
    process.exit(2);
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CommandProblem) remark(error.message);
    else if (error instanceof FileProblem) remark(fileProblemSentence(error));
    else throw error;
    return 2;
  }
}

function outturn(done: (code: number) => void): Command {
  const program = new Command('outturn').description(cliText.about).exitOverride();
  const command = (usage: string, about: string, example: string) =>
    program
      .command(usage)
      .description(about)
      .addHelpText('after', `\n${cliText.example}\n  npm run -s outturn -- ${example}`);
  const rule = () => new Option('--scheme <rule>', cliText.options.rule);
  const json = () => new Option('--json', cliText.options.json);

  command('status <file>', cliText.status.about, 'status figures.csv --json')
    .addOption(rule())
    .addOption(json())
    .action(async (file: string, options: StatusOptions) =>
      done(await statusCommand(file, options)),
    );
  command('check <path>', cliText.check.about, 'check report.docx --as-at 2025-04-30')
    .addOption(rule())
    .option('--as-at <date>', cliText.options.asAt)
    .addOption(json())
    .action(async (path: string, options: CheckOptions) => done(await checkCommand(path, options)));
  command('summary <file>', cliText.summary.about, 'summary figures.xlsx')
    .addOption(rule())
    .addOption(json())
    .action(async (file: string, options: SummaryOptions) =>
      done(await summaryCommand(file, options)),
    );
  command('import <files...>', cliText.import.about, 'import q3.docx q4.docx --dry-run --json')
    .option('--dry-run', cliText.options.dryRun)
    .addOption(json())
    .action(async (files: string[], options: ImportOptions) =>
      done(await importCommand(files, options)),
    );
  command('convert <file>', cliText.convert.about, 'convert report.docx --to xlsx --output a.xlsx')
    .addOption(
      new Option('--to <format>', cliText.options.to)
        .choices(['csv', 'xlsx', 'json'])
        .makeOptionMandatory(),
    )
    .option('--output <file>', cliText.options.output)
    .action(async (file: string, options: ConvertOptions) =>
      done(await convertCommand(file, options)),
    );
  return program;
}
