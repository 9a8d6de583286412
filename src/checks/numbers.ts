import type { DecimalText } from '#domain/decimal.ts';
import { isCountless } from './countless.ts';
import { isCountWord, wordNumber } from './countWords.ts';
import { isChange, isInexact, isTarget, trailingScope } from './numberContext.ts';
import { cutNumber, percentTokens, scaleOf, shifted, stepOf, timeAfter } from './numberParts.ts';
import type { Scope } from './scope.ts';
import type { Token } from './tokens.ts';

/**
 * A figure in running text. `other` are those that count nothing here: dates, years, codes, labels
 * ("Stage 1"), numbers of lists and telephones, ages.
 */
export interface TextNumber {
  readonly kind: 'count' | 'percent' | 'money' | 'time' | 'decimal' | 'other';
  /** Plain decimal: pounds for money, percent as printed, the printed number for a time. */
  readonly number: DecimalText;
  /** The same as a float, for cheap comparison only: nothing is judged by it. */
  readonly about: number;
  /** The smallest step that the print can show: 1 for `7`, 0.1 for `37.7%`, 1000 for `£568k`. */
  readonly step: DecimalText;
  /** The unit word of a time: `seconds`, `days`. */
  readonly unit: string;
  /** Said to be inexact: "about", "over", "nearly", a plus sign after it. */
  readonly inexact: boolean;
  /** A percentage that tells a change or a distance ("5% increase", "up 3%"), not a share. */
  readonly change: boolean;
  /** Given as a target ("target of 90%", "the 90% target"). */
  readonly target: boolean;
  readonly scope: Scope;
  readonly sentence: number;
  /** Its first token, and how many tokens it takes with sign and unit. */
  readonly token: number;
  readonly tokens: number;
  readonly index: number;
  readonly end: number;
}

/** Reads the figures of a text from its tokens, each with the scope in force where it stands. */
export function readNumbers(tokens: readonly Token[], scopes: readonly Scope[]): TextNumber[] {
  const numbers: TextNumber[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'number')
      numbers.push(readNumber(tokens, at, token, scopes[at] ?? 'current'));
    else if (token?.kind === 'word' && isCountWord(tokens, at)) {
      numbers.push(wordNumber(tokens, at, token, scopes[at] ?? 'current'));
    }
  }
  return numbers;
}

function readNumber(tokens: readonly Token[], at: number, token: Token, scope: Scope): TextNumber {
  const { pounds, digits, suffix } = cutNumber(token.text);
  const bare = digits === undefined || isCountless(tokens, at, digits, suffix);
  const next = tokens[at + 1];
  let kind: TextNumber['kind'] = 'other';
  let scale = 0;
  let taken = 1;
  let unit = '';
  if (digits !== undefined && !(bare && !pounds)) {
    const percent = suffix === '' ? percentTokens(tokens, at) : 0;
    const scaled = scaleOf(suffix === '' ? (next?.lower ?? '') : suffix);
    const time = timeAfter(tokens, at, suffix);
    if (percent > 0) [kind, taken] = ['percent', 1 + percent];
    else if (scaled !== undefined && (pounds || suffix !== '' || scaled > 3)) {
      [kind, scale, taken] = ['money', scaled, suffix === '' ? 2 : 1];
    } else if (pounds) kind = 'money';
    else if (time) [kind, unit, taken] = ['time', time.unit, 1 + time.tokens];
    else if (suffix === '') kind = digits.includes('.') ? 'decimal' : 'count';
  }
  const number = digits === undefined ? '0' : shifted(digits, scale);
  const end = tokens[at + taken - 1]?.end ?? token.end;
  return {
    kind,
    number,
    about: Number(number),
    step: stepOf(digits ?? '', scale),
    unit,
    inexact: isInexact(tokens, at, taken),
    change: kind === 'percent' && isChange(tokens, at, taken),
    target: isTarget(tokens, at, taken),
    scope: trailingScope(tokens, at + taken) ?? scope,
    sentence: token.sentence,
    token: at,
    tokens: taken,
    index: token.index,
    end,
  };
}
