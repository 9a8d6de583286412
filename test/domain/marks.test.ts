import { describe, expect, it } from 'vitest';
import { markKey, markOf } from '#domain/marks.ts';

describe('marks', () => {
  it.each([
    ['p', 'provisional'],
    ['e', 'estimated'],
    ['r', 'revised'],
    ['c', 'withheld'],
    ['R', 'revised'],
  ] as const)('the letter %s means %s', (letter, mark) => {
    expect(markOf(letter)).toBe(mark);
  });

  it.each(['', 'x', 'z', '*', 'pp', 'p ', 'constructor', 'ｐ'])('%j is no mark', (letter) => {
    expect(markOf(letter)).toBeUndefined();
  });

  it('every letter of the key is read as its mark', () => {
    for (const { letter, mark } of markKey) expect(markOf(letter)).toBe(mark);
  });
});
