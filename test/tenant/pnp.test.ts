import { DefaultHeaders, DefaultInit, GraphQueryable } from '@pnp/graph';
import { createBatch } from '@pnp/graph/batching.js';
import { ListItems } from '@pnp/graph/list-item/index.js';
import { Lists } from '@pnp/graph/lists/index.js';
import { BrowserFetchWithRetry, DefaultParse, InjectHeaders } from '@pnp/queryable';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../platform/target.ts';
import { withTenant } from './support.ts';

/** Its types know a few columns only. */
const item = (fields: object) => ({ fields });

/** PnPjs as its guide sets it up, but for the address. */
function connect(scene: Scene, who: 'admin' | 'service') {
  return GraphQueryable('').using(
    DefaultInit(scene.target.graph),
    DefaultHeaders(),
    BrowserFetchWithRetry(),
    DefaultParse(),
    InjectHeaders({ Authorization: `Bearer ${scene.target.tokens[who]}` }),
  );
}

describe('PnPjs, unchanged', () => {
  it('adds, filters, changes, pages and removes items, in batches too', async () => {
    await withTenant({}, async (scene) => {
      const path = `${(await scene.table()).slice(1)}/items`;
      const root = connect(scene, 'service');
      const items = ListItems(root, path);
      await items.add(item({ Key: "it's", Figure: 5 }));
      const found = await items.filter("fields/Key eq 'it''s'").expand('fields')();
      expect(found).toMatchObject([{ fields: { Key: "it's", Figure: 5 } }]);
      const one = ListItems(root, path).getById(String(found[0]?.id));
      await one.update(item({ Figure: 6 }));
      expect(await one.expand('fields')()).toMatchObject({ fields: { Figure: 6 } });
      await one.delete();
      const [batched, execute] = createBatch(root);
      const adding = ['a', 'b', 'c'].map((Key) =>
        ListItems(root, path).using(batched).add(item({ Key })),
      );
      await execute();
      expect(await Promise.all(adding)).toHaveLength(3);
      let count = 0;
      for await (const page of ListItems(root, path).top(2)) count += page.length;
      expect(count).toBe(3);
    });
  });

  it('makes a list as an administrator, and hears 403 as the service', async () => {
    await withTenant({}, async (scene) => {
      const path = `sites/${scene.target.site}/lists`;
      const list = { template: 'genericList' };
      const made = await Lists(connect(scene, 'admin'), path).add({
        displayName: 'By PnPjs',
        list,
      });
      expect(made).toMatchObject({ displayName: 'By PnPjs' });
      const refused = Lists(connect(scene, 'service'), path).add({ displayName: 'No', list });
      await expect(refused).rejects.toMatchObject({ status: 403 });
    });
  });
});
