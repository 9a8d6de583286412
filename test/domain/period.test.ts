import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayAt, isDay, writeDay } from '#domain/day.ts';
import {
  type Period,
  parsePeriod,
  periodCode,
  periodDays,
  periodLabel,
  previousPeriod,
} from '#domain/period.ts';

const anyPeriod = fc.record<Period>({
  kind: fc.constant('quarter'),
  year: fc.integer({ min: 1990, max: 2098 }),
  index: fc.constantFrom(1, 2, 3, 4),
});

describe('periods', () => {
  it('a code and its period are each other’s inverse', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriod(periodCode(period))).toEqual(period);
      }),
    );
  });

  it('a quarter begins on the day after the quarter before it ends', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const before = periodDays(previousPeriod(period));
        expect(periodDays(period).first).toBe(addDays(before.last, 1));
      }),
    );
  });

  it.each(['2024-26 Q4', '2024-25 Q5', '2024-25', '24-25 Q4', ' 2024-25 Q4', '2024-25 q4'])(
    '%j is no period',
    (code) => {
      expect(parsePeriod(code)).toBeUndefined();
    },
  );

  it.each([
    ['2024-25 Q4', 'Quarter 4 (January to March 2025)', '2025-01-01', '2025-03-31'],
    ['2024-25 Q1', 'Quarter 1 (April to June 2024)', '2024-04-01', '2024-06-30'],
    ['1999-00 Q3', 'Quarter 3 (October to December 1999)', '1999-10-01', '1999-12-31'],
  ])('%s reads %s', (code, label, first, last) => {
    const period = parsePeriod(code);
    expect(period && periodLabel(period)).toBe(label);
    expect(period && periodDays(period)).toEqual({ first, last });
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

  it('changes at midnight in London, not in Greenwich', () => {
    expect(dayAt(Date.parse('2025-03-30T23:30:00Z'), 'Europe/London')).toBe('2025-03-31');
  });
});
