import type { TextNumber } from './numbers.ts';
import type { Token } from './tokens.ts';
import { isListed, isOfWhich, isOfWhole } from './wholes.ts';
import { wordSet } from './wordSet.ts';

/** A part of a whole without a percentage of its own ("1931 of which 1917 were paid"). */
export interface Part {
  readonly part: TextNumber;
  readonly whole: TextNumber;
  readonly from: number;
  readonly to: number;
}

/** Finds the parts of wholes that the words themselves join. */
export function readParts(
  tokens: readonly Token[],
  figures: readonly TextNumber[],
): readonly Part[] {
  const counted = figures.filter(({ kind }) => kind === 'count');
  const parts: Part[] = [];
  for (let at = 1; at < counted.length; at += 1) {
    const [a, b] = [counted[at - 1], counted[at]];
    if (!a || !b || a.inexact || b.inexact) continue;
    if ((isOfWhole(tokens, a, b) || isFromPlanned(tokens, a, b)) && a.about <= b.about) {
      parts.push({ part: a, whole: b, from: a.index, to: b.end });
    } else if (
      (isOfWhich(tokens, a, b) || isListed(tokens, a, b)) &&
      b.about <= a.about &&
      b.sentence - a.sentence <= 1
    ) {
      parts.push({ part: b, whole: a, from: a.index, to: b.end });
    }
  }
  for (let at = 0; at + 2 < tokens.length; at += 1) {
    const except = tokens[at]?.lower === 'all' ? allBut(tokens, at, counted) : undefined;
    if (except) parts.push(except);
  }
  return parts;
}

const planned = wordSet(
  'planned due received requested surveyed sampled scheduled submitted programmed',
);

/** `130 audits completed from 184 planned`: not `down to 130 from 184`. */
function isFromPlanned(tokens: readonly Token[], a: TextNumber, b: TextNumber): boolean {
  const behind = b.token + b.tokens;
  if (tokens[b.token - 1]?.lower !== 'from' || a.sentence !== b.sentence) return false;
  const isPlanned = [0, 1].some((on) => planned.has(tokens[behind + on]?.lower ?? ''));
  const gap = b.token - a.token - a.tokens;
  return isPlanned && gap >= 2 && gap <= 5 && tokens[a.token - 1]?.lower !== 'to';
}

const small = new Map([
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
]);

/** `All but 3 of the 47`, `18 searches, all bar one`: the part is what is left. */
function allBut(
  tokens: readonly Token[],
  at: number,
  counted: readonly TextNumber[],
): Part | undefined {
  const [token, but, left] = [tokens[at], tokens[at + 1]?.lower, tokens[at + 2]];
  if ((but !== 'but' && but !== 'bar') || !token || !left) return undefined;
  const few = left.kind === 'number' ? Number(left.text) : small.get(left.lower);
  if (few === undefined || !Number.isInteger(few)) return undefined;
  const isHere = ({ sentence, inexact }: TextNumber): boolean =>
    sentence === token.sentence && !inexact;
  const behind = counted.find((each) => each.token > at + 2 && isHere(each));
  const isBehind = behind !== undefined && isOfFrom(tokens, at + 3, behind.token);
  const whole = isBehind ? behind : counted.findLast((each) => each.token < at && isHere(each));
  if (!whole || whole.about <= few) return undefined;
  const about = whole.about - few;
  const part = { ...whole, number: String(about), about, token: at + 2, tokens: 1 };
  const from = Math.min(token.index, whole.index);
  return { part, whole, from, to: Math.max(left.end, whole.end) };
}

/** Whether only "of", "of the", "of our" stands between. */
function isOfFrom(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[from]?.lower !== 'of' || to - from > 3) return false;
  return tokens.slice(from + 1, to).every(({ kind }) => kind === 'word');
}
