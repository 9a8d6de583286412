import { type ImportResult, importDocuments } from '#imports/importResult.ts';
import { cliText } from '#text/cli.ts';
import { notUnderstoodSentence, questionSentence } from '#text/import.ts';
import type { ImportOutcome, ImportPart } from '#usecases/importMeasures.ts';
import { type ConnectionOptions, connectToRecord, hasConnection } from '../connection.ts';
import { type ImportedFiles, type ImportFiles, importFiles } from '../importRun.ts';
import { print, printPage, remark } from '../output.ts';
import { oneFile } from '../place.ts';
import { CommandProblem } from '../problem.ts';
import { readDocuments } from '../readDocuments.ts';
import { Remarks } from '../remarks.ts';
import { schemeOf } from '../ruleOption.ts';

/** As the command line gives them. */
export interface ImportOptions extends ConnectionOptions {
  readonly register?: string;
  readonly scheme?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/**
 * `outturn import FILE... [--register FILE]`: tables into the record; with `--dry-run` what would be
 * imported, asked and left out, against the record where one is named.
 */
export async function importCommand(
  paths: readonly string[],
  options: ImportOptions,
): Promise<number> {
  const given = await filesOf(paths, options);
  if (!hasConnection(options)) {
    if (!options.dryRun || given.register) throw new CommandProblem(cliText.import.noRecord);
    await showRead(given.files, options);
    return 0;
  }
  const scheme = await schemeOf(options.scheme);
  const connection = await connectToRecord(options);
  const imported = await importFiles(connection, given, {
    scheme,
    dryRun: options.dryRun === true,
    progress: showProgress,
    check: (result) => refuseUnusable(result, paths),
  });
  if (options.json) await print(json(imported, options));
  else await printPage(page(imported, options));
  return 0;
}

async function filesOf(paths: readonly string[], options: ImportOptions): Promise<ImportFiles> {
  const { register } = options;
  if (paths.length === 0 && register === undefined) {
    throw new CommandProblem(cliText.import.noFile);
  }
  const files: string[] = [];
  for (const path of paths) files.push(await oneFile(path));
  return { files, register: register === undefined ? undefined : await oneFile(register) };
}

/** Without a record: only what the files say. */
async function showRead(files: readonly string[], { json }: ImportOptions): Promise<void> {
  const result = importDocuments(await readDocuments(files));
  refuseUnusable(result, files);
  if (json) {
    const { measures, updates, targets, questions, notUnderstood } = result;
    await print(`${JSON.stringify({ measures, updates, targets, questions, notUnderstood })}\n`);
    return;
  }
  const done = cliText.import.read(result.measures.length, result.updates.length);
  await printPage([done, ...open(result)].join('\n'));
}

/** A file whose rows contradict each other, or that has none, is not imported in part. */
function refuseUnusable(result: ImportResult, paths: readonly string[]): void {
  const repeated = result.notUnderstood.filter(({ why }) => why === 'repeatedRow');
  if (repeated.length > 0) {
    throw new CommandProblem(
      cliText.notUsed(paths.join(', '), repeated.map(notUnderstoodSentence)),
    );
  }
  if (result.measures.length === 0 && result.questions.length === 0) {
    throw new CommandProblem(cliText.noRows(paths.join(', ')));
  }
}

/** On standard error, where a program that reads the answer does not meet it. */
function showProgress(part: ImportPart, done: number, all: number): void {
  remark(cliText.import.progress(cliText.import.parts[part], done, all));
}

function json({ outcome, result }: ImportedFiles, { dryRun }: ImportOptions): string {
  const { measures, targets, updates, kept } = outcome;
  const { questions, notUnderstood } = result;
  const rows = dryRun
    ? { measures: result.measures, targets: result.targets, updates: result.updates }
    : {};
  const counts = { measures, targets, updates };
  const name = dryRun ? 'wouldSave' : 'saved';
  return `${JSON.stringify({ ...rows, [name]: counts, kept, questions, notUnderstood })}\n`;
}

function page({ outcome, result }: ImportedFiles, { dryRun }: ImportOptions): string {
  const lines = [
    ...(dryRun ? [cliText.import.would] : []),
    ...savedLines(outcome),
    ...keptLines(outcome.kept),
    ...open(result),
  ];
  return lines.join('\n');
}

function savedLines(outcome: ImportOutcome): string[] {
  const { parts, saved } = cliText.import;
  return (['measures', 'targets', 'updates'] as const).map((part) =>
    saved(parts[part], outcome[part]),
  );
}

function keptLines(kept: readonly string[]): string[] {
  return kept.length === 0
    ? []
    : [cliText.import.kept(kept.length), ...kept.map((key) => `  ${key}`)];
}

/** What waits for a person, and what was left out. */
function open({ questions, notUnderstood }: ImportResult): string[] {
  const lines: string[] = [];
  if (questions.length > 0) {
    lines.push(cliText.import.questions(questions.length));
    lines.push(...questions.map((question) => `  ${questionSentence(question)}`));
  }
  const remarks = new Remarks(Number.POSITIVE_INFINITY);
  remarks.add(notUnderstood);
  return [...lines, ...remarks.lines()];
}
