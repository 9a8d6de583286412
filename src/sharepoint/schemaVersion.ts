import * as z from 'zod/mini';
import { RecordError } from '#domain/recordError.ts';
import { isWithoutSettings } from './columnIds.ts';
import type { Graph } from './graph.ts';
import { openItems } from './items.ts';
import { settingsList } from './lists.ts';
import { migrations } from './migrations.ts';

/** The key in the Settings list under which the lists' version stands. */
export const schemaVersionKey = 'schemaVersion';

/** The version of the lists that this code reads and writes. */
export const knownVersion: number = Math.max(...migrations.map(({ version }) => version));

/** The lists were made by a newer Outturn: an older one would not know what its columns mean. */
export class NewerLists extends RecordError {
  readonly there: number;
  readonly known: number;

  constructor(there: number, known: number = knownVersion) {
    super('refused', `the lists have version ${there}, this Outturn knows ${known}`);
    this.name = 'NewerLists';
    this.there = there;
    this.known = known;
  }
}

/**
 * The version that stands in the Settings list; 0 where the lists are older than versions or not
 * there. Throws `RecordError` where it is no number.
 */
export async function readSchemaVersion(graph: Graph, siteId: string): Promise<number> {
  const value = await storedVersion(graph, siteId);
  return value === undefined ? 0 : versionIn(value);
}

async function storedVersion(graph: Graph, siteId: string): Promise<unknown> {
  const settings = openItems(graph, siteId, settingsList);
  try {
    const item = await settings.one({ column: 'SettingKey', value: schemaVersionKey });
    return item?.fields['Value'];
  } catch (error) {
    if (isWithoutSettings(error)) return undefined;
    throw error;
  }
}

/** Throws `NewerLists` where a newer Outturn has changed the lists: before the first read or write. */
export async function demandKnownLists(graph: Graph, siteId: string): Promise<number> {
  const there = await readSchemaVersion(graph, siteId);
  if (there > knownVersion) throw new NewerLists(there);
  return there;
}

const wholeNumber = z.number().check(z.int(), z.nonnegative());

function versionIn(value: unknown): number {
  try {
    return wholeNumber.parse(JSON.parse(String(value)));
  } catch (error) {
    const detail = `Settings, ${schemaVersionKey}: "${String(value)}" is no version`;
    throw new RecordError('refused', detail, { cause: error });
  }
}
