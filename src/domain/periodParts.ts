import { monthNamed, yearNamed } from './calendarWords.ts';
import { standsClear, thingsCounted } from './countedThings.ts';
import { addDays, isDay } from './day.ts';
import { isAlsoWord, monthInNumbers, type Where, writtenDayAt, yearAfter } from './dayForms.ts';
import { isNumber, isToken, type Token } from './tokens.ts';

/** One thing that a label says of its period. */
export type PeriodPart =
  | { readonly kind: 'quarter'; readonly index: number }
  | { readonly kind: 'part'; readonly index: number }
  /** A financial year; `short` where only two figures of each year are written. */
  | { readonly kind: 'year'; readonly year: number; readonly short: boolean }
  /** `2024` beside a quarter or months. */
  | { readonly kind: 'calendarYear'; readonly year: number }
  /** Calendar months, 1 to 12, and the calendar year of the last or else of the first. */
  | {
      readonly kind: 'months';
      readonly first: number;
      readonly last: number;
      readonly firstYear: number | undefined;
      readonly lastYear: number | undefined;
      /** False where two figures may be a year or a day: `March 25`. */
      readonly sure: boolean;
    }
  | { readonly kind: 'annual' };

/** A part and the token after it. */
export interface PartAt {
  readonly part: PeriodPart;
  readonly next: number;
}

const ordinals = new Map(
  Object.entries({ first: 1, second: 2, third: 3, fourth: 4, one: 1, two: 2, three: 3, four: 4 }),
);
const quarterWords = ['q', 'qtr', 'quarter', 'qrtr', 'qrt'];

/** The part that begins at a token, whatever its spelling. */
export function partAt(tokens: readonly Token[], at: number, where: Where): PartAt | undefined {
  const token = tokens[at];
  if (!token || token.kind === 'sign') return undefined;
  if (token.kind === 'number') {
    const part =
      yearPairAt(tokens, at, where) ??
      ordinalQuarter(tokens, at) ??
      wholeMonthsAt(tokens, at, where);
    return part ?? (where === 'cell' ? monthOfNumbers(tokens, at) : undefined);
  }
  return (
    quarterAt(tokens, at) ??
    ordinalQuarter(tokens, at) ??
    partOfYear(tokens, at) ??
    yearEndAt(tokens, at, where) ??
    quarterEndAt(tokens, at, where) ??
    monthsAt(tokens, at, where)
  );
}

/** `2024` alone: says something only beside a quarter or months. */
export function calendarYearAt(tokens: readonly Token[], at: number): PartAt | undefined {
  const token = tokens[at];
  if (!isNumber(token, 4) || !standsClear(tokens, at) || !isCentury(token.text)) return undefined;
  // `2024 - 28` may be a span of years.
  if (isToken(tokens[at + 1], '-', '/') && tokens[at + 2]?.kind === 'number') return undefined;
  return { part: { kind: 'calendarYear', year: Number(token.text) }, next: at + 1 };
}

/** `2024/25`, `2024-2025`, `24/25`: two years that follow on. */
function yearPairAt(tokens: readonly Token[], at: number, where: Where): PartAt | undefined {
  const [one, sign, two] = tokens.slice(at, at + 3);
  if (!isToken(sign, '/', '-', '_', '\\', 'to') || !endsClear(tokens, at + 2)) return undefined;
  const tight = sign?.spaced === false && two?.spaced === false;
  const long = isNumber(one, 4) && (isNumber(two, 4) || isNumber(two, 2));
  const short = isNumber(one, 2) && isNumber(two, 2) && !isToken(sign, 'to');
  if (!(long || short) || !one || !two) return undefined;
  if (where === 'text' && !(tight || two.text.length === 4 || (long && isToken(sign, '/')))) {
    return undefined;
  }
  if (where === 'text' && short && countsPart(tokens, at + 2)) return undefined;
  if (isToken(sign, 'to') && two.text.length !== 4) return undefined;
  if (long && !isCentury(one.text)) return undefined;
  const year = yearNamed(one.text);
  if ((year + 1) % 100 !== Number(two.text) % 100) return undefined;
  if (two.text.length === 4 && Number(two.text) !== year + 1) return undefined;
  return { part: { kind: 'year', year, short }, next: at + 3 };
}

