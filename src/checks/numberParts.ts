import type { DecimalText } from '#domain/decimal.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './wordSet.ts';

export const timeUnits = wordSet(`
  second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks month
  months year years yr yrs am pm
`);
const dayWords = wordSet('working calendar business clear workings consecutive');

const scales = new Map([
  ['k', 3],
  ['thousand', 3],
  ['m', 6],
  ['mn', 6],
  ['million', 6],
  ['bn', 9],
  ['billion', 9],
]);

/** How many noughts a letter or word behind a number stands for; undefined for any other word. */
export function scaleOf(word: string): number | undefined {
  return scales.get(word);
}

const numberShape = /^(£?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([a-zà-ɏ]*)$/i;

/** Pound sign, digits without commas, and glued letters; no digits where commas split no thousands. */
export function cutNumber(text: string): {
  pounds: boolean;
  digits: string | undefined;
  suffix: string;
} {
  const match = numberShape.exec(text);
  // No council counts in thousands of billions: so many digits are a code.
  if (!match || text.length > 24) return { pounds: false, digits: undefined, suffix: '' };
  const digits = (match[2] ?? '').replaceAll(',', '');
  return { pounds: match[1] === '£', digits, suffix: (match[3] ?? '').toLowerCase() };
}

/** How many tokens a percent sign or word behind a number takes; 0 where there is none. */
export function percentTokens(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  if (next?.text === '%' || next?.lower === 'percent') return 1;
  if (next?.lower === 'per' && tokens[at + 2]?.lower === 'cent') return 2;
  return 0;
}

/** The unit of time behind or glued to a number. */
export function timeAfter(
  tokens: readonly Token[],
  at: number,
  suffix: string,
): { unit: string; tokens: number } | undefined {
  if (suffix !== '') return timeUnits.has(suffix) ? { unit: suffix, tokens: 0 } : undefined;
  let step = 1;
  if (tokens[at + step]?.text === '-') step += 1;
  if (dayWords.has(tokens[at + step]?.lower ?? '')) step += 1;
  const unit = tokens[at + step]?.lower ?? '';
  return timeUnits.has(unit) ? { unit, tokens: step } : undefined;
}

/** A number times a power of ten, exactly. */
export function shifted(digits: string, scale: number): DecimalText {
  if (scale === 0) return digits;
  const [whole = '0', part = ''] = digits.split('.');
  if (part.length <= scale) return whole + part + '0'.repeat(scale - part.length);
  return `${whole}${part.slice(0, scale)}.${part.slice(scale)}`;
}

/** The smallest step of printed digits at a power of ten. */
export function stepOf(digits: string, scale: number): DecimalText {
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  const power = scale - decimals;
  return power >= 0 ? `1${'0'.repeat(power)}` : `0.${'0'.repeat(-power - 1)}1`;
}
