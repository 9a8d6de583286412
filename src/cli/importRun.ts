import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Measure } from '#domain/measure.ts';
import type { Scheme } from '#domain/scheme.ts';
import { type ImportResult, importDocuments } from '#imports/importResult.ts';
import { openSource } from '#imports/readFile.ts';
import { type RegisterReading, readRegister } from '#imports/register.ts';
import { findRegister, mailsIn, type RegisterTable } from '#imports/registerTable.ts';
import { findPeople } from '#sharepoint/directory.ts';
import { openRecord } from '#sharepoint/record.ts';
import { cliText } from '#text/cli.ts';
import { beginImport, endImport, knownToImport } from '#usecases/importJournal.ts';
import {
  type ImportOutcome,
  type ImportPart,
  importMeasures,
  importOperation,
} from '#usecases/importMeasures.ts';
import type { Connection } from './connection.ts';
import { CommandProblem } from './problem.ts';
import { readDocuments } from './readDocuments.ts';
import { ownWrites } from './whoAmI.ts';

/** What is to be imported: paths of files that are there. */
export interface ImportFiles {
  readonly files: readonly string[];
  readonly register: string | undefined;
}

/** What an import into a record did, or would do, and what it asks. */
export interface ImportedFiles {
  readonly outcome: ImportOutcome;
  readonly result: ImportResult;
}

interface Run {
  /** How statuses are decided. */
  readonly scheme: Scheme;
  readonly dryRun: boolean;
  readonly progress: (part: ImportPart, done: number, all: number) => void;
  /** Called with what was read before anything is written; may throw. */
  readonly check: (result: ImportResult) => void;
}

/**
 * Imports files into the record. The key of an import is made of what its files hold: after a cut the
 * same files go on where they stopped, deciding every row as they did the first time.
 */
export async function importFiles(
  connection: Connection,
  { files, register }: ImportFiles,
  { scheme, dryRun, progress, check }: Run,
): Promise<ImportedFiles> {
  const record = openRecord(connection.graph, connection.siteId);
  const key = await keyOf([...files, ...(register ? [register] : [])]);
  const known = await knownToImport(record, key);
  const documents = await readDocuments(files);
  const table = register === undefined ? undefined : await registerIn(register);
  const mails = new Set(table ? mailsIn(table) : []);
  for (const { rows } of documents) {
    for (const { cells } of rows) {
      for (const text of [cells.owner, cells.director, cells.cover]) mails.add(firstWord(text));
    }
  }
  const people = await findPeople(connection.graph, mails);
  const registered = table && readRegister(table, known, people);
  const result = joined(importDocuments(documents, within(known, registered), people), registered);
  check(result);
  const defined = new Set(registered?.measures.map(({ id }) => id));
  const referred = known.map(({ id }) => id).filter((id) => !defined.has(id));
  const run = {
    known: new Set(referred),
    stamp: { operation: `${importOperation}${key}`, outside: '' },
    isOwn: ownWrites(connection.token),
    dryRun,
    progress,
  };
  if (!dryRun) await beginImport(record, key, known);
  const outcome = await importMeasures(record, scheme, result, run);
  if (!dryRun) await endImport(record, key);
  return { outcome, result };
}

async function registerIn(path: string): Promise<RegisterTable> {
  const table = findRegister(await openSource(path));
  if (!table) throw new CommandProblem(cliText.import.noRegister(path));
  return table;
}

/** The known measures as the register defines them, and those that it adds. */
function within(known: readonly Measure[], registered: RegisterReading | undefined): Measure[] {
  const measures = new Map(known.map((measure) => [measure.id, measure]));
  for (const measure of registered?.measures ?? []) measures.set(measure.id, measure);
  return [...measures.values()];
}

function joined(result: ImportResult, registered: RegisterReading | undefined): ImportResult {
  if (!registered) return result;
  const measures = new Map(registered.measures.map((measure) => [measure.id, measure]));
  for (const measure of result.measures) measures.set(measure.id, measure);
  return {
    ...result,
    measures: [...measures.values()],
    questions: [...registered.questions, ...result.questions],
    notUnderstood: [...registered.notUnderstood, ...result.notUnderstood],
  };
}

async function keyOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) {
    const own = createHash('sha256')
      .update(await readFile(file))
      .digest();
    hash.update(own);
  }
  return hash.digest('hex').slice(0, 16);
}

/** A cover is written `mail first last`. */
function firstWord(text: string): string {
  return text.trim().split(/\s/, 1)[0] ?? '';
}