/** `12/13 (92%)`, `12/13 calls`: some of something, not a year. */
function countsPart(tokens: readonly Token[], at: number): boolean {
  return thingsCounted(tokens, at) || isToken(tokens[at + 1], '(', '=', '%');
}

/** `Q4`, `Qtr. 4`, `Quarter four`; not `Q1-3` nor a question `Q1.2`. */
function quarterAt(tokens: readonly Token[], at: number): PartAt | undefined {
  if (!isToken(tokens[at], ...quarterWords)) return undefined;
  const number = isToken(tokens[at + 1], '.', '-', ':', '_') ? at + 2 : at + 1;
  const token = tokens[number];
  const index = isNumber(token, 1) ? Number(token.text) : ordinals.get(token?.lower ?? '');
  if (!index || index > 4 || goesOn(tokens, number)) return undefined;
  return { part: { kind: 'quarter', index }, next: number + 1 };
}

/** `third quarter`, `4th Qtr`. */
function ordinalQuarter(tokens: readonly Token[], at: number): PartAt | undefined {
  const token = tokens[at];
  const suffixed = isNumber(token, 1) && isToken(tokens[at + 1], 'st', 'nd', 'rd', 'th');
  const index = suffixed ? Number(token.text) : ordinals.get(token?.lower ?? '');
  const next = suffixed ? at + 2 : at + 1;
  const named = isToken(tokens[next], 'quarter', 'qtr');
  const numbered = isNumber(tokens[next + 1], 1) && !suffixed;
  if (!named || !index || index > 4 || numbered) return undefined;
  return { part: { kind: 'quarter', index }, next: next + 1 };
}

/** `P3`, `Period 3`. */
function partOfYear(tokens: readonly Token[], at: number): PartAt | undefined {
  const number = tokens[at + 1];
  if (!isToken(tokens[at], 'p', 'period', 'pd') || !isNumber(number, 1, 2)) return undefined;
  if (goesOn(tokens, at + 1) || number.text === '0') return undefined;
  // `the period 1 April to 30 June 2024`
  if (wholeMonthsAt(tokens, at + 1, 'text')) return undefined;
  return { part: { kind: 'part', index: Number(number.text) }, next: at + 2 };
}

/** Whether a number is the beginning of something longer: `1-3`, `1.2`, `1a`, `1%`. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const [after, further] = tokens.slice(at + 1, at + 3);
  if (isToken(after, '%')) return true;
  if (!after || after.spaced) return false;
  if (after.kind === 'word') return true;
  if (further?.kind !== 'number' || further.spaced) return false;
  // `Q2/20/21` goes on with its year.
  return further.text.length === 1 && isToken(after, '-', '/', '&', '.', ',');
}

/** `Annual`, `Year end`, `Full year`, `Year ended 31 March 2025`. */
function yearEndAt(tokens: readonly Token[], at: number, where: Where): PartAt | undefined {
  const annual: PeriodPart = { kind: 'annual' };
  if (isToken(tokens[at], 'annual') && where === 'cell') return { part: annual, next: at + 1 };
  if (isToken(tokens[at], 'full') && isToken(tokens[at + 1], 'year') && where === 'cell') {
    return { part: annual, next: at + 2 };
  }
  if (!isToken(tokens[at], 'year')) return undefined;
  const word = isToken(tokens[at + 1], '-') ? at + 2 : at + 1;
  if (!isToken(tokens[word], 'end', 'ended', 'ending', 'to')) return undefined;
  const end = endOfMonthAt(tokens, word + 1, where);
  if (end?.month === 3) {
    return { part: { kind: 'year', year: end.year - 1, short: false }, next: end.next };
  }
  const bare = isToken(tokens[word], 'end') && where === 'cell';
  return bare ? { part: annual, next: word + 1 } : undefined;
}

