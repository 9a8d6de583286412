import { addDays, type Day, writeDay } from '#domain/day.ts';
import type { DayMention, DayReading } from '#domain/dayReading.ts';
import { type Period, periodDays } from '#domain/period.ts';
import { dayInYear, findDays } from '#domain/readDay.ts';
import type { FindingParts } from './rowFinding.ts';

/**
 * Only a day after the 28th, a weekday beside a number, or two numbers joined to a span can be wrong:
 * most texts need no closer look.
 */
const lateDay = /\b(?:29|3[01])(?:st|nd|rd|th)?(?![\d%])/;
const weekday =
  /\b(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[, -]{1,3}(?:the )?(?:\d|[jfmasond][a-z]{2,8} \d)/i;
const span = /\d(?:st|nd|rd|th)? ?(?:-|–|—|to|and|until|till) ?(?:the )?\d{1,2}(?!\d)/i;
const spanOfMonths =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} ?(?:-|–|—|to|and|until|till) ?(?:the )?\d{1,2}(?!\d)/i;
const month = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d[./-]\d/i;

function mayBeWrong(text: string): boolean {
  if (!/\d/.test(text)) return false;
  const hint =
    lateDay.test(text) || weekday.test(text) || span.test(text) || spanOfMonths.test(text);
  return hint && month.test(text);
}

/**
 * What cannot be right in the dates of a text: a day that no calendar has, a weekday that is not that
 * day's, a span that ends before it begins. A day without a year is right if it is so in any year
 * around the period.
 */
export function dateFaults(text: string, period: Period | undefined): FindingParts[] {
  if (!mayBeWrong(text)) return [];
  const mentions = findDays(text);
  const faults: FindingParts[] = [];
  for (const [index, mention] of mentions.entries()) {
    const next = mentions[index + 1];
    const found = dayFault(mention, period) ?? (next && orderFault(text, mention, next));
    if (found) faults.push(found);
  }
  return faults;
}

/** Whether a cell names a day of the week beside its date. */
export function namesWeekday(cell: string): boolean {
  return weekday.test(cell);
}

/** What cannot be right in a cell that holds a date, from its reading. */
export function cellFault(cell: string, reading: DayReading): FindingParts | undefined {
  return readingFault(cell.trim(), reading);
}

function dayFault(mention: DayMention, period: Period | undefined): FindingParts | undefined {
  const { quote, reading, sure } = mention;
  if (reading.kind === 'dayOfYear') return period && yearlessFault(quote, reading, period);
  return sure ? readingFault(quote, reading) : undefined;
}

type DayOfYear = Extract<DayReading, { kind: 'dayOfYear' }>;

function yearlessFault(
  quote: string,
  reading: DayOfYear,
  period: Period,
): FindingParts | undefined {
  if (reading.weekday === undefined) return undefined;
  const { first, last } = periodDays(period);
  const [from, until] = [addDays(first, -366), addDays(last, 366)];
  const years = new Set([from, first, last, until].map((day) => Number(day.slice(0, 4))));
  const near = [...years]
    .map((year) => dayInYear(reading, year))
    .filter((day) => day.kind === 'day')
    .filter((day) => from <= day.first && day.first <= until);
  if (near.some((day) => day.weekday?.fits !== false)) return undefined;
  const likely = near.find((day) => day.first >= first) ?? near[0];
  return likely && readingFault(quote, likely);
}

function readingFault(quote: string, reading: DayReading): FindingParts | undefined {
  switch (reading.kind) {
    case 'noSuchDay':
      return {
        class: 'impossible-date',
        severity: 'error',
        audience: 'owner',
        quote,
        arithmetic: 'no calendar has this day',
        published: quote,
        expected: 'a day that exists',
      };
    case 'day':
      if (reading.weekday === undefined || reading.weekday.fits) return undefined;
      return {
        class: 'weekday-vs-date',
        severity: 'inconsistency',
        audience: 'owner',
        quote,
        arithmetic: `${writeDay(reading.first)} is a ${reading.weekday.is}`,
        published: quote,
        expected: reading.weekday.is,
      };
    case 'dayOfYear':
    case 'none':
      return undefined;
  }
}

/** A span over New Year is at least this long seen the wrong way round. */
const acrossNewYear = 120;

function orderFault(text: string, one: DayMention, two: DayMention): FindingParts | undefined {
  const between = text.slice(one.index + one.quote.length, two.index);
  if (between.length > 12) return undefined;
  const before = text.slice(Math.max(0, one.index - 12), one.index).toLowerCase();
  if (!joinsSpan(before, between.trim().toLowerCase())) return undefined;
  const days = spanDays(one.reading, two.reading);
  if (!days || days.first <= days.last) return undefined;
  return {
    class: 'date-order',
    severity: 'error',
    audience: 'owner',
    quote: text.slice(one.index, two.index + two.quote.length),
    arithmetic: `${writeDay(days.first)} is later than ${writeDay(days.last)}`,
    published: `${one.quote} to ${two.quote}`,
    expected: `${two.quote} to ${one.quote}`,
  };
}

function joinsSpan(before: string, between: string): boolean {
  if (/\bbetween\s+(?:the\s+)?$/.test(before)) return /^and(?: the)?$/.test(between);
  if (/\bfrom\s+(?:the\s+)?$/.test(before))
    return /^(?:-|–|—|to|until|till)(?: the)?$/.test(between);
  return /^(?:-|–|—|to)$/.test(between);
}

function spanDays(one: DayReading, two: DayReading): { first: Day; last: Day } | undefined {
  if (one.kind === 'day' && two.kind === 'day') {
    const precise = one.precision === 'day' && two.precision === 'day';
    return precise ? { first: one.first, last: two.first } : undefined;
  }
  if (one.kind !== 'dayOfYear') return undefined;
  const year = two.kind === 'day' && two.precision === 'day' ? Number(two.first.slice(0, 4)) : 2001;
  const first = dayInYear(one, year);
  const last = two.kind === 'dayOfYear' ? dayInYear(two, year) : two;
  if (first.kind !== 'day' || last.kind !== 'day') return undefined;
  const overNewYear = first.first > addDays(last.first, acrossNewYear);
  return overNewYear ? undefined : { first: first.first, last: last.first };
}
