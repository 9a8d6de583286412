import type { TextNumber } from './numbers.ts';
import { financialYear } from './scope.ts';
import type { Share } from './shares.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './wordSet.ts';

const shape = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/;
const joins = wordSet('( [ = , - –');

/**
 * Shares written with a stroke: `7/8 (88%)`, `88% (7/8)`. Only beside a percentage, for a stroke also
 * writes dates, codes and financial years.
 */
export function fractionShares(
  tokens: readonly Token[],
  figures: readonly TextNumber[],
): readonly Share[] {
  const shares: Share[] = [];
  for (const percent of figures) {
    if (percent.kind !== 'percent' || percent.change || percent.target || percent.inexact) continue;
    for (const at of [percent.token - 2, percent.token + percent.tokens + 1]) {
      const token = tokens[at];
      const mark = at < percent.token ? tokens[at + 1] : tokens[at - 1];
      if (token?.kind !== 'number' || !joins.has(mark?.text ?? '')) continue;
      const match = shape.exec(token.text);
      if (!match || financialYear(token.text) !== undefined) continue;
      const [part, whole] = [count(percent, token, match[1]), count(percent, token, match[2])];
      if (part.about > whole.about) continue;
      const from = Math.min(percent.index, token.index);
      shares.push({
        part,
        whole,
        percent,
        link: 'stated',
        from,
        to: Math.max(percent.end, token.end),
      });
    }
  }
  return shares;
}

function count(percent: TextNumber, { index, end }: Token, digits = '0'): TextNumber {
  return {
    ...percent,
    kind: 'count',
    number: digits,
    about: Number(digits),
    step: '1',
    index,
    end,
  };
}
