import { expect } from 'vitest';
import { errorShape, itemShape, pageShape } from '../shapes.ts';
import type { Fact } from '../target.ts';

const anyText: unknown = expect.any(String);

/** Sections 1.2, 1.3 and 1.8: items and what their columns hold. */
export const itemFacts: readonly Fact[] = [
  {
    section: '1.2',
    says: 'an item is made with 201 and read with its fields only where they are expanded',
    mark: 'doc',
    holds: async (scene) => {
      const { path } = await scene.item({ Key: scene.fresh('k'), Plain: 'a' });
      const bare = itemShape.parse((await scene.call('reader', 'GET', path)).body);
      expect(bare.fields).toBeUndefined();
      const full = await scene.call('reader', 'GET', `${path}?$expand=fields($select=Plain,Note)`);
      expect(itemShape.parse(full.body).fields).toMatchObject({ Plain: 'a' });
      expect(itemShape.parse(full.body).fields).not.toHaveProperty('Key');
    },
  },
  {
    section: '1.2',
    says: 'the $ of an option may be left out',
    mark: 'doc',
    holds: async (scene) => {
      const { path } = await scene.item({ Key: scene.fresh('k') });
      const answer = await scene.call('reader', 'GET', `${path}?expand=fields(select=Key)`);
      expect(itemShape.parse(answer.body).fields).toHaveProperty('Key');
    },
  },
  {
    section: '1.2',
    says: 'an empty column is left out of fields',
    mark: 'seen',
    holds: async (scene) => {
      const { path } = await scene.item({ Key: scene.fresh('k'), Plain: '', Note: 'words' });
      const body = { Note: '', Figure: null };
      const answer = await scene.call('service', 'PATCH', `${path}/fields`, { body });
      expect(answer.status).toBe(200);
      for (const name of ['Plain', 'Note', 'Figure']) {
        expect(answer.body).not.toHaveProperty(name);
      }
    },
  },
  {
    section: '1.2',
    says: 'a write with the version read is taken, and a second one with it refused with 412',
    mark: 'doc',
    holds: async (scene) => {
      const { path, eTag } = await scene.item({ Key: scene.fresh('k'), Plain: 'first' });
      const headers = { 'If-Match': eTag };
      const body = { Plain: 'second' };
      const first = await scene.call('service', 'PATCH', `${path}/fields`, { body, headers });
      expect(first.status).toBe(200);
      const second = await scene.call('service', 'PATCH', `${path}/fields`, {
        body: { Plain: 'third' },
        headers,
      });
      expect(second.status).toBe(412);
      expect(errorShape.parse(second.body).error.code).toBe('resourceModified');
      const read = await scene.call('service', 'GET', `${path}?$expand=fields`);
      expect(itemShape.parse(read.body).fields).toMatchObject({ Plain: 'second' });
    },
  },
  {
    section: '1.2',
    says: 'a write without a version is the last writer’s',
    mark: 'doc',
    holds: async (scene) => {
      const { path } = await scene.item({ Key: scene.fresh('k') });
      for (const Plain of ['a', 'b']) {
        const answer = await scene.call('service', 'PATCH', `${path}/fields`, { body: { Plain } });
        expect(answer.body).toMatchObject({ Plain });
      }
    },
  },
  {
    section: '1.2',
    says: 'an item is removed with 204, not with an old version, and is then not there',
    mark: 'doc',
    holds: async (scene) => {
      const { path, eTag } = await scene.item({ Key: scene.fresh('k') });
      await scene.call('service', 'PATCH', `${path}/fields`, { body: { Plain: 'b' } });
      const headers = { 'If-Match': eTag };
      expect((await scene.call('service', 'DELETE', path, { headers })).status).toBe(412);
      expect((await scene.call('service', 'DELETE', path)).status).toBe(204);
      expect((await scene.call('service', 'GET', path)).status).toBe(404);
    },
  },
  {
    section: '1.2',
    says: 'the eTag is the id in braces and the version, in quotes',
    mark: 'doc',
    holds: async (scene) => {
      const { eTag } = await scene.item({ Key: scene.fresh('k') });
      expect(eTag).toMatch(/^"\{[0-9A-F-]{36}\},\d+"$/i);
    },
  },
  {
    section: '1.2',
    says: 'an item says that the service wrote it last, and who did',
    mark: 'doc',
    holds: async (scene) => {
      const { path } = await scene.item({ Key: scene.fresh('k') });
      const byService = await scene.call('service', 'GET', path);
      expect(byService.body).toMatchObject({ lastModifiedBy: { application: {} } });
      expect(byService.body).not.toMatchObject({
        lastModifiedBy: { user: { id: anyText } },
      });
      await scene.call('admin', 'PATCH', `${path}/fields`, { body: { Plain: 'by hand' } });
      const byHand = await scene.call('service', 'GET', path);
      expect(byHand.body).toMatchObject({ lastModifiedBy: { user: { id: anyText } } });
    },
  },
  {
    section: '1.2',
    says: 'a second item with the same unique value is refused',
    mark: 'known',
    holds: async (scene) => {
      const Key = scene.fresh('unique');
      await scene.item({ Key });
      const items = `${await scene.table()}/items`;
      const again = await scene.call('service', 'POST', items, { body: { fields: { Key } } });
      expect([400, 409]).toContain(again.status);
      const filter = encodeURIComponent(`fields/Key eq '${Key}'`);
      const found = await scene.call('service', 'GET', `${items}?$filter=${filter}`);
      expect(pageShape.parse(found.body).value).toHaveLength(1);
    },
  },
  {
    section: '1.2',
    says: 'a field that the list does not have is refused, and nothing is written',
    mark: 'known',
    holds: async (scene) => {
      const { path } = await scene.item({ Key: scene.fresh('k'), Plain: 'a' });
      const body = { Plain: 'b', Nowhere: 'x' };
      const answer = await scene.call('service', 'PATCH', `${path}/fields`, { body });
      expect(answer.status).toBe(400);
      const read = await scene.call('service', 'GET', `${path}?$expand=fields`);
      expect(itemShape.parse(read.body).fields).toMatchObject({ Plain: 'a' });
    },
  },
  {
    section: '1.3',
    says: 'text comes back to the letter, lines, quotes, emoji and right-to-left marks too',
    mark: 'seen',
    holds: async (scene) => {
      const Note = 'It\'s "50%" & <b>#1</b>\nsecond line é 😀 \u202Eabc';
      const { path } = await scene.item({ Key: scene.fresh('k'), Note });
      const read = await scene.call('reader', 'GET', `${path}?$expand=fields`);
      expect(itemShape.parse(read.body).fields).toMatchObject({ Note });
    },
  },
  {
    section: '1.3',
    says: 'a number is written and read as a number',
    mark: 'seen',
    holds: async (scene) => {
      const { path } = await scene.item({ Key: scene.fresh('k'), Figure: 98.25 });
      const read = await scene.call('reader', 'GET', `${path}?$expand=fields`);
      expect(itemShape.parse(read.body).fields).toMatchObject({ Figure: 98.25 });
    },
  },
  {
    section: '1.3',
    says: 'a day in summer is read as the evening before in UTC on a British site',
    mark: 'known',
    holds: async (scene) => {
      const { path } = await scene.item({
        Key: scene.fresh('k'),
        Day: '2026-07-01',
        At: '2026-01-31T10:00:00Z',
      });
      const read = await scene.call('reader', 'GET', `${path}?$expand=fields`);
      expect(itemShape.parse(read.body).fields).toMatchObject({
        Day: '2026-06-30T23:00:00Z',
        At: '2026-01-31T10:00:00Z',
      });
    },
  },
  {
    section: '1.3',
    says: 'a value that is not among the choices is refused',
    mark: 'known',
    holds: async (scene) => {
      const items = `${await scene.table()}/items`;
      const good = { fields: { Key: scene.fresh('k'), Kind: 'action' } };
      expect((await scene.call('service', 'POST', items, { body: good })).status).toBe(201);
      const bad = { fields: { Key: scene.fresh('k'), Kind: 'neither' } };
      expect((await scene.call('service', 'POST', items, { body: bad })).status).toBe(400);
    },
  },
  ...(
    [
      ['Plain', 255],
      ['Note', 63_999],
    ] as const
  ).map(
    ([name, limit]): Fact => ({
      section: '1.8',
      says: `a column of ${name === 'Plain' ? 'one line' : 'several lines'} takes ${limit} characters and not one more`,
      mark: 'doc',
      holds: async (scene) => {
        const { path } = await scene.item({ Key: scene.fresh('k') });
        const fit = { [name]: 'x'.repeat(limit) };
        const more = { [name]: 'x'.repeat(limit + 1) };
        expect(
          (await scene.call('service', 'PATCH', `${path}/fields`, { body: fit })).body,
        ).toMatchObject(fit);
        expect(
          (await scene.call('service', 'PATCH', `${path}/fields`, { body: more })).status,
        ).toBe(400);
      },
    }),
  ),
  {
    section: '1.7',
    says: 'what an item was is kept, newest first, and can be put back',
    mark: 'doc',
    holds: async (scene) => {
      const { path } = await scene.item({ Key: scene.fresh('k'), Plain: 'was' });
      await scene.call('service', 'PATCH', `${path}/fields`, { body: { Plain: 'is' } });
      const versions = pageShape.parse(
        (await scene.call('reader', 'GET', `${path}/versions`)).body,
      );
      expect(versions.value.map(({ id }) => id)).toEqual(['2.0', '1.0']);
      const old = await scene.call('reader', 'GET', `${path}/versions/1.0?expand=fields`);
      expect(old.body).toMatchObject({ id: '1.0', fields: { Plain: 'was' } });
      const restore = `${path}/versions/1.0/restoreVersion`;
      expect((await scene.call('service', 'POST', restore)).status).toBe(204);
      const read = await scene.call('reader', 'GET', `${path}?expand=fields`);
      expect(itemShape.parse(read.body).fields).toMatchObject({ Plain: 'was' });
    },
  },
];
