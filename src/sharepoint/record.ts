import * as z from 'zod/mini';
import type { CouncilRecord, StoredUpdate } from '#domain/record.ts';
import { RecordError } from '#domain/recordError.ts';
import { updateKey } from '#domain/update.ts';
import type { Graph } from './graph.ts';
import { type Equals, type Item, type Items, openItems, parse } from './items.ts';
import {
  measuresList,
  periodsList,
  reportsLibrary,
  rolesList,
  targetValuesList,
  updatesList,
} from './lists.ts';
import { measureFieldsOf, measureOf } from './measureRow.ts';
import { periodFieldsOf, periodOf } from './periodRow.ts';
import { roleFieldsOf, roleOf } from './roleRow.ts';
import { targetFieldsOf, targetOf } from './targetRow.ts';
import { updateFieldsOf, updateOf } from './updateRow.ts';

const wordFile = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The council's record in the lists of one SharePoint site; the same code in browser and Node. */
export function openRecord(graph: Graph, siteId: string): CouncilRecord {
  const measures = openItems(graph, siteId, measuresList);
  const periods = openItems(graph, siteId, periodsList);
  const targets = openItems(graph, siteId, targetValuesList);
  const updates = openItems(graph, siteId, updatesList);
  const roles = openItems(graph, siteId, rolesList);
  const inPeriod = (period: string): Equals => ({ column: 'PeriodCode', value: period });

  return {
    measures: async () => (await measures.all()).map(measureOf),
    periods: async () =>
      (await periods.all()).map(periodOf).sort((a, b) => a.code.localeCompare(b.code)),
    targets: async (period) => (await targets.all(inPeriod(period))).map(targetOf),
    updates: async (period) => (await updates.all(inPeriod(period))).map(storedUpdate),
    update: async (key) => {
      const item = await updates.one({ column: 'UpdateKey', value: key });
      return item && storedUpdate(item);
    },
    saveUpdate: async (update, version) => {
      const fields = updateFieldsOf(update);
      if (version !== undefined) {
        const { id, etag } = splitVersion(version);
        return joinVersion(id, await updates.change(id, fields, etag));
      }
      const item = await addOnce(
        updates,
        'UpdateKey',
        updateKey(update.measureId, update.period),
        fields,
      );
      return joinVersion(item.id, item.version);
    },
    roles: async () => (await roles.all()).map(roleOf),
    saveMeasure: (measure) =>
      put(measures, { column: 'MeasureId', value: measure.id }, measureFieldsOf(measure)),
    saveTarget: (target) => {
      const fields = targetFieldsOf(target);
      return put(targets, { column: 'TargetKey', value: fields.TargetKey }, fields);
    },
    savePeriod: (period) =>
      put(periods, { column: 'PeriodCode', value: period.code }, periodFieldsOf(period)),
    saveRole: (grant) => {
      const fields = roleFieldsOf(grant);
      return put(roles, { column: 'RoleKey', value: fields.RoleKey }, fields);
    },
    saveReport: async (folder, name, content) => {
      const drive = parse(
        z.object({ id: z.string() }),
        await graph.get(`/sites/${siteId}/lists/${reportsLibrary}/drive?$select=id`),
      );
      const path = [folder, name].map(encodeURIComponent).join('/');
      const saved = await graph.put(
        `/drives/${drive.id}/root:/${path}:/content`,
        content,
        wordFile,
      );
      return parse(z.object({ webUrl: z.string() }), saved);
    },
  };
}

function storedUpdate(item: Item): StoredUpdate {
  return { update: updateOf(item), version: joinVersion(item.id, item.version) };
}

/** A version names the item too, so that a write needs no second look-up. */
function joinVersion(id: string, etag: string): string {
  return `${id} ${etag}`;
}

function splitVersion(version: string): { id: string; etag: string } {
  const space = version.indexOf(' ');
  return { id: version.slice(0, space), etag: version.slice(space + 1) };
}

/** Creates or replaces the one item that holds the key. */
async function put(items: Items, where: Equals, fields: object): Promise<void> {
  const there = await items.one(where);
  if (there) await items.change(there.id, fields, there.version);
  else await addOnce(items, where.column, where.value, fields);
}

/**
 * Adds an item by its unique key. SharePoint refuses a second one with a general 400, so a refusal
 * is looked into: where the key is there now, somebody was faster.
 */
async function addOnce(items: Items, column: string, value: string, fields: object): Promise<Item> {
  try {
    return await items.add(fields);
  } catch (error) {
    if (!(error instanceof RecordError) || error.reason !== 'refused') throw error;
    if (!(await items.one({ column, value }))) throw error;
    throw new RecordError('changed', `${column} "${value}" is there already`, { cause: error });
  }
}
