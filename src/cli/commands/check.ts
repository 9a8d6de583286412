import { prepare } from '#checks/prepare.ts';
import { checkDocuments } from '#checks/run.ts';
import { type Day, isDay } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import type { PublishedDocument } from '#domain/published.ts';
import { joinDocuments } from '#imports/joinDocuments.ts';
import { cliText } from '#text/cli.ts';
import { findingSentence, severityWords } from '#text/finding.ts';
import { printJsonList, printPage, remark } from '../output.ts';
import { filesOf } from '../place.ts';
import { CommandProblem } from '../problem.ts';
import { readDocuments } from '../readDocuments.ts';
import { Remarks } from '../remarks.ts';
import { schemeOf } from '../ruleOption.ts';

/** As the command line gives them. */
export interface CheckOptions {
  readonly scheme?: string;
  readonly asAt?: string;
  readonly json?: boolean;
}

/** `outturn check FILE|FOLDER`: 1 where two printed things cannot both be true, else 0. */
export async function checkCommand(path: string, options: CheckOptions): Promise<number> {
  const scheme = await schemeOf(options.scheme);
  const asAt = dayOption(options.asAt);
  const { files, skipped } = await filesOf(path);
  for (const name of skipped) remark(cliText.skipped(name));
  const documents = await readDocuments(files);
  const checked = joinDocuments(documents).map((document) => prepare(document, scheme, asAt));
  const findings = checkDocuments(checked);
  const rows = new Set(
    documents.flatMap((document) => document.rows.map(({ place }) => `${place.file} ${place.row}`)),
  ).size;
  if (options.json) await printJsonList({ rows }, 'findings', findings);
  else await printPage(page(findings, rows, files.length > 1));
  remarkOnGaps(documents, rows);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** "Nothing found" is only worth as much as what was read. */
function remarkOnGaps(documents: readonly PublishedDocument[], rows: number): void {
  const remarks = new Remarks();
  for (const { notUnderstood } of documents) remarks.add(notUnderstood);
  for (const line of remarks.lines()) remark(line);
  if (rows === 0) remark(cliText.check.noRows);
}

function dayOption(raw: string | undefined): Day | undefined {
  if (raw === undefined || isDay(raw)) return raw;
  throw new CommandProblem(cliText.badDay(raw));
}

function page(findings: readonly Finding[], rows: number, withFile: boolean): string {
  if (findings.length === 0) return cliText.check.nothing(rows);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const blocks = findings.map((finding) => {
    const place = cliText.check.place(finding.row, finding.code, finding.period);
    const where = withFile ? `${finding.file}: ${place}` : place;
    return `${where}: ${severityWords[finding.severity]}\n  ${findingSentence(finding)}\n`;
  });
  return `${blocks.join('\n')}\n${cliText.check.found(errors, findings.length - errors, rows)}`;
}
