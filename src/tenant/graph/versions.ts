import { columnsOf } from './columns.ts';
import { type Ground, newRoutes } from './env.ts';
import { noItem } from './errors.ts';
import { versionFields } from './itemFields.ts';
import { listFor } from './items.ts';
import { context as metadata, option } from './query.ts';
import { changeItem, findItem, type StoredItem, storedItem } from './storedItem.ts';

/** What an item was, newest first, below `/sites/{id}/lists/{list}/items/{item}/versions`. */
export function versionRoutes(ground: Ground) {
  const versions = newRoutes();
  const { disk } = ground;

  versions.get('/:list/items/:id/versions', (context) => {
    const list = listFor(ground, context, 'read');
    const withFields = (option(new URL(context.req.url), 'expand') ?? '').startsWith('fields');
    const value = versionsOf(ground, findItem(disk, list.id, context.req.param('id'))).map(
      (version) => versionBody(ground, version, withFields),
    );
    return context.json({ '@odata.context': metadata('versions'), value });
  });
  versions.get('/:list/items/:id/versions/:version', (context) => {
    const list = listFor(ground, context, 'read');
    const withFields = (option(new URL(context.req.url), 'expand') ?? '').startsWith('fields');
    const item = findItem(disk, list.id, context.req.param('id'));
    const version = findVersion(ground, item, context.req.param('version'));
    return context.json(versionBody(ground, version, withFields));
  });
  versions.post('/:list/items/:id/versions/:version/restoreVersion', (context) => {
    const list = listFor(ground, context, 'write');
    disk.together(() => {
      const item = findItem(disk, list.id, context.req.param('id'));
      const { fields } = findVersion(ground, item, context.req.param('version'));
      const emptied = Object.fromEntries(
        columnsOf(disk, list.id).map(({ name }) => [name, fields[name] ?? null]),
      );
      changeItem(ground, item, emptied, context.get('caller'));
    });
    return context.body(null, 204);
  });
  return versions;
}

function versionsOf({ disk }: Ground, item: StoredItem): StoredItem[] {
  const rows = disk.all(
    'select * from item_version where list_id = ? and id = ? order by version desc',
    ...[item.listId, item.id],
  );
  return [item, ...rows.map(storedItem)];
}

function findVersion(ground: Ground, item: StoredItem, id: string): StoredItem {
  const version = versionsOf(ground, item).find((candidate) => `${candidate.version}.0` === id);
  if (!version) throw noItem();
  return version;
}

function versionBody(ground: Ground, version: StoredItem, withFields: boolean) {
  const by: unknown = JSON.parse(version.modifiedBy);
  return {
    id: `${version.version}.0`,
    lastModifiedDateTime: version.modified,
    lastModifiedBy: by,
    ...(withFields && { fields: versionFields(ground, version.listId, version.fields) }),
  };
}
