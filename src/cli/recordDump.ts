import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type TextTable, writeTextCsv, writeTextXlsx } from '#reports/textTable.ts';
import { openItems } from '#sharepoint/items.ts';
import { allLists, type ListPlan } from '#sharepoint/lists.ts';
import { cliText } from '#text/cli.ts';
import type { Connection } from './connection.ts';
import { fromCaller } from './place.ts';
import { CommandProblem } from './problem.ts';
import { writeOut } from './writeOut.ts';

/** A row of a list: SharePoint's own id and every column of ours that holds something. */
type ListedRow = Readonly<Record<string, unknown>>;

interface ListedRows {
  readonly list: ListPlan;
  readonly rows: readonly ListedRow[];
}

/**
 * The lists themselves, every row with every column: `{"record": 1, "lists": {"Measures": [...]}}`,
 * a workbook with a sheet a list, or a folder with a csv file a list.
 */
export async function dumpLists(
  connection: Connection,
  to: 'csv' | 'xlsx' | 'json',
  output: string | undefined,
): Promise<void> {
  if (to === 'csv' && output === undefined) throw new CommandProblem(cliText.export.needsFolder);
  const lists: ListedRows[] = [];
  for (const list of allLists) lists.push({ list, rows: await rowsOf(connection, list) });
  if (to === 'csv' && output !== undefined) return writeFolder(lists, output);
  await writeOut(output, to === 'xlsx' ? workbook(lists) : json(lists));
}

async function rowsOf({ graph, siteId }: Connection, list: ListPlan): Promise<ListedRow[]> {
  const items = await openItems(graph, siteId, list).all();
  return items.map(({ id, fields }) => {
    const own = Object.entries(fields).filter(([name]) => !name.startsWith('@'));
    return { id, ...Object.fromEntries(own) };
  });
}

async function writeFolder(lists: readonly ListedRows[], output: string): Promise<void> {
  const folder = fromCaller(output);
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new CommandProblem(cliText.notWritable(output), { cause: error });
  });
  for (const each of lists) {
    await writeOut(join(folder, `${each.list.title}.csv`), csv(tableOf(each)));
  }
}

async function* csv(table: TextTable): AsyncGenerator<string> {
  yield* writeTextCsv(table);
}

async function* workbook(lists: readonly ListedRows[]): AsyncGenerator<Uint8Array> {
  yield await writeTextXlsx(lists.map(tableOf));
}

async function* json(lists: readonly ListedRows[]): AsyncGenerator<string> {
  yield '{"record":1,"lists":{';
  for (const [index, { list, rows }] of lists.entries()) {
    yield `${index === 0 ? '' : ','}\n${JSON.stringify(list.title)}:[`;
    for (const [at, row] of rows.entries()) yield `${at === 0 ? '' : ','}\n${JSON.stringify(row)}`;
    yield ']';
  }
  yield '\n}}\n';
}

function tableOf({ list, rows }: ListedRows): TextTable {
  const header = ['id', 'Title', ...list.columns.map(({ name }) => name)];
  const texts = rows.map((row) => header.map((name) => textIn(row[name])));
  return { name: list.title, header, rows: texts };
}

function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}
