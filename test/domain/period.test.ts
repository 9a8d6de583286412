import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayAt, isDay, weekdayOf, writeDay } from '#domain/day.ts';
import {
  comparePeriods,
  monthOf,
  nextPeriod,
  type Period,
  parsePeriod,
  periodCode,
  periodDays,
  periodIndex,
  periodLabel,
  periodsInYear,
  previousPeriod,
  samePeriodLastYear,
  yearOf,
  yearToDate,
} from '#domain/period.ts';
import { anyPeriod } from './anyPeriod.ts';

function cutOf(period: Period): readonly number[] | undefined {
  return period.kind === 'part' ? period.cut : undefined;
}

describe('periods', () => {
  it('a code and its period are each other’s inverse', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriod(periodCode(period), cutOf(period))).toEqual(period);
      }),
    );
  });

  it('a period begins on the day after the one before it ends', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const before = periodDays(previousPeriod(period));
        expect(periodDays(period).first).toBe(addDays(before.last, 1));
      }),
    );
  });

  it('next and previous undo each other', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(nextPeriod(previousPeriod(period))).toEqual(period);
        expect(previousPeriod(nextPeriod(period))).toEqual(period);
      }),
    );
  });

  it('as many periods on as a year has is the same period a year later', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        let later = period;
        for (let step = 0; step < periodsInYear(period); step += 1) later = nextPeriod(later);
        expect(samePeriodLastYear(later)).toEqual(period);
      }),
    );
  });

  it('the year to date begins with the year and ends with the period', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const so = yearToDate(period);
        expect(so).toHaveLength(periodIndex(period));
        expect(so.at(-1)).toEqual(period);
        const [first] = so;
        expect(first && periodDays(first).first).toBe(periodDays(yearOf(period)).first);
      }),
    );
  });

  it('the fourth quarter stands before its year, and after the third', () => {
    const codes = ['2024-25', '2024-25 Q4', '2025-26 Q1', '2024-25 Q3', '2025-03'];
    const periods = codes.map((code) => parsePeriod(code)).filter((period) => period !== undefined);
    expect(periods.sort(comparePeriods).map(periodCode)).toEqual([
      '2024-25 Q3',
      '2025-03',
      '2024-25 Q4',
      '2024-25',
      '2025-26 Q1',
    ]);
  });

  it.each([
    '',
    '2024-26 Q4',
    '2024-26',
    '2024-25 Q5',
    '2024-25 Q0',
    '24-25 Q4',
    ' 2024-25 Q4',
    '2024-25 q4',
    '2024-25 P4',
    '2024-25 P0',
    '2024-25 P01',
    '2024-00',
    '2024-13',
    '2024-13 M',
    '2024-09 M',
    '2004-06 Q1',
    '2024-25\n',
  ])('%j is no period', (code) => {
    expect(parsePeriod(code)).toBeUndefined();
  });

  it.each([
    ['2024-25 Q4', 'Quarter 4 (January to March 2025)', '2025-01-01', '2025-03-31'],
    ['2024-25 Q1', 'Quarter 1 (April to June 2024)', '2024-04-01', '2024-06-30'],
    ['1999-00 Q3', 'Quarter 3 (October to December 1999)', '1999-10-01', '1999-12-31'],
    ['2004-05 P3', 'Period 3 (December to March 2005)', '2004-12-01', '2005-03-31'],
    ['2023-24', '2023/24', '2023-04-01', '2024-03-31'],
    ['2024-09', 'September 2024', '2024-09-01', '2024-09-30'],
    ['2024-02', 'February 2024', '2024-02-01', '2024-02-29'],
    ['2025-01', 'January 2025', '2025-01-01', '2025-01-31'],
  ])('%s reads %s', (code, label, first, last) => {
    const period = parsePeriod(code);
    expect(period && periodLabel(period)).toBe(label);
    expect(period && periodDays(period)).toEqual({ first, last });
  });

  it('in 2000 to 2011 one month a year is written like a financial year, and gets an M', () => {
    for (let year = 2000; year <= 2011; year += 1) {
      const month = year - 1999;
      const code = `${year}-${String(month).padStart(2, '0')}`;
      const asMonth = monthOf(year, month);
      const marked = month <= 12 ? `${code} M` : undefined;
      expect(parsePeriod(code)).toEqual({ kind: 'year', year });
      expect(asMonth && periodCode(asMonth)).toBe(marked);
      expect(marked && parsePeriod(marked)).toEqual(asMonth);
    }
    expect(parsePeriod('2012-12')).toEqual({ kind: 'month', year: 2012, index: 9 });
  });

  it.each([
    [2024, 4, { kind: 'month', year: 2024, index: 1 }],
    [2024, 12, { kind: 'month', year: 2024, index: 9 }],
    [2025, 1, { kind: 'month', year: 2024, index: 10 }],
    [2025, 3, { kind: 'month', year: 2024, index: 12 }],
    [2025, 0, undefined],
    [2025, 13, undefined],
  ])('month %i-%i lies in its financial year', (year, month, period) => {
    expect(monthOf(year, month)).toEqual(period);
  });
});

describe('days', () => {
  it.each([
    ['2025-06-30', true],
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-04-31', false],
    ['2025-6-3', false],
    ['30/06/2025', false],
    ['', false],
  ])('%j is a day: %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });

  it('is read in full', () => {
    expect(writeDay('2025-06-30')).toBe('30 June 2025');
  });

  it.each([
    ['2024-03-31', 'Sunday'],
    ['2026-03-31', 'Tuesday'],
    ['2005-06-01', 'Wednesday'],
    ['2000-02-29', 'Tuesday'],
  ])('%s is a %s', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  it('changes at midnight in London, not in Greenwich', () => {
    expect(dayAt(Date.parse('2025-03-30T23:30:00Z'), 'Europe/London')).toBe('2025-03-31');
  });
});
