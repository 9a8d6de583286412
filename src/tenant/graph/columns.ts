import * as z from 'zod';
import type { Disk } from '../disk.ts';
import { invalid, nameTaken, noItem } from './errors.ts';

const flag = z.boolean().default(false);

/** The types of column that can be made here, each with what Graph fills in. */
const facets = {
  text: z.looseObject({
    allowMultipleLines: flag,
    appendChangesToExistingText: flag,
    linesForEditing: z.number().default(0),
    maxLength: z.number().int().min(1).max(255).default(255),
    textType: z.enum(['plain', 'richText']).default('plain'),
  }),
  number: z.looseObject({
    decimalPlaces: z
      .enum(['automatic', 'none', 'one', 'two', 'three', 'four', 'five'])
      .default('automatic'),
    displayAs: z.enum(['number', 'percentage']).default('number'),
    maximum: z.number().optional(),
    minimum: z.number().optional(),
  }),
  choice: z.looseObject({
    allowTextEntry: flag,
    choices: z.array(z.string().min(1).max(255)).default([]),
    displayAs: z.enum(['checkBoxes', 'dropDownMenu', 'radioButtons']).default('dropDownMenu'),
  }),
  dateTime: z.looseObject({
    displayAs: z.enum(['default', 'friendly', 'standard']).default('default'),
    format: z.enum(['dateOnly', 'dateTime']).default('dateTime'),
  }),
  boolean: z.looseObject({}),
  personOrGroup: z.looseObject({ allowMultipleSelection: z.literal(false).default(false) }),
  hyperlinkOrPicture: z.looseObject({ isPicture: flag }),
};
const anyObject = z.looseObject({});
const facetNames = Object.keys(facets);

const definition = z.object({
  name: z.string().min(1).max(255),
  displayName: z.string().min(1).max(255).optional(),
  description: z.string().default(''),
  columnGroup: z.string().default('Custom Columns'),
  indexed: flag,
  enforceUniqueValues: flag,
  hidden: flag,
  readOnly: flag,
  required: flag,
  text: facets.text.optional(),
  number: facets.number.optional(),
  choice: facets.choice.optional(),
  dateTime: facets.dateTime.optional(),
  boolean: facets.boolean.optional(),
  personOrGroup: facets.personOrGroup.optional(),
  hyperlinkOrPicture: facets.hyperlinkOrPicture.optional(),
});
export type ColumnDefinition = z.infer<typeof definition>;
export type Column = ColumnDefinition & { readonly id: string };

const stored = definition.extend({ id: z.string().optional() });
/** SharePoint's own figure for indexes of a list; no page of Microsoft's gives it. */
const mostIndexes = 20;

/** What SharePoint gives every list: names, and whether people may write them. */
const ownColumns: readonly Column[] = [
  'ID',
  'ContentType',
  'Modified',
  'Created',
  'Author',
  'Editor',
  '_UIVersionString',
  'Attachments',
  'Edit',
  'LinkTitle',
  'LinkTitleNoMenu',
].map((name, index) => ({
  ...definition.parse({ name, columnGroup: '_Hidden', readOnly: true, text: {} }),
  id: `0d0a0000-0000-4000-8000-${String(index).padStart(12, '0')}`,
}));

/** A definition as a caller sent it, or 400. */
export function readDefinition(body: unknown): ColumnDefinition {
  const result = definition.safeParse(body);
  if (!result.success) throw invalid(z.prettifyError(result.error));
  const given = facetNames.filter((facet) => facet in result.data);
  if (given.length !== 1) throw invalid('A column has exactly one type that can be made.');
  return { ...result.data, name: internalName(result.data.name) };
}

/** SharePoint writes what is no letter or digit by its code: a space becomes `_x0020_`. */
function internalName(name: string): string {
  return [...name]
    .map((letter) =>
      /^[A-Za-z0-9_]$/.test(letter)
        ? letter
        : `_x${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`,
    )
    .join('');
}

/** The columns of a list that people write, its title first. */
export function columnsOf(disk: Disk, listId: string): Column[] {
  const rows = disk.all(
    'select definition from list_column where list_id = ? order by rowid',
    listId,
  );
  const columns = rows.map(({ definition: text }) => parseStored(String(text)));
  return columns.some(({ name }) => name === 'Title') ? columns : [titleColumn(), ...columns];
}

const parsed = new Map<string, Column>();

/** A kept definition; each is read once, for every write looks at all columns of its list. */
function parseStored(text: string): Column {
  const known = parsed.get(text);
  if (known) return known;
  const read = stored.parse(JSON.parse(text));
  const column = { ...read, id: read.id ?? read.name }; // folders of the first version have no ids
  parsed.set(text, column);
  return column;
}

