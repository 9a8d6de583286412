import type { Measure } from '#domain/measure.ts';
import type { PersonId } from '#domain/person.ts';
import type { Scheme } from '#domain/scheme.ts';
import type { Update } from '#domain/update.ts';
import { exportRows } from '#reports/exportTable.ts';
import { registerTable } from '#reports/registerTable.ts';
import { type TextTable, writeTextCsv, writeTextJson, writeTextXlsx } from '#reports/textTable.ts';
import { mailsOf } from '#sharepoint/directory.ts';
import { openItems } from '#sharepoint/items.ts';
import { targetValuesList, updatesList } from '#sharepoint/lists.ts';
import { openRecord } from '#sharepoint/record.ts';
import { targetOf } from '#sharepoint/targetRow.ts';
import { updateOf } from '#sharepoint/updateRow.ts';
import { cliText } from '#text/cli.ts';
import { type Connection, type ConnectionOptions, connectToRecord } from '../connection.ts';
import { remark } from '../output.ts';
import { CommandProblem } from '../problem.ts';
import { dumpLists } from '../recordDump.ts';
import { schemeOf } from '../ruleOption.ts';
import { tablePieces } from '../tablePieces.ts';
import { writeOut } from '../writeOut.ts';

/** As the command line gives them. */
export interface ExportOptions extends ConnectionOptions {
  readonly to: 'csv' | 'xlsx' | 'json' | 'register';
  readonly asPublished?: boolean;
  readonly record?: boolean;
  readonly scheme?: string;
  readonly output?: string;
}

/** `outturn export --to …`: the record as a table, as its lists, or as the register of measures. */
export async function exportCommand(options: ExportOptions): Promise<number> {
  const { to, output, asPublished, record } = options;
  if ((asPublished && record) || (to === 'register' && (asPublished || record))) {
    throw new CommandProblem(cliText.export.notBoth);
  }
  if (to === 'xlsx' && output === undefined && process.stdout.isTTY) {
    throw new CommandProblem(cliText.convert.toTerminal);
  }
  const scheme = await schemeOf(options.scheme);
  const connection = await connectToRecord(options);
  if (record && to !== 'register') await dumpLists(connection, to, output);
  else if (to === 'register') await exportRegister(connection, output);
  else await exportFigures(connection, { to, output, scheme, asPublished: asPublished === true });
  return 0;
}

async function exportRegister(connection: Connection, output: string | undefined): Promise<void> {
  const measures = await openRecord(connection.graph, connection.siteId).measures();
  const table = registerTable(measures, await mailsIn(connection, measures));
  await writeOut(output, registerPieces(table, output ?? ''));
}

/** A register is a table like any other: its file's name says in which format. */
async function* registerPieces(
  table: TextTable,
  output: string,
): AsyncGenerator<string | Uint8Array> {
  const name = output.toLowerCase();
  if (name.endsWith('.xlsx')) yield await writeTextXlsx([table]);
  else if (name.endsWith('.json')) yield* writeTextJson(table);
  else yield* writeTextCsv(table);
}

interface FigureExport {
  readonly to: 'csv' | 'xlsx' | 'json';
  readonly output: string | undefined;
  readonly scheme: Scheme;
  readonly asPublished: boolean;
}

async function exportFigures(
  connection: Connection,
  { to, output, scheme, asPublished }: FigureExport,
): Promise<void> {
  const { graph, siteId } = connection;
  const record = openRecord(graph, siteId);
  const measures = await record.measures();
  const open = (await record.periods()).filter(({ state }) => state === 'open');
  const openCodes = new Set(open.map(({ code }) => code));
  const parts = {
    measures,
    targets: (await openItems(graph, siteId, targetValuesList).all()).map(targetOf),
    updates: (await openItems(graph, siteId, updatesList).all()).map(updateOf),
    mails: await mailsIn(connection, measures),
  };
  const rows = asPublished
    ? exportRows(parts, (period) => !openCodes.has(period), printedStatus(scheme))
    : exportRows(parts);
  await writeOut(output, tablePieces(rows, to));
}

/** The word that a report prints: set by hand, chosen, or the band's in the council's own words. */
function printedStatus(scheme: Scheme): (update: Update, measure: Measure) => string {
  return ({ override, statusWord, band }, { kind }) => {
    if (override) return override.label;
    if (kind !== 'indicator' || statusWord !== '') return statusWord;
    return band === 'none' ? '' : scheme.looks[band].label;
  };
}

/** Addresses of everybody whom measures name; who has left the directory is counted. */
async function mailsIn(
  { graph }: Connection,
  measures: readonly Measure[],
): Promise<Map<PersonId, string>> {
  const people = new Set<PersonId>();
  for (const { owner, director, cover } of measures) {
    for (const person of [owner, director, cover?.person]) if (person) people.add(person);
  }
  const mails = await mailsOf(graph, people);
  const gone = people.size - mails.size;
  if (gone > 0) remark(cliText.export.gone(gone));
  return mails;
}
