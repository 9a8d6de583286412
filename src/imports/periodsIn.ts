import { monthOf, type Period, previousPeriod, samePeriodLastYear } from '#domain/period.ts';
import { findPeriods, readPeriod } from '#domain/readPeriod.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthAlone = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?$/i;

const twoAndTwo = /(?<![\d/-])(\d{2})[/-](\d{2})(?![\d/-])/;

/**
 * The first period that a heading or a column label names; a quarter or a month without its year
 * takes `year`, the year in which the document's financial year begins.
 */
export function periodIn(text: string, year: number | undefined): Period | undefined {
  if (text.length > 300) return undefined;
  const context = year === undefined ? {} : { year };
  const whole = readPeriod(text, context) ?? monthIn(monthOfLabel(text), year);
  if (whole) return whole;
  const mentions = findPeriods(text, context);
  const quarter = mentions.find((mention) => mention.quarter !== undefined)?.quarter;
  const full = mentions.find((mention) => mention.period && mention.period.kind !== 'year');
  if (full?.period && (quarter === undefined || full.quarter !== undefined)) return full.period;
  const named = mentions.find((mention) => mention.year !== undefined)?.year;
  const begins = full?.period?.year ?? named ?? shortYear(text)?.year ?? year;
  if (quarter !== undefined && begins !== undefined) {
    return { kind: 'quarter', year: begins, index: quarter };
  }
  return full?.period ?? mentions.find((mention) => mention.period)?.period ?? shortYear(text);
}

const monthLabel =
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:actuals?|outturns?|values?|targets?|results?|performance|figures?)$/i;

/** The month of `Oct Actual`; another text as it is. */
function monthOfLabel(text: string): string {
  const label = text.replace(/\s+/g, ' ').trim();
  return monthLabel.test(label) ? (label.split(' ')[0] ?? '') : label;
}

/** Whether the text is about a period and nothing else: `Q2/20/21`, `2018/19`, `Apr`. */
export function isPeriodLabel(text: string): boolean {
  const label = text.trim();
  if (label === '' || label.length > 40) return false;
  return readPeriod(label, { year: 2000 }) !== undefined || monthAlone.test(label);
}

/** The label without the periods it names: `Q1 24/25 Outturn` leaves `Outturn`. */
export function withoutPeriods(text: string): string {
  if (isPeriodLabel(text)) return '';
  if (monthLabel.test(text.trim())) return text.trim().replace(/^\S+ /, '');
  let rest = '';
  let from = 0;
  for (const { index, quote } of findPeriods(text, { year: 2000 })) {
    if (index < from) continue;
    rest += `${text.slice(from, index)} `;
    from = index + quote.length;
  }
  rest += text.slice(from);
  return shortYear(rest) ? rest.replace(twoAndTwo, ' ') : rest;
}

/** `Previous quarter`, `same quarter last year`, `last year`, seen from the document's period. */
export function relativePeriod(label: string, period: Period | undefined): Period | undefined {
  const words = label.toLowerCase().replace(/\bprev\b\.?/, 'previous');
  if (!period || !/\b(?:previous|last|prior)\b/.test(words)) return undefined;
  if (/\bsame (?:quarter|period|month)\b/.test(words)) return samePeriodLastYear(period);
  if (/\b(?:previous|last|prior) (?:quarter|period|month)\b/.test(words))
    return previousPeriod(period);
  if (!/\b(?:previous|last|prior) (?:financial )?year\b/.test(words)) return undefined;
  return { kind: 'year', year: period.year - 1 };
}

/** `04/05 target`: in a column label two years that follow on are a financial year. */
function shortYear(text: string): Period | undefined {
  const [, first, second] = text.length > 60 ? [] : (twoAndTwo.exec(text) ?? []);
  const year = Number(first);
  if (first === undefined || (year + 1) % 100 !== Number(second)) return undefined;
  return { kind: 'year', year: year < 70 ? 2000 + year : 1900 + year };
}

function monthIn(text: string, year: number | undefined): Period | undefined {
  const name = monthAlone.exec(text)?.[1]?.toLowerCase();
  if (!name || year === undefined) return undefined;
  const month = months.indexOf(name) + 1;
  return monthOf(month >= 4 ? year : year + 1, month);
}
