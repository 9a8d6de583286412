import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, calendarOf, holidaysKnownUntil, holidaysRunOut } from '#domain/calendar.ts';
import { addDays, type Day } from '#domain/day.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '#domain/workingDays.ts';

const england = calendarOf('englandAndWales');
const council: Calendar = {
  ...england,
  closures: [{ first: '2024-12-27', last: '2024-12-31', why: 'between Christmas and New Year' }],
  oneOff: ['2025-03-03'],
  working: ['2025-05-05', '2025-05-10'],
};

describe('isWorkingDay', () => {
  it.each<[string, Day, Calendar, boolean]>([
    ['a Friday', '2025-04-11', england, true],
    ['a Saturday', '2025-04-12', england, false],
    ['Good Friday', '2025-04-18', england, false],
    ['Easter Monday in England', '2025-04-21', england, false],
    ['Easter Monday in Scotland', '2025-04-21', calendarOf('scotland'), true],
    ['St Patrick’s Day in Northern Ireland', '2025-03-17', calendarOf('northernIreland'), false],
    ['St Patrick’s Day in England', '2025-03-17', england, true],
    ['the day before a closure', '2024-12-24', council, true],
    ['the first day of a closure', '2024-12-27', council, false],
    ['the last day of a closure', '2024-12-31', council, false],
    ['the working day after a closure', '2025-01-02', council, true],
    ['a day off of the council’s own', '2025-03-03', council, false],
    ['a bank holiday that the council works', '2025-05-05', council, true],
    ['a Saturday that the council works', '2025-05-10', council, true],
  ])('%s (%s)', (_, day, calendar, works) => {
    expect(isWorkingDay(day, calendar)).toBe(works);
  });

  it('a day that is worked wins over a closure', () => {
    const open = { ...council, working: ['2024-12-30'] };
    expect(isWorkingDay('2024-12-30', open)).toBe(true);
  });
});

describe('addWorkingDays', () => {
  it.each<[string, Day, number, Day]>([
    ['one after a Friday is the Monday', '2025-05-09', 1, '2025-05-12'],
    ['one after a Saturday is the Monday too', '2025-05-10', 1, '2025-05-12'],
    ['one before a Monday is the Friday', '2025-05-12', -1, '2025-05-09'],
    ['one before a Sunday is the Friday', '2025-05-11', -1, '2025-05-09'],
    ['none from a working day is that day', '2025-05-12', 0, '2025-05-12'],
    ['none from a Saturday is the Monday', '2025-05-10', 0, '2025-05-12'],
    ['Easter takes four days out', '2025-04-17', 1, '2025-04-22'],
    ['Christmas and New Year', '2024-12-24', 3, '2024-12-31'],
    ['60 after the end of March 2025', '2025-03-31', 60, '2025-06-27'],
  ])('%s', (_, day, count, expected) => {
    expect(addWorkingDays(day, count, england)).toBe(expected);
  });

  it('the council’s own closure is not counted', () => {
    expect(addWorkingDays('2024-12-24', 1, council)).toBe('2025-01-02');
  });

  it('a calendar shut for ever is refused, not searched for ever', () => {
    const shut = { ...england, closures: [{ first: '0001-01-01', last: '9999-12-31', why: '' }] };
    expect(() => addWorkingDays('2025-01-01', 1, shut)).toThrow(RangeError);
  });
});

describe('workingDaysBetween', () => {
  it.each<[string, Day, Day, number]>([
    ['a day and itself', '2025-05-09', '2025-05-09', 0],
    ['Friday to Monday', '2025-05-09', '2025-05-12', 1],
    ['Monday to Friday before', '2025-05-12', '2025-05-09', -1],
    ['Saturday to Sunday', '2025-05-10', '2025-05-11', 0],
    ['a year', '2024-12-31', '2025-12-31', 253],
  ])('%s', (_, from, to, count) => {
    expect(workingDaysBetween(from, to, england)).toBe(count);
  });
});

const anyDay = fc.integer({ min: 0, max: 8000 }).map((days) => addDays('2011-01-01', days));
const anyCalendar = fc.constantFrom(
  england,
  calendarOf('scotland'),
  calendarOf('northernIreland'),
  council,
);

describe('counting working days', () => {
  it('adding and counting are each other’s inverse', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -90, max: 90 }),
        anyCalendar,
        (day, count, calendar) => {
          fc.pre(count !== 0 || isWorkingDay(day, calendar));
          const reached = addWorkingDays(day, count, calendar);
          expect(workingDaysBetween(day, reached, calendar)).toBe(count);
        },
      ),
    );
  });

  it('from a working day there and back again leads home', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -90, max: 90 }),
        anyCalendar,
        (any, count, calendar) => {
          const day = addWorkingDays(any, 0, calendar);
          const there = addWorkingDays(day, count, calendar);
          expect(addWorkingDays(there, -count, calendar)).toBe(day);
        },
      ),
    );
  });

  it('always ends on a working day, and a later start or a greater number never ends earlier', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat(30),
        fc.integer({ min: -30, max: 30 }),
        fc.nat(30),
        anyCalendar,
        (day, later, count, more, calendar) => {
          const end = addWorkingDays(day, count, calendar);
          expect(isWorkingDay(end, calendar)).toBe(true);
          expect(addWorkingDays(addDays(day, later), count, calendar) >= end).toBe(true);
          expect(addWorkingDays(day, count + more, calendar) >= end).toBe(true);
        },
      ),
    );
  });
});

describe('holidaysRunOut', () => {
  it.each<[string, Day, Day | undefined]>([
    ['is quiet a day more than twelve months ahead', '2027-12-30', undefined],
    ['warns exactly twelve months ahead', '2027-12-31', '2028-12-31'],
    ['warns on the last day', '2028-12-31', '2028-12-31'],
    ['warns when the table has ended', '2029-02-01', '2028-12-31'],
  ])('%s', (_, today, until) => {
    expect(holidaysRunOut(england, today)).toBe(until);
  });

  it('the council may say that it has checked later days', () => {
    expect(
      holidaysRunOut({ ...england, checkedUntil: '2030-12-31' }, '2029-02-01'),
    ).toBeUndefined();
    expect(holidaysKnownUntil({ ...england, checkedUntil: '2020-12-31' })).toBe('2028-12-31');
  });
});
