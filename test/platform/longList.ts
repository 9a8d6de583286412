import { pageShape } from './shapes.ts';
import type { Scene } from './target.ts';

/** More items than the threshold of one operation. */
export const longCount = 5002;

/** A list of more items than the threshold, all in one period but the first. */
export async function longList(scene: Scene): Promise<string> {
  const table = await scene.table('long');
  const there = await scene.call('reader', 'GET', `${table}/items?$filter=fields/Key eq 'last'`);
  if (pageShape.parse(there.body).value.length > 0) return table;
  const keys = Array.from({ length: longCount - 1 }, (_, index) => `long-${index}`);
  await scene.items(
    [...keys, 'last'].map((Key, index) => ({ Key, Period: index === 0 ? 'other' : 'same' })),
    'long',
  );
  return table;
}
