import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { OpenApi } from './openApi.ts';

const description = '../shared/platform/graph-slice.yaml';

it
  .skipIf(!existsSync(description))
  .each<[fact: string, path: string, body: unknown, wrong: number]>([
    ['an item as described has no fault', '/items/7', { id: '7', fields: { Any: 1 } }, 0],
    ['a number for a text is a fault', '/items/7', { id: 7 }, 1],
    ['a property that is not described is a fault', '/items/7', { id: '7', invented: 'x' }, 1],
    ['an annotation is none', '/items/7', { '@odata.etag': 'x' }, 0],
    ['items of a page are looked at one by one', '/items', { value: [{ id: 1 }, { id: 2 }] }, 2],
    ['a delta may be written without its brackets', '/items/delta', { value: [{ id: 1 }] }, 1],
    ['a date has its pattern', '/items/7', { createdDateTime: 'yesterday' }, 1],
  ])('%s', (_fact, path, body, wrong) => {
  const described = new OpenApi(description).find('GET', `/sites/s/lists/l${path}`);
  expect(described?.problems(200, body)).toHaveLength(wrong);
});
