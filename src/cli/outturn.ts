import { Command, CommanderError, Option } from 'commander';
import { FileProblem } from '#imports/fileProblem.ts';
import { cliText } from '#text/cli.ts';
import { fileProblemSentence } from '#text/fileProblem.ts';
import { rebuildText } from '#text/history.ts';
import { setUpText } from '#text/provision.ts';
import { type CheckOptions, checkCommand } from './commands/check.ts';
import { type ConvertOptions, convertCommand } from './commands/convert.ts';
import { type ExportOptions, exportCommand } from './commands/export.ts';
import { type ImportOptions, importCommand } from './commands/import.ts';
import { type ProvisionOptions, provisionCommand } from './commands/provision.ts';
import { type RebuildOptions, rebuildCommand } from './commands/rebuild.ts';
import { type StatusOptions, statusCommand } from './commands/status.ts';
import { type SummaryOptions, summaryCommand } from './commands/summary.ts';
import type { TenantOptions } from './commands/tenant.ts';
import { recordProblem } from './connection.ts';
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
    else {
      const sentence = recordProblem(error);
      if (sentence === undefined) throw error;
      remark(sentence);
    }
    return 2;
  }
}

type Done = (code: number) => void;

function outturn(done: Done): Command {
  const program = new Command('outturn').description(cliText.about).exitOverride();
  fileCommands(program, done);
  recordCommands(program, done);
  standInCommand(program, done);
  return program;
}

function command(program: Command, usage: string, about: string, example: string): Command {
  return program
    .command(usage)
    .description(about)
    .addHelpText('after', `\n${cliText.example}\n  npm run -s outturn -- ${example}`);
}

const rule = () => new Option('--scheme <rule>', cliText.options.rule);
const json = () => new Option('--json', cliText.options.json);

/** Commands that read files and nothing else. */
function fileCommands(program: Command, done: Done): void {
  command(program, 'status <file>', cliText.status.about, 'status figures.csv --json')
    .addOption(rule())
    .addOption(json())
    .action(async (file: string, options: StatusOptions) =>
      done(await statusCommand(file, options)),
    );
  command(program, 'check <path>', cliText.check.about, 'check report.docx --as-at 2025-04-30')
    .addOption(rule())
    .option('--as-at <date>', cliText.options.asAt)
    .addOption(json())
    .action(async (path: string, options: CheckOptions) => done(await checkCommand(path, options)));
  command(program, 'summary <file>', cliText.summary.about, 'summary figures.xlsx')
    .addOption(rule())
    .addOption(json())
    .action(async (file: string, options: SummaryOptions) =>
      done(await summaryCommand(file, options)),
    );
  const example = 'convert report.docx --to xlsx --output a.xlsx';
  command(program, 'convert <file>', cliText.convert.about, example)
    .addOption(
      new Option('--to <format>', cliText.options.to)
        .choices(['csv', 'xlsx', 'json'])
        .makeOptionMandatory(),
    )
    .option('--output <file>', cliText.options.output)
    .action(async (file: string, options: ConvertOptions) =>
      done(await convertCommand(file, options)),
    );
}

/** Commands on a council's record; what they need of its place is the same for all. */
function recordCommands(program: Command, done: Done): void {
  const onRecord = (usage: string, about: string, example: string) =>
    command(program, usage, about, example)
      .option('--graph <url>', cliText.options.graph)
      .option('--site <id>', cliText.options.site)
      .option('--token <token>', cliText.options.token);

  onRecord('import [files...]', cliText.import.about, 'import q3.docx q4.docx --dry-run --json')
    .option('--register <file>', cliText.options.registerFile)
    .addOption(rule())
    .option('--dry-run', cliText.options.dryRun)
    .addOption(json())
    .action(async (files: string[], options: ImportOptions) =>
      done(await importCommand(files, options)),
    );
  onRecord('export', cliText.export.about, 'export --to register --output register.csv')
    .addOption(
      new Option('--to <format>', cliText.export.register)
        .choices(['csv', 'xlsx', 'json', 'register'])
        .makeOptionMandatory(),
    )
    .addOption(rule())
    .option('--as-published', cliText.export.asPublished)
    .option('--record', cliText.export.record)
    .option('--output <file>', cliText.options.output)
    .action(async (options: ExportOptions) => done(await exportCommand(options)));
  onRecord(
    'provision',
    setUpText.about,
    'provision --site https://council.sharepoint.com/sites/kpi',
  )
    .option('--check', setUpText.onlyLook)
    .option('--client-id <id>', setUpText.clientId)
    .option('--directory-id <id>', setUpText.directoryId)
    .option('--service-id <id>', setUpText.serviceId)
    .addOption(json())
    .action(async (options: ProvisionOptions) => done(await provisionCommand(options)));
  onRecord('rebuild', rebuildText.about, 'rebuild --json')
    .addOption(rule())
    .addOption(json())
    .action(async (options: RebuildOptions) => done(await rebuildCommand(options)));
}

/** The stand-in for Microsoft's end: not in the service's image, so that it is loaded only here. */
function standInCommand(program: Command, done: Done): void {
  command(program, 'tenant', cliText.standIn.about, 'tenant --port 4300 --empty --json')
    .option('--port <number>', cliText.options.port, '4100')
    .option('--data <folder>', cliText.options.data)
    .option('--empty', cliText.options.empty)
    .option('--latency <ms>', cliText.options.latency, '0')
    .option('--faults <file>', cliText.options.faults)
    .addOption(json())
    .action(async (options: TenantOptions) => {
      const { tenantCommand } = await import('./commands/tenant.ts');
      done(await tenantCommand(options));
    });
}
