import { isInexact } from './numberContext.ts';
import type { TextNumber } from './numbers.ts';
import type { Scope } from './scope.ts';
import type { Token } from './tokens.ts';

const countWords = new Map(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`
    .split(/\s+/)
    .map((word, at) => [word, at + 2]),
);

/** A number in words counts only as part or whole: "seven of the eight", "out of nine". */
export function isCountWord(tokens: readonly Token[], at: number): boolean {
  if (!countWords.has(tokens[at]?.lower ?? '')) return false;
  const next = tokens[at + 1]?.lower;
  if (next === 'of' || next === 'out') return tokens[at + 2]?.lower !== 'our';
  const before = tokens[at - 1]?.lower;
  return before === 'of' || (before === 'the' && tokens[at - 2]?.lower === 'of');
}

/** The figure of a number word. */
export function wordNumber(
  tokens: readonly Token[],
  at: number,
  { lower, sentence, index, end }: Token,
  scope: Scope,
): TextNumber {
  const about = countWords.get(lower) ?? 0;
  return {
    kind: 'count',
    number: String(about),
    about,
    step: '1',
    unit: '',
    inexact: isInexact(tokens, at, 1),
    change: false,
    target: false,
    scope,
    sentence,
    token: at,
    tokens: 1,
    index,
    end,
  };
}
