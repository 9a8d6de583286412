import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';

/**
 * A span that a council reports on. `year` is the year in which the financial year begins (2024 for
 * 2024-25). A `month` counts from April (1) to March (12). A `part` is one of the council's own cuts
 * of the year; `cut` lists the months of each part and adds up to twelve: [4, 4, 4] where a council
 * reports three times a year, [2, 4, 3, 3] for one that has its own.
 */
export type Period =
  | { readonly kind: 'quarter'; readonly year: number; readonly index: number }
  | { readonly kind: 'month'; readonly year: number; readonly index: number }
  | { readonly kind: 'year'; readonly year: number }
  | {
      readonly kind: 'part';
      readonly year: number;
      readonly index: number;
      readonly cut: readonly number[];
    };

/**
 * How a period is written in keys, columns and files: `2024-25 Q4`, `2004-05 P3`, `2023-24`,
 * `2024-09`.
 */
export type PeriodCode = string;

const thirds = [4, 4, 4];
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `{ kind: 'quarter', year: 2024, index: 4 }` as `2024-25 Q4`. */
export function periodCode(period: Period): PeriodCode {
  const year = yearCode(period.year);
  switch (period.kind) {
    case 'quarter':
      return `${year} Q${period.index}`;
    case 'part':
      return `${year} P${period.index}`;
    case 'year':
      return year;
    case 'month': {
      const { first } = periodDays(period);
      // In 2000 to 2011 one month a year is written like a financial year (2004-05): it gets an M.
      const code = first.slice(0, 7);
      return isYearCode(code) ? `${code} M` : code;
    }
  }
}

/**
 * The period of a code, or undefined where the text is no period or its years do not follow on.
 * `P` needs the council's cut of the year; three times four months where none is given.
 */
export function parsePeriod(code: string, cut: readonly number[] = thirds): Period | undefined {
  const match = /^(\d{4})-(\d{2})(?: (?:Q([1-4])|P(\d{1,2})|(M)))?$/.exec(code);
  if (!match) return undefined;
  const [, yearText = '', second = '', quarter, part, month] = match;
  const year = Number(yearText);
  const period = ((): Period | undefined => {
    if (quarter) return { kind: 'quarter', year, index: Number(quarter) };
    if (part) {
      const index = Number(part);
      return index >= 1 && index <= cut.length ? { kind: 'part', year, index, cut } : undefined;
    }
    if (!month && isYearCode(code)) return { kind: 'year', year };
    return monthOf(year, Number(second));
  })();
  return period && periodCode(period) === code ? period : undefined;
}

/** The financial month of a calendar month (1 to 12) of a calendar year. */
export function monthOf(calendarYear: number, month: number): Period | undefined {
  if (month < 1 || month > 12) return undefined;
  return month >= 4
    ? { kind: 'month', year: calendarYear, index: month - 3 }
    : { kind: 'month', year: calendarYear - 1, index: month + 9 };
}

/** First and last day, both inside the period. */
export function periodDays(period: Period): { first: Day; last: Day } {
  const [from, months] = span(period);
  return { first: monthStart(period.year, from), last: monthEnd(period.year, from + months - 1) };
}

/** How many of its kind a year has: 4 quarters, 12 months, 1 year, the parts of the cut. */
export function periodsInYear(period: Period): number {
  switch (period.kind) {
    case 'quarter':
      return 4;
    case 'month':
      return 12;
    case 'year':
      return 1;
    case 'part':
      return period.cut.length;
  }
}

/** The number of the period within its year, from 1. */
export function periodIndex(period: Period): number {
  return period.kind === 'year' ? 1 : period.index;
}

/** The period before: Q1's is Q4 of the year before. */
export function previousPeriod(period: Period): Period {
  return shifted(period, -1);
}

/** The period after: Q4's is Q1 of the year after. */
export function nextPeriod(period: Period): Period {
  return shifted(period, 1);
}

/** The same period one year earlier. */
export function samePeriodLastYear(period: Period): Period {
  return { ...period, year: period.year - 1 };
}

/** The periods of the year up to and including this one, oldest first. */
export function yearToDate(period: Period): Period[] {
  if (period.kind === 'year') return [period];
  return Array.from({ length: period.index }, (_, index) => ({ ...period, index: index + 1 }));
}

/** The whole financial year a period lies in. */
export function yearOf(period: Period): Period {
  return { kind: 'year', year: period.year };
}

/** Orders periods by their last day, the shorter one first: Q4 stands before its year. */
export function comparePeriods(a: Period, b: Period): number {
  const [one, two] = [periodDays(a), periodDays(b)];
  return one.last.localeCompare(two.last) || two.first.localeCompare(one.first);
}

/** The period as people read it: "Quarter 4 (January to March 2025)". */
export function periodLabel(period: Period): string {
  const { first, last } = periodDays(period);
  const months = `${monthName(first)} to ${monthName(last)} ${last.slice(0, 4)}`;
  switch (period.kind) {
    case 'quarter':
      return `Quarter ${period.index} (${months})`;
    case 'part':
      return `Period ${period.index} (${months})`;
    case 'month':
      return `${monthName(first)} ${first.slice(0, 4)}`;
    case 'year':
      return `${period.year}/${String((period.year + 1) % 100).padStart(2, '0')}`;
  }
}

function shifted(period: Period, by: -1 | 1): Period {
  if (period.kind === 'year') return { ...period, year: period.year + by };
  const index = period.index + by;
  if (index < 1) return { ...period, year: period.year - 1, index: periodsInYear(period) };
  if (index > periodsInYear(period)) return { ...period, year: period.year + 1, index: 1 };
  return { ...period, index };
}

/** The first month of a period, counted from April as 0, and how many months it has. */
function span(period: Period): [from: number, months: number] {
  switch (period.kind) {
    case 'quarter':
      return [(period.index - 1) * 3, 3];
    case 'month':
      return [period.index - 1, 1];
    case 'year':
      return [0, 12];
    case 'part': {
      const before = period.cut.slice(0, period.index - 1);
      return [before.reduce((sum, months) => sum + months, 0), period.cut[period.index - 1] ?? 0];
    }
  }
}

function monthStart(year: number, fromApril: number): Day {
  return `${monthCode(year, fromApril)}-01`;
}

function monthEnd(year: number, fromApril: number): Day {
  const code = monthCode(year, fromApril);
  return `${code}-${Temporal.PlainYearMonth.from(code).daysInMonth}`;
}

function monthCode(year: number, fromApril: number): string {
  const month = (fromApril + 3) % 12;
  return `${fromApril > 8 ? year + 1 : year}-${String(month + 1).padStart(2, '0')}`;
}

function monthName(day: Day): string {
  return monthNames[Number(day.slice(5, 7)) - 1] ?? '';
}

function yearCode(year: number): string {
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

function isYearCode(code: string): boolean {
  return code === yearCode(Number(code.slice(0, 4)));
}
