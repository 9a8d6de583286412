import { RecordError } from '#domain/recordError.ts';
import { type ColumnIds, readColumnIds, writeColumnIds } from './columnIds.ts';
import type { Graph } from './graph.ts';
import { openItems } from './items.ts';
import { allLists, type ColumnPlan, type ListPlan, reportsLibrary, settingsList } from './lists.ts';
import { type Migration, type MigrationStep, migrations } from './migrations.ts';
import { makeOnce } from './once.ts';
import { keysFromTitle } from './refill.ts';
import { NewerLists, readSchemaVersion, schemaVersionKey } from './schemaVersion.ts';
import { type ColumnThere, columnsThere, faultsOfList, type SiteFault } from './siteFaults.ts';

/** What setting up the site changed. */
export type SiteChange =
  | { readonly kind: 'listMade'; readonly list: string; readonly again: boolean }
  | { readonly kind: 'columnAdded'; readonly list: string; readonly column: string }
  | { readonly kind: 'columnRestored'; readonly list: string; readonly column: string }
  | { readonly kind: 'headingRestored'; readonly list: string; readonly column: string }
  | { readonly kind: 'indexAdded'; readonly list: string; readonly column: string }
  | { readonly kind: 'madeUnique'; readonly list: string; readonly column: string }
  | { readonly kind: 'rowsFilled'; readonly list: string; readonly rows: number }
  | { readonly kind: 'versionSet'; readonly from: number; readonly to: number };

/** What was changed, and what was found and left for a person to decide. */
export interface Provisioned {
  readonly changes: readonly SiteChange[];
  readonly left: readonly SiteFault[];
}

/** The lists and their steps; tests give others than the product's own. */
export interface SitePlan {
  readonly lists: readonly ListPlan[];
  readonly migrations: readonly Migration[];
}

const productPlan: SitePlan = { lists: allLists, migrations };

/**
 * Makes the lists and the library, brings older lists up to date, and repairs what people changed by
 * hand: a missing list or column is made again, a heading and an index are restored. Nothing is ever
 * removed, and columns that are not ours are left alone. Needs a token of a site owner: the service
 * itself may only write items. Safe to run twice and after a cut. Throws `NewerLists` before it
 * changes anything where a newer Outturn has been here.
 */
export async function provisionSite(
  graph: Graph,
  siteId: string,
  plan: SitePlan = productPlan,
): Promise<Provisioned> {
  const latest = Math.max(...plan.migrations.map(({ version }) => version));
  const there = await readSchemaVersion(graph, siteId);
  if (there > latest) throw new NewerLists(there, latest);
  const site: Site = { graph, siteId, changes: [], left: [] };
  const remembered = await readColumnIds(graph, siteId);
  for (const { version, steps } of plan.migrations) {
    if (version > there) for (const step of steps) await takeStep(site, step, plan.lists);
  }
  const ids: Record<string, Record<string, string>> = {};
  for (const list of plan.lists) {
    ids[list.title] = await repairList(site, list, remembered[list.title] ?? {});
  }
  await makeLibrary(site, there > 0);
  await writeColumnIds(graph, siteId, ids);
  // Last: a run that was cut is begun again from the version before.
  if (there !== latest) await writeVersion(site, there, latest);
  return { changes: site.changes, left: site.left };
}

interface Site {
  readonly graph: Graph;
  readonly siteId: string;
  readonly changes: SiteChange[];
  readonly left: SiteFault[];
}

async function takeStep(site: Site, step: MigrationStep, lists: readonly ListPlan[]) {
  switch (step.kind) {
    case 'addList': {
      if (!(await columnsThere(site.graph, site.siteId, step.list.title))) {
        await makeList(site, step.list, false);
      }
      break;
    }
    case 'addColumn': {
      const columns = await columnsThere(site.graph, site.siteId, step.list);
      if (columns && !columns.some(({ name }) => name === step.column.name)) {
        await addColumn(site, step.list, step.column);
      }
      break;
    }
    case 'backfill': {
      const list = lists.find(({ title }) => title === step.list);
      if (list) await fillRows(site, list, step.fill);
      break;
    }
  }
}

async function makeList({ graph, siteId, changes }: Site, list: ListPlan, again: boolean) {
  const body = {
    displayName: list.title,
    columns: list.columns.map(columnDefinition),
    list: { template: 'genericList' },
  };
  const isThere = async () => (await columnsThere(graph, siteId, list.title)) !== undefined;
  await makeOnce(() => graph.post(`/sites/${siteId}/lists`, body), isThere, graph.patience);
  changes.push({ kind: 'listMade', list: list.title, again });
}

async function makeLibrary({ graph, siteId, changes }: Site, again: boolean): Promise<void> {
  const path = `/sites/${siteId}/lists/${reportsLibrary}`;
  if (await graph.find(path)) return;
  const body = { displayName: reportsLibrary, list: { template: 'documentLibrary' } };
  const isThere = async () => Boolean(await graph.find(path));
  await makeOnce(() => graph.post(`/sites/${siteId}/lists`, body), isThere, graph.patience);
  changes.push({ kind: 'listMade', list: reportsLibrary, again });
}

