import { describe, expect, it } from 'vitest';
import { letterOf, markKey, markOf } from '#domain/marks.ts';

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

  it('a letter and its mark are each other’s inverse', () => {
    for (const { letter, mark } of markKey) {
      expect(markOf(letter)).toBe(mark);
      expect(letterOf(mark)).toBe(letter);
    }
  });

  it('a footnote has a sign of its own and no letter', () => {
    expect(letterOf('footnote')).toBeUndefined();
  });
});
