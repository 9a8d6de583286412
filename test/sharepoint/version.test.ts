import { describe, expect, it } from 'vitest';
import { joinVersion, splitVersion } from '#sharepoint/version.ts';

describe('a version', () => {
  it('comes back as the item and its ETag', () => {
    const etag = '"{12AD05BB-0000-4000-8000-000000000000},756"';
    expect(splitVersion(joinVersion('12', etag))).toEqual({ id: '12', etag });
  });

  it.each([
    ['another list', '../../Roles/items/3 "{a},1"'],
    ['a shorter address', '3? "{a},1"'],
    ['no item', '"{a},1"'],
    ['no ETag', '3 '],
    ['a second header', '3 "{a},1"\r\nX: y'],
    ['nothing', ''],
  ])('that was made up is refused: %s', (_, version) => {
    expect(() => splitVersion(version)).toThrow('never gave');
  });
});
