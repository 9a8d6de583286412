import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { itemShape, pageShape } from '../platform/shapes.ts';
import { withTenant } from './support.ts';

/** The tables of the first version, with a list of two items. */
const firstVersion = `
create table list (id text primary key, title text not null unique collate nocase,
  template text not null, created text not null) strict;
create table list_column (list_id text not null references list, name text not null,
  definition text not null, primary key (list_id, name)) strict;
create table item (list_id text not null references list, id integer not null, guid text not null,
  version integer not null, created text not null, created_by text not null,
  modified text not null, modified_by text not null, fields text not null,
  primary key (list_id, id)) strict;
insert into list values ('9f0c0000-0000-4000-8000-000000000001', 'Old', 'genericList', '2025-01-01T00:00:00Z');
insert into list_column values ('9f0c0000-0000-4000-8000-000000000001', 'Key',
  '{"name":"Key","indexed":true,"enforceUniqueValues":true,"text":{"allowMultipleLines":false,"maxLength":255}}');
insert into item values
  ('9f0c0000-0000-4000-8000-000000000001', 1, 'a', 1, '2025-01-01T00:00:00Z', '{}', '2025-01-01T00:00:00Z', '{}', '{"Key":"a"}'),
  ('9f0c0000-0000-4000-8000-000000000001', 2, 'b', 1, '2025-01-01T00:00:00Z', '{}', '2025-01-01T00:00:00Z', '{}', '{"Key":"b"}');
`;

it('a folder of the first version is read on, its lists told by a delta too', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'outturn-old-'));
  const database = new DatabaseSync(join(dataDir, 'tenant.sqlite'));
  database.exec(firstVersion);
  database.close();
  await withTenant({ dataDir }, async (scene) => {
    const items = `/sites/${scene.target.site}/lists/Old/items`;
    const told = await scene.call('reader', 'GET', `${items}/delta?$top=1`);
    const next = pageShape.parse(told.body)['@odata.nextLink'] ?? '';
    const rest = await scene.call('reader', 'GET', next);
    const ids = [told, rest].flatMap(({ body }) => pageShape.parse(body).value.map(({ id }) => id));
    expect(ids).toEqual(['1', '2']);
    const body = { fields: { Key: 'c', Title: 'new' } };
    const added = await scene.call('service', 'POST', items, { body });
    expect(itemShape.parse(added.body)).toMatchObject({ id: '3', fields: body.fields });
    const found = await scene.call('reader', 'GET', `${items}?$filter=fields/Key eq 'B'`);
    expect(pageShape.parse(found.body).value).toHaveLength(1);
  });
  rmSync(dataDir, { recursive: true, force: true });
});