/** The title column that every new list has; nobody indexed it. */
export function titleColumn(): Column {
  const title = definition.parse({ name: 'Title', required: true, text: {} });
  return { ...title, id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247' };
}

/** All columns, SharePoint's own too. */
export function allColumns(disk: Disk, listId: string): Column[] {
  return [...columnsOf(disk, listId), ...ownColumns];
}

/** A column by its id or name, or 404. */
export function findColumn(disk: Disk, listId: string, idOrName: string): Column {
  const column = allColumns(disk, listId).find(
    ({ id, name }) => id === idOrName || name === idOrName,
  );
  if (!column) throw noItem();
  return column;
}

/** Adds a column; 409 where its name is there. */
export function addColumn(disk: Disk, listId: string, column: ColumnDefinition): Column {
  if (allColumns(disk, listId).some(({ name }) => same(name, column.name))) throw nameTaken();
  const made = { ...column, id: crypto.randomUUID() };
  keepColumn(disk, listId, made);
  return made;
}

/** Changes a column: any property but its id; its values move with its name. */
export function changeColumn(disk: Disk, listId: string, column: Column, change: object): Column {
  demandOwn(column);
  const changed = { ...readDefinition(merged(column, change)), id: column.id };
  const others = allColumns(disk, listId).filter(({ id }) => id !== column.id);
  if (others.some(({ name }) => same(name, changed.name))) throw nameTaken();
  if (changed.name !== column.name) {
    const [from, to] = [`$.${column.name}`, `$.${changed.name}`];
    disk.run(
      `update item set fields = json_remove(json_set(fields, ?, json_extract(fields, ?)), ?)
       where list_id = ? and json_type(fields, ?) is not null`,
      ...[to, from, from, listId, from],
    );
  }
  keepColumn(disk, listId, changed, column.name);
  return changed;
}

/** Removes a column with all that stands in it. */
export function removeColumn(disk: Disk, listId: string, column: Column): void {
  demandOwn(column);
  if (column.name === 'Title') throw invalid('The column cannot be deleted.');
  disk.run('delete from list_column where list_id = ? and name = ?', listId, column.name);
  disk.run(
    'update item set fields = json_remove(fields, ?) where list_id = ?',
    `$.${column.name}`,
    listId,
  );
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function demandOwn(column: Column): void {
  if (ownColumns.some(({ id }) => id === column.id)) throw invalid('The column cannot be changed.');
}

/** The change over the column; what stands in its type facet is changed one by one too. */
function merged(column: Column, change: object): object {
  const facet = facetNames.find((name) => name in column) ?? '';
  const kept = anyObject.parse(Reflect.get(column, facet) ?? {});
  const given = anyObject.parse(Reflect.get(change, facet) ?? {});
  return { ...column, ...change, [facet]: { ...kept, ...given } };
}

function keepColumn(disk: Disk, listId: string, column: Column, oldName = column.name): void {
  demandIndexable(disk, listId, column);
  disk.run('delete from list_column where list_id = ? and name = ?', listId, oldName);
  disk.run('insert into list_column values (?, ?, ?)', listId, column.name, JSON.stringify(column));
  if (!column.indexed) return;
  disk.run(
    `create index if not exists "item_by_${column.name}" on item (list_id, ${columnSql(column.name)})`,
  );
}

function demandIndexable(disk: Disk, listId: string, column: Column): void {
  if (column.enforceUniqueValues && !column.indexed) {
    throw invalid('A column that enforces unique values must be indexed.');
  }
  if (!column.indexed) return;
  if (column.text?.allowMultipleLines || column.hyperlinkOrPicture) {
    throw invalid('A column of this type cannot be indexed.');
  }
  const indexed = columnsOf(disk, listId).filter(({ indexed: is, id }) => is && id !== column.id);
  if (indexed.length >= mostIndexes) throw invalid('The list has as many indexes as it can have.');
  if (!column.enforceUniqueValues) return;
  const twice = disk.all(
    `select 1 from item where list_id = ? and ${columnSql(column.name)} is not null
     group by ${columnSql(column.name)} having count(*) > 1 limit 1`,
    listId,
  );
  if (twice.length > 0) throw invalid('The column holds values that are not unique.');
}

/** A column of an item as SQL; an internal name is letters, digits and underscores only. */
export function columnSql(name: string): string {
  return `json_extract(fields, '$.${name}') collate nocase`;
}
