import type { Mark } from './value.ts';

/** A letter that open data prints beside a figure. */
export type MarkLetter = 'p' | 'e' | 'r' | 'c';

/**
 * The key of marks, in the order in which a table prints it: what a letter beside a figure says of
 * it. These are the letters of the Government Statistical Service; the words belong to `#text`.
 */
export const markKey: ReadonlyArray<{ readonly letter: MarkLetter; readonly mark: Mark }> = [
  { letter: 'p', mark: 'provisional' },
  { letter: 'e', mark: 'estimated' },
  { letter: 'r', mark: 'revised' },
  { letter: 'c', mark: 'withheld' },
];

/** The mark of a letter, in either case; undefined where it is none. */
export function markOf(letter: string): Mark | undefined {
  return markKey.find((entry) => entry.letter === letter.toLowerCase())?.mark;
}
