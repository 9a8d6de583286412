import * as z from 'zod/mini';
import { RecordError } from '#domain/recordError.ts';
import type { Graph } from './graph.ts';
import { openItems } from './items.ts';
import { settingsList } from './lists.ts';

/** The ids of our columns by list and name: a column that is renamed keeps its id. */
export type ColumnIds = Readonly<Record<string, Readonly<Record<string, string>>>>;

const idsKey = 'columnIds';
const columnIds = z.record(z.string(), z.record(z.string(), z.string()));

/** What was remembered when the lists were last in order; empty where nothing was. */
export async function readColumnIds(graph: Graph, siteId: string): Promise<ColumnIds> {
  try {
    const settings = openItems(graph, siteId, settingsList);
    const item = await settings.one({ column: 'SettingKey', value: idsKey });
    return item ? parsed(item.fields['Value']) : {};
  } catch (error) {
    if (isWithoutSettings(error)) return {};
    throw error;
  }
}

/** Remembers the ids where they are others than those remembered before. */
export async function writeColumnIds(graph: Graph, siteId: string, ids: ColumnIds): Promise<void> {
  const settings = openItems(graph, siteId, settingsList);
  const there = await settings.one({ column: 'SettingKey', value: idsKey });
  const fields = { Title: idsKey, SettingKey: idsKey, Value: JSON.stringify(ids) };
  if (!there) await settings.add(fields);
  else if (there.fields['Value'] !== fields.Value) {
    await settings.change(there.id, fields, there.version);
  }
}

/** The Settings list, or its key column, may be what was deleted by hand. */
export function isWithoutSettings(error: unknown): boolean {
  return error instanceof RecordError && ['notThere', 'refused'].includes(error.reason);
}

/** A setting that somebody spoilt is as none: the ids only help to find a column again. */
function parsed(value: unknown): ColumnIds {
  try {
    return columnIds.parse(JSON.parse(String(value)));
  } catch {
    return {};
  }
}
