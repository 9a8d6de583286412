import { isShortMonth, monthNamed, weekdayNamed, yearNamed } from './calendarWords.ts';
import { standsClear, thingsCounted } from './countedThings.ts';
import { isNumber, isToken, type Token } from './tokens.ts';

/** A date as it is written, before anybody asks whether it exists. */
export interface WrittenDay {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
  readonly weekday: string | undefined;
  /** The token after it. */
  readonly next: number;
  readonly sure: boolean;
}

/** A whole cell is known to be one value; in a text a number may belong to the words around it. */
export type Where = 'cell' | 'text';

type Written = Omit<WrittenDay, 'weekday'>;

/** The date that begins at a token, in any spelling with a month; undefined where none does. */
export function writtenDayAt(
  tokens: readonly Token[],
  at: number,
  where: Where,
): WrittenDay | undefined {
  const weekday = weekdayNamed(tokens[at]?.lower ?? '');
  const start = weekday ? afterWeekday(tokens, at) : at;
  const found =
    dayFirst(tokens, start, where) ??
    numeric(tokens, start, where) ??
    (where === 'cell' ? monthInNumbers(tokens, start) : undefined) ??
    monthFirst(tokens, start, where);
  if (!found || (weekday && found.day === undefined)) return undefined;
  return { ...found, weekday };
}

/** `31 March 2026`, `31st of March`, `31-Mar-26`. */
function dayFirst(tokens: readonly Token[], at: number, where: Where): Written | undefined {
  const day = tokens[at];
  if (!isNumber(day, 1, 2) || (where === 'text' && !beginsDate(tokens, at))) return undefined;
  let next = afterOrdinal(tokens, at + 1);
  if (isToken(tokens[next], '-', '/', '.', ',', 'of')) next += 1;
  const word = tokens[next];
  const month = monthNamed(word?.lower ?? '');
  if (!word || !month) return undefined;
  const year = yearAfter(tokens, next, where);
  if (!year && where === 'text' && isAlsoWord(word)) return undefined;
  return {
    day: Number(day.text),
    month,
    ...(year ?? { year: undefined, next: next + 1, sure: true }),
  };
}

/** `March 2026`, `Mar-26`, `March 31, 2026`, `March 31st`. */
function monthFirst(tokens: readonly Token[], at: number, where: Where): Written | undefined {
  const word = tokens[at];
  const month = monthNamed(word?.lower ?? '');
  if (!word || !month) return undefined;
  const dotted = isToken(tokens[at + 1], '.') ? at + 2 : at + 1;
  const number = tokens[dotted];
  if (isNumber(number, 1, 2)) {
    const day = Number(number.text);
    const after = afterOrdinal(tokens, dotted + 1);
    const comma = isToken(tokens[after], ',') ? after + 1 : after;
    const year = tokens[comma];
    if (isNumber(year, 4) && standsClear(tokens, comma) && isYear(year, where)) {
      return { day, month, year: Number(year.text), next: comma + 1, sure: true };
    }
    if (after > dotted + 1) return { day, month, year: undefined, next: after, sure: true };
  }
  const year = yearAfter(tokens, at, where);
  return year && { day: undefined, month, ...year };
}

/** `31/03/2026`, `31.03.26`, in the order of this country, and `2026-03-31`. */
function numeric(tokens: readonly Token[], at: number, where: Where): Written | undefined {
  const [one, sign, two, same, three] = tokens.slice(at, at + 5);
  if (!sign || !isToken(sign, '/', '-', '.') || sign.text !== same?.text) return undefined;
  if (!isNumber(two, 1, 2) || (where === 'text' && !isTight(tokens, at))) return undefined;
  const next = at + 5;
  if (isNumber(one, 4) && isNumber(three, 1, 2)) {
    const [year, month, day] = [one, two, three].map((part) => Number(part.text));
    return { year, month: month ?? 0, day, next, sure: true };
  }
  if (!isNumber(one, 1, 2) || !(isNumber(three, 2) || isNumber(three, 4))) return undefined;
  const [day = 0, month = 0] = [one, two].map((part) => Number(part.text));
  if (where === 'text') {
    // Numbers of sections and versions look alike, and so do runs of years.
    const full = isNumber(three, 4) || (sign.text !== '-' && isNumber(one, 2) && isNumber(two, 2));
    if (!(full || sign.text === '/') || month > 12 || day > 31) return undefined;
  }
  return { year: yearNamed(three.text), month, day, next, sure: true };
}

