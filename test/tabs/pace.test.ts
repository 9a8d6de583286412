import { expect, test } from 'vitest';
import { nextPause } from '#tabs/data/pace.ts';

test('an opened page is read again after five seconds', () => {
  expect(nextPause(undefined, false)).toBe(5_000);
});

test('a page on which nothing happens is read less and less often, but every 20 seconds', () => {
  let pause = nextPause(undefined, false);
  const pauses = [pause];
  for (let reading = 0; reading < 5; reading += 1) {
    pause = nextPause(pause, false);
    pauses.push(pause);
  }
  expect(pauses).toEqual([5_000, 7_500, 11_250, 16_875, 20_000, 20_000]);
});

test('a change makes it read often again', () => {
  expect(nextPause(20_000, true)).toBe(5_000);
});
