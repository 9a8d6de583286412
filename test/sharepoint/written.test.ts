import { describe, expect, it } from 'vitest';
import { updatesList } from '#sharepoint/lists.ts';
import { holds, writable } from '#sharepoint/written.ts';

describe('what is written', () => {
  it('is kept as it is where a list can hold it', () => {
    const fields = { Commentary: 'a\tb\r\nc \u202E😀 שלום', OutturnNumber: 4, OutturnText: null };
    expect(writable(updatesList, fields)).toEqual(fields);
  });

  it.each([
    ['half a character', 'a\uD83Db', 'a\uFFFDb'],
    ['control characters', '\u0000a\u0008\u001Fb\uFFFE', 'ab'],
    ['nothing but control characters', '\u0001\u0002', ''],
  ])('loses %s, which no list holds', (_, text, expected) => {
    expect(writable(updatesList, { Commentary: text })).toEqual({ Commentary: expected });
  });

  it.each([
    ['Commentary', 63_999],
    ['State', 255],
    ['Title', 255],
  ])('may have %s of %i characters, and one more is named with its column', (column, limit) => {
    const text = 'x'.repeat(limit);
    expect(writable(updatesList, { [column]: text })).toEqual({ [column]: text });
    const tooLong = () => writable(updatesList, { [column]: `${text}x` });
    expect(tooLong).toThrow(`Updates, ${column}: ${limit + 1} characters, and ${limit} fit`);
  });
});

describe('an item holds what was written', () => {
  it.each([
    ['where empty columns are not there', {}, { A: '', B: null }, true],
    ['where it has more columns', { A: 'a', C: 'c' }, { A: 'a' }, true],
    ['not where a text differs', { A: 'a' }, { A: 'A' }, false],
    ['not where a column is empty', {}, { A: 'a' }, false],
    ['not where a number became a text', { A: '1' }, { A: 1 }, false],
    ['where the ends of lines are written in another way', { A: 'a\r\nb' }, { A: 'a\nb' }, true],
    ['and 0 is not empty', {}, { A: 0 }, false],
  ])('%s', (_, fields, written, expected) => {
    expect(holds(fields, written)).toBe(expected);
  });
});
