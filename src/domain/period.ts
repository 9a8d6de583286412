import type { Day } from './day.ts';

/** A quarter of a financial year; `year` is the year in which it begins (2024 for 2024-25). */
export interface Period {
  readonly kind: 'quarter';
  readonly year: number;
  readonly index: 1 | 2 | 3 | 4;
}

/** How a period is written in keys, columns and files: `2024-25 Q4`. */
export type PeriodCode = string;

const quarters = {
  1: { months: 'April to June', first: '04-01', last: '06-30', later: 0 },
  2: { months: 'July to September', first: '07-01', last: '09-30', later: 0 },
  3: { months: 'October to December', first: '10-01', last: '12-31', later: 0 },
  4: { months: 'January to March', first: '01-01', last: '03-31', later: 1 },
} as const;

/** `{ year: 2024, index: 4 }` as `2024-25 Q4`. */
export function periodCode(period: Period): PeriodCode {
  const end = String((period.year + 1) % 100).padStart(2, '0');
  return `${period.year}-${end} Q${period.index}`;
}

/** The period of a code, or undefined where the text is no period or its years do not follow on. */
export function parsePeriod(code: string): Period | undefined {
  const match = /^(\d{4})-(\d{2}) Q([1-4])$/.exec(code);
  if (!match) return undefined;
  const period: Period = {
    kind: 'quarter',
    year: Number(match[1]),
    index: Number(match[3]) as Period['index'], // the pattern admits 1 to 4 only
  };
  return periodCode(period) === code ? period : undefined;
}

/** First and last day, both inside the period. */
export function periodDays(period: Period): { first: Day; last: Day } {
  const quarter = quarters[period.index];
  const year = period.year + quarter.later;
  return { first: `${year}-${quarter.first}`, last: `${year}-${quarter.last}` };
}

/** The period as people read it: "Quarter 4 (January to March 2025)". */
export function periodLabel(period: Period): string {
  const quarter = quarters[period.index];
  return `Quarter ${period.index} (${quarter.months} ${period.year + quarter.later})`;
}

/** The quarter before: Q1's is Q4 of the year before. */
export function previousPeriod(period: Period): Period {
  return period.index === 1
    ? { ...period, year: period.year - 1, index: 4 }
    : { ...period, index: (period.index - 1) as Period['index'] };
}
