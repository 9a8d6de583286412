import { expect } from 'vitest';
import * as z from 'zod';
import { errorShape } from '../shapes.ts';
import type { Fact } from '../target.ts';

const columnShape = z.looseObject({ id: z.string(), name: z.string() });
const columnsShape = z.object({ value: z.array(columnShape) });

/** Section 1.1: lists and columns. */
export const listFacts: readonly Fact[] = [
  {
    section: '1.1',
    says: 'a list is made with 201, and found by its id and by its title',
    mark: 'doc',
    holds: async (scene) => {
      const table = await scene.table();
      const byId = await scene.call('service', 'GET', table);
      const { displayName } = z.looseObject({ displayName: z.string() }).parse(byId.body);
      const address = `/sites/${scene.target.site}/lists/${encodeURIComponent(displayName)}`;
      const byTitle = await scene.call('service', 'GET', address);
      expect([byId.status, byTitle.status]).toEqual([200, 200]);
      expect(byTitle.body).toMatchObject({ id: table.split('/').at(-1) });
    },
  },
  {
    section: '1.1',
    says: 'a list without the list facet is a generic one with a Title column',
    mark: 'doc',
    holds: async (scene) => {
      const lists = `/sites/${scene.target.site}/lists`;
      const body = { displayName: scene.fresh('Outturn facts bare') };
      const answer = await scene.call('admin', 'POST', lists, { body });
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({ list: { template: 'genericList' } });
      const { id } = columnShape.parse(answer.body);
      const columns = await scene.call('admin', 'GET', `${lists}/${id}/columns`);
      expect(columnsShape.parse(columns.body).value.map(({ name }) => name)).toContain('Title');
      expect((await scene.call('admin', 'DELETE', `${lists}/${id}`)).status).toBe(204);
      expect((await scene.call('admin', 'GET', `${lists}/${id}`)).status).toBe(404);
    },
  },
  {
    section: '1.1',
    says: 'a column is made with 201, changed with 200 and removed with 204',
    mark: 'doc',
    holds: async (scene) => {
      const columns = `${await scene.table()}/columns`;
      const made = await scene.call('admin', 'POST', columns, {
        body: { name: 'Extra', text: {} },
      });
      expect(made.status).toBe(201);
      const { id } = columnShape.parse(made.body);
      const body = { displayName: 'Another heading', indexed: true };
      const changed = await scene.call('admin', 'PATCH', `${columns}/${id}`, { body });
      expect(changed.status).toBe(200);
      expect(changed.body).toMatchObject({ id, name: 'Extra', ...body });
      expect((await scene.call('admin', 'DELETE', `${columns}/${id}`)).status).toBe(204);
      expect((await scene.call('admin', 'GET', `${columns}/${id}`)).status).toBe(404);
    },
  },
  {
    section: '1.1',
    says: 'lists are filtered by displayName and by nothing else',
    mark: 'seen',
    holds: async (scene) => {
      const lists = `/sites/${scene.target.site}/lists`;
      const none = await scene.call(
        'service',
        'GET',
        `${lists}?$filter=displayName eq 'it''s not'`,
      );
      expect(none.body).toMatchObject({ value: [] });
      const other = await scene.call('service', 'GET', `${lists}?$filter=name eq 'x'`);
      expect(other.status).toBe(400);
      expect(errorShape.parse(other.body).error).toMatchObject({
        code: 'invalidRequest',
        message: 'The provided filter statement is not supported',
      });
    },
  },
  {
    section: '1.2',
    says: 'a column with unique values needs an index',
    mark: 'known',
    holds: async (scene) => {
      const body = { name: 'Alone', text: {}, enforceUniqueValues: true };
      const answer = await scene.call('admin', 'POST', `${await scene.table()}/columns`, { body });
      expect(answer.status).toBe(400);
    },
  },
  {
    section: '1.3',
    says: 'a letter outside A to Z becomes its code in the internal name',
    mark: 'seen',
    holds: async (scene) => {
      const body = { name: 'Reported in', text: {} };
      const answer = await scene.call('admin', 'POST', `${await scene.table()}/columns`, { body });
      expect(answer.body).toMatchObject({ name: 'Reported_x0020_in' });
    },
  },
  {
    section: '1.8',
    says: 'a list has at most 20 indexes',
    mark: 'known',
    holds: async (scene) => {
      const columns = `${await scene.table('indexes')}/columns`;
      const indexed = { text: {}, indexed: true };
      let status = 201;
      for (let count = 1; count <= 18 && status === 201; count += 1) {
        const body = { name: `Index${count}`, ...indexed };
        status = (await scene.call('admin', 'POST', columns, { body })).status;
        if (count < 18) expect(status).toBe(201); // three columns of the list are indexed already
      }
      expect(status).toBe(400);
    },
  },
];
