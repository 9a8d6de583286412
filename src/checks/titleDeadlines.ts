import { addDays, type Day, isDay } from '#domain/day.ts';

/** A date by which a title promises something: any day in its span fits. */
export interface TitleDeadline {
  readonly quote: string;
  readonly first: Day;
  readonly last: Day;
  /** A calendar year alone, which may be meant as a financial one. */
  readonly bareYear: boolean;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Only after by, before, until and the like: years are part of many names (Vision 2030, Census 2021).
 * Groups: day, month, quarter, year, second year.
 */
const deadline =
  /\b(?:by|before|until|till|no later than|not later than|end of|ending)\s+(?:the\s+)?(?:(?:end|start|close)\s+(?:of\s+)?(?:the\s+)?)?(?:financial year\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(?:of\s+)?(?:(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}\.?,?[\s-]+(?:of\s+)?)?(?:(?:q|qtr|quarter)\s?([1-4])\s+(?:of\s+)?)?((?:19|20)\d{2})(?:\s?[/–-]\s?(\d{4}|\d{2}))?(?!\d|,\d|\s?[/–-]\d|\s?(?:%|tonnes|kg|people|homes|units|properties|visits|attendances|households|trees|hours|days|members|jobs|places|per\b|square|sq|metres|km|miles|litres|pupils|children|residents|customers|new\b|additional|more\b|extra))/gi;

/** Short spellings: `by Mar-25`, `by Dec '24`, `by 31/03/2025`, `by 31.3.25`. */
const shortMonth =
  /\b(?:by|before|until|end of)\s+(?:the\s+)?(?:end\s+(?:of\s+)?)?(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,7}(?:-|\s?['’])(\d{2})(?![\d/-])/gi;
const numericDay =
  /\b(?:by|before|until)\s+(?:the\s+)?(\d{1,2})[/.](\d{1,2})[/.](20\d{2}|\d{2})(?![\d/.]\d)/gi;

/** The dates by which a title promises something, the longer spellings first. */
export function titleDeadlines(title: string): TitleDeadline[] {
  if (!/\b(?:by|before|until|till|than|of|ending)\b/i.test(title)) return [];
  const found: TitleDeadline[] = [];
  for (const [quote, month = '', year] of title.matchAll(shortMonth)) {
    const index = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
    found.push({ quote, ...oneMonth(2000 + Number(year), index) });
  }
  for (const [quote, day, month, year] of title.matchAll(numericDay)) {
    const span = oneDay(2000 + (Number(year) % 100), Number(month), Number(day));
    if (span) found.push({ quote, ...span });
  }
  for (const match of title.matchAll(deadline)) {
    const [quote, day, month, quarter, yearText = '', second] = match;
    const span = spanOf(day, month, quarter, Number(yearText), second);
    if (span) found.push({ quote, ...span });
  }
  return found;
}

type Span = Omit<TitleDeadline, 'quote'>;

function spanOf(
  dayText: string | undefined,
  monthText: string | undefined,
  quarter: string | undefined,
  year: number,
  second: string | undefined,
): Span | undefined {
  if (monthText) {
    const month = months.indexOf(monthText.slice(0, 3).toLowerCase()) + 1;
    return dayText ? oneDay(year, month, Number(dayText)) : oneMonth(year, month);
  }
  const financial = second !== undefined && Number(second) % 100 === (year + 1) % 100;
  // 2023-2027 is the span of a plan: its end is not promised for one thing.
  if (second !== undefined && !financial) return undefined;
  if (quarter) return oneQuarter(year, Number(quarter));
  if (dayText) return undefined;
  return financial
    ? { first: `${year}-04-01`, last: `${year + 1}-03-31`, bareYear: false }
    : { first: `${year}-01-01`, last: `${year}-12-31`, bareYear: true };
}

function oneDay(year: number, month: number, day: number): Span | undefined {
  const text = `${year}-${padded(month)}-${padded(day)}`;
  return isDay(text) ? { first: text, last: text, bareYear: false } : undefined;
}

function oneMonth(year: number, month: number): Span {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${padded(month + 1)}-01`;
  return { first: `${year}-${padded(month)}-01`, last: addDays(next, -1), bareYear: false };
}

/** A quarter of the financial year that begins in the year named; the calendar's where that ends later. */
function oneQuarter(year: number, quarter: number): Span {
  const firsts = [`${year}-04-01`, `${year}-07-01`, `${year}-10-01`, `${year + 1}-01-01`];
  const lasts = [`${year}-06-30`, `${year}-09-30`, `${year}-12-31`, `${year + 1}-03-31`];
  const index = quarter - 1;
  return { first: firsts[index] ?? '', last: lasts[index] ?? '', bareYear: false };
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}