/** `Quarter ending 30 September 2024`, `Qtr ended Dec 2024`. */
function quarterEndAt(tokens: readonly Token[], at: number, where: Where): PartAt | undefined {
  if (!isToken(tokens[at], ...quarterWords)) return undefined;
  if (!isToken(tokens[at + 1], 'end', 'ended', 'ending', 'to')) return undefined;
  const end = endOfMonthAt(tokens, at + 2, where);
  if (!end || end.month % 3 !== 0) return undefined;
  const { month, year, next } = end;
  const years = { firstYear: undefined, lastYear: year, sure: true };
  return { part: { kind: 'months', first: month - 2, last: month, ...years }, next };
}

/** `31 March 2025`, `30th June 2024`, `Dec 2024`: the last day of a month, or the month. */
function endOfMonthAt(
  tokens: readonly Token[],
  at: number,
  where: Where,
): { month: number; year: number; next: number } | undefined {
  const day = isToken(tokens[at], '28', '29', '30', '31') ? at + 1 : at;
  const named = isToken(tokens[day], 'st', 'th') ? day + 1 : day;
  const month = monthNamed(tokens[named]?.lower ?? '');
  const year = month && yearAfter(tokens, named, where);
  return year ? { month, year: year.year, next: year.next } : undefined;
}

/** `September 2024`, `Jul-Sep 2020`, `October 2024 to December 2024`, `January to March`. */
function monthsAt(tokens: readonly Token[], at: number, where: Where): PartAt | undefined {
  const first = monthNamed(tokens[at]?.lower ?? '');
  const word = tokens[at];
  if (!first || !word) return undefined;
  const firstYear = yearAfter(tokens, at, where);
  const dotted = isToken(tokens[at + 1], '.') ? at + 2 : at + 1;
  const join = firstYear?.next ?? dotted;
  const then = join + 1;
  const last = monthNamed(tokens[then]?.lower ?? '');
  if (last && isToken(tokens[join], 'to', '-', '/', 'until', 'through')) {
    const lastYear = yearAfter(tokens, then, where);
    const years = { firstYear: firstYear?.year, lastYear: lastYear?.year, sure: true };
    return { part: { kind: 'months', first, last, ...years }, next: lastYear?.next ?? then + 1 };
  }
  if (!firstYear && where === 'text' && isAlsoWord(word)) return undefined;
  const sure = firstYear?.sure ?? true;
  const years = { firstYear: undefined, lastYear: firstYear?.year, sure };
  return {
    part: { kind: 'months', first, last: first, ...years },
    next: firstYear?.next ?? at + 1,
  };
}

/** `1 April to 30 June 2024`, `01/04/2024 - 30/06/2024`: from a first to a last day of a month. */
function wholeMonthsAt(tokens: readonly Token[], at: number, where: Where): PartAt | undefined {
  if (!isToken(tokens[at], '1', '01')) return undefined;
  const first = writtenDayAt(tokens, at, where);
  if (first?.day !== 1 || !isToken(tokens[first.next], 'to', '-', 'until', 'and')) return undefined;
  const last = writtenDayAt(tokens, first.next + 1, where);
  if (last?.year === undefined || last.day === undefined) return undefined;
  const day = [last.year, last.month, last.day]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  if (!isDay(day) || !addDays(day, 1).endsWith('-01')) return undefined;
  const years = { firstYear: first.year, lastYear: last.year, sure: true };
  const months = { kind: 'months', first: first.month, last: last.month, ...years } as const;
  return { part: months, next: last.next };
}

/** `2024-09`, `09/2024`. */
function monthOfNumbers(tokens: readonly Token[], at: number): PartAt | undefined {
  const found = monthInNumbers(tokens, at);
  if (!found) return undefined;
  const { month, year, next } = found;
  const years = { firstYear: undefined, lastYear: year, sure: true };
  return { part: { kind: 'months', first: month, last: month, ...years }, next };
}

/** As `standsClear`, but a quarter may be glued to its year: `2024-25Q4`. */
function endsClear(tokens: readonly Token[], at: number): boolean {
  const glued = isToken(tokens[at + 1], 'q', 'p') && isNumber(tokens[at + 2], 1, 2);
  return glued || standsClear(tokens, at);
}

function isCentury(year: string): boolean {
  return year >= '1900' && year <= '2199';
}