/** `2024-09`, `09/2024`: a month of a year; `2010-11` is a financial year and none. */
export function monthInNumbers(
  tokens: readonly Token[],
  at: number,
): (YearAfter & { readonly month: number; readonly day: undefined }) | undefined {
  const [one, sign, two] = tokens.slice(at, at + 3);
  if (!isToken(sign, '-', '/') || !standsClear(tokens, at + 2)) return undefined;
  const yearFirst = isNumber(one, 4) && isNumber(two, 2);
  if (!yearFirst && !(isNumber(one, 1, 2) && isNumber(two, 4))) return undefined;
  const year = Number((yearFirst ? one : two).text);
  const month = Number((yearFirst ? two : one).text);
  const follows = yearFirst && month === (year + 1) % 100;
  if (month < 1 || month > 12 || year < 1900 || year > 2199 || follows) return undefined;
  return { year, month, day: undefined, next: at + 3, sure: true };
}

/** Whether a numeric date in a text is written without spaces and belongs to nothing longer. */
function isTight(tokens: readonly Token[], at: number): boolean {
  const parts = tokens.slice(at + 1, at + 5);
  return (
    beginsDate(tokens, at) && parts.every((part) => !part.spaced) && standsClear(tokens, at + 4)
  );
}

/** The year after a month. */
export interface YearAfter {
  readonly year: number;
  readonly next: number;
  readonly sure: boolean;
}

/** The year after the month at a token, with what may stand between them. */
export function yearAfter(
  tokens: readonly Token[],
  at: number,
  where: Where,
): YearAfter | undefined {
  const month = tokens[at];
  if (!month) return undefined;
  let next = at + 1;
  const sign = tokens[next];
  const glued = sign?.spaced === false && tokens[next + 1]?.spaced === false;
  if (
    isToken(sign, '.', ',') &&
    (glued || where === 'cell' || sign?.text === ',' || isShortMonth(month.lower))
  ) {
    next += 1;
  } else if (isToken(sign, '-', '/') && (glued || where === 'cell')) next += 1;
  const apostrophe = isToken(tokens[next], "'");
  if (apostrophe) next += 1;
  const digits = tokens[next];
  if (!digits || !standsClear(tokens, next)) return undefined;
  if (isNumber(digits, 4)) {
    return isYear(digits, where)
      ? { year: Number(digits.text), next: next + 1, sure: true }
      : undefined;
  }
  if (!isNumber(digits, 2) || hasOwnYear(tokens, next + 1)) return undefined;
  const year = { year: yearNamed(digits.text), next: next + 1 };
  if (where === 'cell' || apostrophe || (glued && isToken(sign, '-', '/', '.'))) {
    return { ...year, sure: true };
  }
  if (isToken(sign, ',') || isAlsoWord(month) || thingsCounted(tokens, next)) return undefined;
  return { ...year, sure: isShortMonth(month.lower) || endsRange(tokens, at) };
}

/** `March 31, 2026`: then the two figures were the day. */
function hasOwnYear(tokens: readonly Token[], at: number): boolean {
  const year = tokens[isToken(tokens[at], ',') ? at + 1 : at];
  return isNumber(year, 4) && isYear(year, 'text');
}

/** `Jan to Mar 25`: what follows a span of months is its year. */
function endsRange(tokens: readonly Token[], at: number): boolean {
  return isToken(tokens[at - 1], 'to', '-') && !!monthNamed(tokens[at - 2]?.lower ?? '');
}

function isYear(token: Token, where: Where): boolean {
  return where === 'cell' || (token.text >= '1900' && token.text <= '2199');
}

/** Small letters make these words of another meaning. */
export function isAlsoWord(token: Token): boolean {
  return token.text === 'may' || token.text === 'march' || token.text === 'mar';
}

function afterWeekday(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  while (isToken(tokens[next], ',', '-', '.', 'the', 'on') && next < at + 3) next += 1;
  return next;
}

function afterOrdinal(tokens: readonly Token[], at: number): number {
  const suffix = tokens[at];
  return isToken(suffix, 'st', 'nd', 'rd', 'th') && suffix?.spaced === false ? at + 1 : at;
}

const numbered = [
  ...['quarter', 'qtr', 'q', 'part', 'stage', 'phase', 'item', 'page', 'appendix'],
  ...['table', 'section', 'paragraph', 'version', 'week', 'level', 'band', 'ward', 'tier', 'no'],
];

/** Whether the number at a token can begin a date: it is no tail of a code, sum or numbered thing. */
function beginsDate(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return true;
  if (isToken(before, ...numbered)) return false;
  if (tokens[at]?.spaced) return true;
  if (before.kind !== 'sign' || isToken(before, '£', '$', '€', '#', '_', '=', '<', '>'))
    return false;
  const further = tokens[at - 2];
  return before.spaced || further?.kind !== 'number' || !isToken(before, '.', ',', '/', ':');
}
