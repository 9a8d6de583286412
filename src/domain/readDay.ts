import { monthNamed, weekdayNamed } from './calendarWords.ts';
import { standsClear, thingsCounted } from './countedThings.ts';
import { type Day, isDay, weekdayOf } from './day.ts';
import { type Where, type WrittenDay, writtenDayAt } from './dayForms.ts';
import type { DayMention, DayReading } from './dayReading.ts';
import { isNumber, isToken, type Token, tokensOf } from './tokens.ts';

const none: DayReading = { kind: 'none' };
const lead = [
  'by',
  'on',
  'the',
  'end',
  'of',
  'before',
  'until',
  'from',
  'in',
  'mid',
  'early',
  'late',
];

/**
 * Reads one whole cell that may be a date: `31-Mar-2020`, `Sun-31-Mar-24`, `03/08/2020` (day
 * first), `2026-03-31`, `31st March 2026`, `Jul 2005`, `Mar-26`, `end of March 2026`, `2026`, with
 * or without a time after it. Two figures of a year mean 1970 to 2069. Never throws.
 */
export function readDay(raw: string): DayReading {
  if (raw.length > 100) return none;
  const tokens = tokensOf(raw);
  let at = 0;
  while (isToken(tokens[at], ...lead) || (at > 0 && isToken(tokens[at], '-'))) at += 1;
  const year = tokens[at];
  if (isNumber(year, 4) && at === tokens.length - 1) return wholeYears(year.text, year.text);
  const written = writtenDayAt(tokens, at, 'cell');
  if (!written || !isEnd(tokens, written.next)) return none;
  return readingOf(written, raw, 'cell');
}

/**
 * Finds the dates inside a text, in the order in which they stand: `by Dec 2022`, `2/4/25`,
 * `Wednesday 2 April`, `throughout 2023-2027`. Numbers that may be anything else are left alone.
 */
export function findDays(text: string): readonly DayMention[] {
  const tokens = tokensOf(text);
  const found: DayMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const hit = dayIn(tokens, at, text);
    if (!hit) continue;
    const [first, last] = [tokens[at], tokens[hit.next - 1]];
    if (first && last && hit.reading.kind !== 'none') {
      const quote = text.slice(first.index, last.end);
      found.push({ quote, index: first.index, reading: hit.reading, sure: hit.sure });
    }
    at = hit.next - 1;
  }
  return found;
}

/** The day that a day without a year is in a calendar year; a 29 February may be none. */
export function dayInYear(
  reading: Extract<DayReading, { kind: 'dayOfYear' }>,
  year: number,
): DayReading {
  const written = { ...reading, year, next: 0, sure: true };
  return readingOf(written, `${reading.day}/${reading.month}/${year}`, 'cell');
}

interface Hit {
  readonly reading: DayReading;
  readonly next: number;
  readonly sure: boolean;
}

function dayIn(tokens: readonly Token[], at: number, text: string): Hit | undefined {
  const token = tokens[at];
  if (!token || token.kind === 'sign') return undefined;
  if (token.kind === 'word' && !monthNamed(token.lower) && !weekdayNamed(token.lower)) {
    return undefined;
  }
  const written = writtenDayAt(tokens, at, 'text');
  if (!written) return yearsIn(tokens, at);
  const last = tokens[written.next - 1];
  const raw = text.slice(token.index, last?.end);
  return { reading: readingOf(written, raw, 'text'), next: written.next, sure: written.sure };
}

const yearLead = [
  'by',
  'in',
  'during',
  'throughout',
  'since',
  'until',
  'before',
  'of',
  'end',
  'to',
];

/** `by 2030`, `throughout 2023-2027`: a bare year needs a word before it, for 2000 counts things. */
function yearsIn(tokens: readonly Token[], at: number): Hit | undefined {
  const [year, dash, last] = tokens.slice(at, at + 3);
  if (!isNumber(year, 4) || !isPlausible(year) || !isToken(tokens[at - 1], ...yearLead)) {
    return undefined;
  }
  if (isToken(dash, '-') && isNumber(last, 4) && isPlausible(last) && standsClear(tokens, at + 2)) {
    // Two years that follow on are a financial year: a period, no date.
    if (Number(last.text) < Number(year.text) + 2) return undefined;
    return { reading: wholeYears(year.text, last.text), next: at + 3, sure: true };
  }
  if (!year.spaced || !standsClear(tokens, at) || thingsCounted(tokens, at)) return undefined;
  const sure = isToken(tokens[at - 1], 'in', 'during', 'throughout', 'since');
  return { reading: wholeYears(year.text, year.text), next: at + 1, sure };
}

function isPlausible(year: Token): boolean {
  return year.text >= '1900' && year.text <= '2199';
}

function wholeYears(first: string, last: string): DayReading {
  if (first < '1900' || last > '2199') return none;
  const days = { first: `${first}-01-01`, last: `${last}-12-31` };
  return { kind: 'day', ...days, precision: 'year', weekday: undefined };
}

function readingOf(written: Omit<WrittenDay, 'next'>, raw: string, where: Where): DayReading {
  const { year, month, day, weekday } = written;
  const noSuchDay: DayReading = { kind: 'noSuchDay', raw };
  if (day === undefined) return year === undefined ? none : wholeMonth(year, month, noSuchDay);
  if (where === 'text' && (day < 1 || day > 31 || month < 1 || month > 12)) return none;
  // 2000 has a 29 February: a day that it has not is in no year.
  const iso = isoDay(year ?? 2000, month, day);
  if (year === undefined) {
    if (where === 'cell' && (day < 1 || day > 31)) return none;
    return isDay(iso) ? { kind: 'dayOfYear', month, day, weekday } : noSuchDay;
  }
  if (!isDay(iso) || year < 1000) return noSuchDay;
  const named = weekday === undefined ? undefined : weekdayBeside(weekday, iso);
  return { kind: 'day', first: iso, last: iso, precision: 'day', weekday: named };
}

function wholeMonth(year: number, month: number, noSuchDay: DayReading): DayReading {
  if (year < 1000 || month < 1 || month > 12) return noSuchDay;
  const last = [31, 30, 29, 28].map((day) => isoDay(year, month, day)).find(isDay);
  if (last === undefined) return noSuchDay;
  const first = isoDay(year, month, 1);
  return { kind: 'day', first, last, precision: 'month', weekday: undefined };
}

function weekdayBeside(named: string, day: Day): { named: string; is: string; fits: boolean } {
  const is = weekdayOf(day);
  return { named, is, fits: named === is };
}

function isoDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** Nothing more, a full stop, a star to a footnote, or a time of day as spreadsheets write it after a date. */
function isEnd(tokens: readonly Token[], at: number): boolean {
  if (at >= tokens.length) return true;
  if (isToken(tokens[at], '.', '*') && at === tokens.length - 1) return true;
  const start = isToken(tokens[at], 't', ',') ? at + 1 : at;
  const rest = tokens.slice(start);
  const timed = isNumber(rest[0], 1, 2) && isToken(rest[1], ':') && isNumber(rest[2], 2);
  return (
    timed && rest.slice(3).every((token) => isNumber(token, 2, 9) || isToken(token, ':', '.', 'z'))
  );
}
