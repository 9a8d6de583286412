import { expect } from 'vitest';
import type * as z from 'zod';
import { errorShape, pageShape } from '../shapes.ts';
import type { Fact, Scene } from '../target.ts';

type Page = z.infer<typeof pageShape>;

/** All pages of a round, and the link to the next round. */
async function round(scene: Scene, path: string): Promise<{ value: Page['value']; link: string }> {
  const value: Page['value'] = [];
  let next: string | undefined = path;
  for (;;) {
    const page: Page = pageShape.parse((await scene.call('reader', 'GET', next ?? '')).body);
    value.push(...page.value);
    if (page['@odata.deltaLink'] !== undefined) return { value, link: page['@odata.deltaLink'] };
    next = page['@odata.nextLink'];
  }
}

/** Section 1.6: what changed. */
export const deltaFacts: readonly Fact[] = [
  {
    section: '1.6',
    says: 'token=latest answers no item and a link from which later changes are told',
    mark: 'doc',
    holds: async (scene) => {
      const table = await scene.table('delta');
      const latest = await round(scene, `${table}/items/delta?token=latest`);
      expect(latest.value).toEqual([]);
      const { id } = await scene.item({ Key: scene.fresh('d') }, 'delta');
      const later = await round(scene, latest.link);
      expect(later.value.map((item) => item.id)).toEqual([id]);
    },
  },
  {
    section: '1.6',
    says: 'a first round tells the whole list in pages',
    mark: 'doc',
    holds: async (scene) => {
      const table = await scene.table('deltaPages');
      const made: string[] = [];
      for (const n of [1, 2, 3, 4, 5]) {
        made.push((await scene.item({ Key: scene.fresh(`n${n}`) }, 'deltaPages')).id);
      }
      const { value } = await round(
        scene,
        `${table}/items/delta?$expand=fields($select=Key)&$top=2`,
      );
      expect(new Set(value.map(({ id }) => id))).toEqual(new Set(made));
      expect(value[0]?.fields).toHaveProperty('Key');
    },
  },
  {
    section: '1.6',
    says: 'an item removed is told as deleted, and one changed with its latest state',
    mark: 'doc',
    holds: async (scene) => {
      const table = await scene.table('delta');
      const gone = await scene.item({ Key: scene.fresh('d') }, 'delta');
      const kept = await scene.item({ Key: scene.fresh('d'), Plain: 'first' }, 'delta');
      const whole = await round(scene, `${table}/items/delta?$expand=fields`);
      await scene.call('service', 'DELETE', gone.path);
      for (const Plain of ['second', 'third']) {
        await scene.call('service', 'PATCH', `${kept.path}/fields`, { body: { Plain } });
      }
      const { value } = await round(scene, whole.link);
      expect(value.find(({ id }) => id === gone.id)).toMatchObject({
        deleted: { state: 'deleted' },
      });
      const last = value.filter(({ id }) => id === kept.id).at(-1);
      expect(last?.fields).toMatchObject({ Plain: 'third' });
    },
  },
  {
    section: '1.6',
    says: 'a delta does not say who changed an item',
    mark: 'derived',
    holds: async (scene) => {
      await scene.item({ Key: scene.fresh('d') }, 'delta');
      const { value } = await round(scene, `${await scene.table('delta')}/items/delta`);
      for (const item of value) expect(item).not.toHaveProperty('lastModifiedBy');
    },
  },
  {
    section: '1.6',
    says: 'a token that is none is refused',
    mark: 'known',
    holds: async (scene) => {
      const answer = await scene.call(
        'reader',
        'GET',
        `${await scene.table('delta')}/items/delta?token=x`,
      );
      expect([400, 410]).toContain(answer.status);
      errorShape.parse(answer.body);
    },
  },
];
