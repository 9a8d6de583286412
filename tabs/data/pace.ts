/** Milliseconds between two readings at first, and at most while nothing changes. */
const shortest = 5_000;
const longest = 20_000;

/**
 * How long to wait before the overview is read again. Each reading costs the council's app a few of
 * its resource units a minute, shared by all who look, so that a page on which nothing happens is
 * read less and less often; after a change, or when somebody comes back to it, often again.
 */
export function nextPause(previous: number | undefined, somethingHappened: boolean): number {
  if (previous === undefined || somethingHappened) return shortest;
  return Math.min(previous * 1.5, longest);
}
