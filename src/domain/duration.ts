import { isNumber, isToken, tokensOf } from './tokens.ts';

const units: ReadonlyArray<readonly [seconds: number, names: readonly string[]]> = [
  [3600, ['h', 'hr', 'hrs', 'hour', 'hours']],
  [60, ['m', 'min', 'mins', 'minute', 'minutes']],
  [1, ['s', 'sec', 'secs', 'second', 'seconds']],
];

/**
 * A time of two or more parts in seconds: `1:30` (minutes and seconds), `1:02:30`, `2m 30s`,
 * `1 min 5 sec`, `1 hr 30 mins`; with the smallest step that it shows. Undefined where it is none.
 */
export function durationOf(tidy: string): { seconds: number; step: number } | undefined {
  return clock(tidy) ?? parts(tidy);
}

function clock(tidy: string): { seconds: number; step: number } | undefined {
  const match = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)(?: ?(?:mins?|minutes?))?$/.exec(tidy);
  if (!match) return undefined;
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  if (match[1] !== undefined && (minutes ?? 0) > 59) return undefined;
  return { seconds: (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0), step: 1 };
}

function parts(tidy: string): { seconds: number; step: number } | undefined {
  const tokens = tokensOf(tidy).filter((token) => !isToken(token, 'and', ','));
  if (tokens.length < 4 || tokens.length > 6) return undefined;
  let [seconds, step, times] = [0, Number.POSITIVE_INFINITY, 0];
  for (let at = 0; at < tokens.length; at += 2) {
    const [count, name] = [tokens[at], tokens[at + 1]];
    const unit = units.find(([, names]) => isToken(name, ...names))?.[0];
    // Each unit once, the longer first.
    if (!isNumber(count, 1, 4) || unit === undefined || unit >= step) return undefined;
    seconds += Number(count.text) * unit;
    step = unit;
    times += 1;
  }
  return times > 1 ? { seconds, step } : undefined;
}
