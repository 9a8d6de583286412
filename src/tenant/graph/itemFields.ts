import { people } from '../people.ts';
import { allColumns, columnsOf } from './columns.ts';
import type { Ground } from './env.ts';
import { invalid } from './errors.ts';
import { type Fields, readFields } from './fieldValues.ts';
import { option } from './query.ts';
import { etag, type StoredItem } from './storedItem.ts';

/** Writes the columns of items as the caller's `$expand` asks; undefined where it does not. */
export type FieldsOf = (item: StoredItem) => object | undefined;

/** The number of an app in the site's list of people. */
const appNumber = 1_073_741_822;
const expandable = /^fields(?:\(\$?select=([^)]*)\))?$/;

/** `fields` or `fields($select=A,B)`; anything else is no expansion that lists know. */
export function expandedFields(ground: Ground, listId: string, url: URL): FieldsOf {
  const expand = option(url, 'expand');
  if (expand === null) return () => undefined;
  const match = expandable.exec(expand.trim());
  if (!match) throw invalid('The expand statement is not supported.');
  return fieldsWriter(
    ground,
    listId,
    match[1]?.split(',').map((name) => name.trim()),
  );
}

/** Writes the chosen columns, or all of them with SharePoint's own. */
export function fieldsWriter(ground: Ground, listId: string, select?: readonly string[]) {
  const columns = allColumns(ground.disk, listId);
  return (item: StoredItem): object => {
    const all: Fields = { ...readFields(columns, item.fields), ...ownFields(item) };
    const chosen = select
      ? Object.fromEntries(
          Object.entries(all).filter(([name]) => select.includes(name.split('@')[0] ?? '')),
        )
      : all;
    return { '@odata.etag': etag(item), ...chosen };
  };
}

/** The written columns only, as a version keeps them. */
export function versionFields(ground: Ground, listId: string, fields: Fields): Fields {
  return readFields(columnsOf(ground.disk, listId), fields);
}

function ownFields(item: StoredItem): Fields {
  const title = item.fields['Title'];
  return {
    ...(title !== undefined && { LinkTitle: title, LinkTitleNoMenu: title }),
    id: String(item.id),
    ContentType: 'Item',
    Modified: item.modified,
    Created: item.created,
    AuthorLookupId: personNumber(item.createdBy),
    EditorLookupId: personNumber(item.modifiedBy),
    _UIVersionString: `${item.version}.0`,
    Attachments: false,
    Edit: '',
  };
}

function personNumber(identitySet: string): string {
  const index = people.findIndex(({ oid }) => identitySet.includes(`"${oid}"`));
  return String(index < 0 ? appNumber : index + 6);
}
