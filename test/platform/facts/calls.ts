import { expect } from 'vitest';
import * as z from 'zod';
import { batchShape, errorShape } from '../shapes.ts';
import type { Fact, Scene } from '../target.ts';

const json = { 'Content-Type': 'application/json' };

async function batch(scene: Scene, requests: readonly object[]) {
  return scene.call('service', 'POST', '/$batch', { body: { requests } });
}

const anyText: unknown = expect.any(String);

/** Section 3.3: batches; section 4: who may do what; section 5.1: the app in Teams. */
export const callFacts: readonly Fact[] = [
  {
    section: '3.3',
    says: 'a batch is 200 although a part fails, and each part has its own status',
    mark: 'doc',
    holds: async (scene) => {
      const table = await scene.table();
      const fields = { Key: scene.fresh('batch') };
      const answer = await batch(scene, [
        { id: '1', method: 'POST', url: `${table}/items`, headers: json, body: { fields } },
        { id: '2', method: 'GET', url: `${table}/items/987654` },
        { id: '3', method: 'GET', url: `${table}?$select=id` },
      ]);
      expect(answer.status).toBe(200);
      const parts = batchShape.parse(answer.body).responses;
      const statusOf = Object.fromEntries(parts.map(({ id, status }) => [id, status]));
      expect(statusOf).toEqual({ 1: 201, 2: 404, 3: 200 });
    },
  },
  {
    section: '3.3',
    says: 'what depends on a failed part is not tried: 424',
    mark: 'doc',
    holds: async (scene) => {
      const table = await scene.table();
      const fields = { Key: scene.fresh('never') };
      const answer = await batch(scene, [
        { id: '1', method: 'GET', url: `${table}/items/987654` },
        {
          id: '2',
          dependsOn: ['1'],
          method: 'POST',
          url: `${table}/items`,
          headers: json,
          body: { fields },
        },
      ]);
      const parts = batchShape.parse(answer.body).responses;
      expect(parts.find(({ id }) => id === '2')?.status).toBe(424);
      const filter = `$filter=fields/Key eq '${fields.Key}'`;
      const found = await scene.call('service', 'GET', `${table}/items?${filter}`);
      expect(found.body).toMatchObject({ value: [] });
    },
  },
  ...(
    [
      ['more than 20 parts', Array.from({ length: 21 }, (_, at) => String(at))],
      ['ids that differ in case only', ['a', 'A']],
    ] as const
  ).map(
    ([what, ids]): Fact => ({
      section: '3.3',
      says: `a batch with ${what} is refused whole`,
      mark: 'doc',
      holds: async (scene) => {
        const url = `/sites/${scene.target.site}`;
        const answer = await batch(
          scene,
          ids.map((id) => ({ id, method: 'GET', url })),
        );
        expect(answer.status).toBe(400);
        errorShape.parse(answer.body);
      },
    }),
  ),
  {
    section: '3.3',
    says: 'a body without a Content-Type is refused',
    mark: 'doc',
    holds: async (scene) => {
      const url = `${await scene.table()}/items`;
      const body = { fields: { Key: scene.fresh('untyped') } };
      const answer = await batch(scene, [{ id: '1', method: 'POST', url, body }]);
      const status =
        answer.status === 200 ? batchShape.parse(answer.body).responses[0]?.status : answer.status;
      expect(status).toBe(400);
    },
  },
  {
    section: '4',
    says: 'role write adds items and makes no list and no column',
    mark: 'doc',
    holds: async (scene) => {
      const { path } = await scene.item({ Key: scene.fresh('w') });
      expect(path).toContain('/items/');
      const lists = `/sites/${scene.target.site}/lists`;
      const list = await scene.call('service', 'POST', lists, {
        body: { displayName: scene.fresh('no') },
      });
      const columns = `${await scene.table()}/columns`;
      const column = await scene.call('service', 'POST', columns, {
        body: { name: 'No', text: {} },
      });
      for (const answer of [list, column]) {
        expect(answer.status).toBe(403);
        expect(errorShape.parse(answer.body).error.code).toBe('accessDenied');
      }
    },
  },
  {
    section: '4',
    says: 'role read reads and writes nothing',
    mark: 'doc',
    holds: async (scene) => {
      const { path } = await scene.item({ Key: scene.fresh('r') });
      expect((await scene.call('reader', 'GET', path)).status).toBe(200);
      const body = { Plain: 'x' };
      const answers = [
        await scene.call('reader', 'PATCH', `${path}/fields`, { body }),
        await scene.call('reader', 'DELETE', path),
        await scene.call('reader', 'POST', `${await scene.table()}/items`, {
          body: { fields: body },
        }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    },
  },
  {
    section: '4',
    says: 'a person who may only visit the site writes nothing, however wide the app’s scope',
    mark: 'doc',
    holds: async (scene) => {
      const { path } = await scene.item({ Key: scene.fresh('v') });
      expect((await scene.call('owner', 'GET', path)).status).toBe(200);
      const answer = await scene.call('owner', 'PATCH', `${path}/fields`, { body: { Plain: 'x' } });
      expect(answer.status).toBe(403);
    },
  },
  {
    section: '4',
    says: 'roles of apps are given by full control only',
    mark: 'doc',
    holds: async (scene) => {
      const path = `/sites/${scene.target.site}/permissions`;
      const application = { id: '89ea5c94-7736-4e25-95ad-3fa95f62b66e', displayName: 'Facts' };
      const body = { roles: ['read'], grantedToIdentities: [{ application }] };
      expect((await scene.call('service', 'POST', path, { body })).status).toBe(403);
      const made = await scene.call('admin', 'POST', path, { body });
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject(body);
      const { id } = z.looseObject({ id: z.string() }).parse(made.body);
      expect((await scene.call('admin', 'DELETE', `${path}/${id}`)).status).toBe(204);
    },
  },
  {
    section: '1',
    says: 'a call without a token is refused with 401 in Graph’s own body',
    mark: 'seen',
    holds: async (scene) => {
      const answer = await scene.call('nobody', 'GET', `/sites/${scene.target.site}`);
      expect(answer.status).toBe(401);
      expect(errorShape.parse(answer.body).error.code).toBe('InvalidAuthenticationToken');
    },
  },
  {
    section: '1',
    says: 'every answer names its request, and repeats what the caller named it',
    mark: 'seen',
    holds: async (scene) => {
      const named = crypto.randomUUID();
      const headers = { 'client-request-id': named };
      for (const path of [`/sites/${scene.target.site}`, '/no-such-thing']) {
        const answer = await scene.call('service', 'GET', path, { headers });
        expect(answer.headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
        expect(answer.headers.get('client-request-id')).toBe(named);
      }
    },
  },
  {
    section: '4',
    says: 'the service is nobody’s me; a person is',
    mark: 'doc',
    holds: async (scene) => {
      expect((await scene.call('service', 'GET', '/me')).status).toBe(400);
      const me = await scene.call('reader', 'GET', '/me?$select=id,mail');
      expect(me.body).toMatchObject({ id: anyText, mail: anyText });
      expect(me.body).not.toHaveProperty('displayName');
    },
  },
];