/** Mends one list; answers the ids of its columns afterwards. */
async function repairList(
  site: Site,
  list: ListPlan,
  remembered: ColumnIds[string],
): Promise<Record<string, string>> {
  const { graph, siteId } = site;
  const there = await columnsThere(graph, siteId, list.title);
  const faults = faultsOfList(list, there, remembered);
  for (const fault of faults) await repair(site, list, fault, there ?? [], remembered);
  const fill = keysFromTitle(list);
  if (fill && faults.some(({ kind }) => kind === 'columnMissing')) await fillRows(site, list, fill);
  const now = faults.length > 0 ? await columnsThere(graph, siteId, list.title) : there;
  const ours = new Set(list.columns.map(({ name }) => name));
  const known = (now ?? []).filter(({ name }) => ours.has(name));
  return Object.fromEntries(known.map(({ name, id }) => [name, id]));
}

async function repair(
  site: Site,
  list: ListPlan,
  fault: SiteFault,
  there: readonly ColumnThere[],
  remembered: ColumnIds[string],
): Promise<void> {
  if (fault.kind === 'listMissing') return makeList(site, list, fault.again);
  const { column } = fault;
  const place = { list: list.title, column };
  const id = there.find(({ name }) => name === column)?.id ?? remembered[column];
  const mend = async (kind: Mended, change: object) => {
    if (await patchColumn(site, list, id, change)) site.changes.push({ kind, ...place });
    else site.left.push(fault);
  };
  switch (fault.kind) {
    case 'columnMissing': {
      const plan = list.columns.find(({ name }) => name === column);
      return plan && addColumn(site, list.title, plan);
    }
    case 'columnMoved':
      return mend('columnRestored', { name: column, displayName: column });
    case 'columnRenamed':
      return mend('headingRestored', { displayName: column });
    case 'notIndexed':
      return mend('indexAdded', { indexed: true });
    case 'notUnique':
      // Refused where two rows hold one value: a person must say which of them is right.
      return mend('madeUnique', { indexed: true, enforceUniqueValues: true });
    case 'columnOtherKind':
    case 'foreignColumn':
      site.left.push(fault);
  }
}

type Mended = 'columnRestored' | 'headingRestored' | 'indexAdded' | 'madeUnique';

/** False where the list service refuses the change; other errors are thrown. */
async function patchColumn(
  { graph, siteId }: Site,
  list: ListPlan,
  id: string | undefined,
  body: object,
): Promise<boolean> {
  try {
    await graph.patch(`/sites/${siteId}/lists/${list.title}/columns/${id}`, body);
    return true;
  } catch (error) {
    if (error instanceof RecordError && (error.reason === 'refused' || error.reason === 'changed'))
      return false;
    throw error;
  }
}

async function addColumn(
  { graph, siteId, changes }: Site,
  list: string,
  column: ColumnPlan,
): Promise<void> {
  const isOne = ({ name }: ColumnThere) => name === column.name;
  const isThere = async () => (await columnsThere(graph, siteId, list))?.some(isOne) ?? false;
  const path = `/sites/${siteId}/lists/${list}/columns`;
  await makeOnce(() => graph.post(path, columnDefinition(column)), isThere, graph.patience);
  changes.push({ kind: 'columnAdded', list, column: column.name });
}

/** Goes through all items; whoever writes one in between wins, and the next run looks again. */
async function fillRows(
  { graph, siteId, changes }: Site,
  list: ListPlan,
  fill: (fields: Readonly<Record<string, unknown>>) => object | undefined,
): Promise<void> {
  const items = openItems(graph, siteId, list);
  let rows = 0;
  for (const item of await items.all()) {
    const fields = fill(item.fields);
    if (!fields) continue;
    await items.change(item.id, fields, item.version);
    rows += 1;
  }
  if (rows > 0) changes.push({ kind: 'rowsFilled', list: list.title, rows });
}

/** The version may have been out of sight as long as the Settings list was not in order. */
async function writeVersion({ graph, siteId, changes }: Site, from: number, to: number) {
  const now = await readSchemaVersion(graph, siteId);
  if (now > to) throw new NewerLists(now, to);
  if (now === to) return;
  const items = openItems(graph, siteId, settingsList);
  const there = await items.one({ column: 'SettingKey', value: schemaVersionKey });
  const fields = {
    Title: schemaVersionKey,
    SettingKey: schemaVersionKey,
    Value: JSON.stringify(to),
  };
  if (there) await items.change(there.id, fields, there.version);
  else await items.add(fields);
  changes.push({ kind: 'versionSet', from, to });
}

function columnDefinition(column: ColumnPlan): object {
  const common = {
    name: column.name,
    indexed: column.indexed === true,
    enforceUniqueValues: column.unique === true,
  };
  switch (column.kind) {
    case 'number':
      return { ...common, number: {} };
    case 'note':
      return { ...common, text: { allowMultipleLines: true, textType: 'plain' } };
    case 'text':
      return { ...common, text: { maxLength: 255 } };
  }
}
