import type { TextNumber } from './numbers.ts';
import type { Token } from './tokens.ts';
import { isListed, isOfWhich, isOfWhole } from './wholes.ts';

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
    if (isOfWhole(tokens, a, b) && a.about <= b.about) {
      parts.push({ part: a, whole: b, from: a.index, to: b.end });
    } else if (
      (isOfWhich(tokens, a, b) || isListed(tokens, a, b)) &&
      b.about <= a.about &&
      b.sentence - a.sentence <= 1
    ) {
      parts.push({ part: b, whole: a, from: a.index, to: b.end });
    }
  }
  return parts;
}
