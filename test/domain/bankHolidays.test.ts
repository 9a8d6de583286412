import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcedUntil, bankHolidays, isWeekend, type Nation } from '#domain/bankHolidays.ts';

const nations: readonly Nation[] = ['englandAndWales', 'scotland', 'northernIreland'];

function days(nation: Nation, year: number): string {
  return [...bankHolidays(nation, year)].map((day) => day.slice(5)).join(' ');
}

describe('bank holidays, as www.gov.uk/bank-holidays gives them', () => {
  it.each<[Nation, number, string]>([
    ['englandAndWales', 2016, '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27'],
    ['englandAndWales', 2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    ['englandAndWales', 2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    ['englandAndWales', 2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    ['englandAndWales', 2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    ['englandAndWales', 2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    ['englandAndWales', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    ['englandAndWales', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    ['englandAndWales', 2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
    ['scotland', 2017, '01-02 01-03 04-14 05-01 05-29 08-07 11-30 12-25 12-26'],
    ['scotland', 2022, '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27'],
    ['scotland', 2025, '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26'],
    ['scotland', 2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
    ['scotland', 2027, '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28'],
    ['northernIreland', 2018, '01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26'],
    ['northernIreland', 2025, '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26'],
    ['northernIreland', 2026, '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28'],
  ])('%s in %i', (nation, year, expected) => {
    expect(days(nation, year)).toBe(expected);
  });

  it('2012 had its spring holiday in June, with the Diamond Jubilee', () => {
    expect(days('englandAndWales', 2012)).toContain('05-07 06-04 06-05 08-27');
  });

  it.each([
    [2008, '03-21'],
    [2011, '04-22'],
    [2018, '03-30'],
    [2024, '03-29'],
    [2035, '03-23'],
    [2038, '04-23'],
    [2049, '04-16'],
    [2076, '04-17'],
  ])('Good Friday of %i is %s', (year, day) => {
    expect(days('englandAndWales', year)).toContain(day);
  });

  it('none is at a weekend, and every nation has at least its usual number', () => {
    const usual = { englandAndWales: 8, scotland: 9, northernIreland: 10 };
    fc.assert(
      fc.property(
        fc.constantFrom(...nations),
        fc.integer({ min: 2011, max: 2200 }),
        (nation, year) => {
          const held = [...bankHolidays(nation, year)];
          expect(held.filter(isWeekend)).toEqual([]);
          expect(held.length).toBeGreaterThanOrEqual(usual[nation]);
          expect(held.every((day) => day.startsWith(`${year}-`))).toBe(true);
        },
      ),
    );
  });

  it('the table has been compared up to the end of a year', () => {
    expect(announcedUntil.endsWith('-12-31')).toBe(true);
  });
});
