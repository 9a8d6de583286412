import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, calendarOf } from '#domain/calendar.ts';
import { addDays, type Day } from '#domain/day.ts';
import { publishBy } from '#domain/meeting.ts';
import { isWorkingDay, workingDaysBetween } from '#domain/workingDays.ts';

const englandAndWales = calendarOf('englandAndWales');
const scotland = calendarOf('scotland');

describe('publishBy', () => {
  it.each<[string, Day, number, Calendar, Day]>([
    ['over the August holiday in England', '2026-09-08', 5, englandAndWales, '2026-08-28'],
    ['with three days in Wales', '2026-09-08', 3, englandAndWales, '2026-09-02'],
    ['in Scotland the last Monday of August is worked', '2026-09-08', 5, scotland, '2026-08-31'],
    ['in a plain week', '2025-06-13', 5, englandAndWales, '2025-06-05'],
    ['over Easter', '2025-04-24', 5, englandAndWales, '2025-04-14'],
    ['over the state funeral of 2022', '2022-09-22', 3, englandAndWales, '2022-09-15'],
    ['no clear day: the working day before', '2025-06-09', 0, englandAndWales, '2025-06-06'],
    ['a meeting on a Saturday', '2025-06-14', 3, englandAndWales, '2025-06-10'],
  ])('%s', (_, meeting, clearDays, calendar, expected) => {
    expect(publishBy(meeting, clearDays, calendar)).toBe(expected);
  });

  it('a council closed between Christmas and New Year publishes before Christmas', () => {
    const closed: Calendar = {
      ...englandAndWales,
      closures: [{ first: '2025-12-29', last: '2025-12-31', why: 'shut' }],
    };
    expect(publishBy('2026-01-07', 5, closed)).toBe('2025-12-22');
    expect(publishBy('2026-01-07', 5, englandAndWales)).toBe('2025-12-29');
  });

  it('leaves exactly the clear days between, and is the last day that does', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(10), (days, clearDays) => {
        const meeting = addDays('2022-01-01', days);
        const published = publishBy(meeting, clearDays, englandAndWales);
        const eve = addDays(meeting, -1);
        expect(isWorkingDay(published, englandAndWales)).toBe(true);
        expect(workingDaysBetween(published, eve, englandAndWales)).toBe(clearDays);
      }),
    );
  });
});
