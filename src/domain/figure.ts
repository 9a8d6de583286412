import { type DecimalText, decimal } from './decimal.ts';
import { durationOf } from './duration.ts';
import { figureTail } from './figureTail.ts';
import { tokensOf } from './tokens.ts';
import type { Doubt, Mark, ShownUnit } from './value.ts';

/** A figure cut from its cell, or why it would be a guess. */
export type Figure =
  | {
      readonly kind: 'figure';
      readonly number: DecimalText;
      readonly unit: ShownUnit;
      readonly step: DecimalText;
      readonly marks: readonly Mark[];
    }
  | { readonly kind: 'doubt'; readonly why: Doubt };

const plainDecimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** The one figure of a tidy cell (single spaces, `-` for every dash); undefined where it has none. */
export function figureOf(tidy: string): Figure | undefined {
  if (plainDecimal.test(tidy)) return bare(tidy);
  if (tidy.length > 120) return undefined;
  const time = durationOf(tidy);
  if (time) {
    const [number, step] = [String(time.seconds), String(time.step)];
    return { kind: 'figure', number, unit: 'seconds', step, marks: [] };
  }
  return signedFigure(tidy);
}

function bare(number: DecimalText): Figure {
  return { kind: 'figure', number, unit: undefined, step: stepOf(number), marks: [] };
}

/** Brackets round a figure are an accountant's minus; round a percentage they are brackets. */
function signedFigure(tidy: string): Figure | undefined {
  const inner = /^(£ ?)?\(([^()]+)\)$/.exec(tidy);
  if (!inner) return unsignedFigure(tidy);
  const [, pounds = '', text = ''] = inner;
  const figure = unsignedFigure(`${pounds}${text}`);
  if (figure?.kind !== 'figure') return figure;
  if (figure.unit === 'percent' || figure.number.startsWith('-')) return undefined;
  return { ...figure, number: decimal(figure.number).neg().toFixed() };
}

function unsignedFigure(tidy: string): Figure | undefined {
  const match = /^(\*?) ?([-+]?)(£ ?)?(-?)(\.?\d[\d.,]*)(.*)$/.exec(tidy);
  if (!match) return undefined;
  const [, star, sign = '', pounds = '', secondSign = '', run = '', after = ''] = match;
  if (secondSign && (sign || !pounds)) return undefined;
  // A dot or comma after the last digit belongs to what follows.
  const digits = run.replace(/[.,]{1,2}$/, '');
  if (/[.,]$/.test(digits)) return undefined;
  const rest = run.slice(digits.length) + after;
  if (rest !== '' && run.length > digits.length && after === '') return undefined;
  const glued = !rest.startsWith(' ');
  const tail = figureTail(tokensOf(rest), { glued, pounds: pounds !== '' });
  if (!tail) return undefined;
  const plain = plainDigits(digits);
  if (plain === undefined)
    return digits.includes(',') ? { kind: 'doubt', why: 'thousands' } : undefined;
  if (tail.unit === 'seconds' && isClockLike(plain, tail.minutes)) {
    return { kind: 'doubt', why: 'decimalTime' };
  }
  const negative = sign === '-' || secondSign === '-';
  return {
    kind: 'figure',
    number: scaled(negative ? `-${plain}` : plain, tail.factor),
    unit: pounds === '' ? tail.unit : 'pounds',
    step: scaled(stepOf(plain), tail.factor),
    marks: star ? ['footnote', ...tail.marks] : tail.marks,
  };
}

/** Digits without their thousands commas; undefined where commas or dots split anything else. */
function plainDigits(digits: string): DecimalText | undefined {
  const [whole = '', decimals, more] = digits.split('.');
  if (more !== undefined || decimals === '' || decimals?.includes(',')) return undefined;
  const [first = '', ...groups] = whole.split(',');
  if (groups.length > 0) {
    if (first.length > 3 || first.startsWith('0')) return undefined;
    if (groups.some((group) => group.length !== 3)) return undefined;
  }
  // Spreadsheets may leave out the nought of `.5`.
  const joined = first === '' ? '0' : first + groups.join('');
  const number = joined.replace(/^0+(?=\d)/, '');
  return decimals === undefined ? number : `${number}.${decimals}`;
}

/** `0.34 seconds` may be 0:34, `1.30 mins` may be 1:30: two digits that could be seconds. */
function isClockLike(plain: DecimalText, minutes: boolean): boolean {
  return minutes ? /^\d+\.[0-5]\d$/.test(plain) : /^0\.(?!00)[0-5]\d$/.test(plain);
}

function scaled(number: DecimalText, factor: DecimalText): DecimalText {
  return factor === '1' ? number : decimal(number).times(factor).toFixed();
}

/** The smallest step that so many decimals can show. */
function stepOf(number: DecimalText): DecimalText {
  const decimals = number.split('.')[1]?.length ?? 0;
  return decimals === 0 ? '1' : `0.${'0'.repeat(decimals - 1)}1`;
}
