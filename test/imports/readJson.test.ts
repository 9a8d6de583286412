import { describe, expect, it } from 'vitest';
import { blocksOf, problemOf, tablesOf } from './files.ts';

describe('JSON', () => {
  it.each([
    [
      'Outturn’s own table',
      '{"outturn": 1, "rows": [{"code": "A", "outturn": "007"}, {"outturn": "1e5", "code": "B"}]}',
      [
        ['code', 'outturn'],
        ['A', '007'],
        ['B', '1e5'],
      ],
    ],
    [
      'numbers as they are written, columns as they come',
      '[{"a": 1.50, "b": null}, {"c": true, "a": 1e5}]',
      [
        ['a', 'b', 'c'],
        ['1.50', '', ''],
        ['1e5', '', 'true'],
      ],
    ],
    [
      'names that programs trip over',
      '[{"__proto__": "1", "constructor": "2"}]',
      [
        ['__proto__', 'constructor'],
        ['1', '2'],
      ],
    ],
    ['a table without rows', '{"outturn":1,"rows":[]}', [[]]],
  ])('%s', async (_, json, rows) => {
    expect(await tablesOf(json)).toEqual([rows]);
    expect(Object.prototype).not.toHaveProperty('1');
  });

  it.each([
    ['cut off', '{"outturn": 1, "rows": [', 'brokenJson', undefined, undefined],
    ['of another program', '{"rows": []}', 'unknownJson', undefined, undefined],
    ['of a later version', '{"outturn": 2, "rows": []}', 'unknownJson', undefined, undefined],
    ['a row that is none', '[{"a": "1"}, [2]]', 'unknownJson', 2, undefined],
    ['a value that is a list', '[{"a": "1"}, {"a": "2", "b": []}]', 'unknownJson', 2, 2],
  ])('%s is refused', async (_, json, kind, row, column) => {
    expect(await problemOf(blocksOf(json))).toMatchObject({ reason: { kind }, row, column });
  });
});
