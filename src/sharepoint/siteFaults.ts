import * as z from 'zod/mini';
import { parse } from './answers.ts';
import { type ColumnIds, readColumnIds } from './columnIds.ts';
import type { Graph } from './graph.ts';
import { allLists, type ColumnPlan, type ListPlan, reportsLibrary } from './lists.ts';
import { pageTrail } from './pageTrail.ts';

/** What people changed by hand in a list of ours, or what is not there yet; each names its place. */
export type SiteFault =
  /** `again`: it was there before. */
  | { readonly kind: 'listMissing'; readonly list: string; readonly again: boolean }
  | { readonly kind: 'columnMissing'; readonly list: string; readonly column: string }
  /** Found again by its id under another name; what stands in it is there. */
  | {
      readonly kind: 'columnMoved';
      readonly list: string;
      readonly column: string;
      readonly shown: string;
    }
  /** Its heading; the name by which Outturn reads it is still there, so that nothing is lost. */
  | {
      readonly kind: 'columnRenamed';
      readonly list: string;
      readonly column: string;
      readonly shown: string;
    }
  /** Somebody made a column of this name that holds something else. */
  | { readonly kind: 'columnOtherKind'; readonly list: string; readonly column: string }
  | { readonly kind: 'notIndexed'; readonly list: string; readonly column: string }
  | { readonly kind: 'notUnique'; readonly list: string; readonly column: string }
  /** Somebody's own column: left alone. */
  | {
      readonly kind: 'foreignColumn';
      readonly list: string;
      readonly column: string;
      readonly shown: string;
    };

const graphColumn = z.object({
  id: z.string(),
  name: z.string(),
  displayName: z.optional(z.string()),
  columnGroup: z.optional(z.string()),
  hidden: z.optional(z.boolean()),
  readOnly: z.optional(z.boolean()),
  indexed: z.optional(z.boolean()),
  enforceUniqueValues: z.optional(z.boolean()),
  text: z.optional(z.object({ allowMultipleLines: z.optional(z.boolean()) })),
  number: z.optional(z.unknown()),
  boolean: z.optional(z.unknown()),
  choice: z.optional(z.unknown()),
  dateTime: z.optional(z.unknown()),
});

/** A column as the list has it. */
export type ColumnThere = z.infer<typeof graphColumn>;

const columnPage = z.object({
  value: z.array(graphColumn),
  '@odata.nextLink': z.optional(z.string()),
});

/** The columns of a list of ours, or undefined where the list is not there. */
export async function columnsThere(
  graph: Graph,
  siteId: string,
  title: string,
): Promise<ColumnThere[] | undefined> {
  const columns: ColumnThere[] = [];
  const follow = pageTrail();
  let next: string | undefined = `/sites/${siteId}/lists/${title}/columns`;
  while (next) {
    const answer = await graph.find(next);
    if (answer === undefined) return undefined;
    const page: z.infer<typeof columnPage> = parse(columnPage, answer);
    columns.push(...page.value);
    next = follow(page['@odata.nextLink']);
  }
  return columns;
}

/** Everything in the site that is not as Outturn needs it; empty where nothing is. Only reads. */
export async function inspectSite(graph: Graph, siteId: string): Promise<SiteFault[]> {
  const ids = await readColumnIds(graph, siteId);
  const read = async (list: ListPlan) =>
    faultsOfList(list, await columnsThere(graph, siteId, list.title), ids[list.title]);
  const faults = (await Promise.all(allLists.map(read))).flat();
  const library = await graph.find(`/sites/${siteId}/lists/${reportsLibrary}`);
  const again = Object.keys(ids).length > 0;
  return library ? faults : [...faults, { kind: 'listMissing', list: reportsLibrary, again }];
}

/** Whether reading or writing would go wrong; a heading or a foreign column hinders nothing. */
export function isHindrance(fault: SiteFault): boolean {
  switch (fault.kind) {
    case 'listMissing':
    case 'columnMissing':
    case 'columnMoved':
    case 'columnOtherKind':
    case 'notIndexed':
    case 'notUnique':
      return true;
    case 'columnRenamed':
    case 'foreignColumn':
      return false;
  }
}

/** What is wrong with one list, in the order of its columns. */
export function faultsOfList(
  list: ListPlan,
  there: readonly ColumnThere[] | undefined,
  ids: ColumnIds[string] = {},
): SiteFault[] {
  if (!there) {
    return [{ kind: 'listMissing', list: list.title, again: Object.keys(ids).length > 0 }];
  }
  const byName = new Map(there.map((column) => [column.name, column]));
  const byId = new Map(there.map((column) => [column.id, column]));
  const ours = new Set(list.columns.map(({ name }) => name));
  const own = list.columns.flatMap((plan): SiteFault[] => {
    const column = byName.get(plan.name);
    if (column) return faultsOfColumn(list, plan, column);
    const place = { list: list.title, column: plan.name };
    const moved = byId.get(ids[plan.name] ?? '');
    if (!moved) return [{ kind: 'columnMissing', ...place }];
    ours.add(moved.name);
    return [{ kind: 'columnMoved', ...place, shown: moved.displayName ?? moved.name }];
  });
  const foreign = there
    .filter((column) => !ours.has(column.name) && isMadeByHand(column))
    .map(({ name, displayName = name }) => ({ column: name, shown: displayName }));
  return [
    ...own,
    ...foreign.map((place) => ({ kind: 'foreignColumn' as const, list: list.title, ...place })),
  ];
}

function faultsOfColumn(list: ListPlan, plan: ColumnPlan, there: ColumnThere): SiteFault[] {
  const place = { list: list.title, column: plan.name };
  if (kindOf(there) !== plan.kind) return [{ kind: 'columnOtherKind', ...place }];
  const faults: SiteFault[] = [];
  const shown = there.displayName ?? there.name;
  if (shown !== plan.name) faults.push({ kind: 'columnRenamed', ...place, shown });
  if (plan.indexed && !there.indexed) faults.push({ kind: 'notIndexed', ...place });
  if (plan.unique && !there.enforceUniqueValues) faults.push({ kind: 'notUnique', ...place });
  return faults;
}

function kindOf(column: ColumnThere): ColumnPlan['kind'] | 'other' {
  if (column.text) return column.text.allowMultipleLines ? 'note' : 'text';
  return column.number ? 'number' : 'other';
}

/** Columns that SharePoint puts into every list, by their names (platform facts, section 1.3). */
const builtIn = new Set([
  'id',
  'ID',
  'Title',
  'LinkTitle',
  'LinkTitleNoMenu',
  'ContentType',
  'Modified',
  'Created',
  'Author',
  'Editor',
  'Attachments',
  'Edit',
  'DocIcon',
  'ItemChildCount',
  'FolderChildCount',
  'AppAuthor',
  'AppEditor',
]);

function isMadeByHand({ name, hidden, readOnly }: ColumnThere): boolean {
  return !builtIn.has(name) && !name.startsWith('_') && !hidden && !readOnly;
}
