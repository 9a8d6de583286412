import { expect } from 'vitest';
import { longCount, longList } from '../longList.ts';
import { errorShape, pageShape } from '../shapes.ts';
import type { Fact, Scene } from '../target.ts';

const refusal =
  "Field 'Plain' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.";
const prefer = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };

async function ask(scene: Scene, query: string, table?: string, headers = {}) {
  const path = `${table ?? (await scene.table())}/items?${query}`;
  return scene.call('reader', 'GET', path, { headers });
}

/** Sections 1.2, 1.4 and 1.5: filters, order and pages. */
export const queryFacts: readonly Fact[] = [
  {
    section: '1.4',
    says: 'a filter on a column without index is refused with the service’s own words',
    mark: 'seen',
    holds: async (scene) => {
      const answer = await ask(scene, "$filter=fields/Plain eq 'a'");
      expect(answer.status).toBe(400);
      expect(errorShape.parse(answer.body).error).toMatchObject({
        code: 'invalidRequest',
        message: refusal,
      });
    },
  },
  {
    section: '1.4',
    says: 'so is an order by it, and a filter whose other column has an index',
    mark: 'seen',
    holds: async (scene) => {
      const order = await ask(scene, '$orderby=fields/Plain');
      const both = await ask(scene, "$filter=fields/Period eq 'a' and fields/Plain eq 'b'");
      for (const { body } of [order, both]) {
        expect(errorShape.parse(body).error.message).toBe(refusal);
      }
    },
  },
  {
    section: '1.4',
    says: 'the header lets it through on a short list',
    mark: 'seen',
    holds: async (scene) => {
      const Plain = scene.fresh('plain');
      await scene.item({ Key: scene.fresh('k'), Plain });
      const answer = await ask(scene, `$filter=fields/Plain eq '${Plain}'`, undefined, prefer);
      expect(pageShape.parse(answer.body).value).toHaveLength(1);
    },
  },
  {
    section: '1.4',
    says: 'a filter on a field that is not there is refused as not recognized',
    mark: 'seen',
    holds: async (scene) => {
      const answer = await ask(scene, "$filter=fields/Nowhere eq 'a'");
      expect(answer.status).toBe(400);
      expect(errorShape.parse(answer.body).error.message).toContain('not recognized');
    },
  },
  {
    section: '1.2',
    says: 'an indexed column is compared, and text by its beginning; quotes are doubled',
    mark: 'doc',
    holds: async (scene) => {
      const Period = scene.fresh("it's 50% & #1");
      const { id } = await scene.item({ Key: scene.fresh('k'), Period, Figure: 7.5 });
      const quoted = Period.replaceAll("'", "''");
      const filters = [
        `fields/Period eq '${quoted}'`,
        `startswith(fields/Period,'${quoted.slice(0, -1)}')`,
        `fields/Period eq '${quoted}' and fields/Figure gt 7`,
      ];
      for (const filter of filters) {
        const answer = await ask(scene, `$filter=${encodeURIComponent(filter)}`);
        expect(pageShape.parse(answer.body).value.map((item) => item.id)).toEqual([id]);
      }
    },
  },
  {
    section: '1.4',
    says: 'an indexed filter that matches more than 5,000 items fails, an and does not help',
    mark: 'seen',
    heavy: true,
    holds: async (scene) => {
      const list = await longList(scene);
      const queries = [
        "$filter=fields/Period eq 'same'",
        "$filter=fields/Period eq 'same' and fields/Key eq 'last'",
      ];
      for (const query of queries) {
        const { status, body } = await ask(scene, query, list);
        expect([422, 429]).toContain(status);
        if (status === 422) {
          expect(errorShape.parse(body).error).toMatchObject({
            code: 'notSupported',
            innerError: { code: 'tooManyResources' },
          });
        }
      }
      const few = await ask(scene, "$filter=fields/Period eq 'other'", list);
      expect(pageShape.parse(few.body).value).toHaveLength(1);
    },
  },
  {
    section: '1.4',
    says: 'the header does not help on a list of more than 5,000 items',
    mark: 'seen',
    heavy: true,
    holds: async (scene) => {
      const answer = await ask(scene, "$filter=fields/Plain eq 'a'", await longList(scene), prefer);
      expect([422, 429]).toContain(answer.status);
    },
  },
  {
    section: '1.4',
    says: 'paging without a filter reads more than 5,000 items',
    mark: 'seen',
    heavy: true,
    holds: async (scene) => {
      const list = await longList(scene);
      let count = 0;
      let next: string | undefined = `${list}/items?$top=1000`;
      while (next) {
        const page = pageShape.parse((await scene.call('reader', 'GET', next)).body);
        count += page.value.length;
        next = page['@odata.nextLink'];
      }
      expect(count).toBe(longCount);
    },
  },
  {
    section: '1.5',
    says: 'a page has 200 items, and its link leads through the rest to each item once',
    mark: 'seen',
    holds: async (scene) => {
      const table = await scene.table('pages');
      const all = Array.from({ length: 220 }, (_, at) => ({ Key: `p-${at}`, Period: 'P' }));
      await scene.items(all, 'pages');
      const first = pageShape.parse((await scene.call('reader', 'GET', `${table}/items`)).body);
      expect(first.value).toHaveLength(200);
      const link = first['@odata.nextLink'] ?? '';
      expect(link).toContain('skiptoken=');
      const rest = pageShape.parse((await scene.call('reader', 'GET', link)).body);
      expect(new Set([...first.value, ...rest.value].map(({ id }) => id)).size).toBe(220);
      expect(rest['@odata.nextLink']).toBeUndefined();
    },
  },
  {
    section: '1.4',
    says: 'an order by an indexed column holds over all pages',
    mark: 'seen',
    holds: async (scene) => {
      const table = await scene.table('order');
      for (const Figure of [3, 1, 2, 2, null, 5]) {
        await scene.item({ Key: scene.fresh('o'), Figure }, 'order');
      }
      for (const [direction, wanted] of [
        ['', [undefined, 1, 2, 2, 3, 5]],
        [' desc', [5, 3, 2, 2, 1, undefined]],
      ] as const) {
        const figures: unknown[] = [];
        let next: string | undefined =
          `${table}/items?$expand=fields($select=Figure)&$top=2&$orderby=fields/Figure${direction}`;
        while (next) {
          const page = pageShape.parse((await scene.call('reader', 'GET', next)).body);
          figures.push(...page.value.map((item) => item.fields?.['Figure']));
          next = page['@odata.nextLink'];
        }
        expect(figures).toEqual(wanted);
      }
    },
  },
  {
    section: '1.5',
    says: '$top is a hint: millions answer 200 too',
    mark: 'seen',
    holds: async (scene) => {
      expect((await ask(scene, '$top=9000000')).status).toBe(200);
    },
  },
];
