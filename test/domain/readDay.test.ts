import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isDay, weekdayOf, writeDay } from '#domain/day.ts';
import type { DayReading } from '#domain/dayReading.ts';
import { dayInYear, findDays, readDay } from '#domain/readDay.ts';

const none: DayReading = { kind: 'none' };

function oneDay(day: string, weekday?: { named: string; is: string; fits: boolean }): DayReading {
  return { kind: 'day', first: day, last: day, precision: 'day', weekday };
}

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));

describe('readDay', () => {
  it.each([
    ['31-Mar-2020', '2020-03-31'],
    ['30-Sept-2021', '2021-09-30'],
    ['28-February-2020', '2020-02-28'],
    ['03/08/2020', '2020-08-03'],
    ['3/8/2020', '2020-08-03'],
    ['16/10/20', '2020-10-16'],
    ['31.03.2026', '2026-03-31'],
    ['31-03-2026', '2026-03-31'],
    ['2026-03-31', '2026-03-31'],
    ['2026/03/31', '2026-03-31'],
    ['31st March 2026', '2026-03-31'],
    ['31st of March, 2026', '2026-03-31'],
    ['31 March 2026', '2026-03-31'],
    ['31\u00A0MARCH\u202F2026', '2026-03-31'],
    ['31–Mar–26', '2026-03-31'],
    ['March 31, 2026', '2026-03-31'],
    ["1 Apr '25", '2025-04-01'],
    ['by 31 March 2026', '2026-03-31'],
    ['31/03/2026 00:00', '2026-03-31'],
    ['2026-03-31T00:00:00Z', '2026-03-31'],
    ['31 Mar 99', '1999-03-31'],
    ['29 February 2024', '2024-02-29'],
  ])('%j is %s', (raw, day) => {
    expect(readDay(raw)).toEqual(oneDay(day));
  });

  it.each([
    ['Sun-31-Mar-24', '2024-03-31', 'Sunday', 'Sunday', true],
    ['Tuesday 31 March 2026', '2026-03-31', 'Tuesday', 'Tuesday', true],
    ['Wednesday, 1st June, 2005', '2005-06-01', 'Wednesday', 'Wednesday', true],
    ['Mon-31-Mar-26', '2026-03-31', 'Monday', 'Tuesday', false],
    ['Thurs 31/03/2026', '2026-03-31', 'Thursday', 'Tuesday', false],
  ])('%j is %s, and says %s where it is a %s: fits %s', (raw, day, named, is, fits) => {
    expect(readDay(raw)).toEqual(oneDay(day, { named, is, fits }));
  });

  it.each([
    ['Jul 2005', '2005-07-01', '2005-07-31', 'month'],
    ['March 2026', '2026-03-01', '2026-03-31', 'month'],
    ['Mar-26', '2026-03-01', '2026-03-31', 'month'],
    ['Feb 2023', '2023-02-01', '2023-02-28', 'month'],
    ['end of March 2026', '2026-03-01', '2026-03-31', 'month'],
    ['by Dec 2024', '2024-12-01', '2024-12-31', 'month'],
    ['2024-09', '2024-09-01', '2024-09-30', 'month'],
    ['09/2024', '2024-09-01', '2024-09-30', 'month'],
    ['2026', '2026-01-01', '2026-12-31', 'year'],
  ] as const)('%j is %s to %s, a %s', (raw, first, last, precision) => {
    expect(readDay(raw)).toEqual({ kind: 'day', first, last, precision, weekday: undefined });
  });

  it.each(['31-Apr-2020', '30/02/2024', '29 Feb 2023', '2026-13-01', '31 June', '00/01/2024'])(
    '%j is no day of any calendar',
    (raw) => {
      expect(readDay(raw)).toEqual({ kind: 'noSuchDay', raw });
    },
  );

  it('a day without its year needs one from elsewhere', () => {
    const reading = readDay('Wednesday 2 April');
    expect(reading).toEqual({ kind: 'dayOfYear', month: 4, day: 2, weekday: 'Wednesday' });
    if (reading.kind !== 'dayOfYear') return;
    const wednesday = { named: 'Wednesday', is: 'Wednesday', fits: true };
    expect(dayInYear(reading, 2025)).toEqual(oneDay('2025-04-02', wednesday));
    const thursday = { named: 'Wednesday', is: 'Thursday', fits: false };
    expect(dayInYear(reading, 2026)).toEqual(oneDay('2026-04-02', thursday));
  });

  it('29 February is in some years only', () => {
    const leap = { kind: 'dayOfYear', month: 2, day: 29, weekday: undefined } as const;
    expect(dayInYear(leap, 2024)).toEqual(oneDay('2024-02-29'));
    expect(dayInYear(leap, 2025).kind).toBe('noSuchDay');
  });

  it.each([
    '',
    '12',
    'x',
    'March',
    '2024/25',
    '2010-11',
    '7/8',
    '31 March 2026 and later',
    'Q4',
    '24 hour',
    '1.2.3',
    '٣١/٠٣/٢٠٢٦',
    '31/03/20256',
  ])('%j is none', (raw) => {
    expect(readDay(raw)).toEqual(none);
  });

  it('reads back every day in each way of writing it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, month, date] = day.split('-');
        const written = writeDay(day);
        const short = written.replace(/ (\w{3})\w* /, '-$1-');
        for (const text of [day, written, short, `${date}/${month}/${year}`]) {
          expect(readDay(text)).toEqual(oneDay(day));
        }
        const weekday = weekdayOf(day);
        const named = { named: weekday, is: weekday, fits: true };
        expect(readDay(`${weekday.slice(0, 3)}-${short}`)).toEqual(oneDay(day, named));
      }),
    );
  });
});

describe('findDays', () => {
  it.each([
    ['to be complete by Dec 2022 at the latest', 'Dec 2022', '2022-12-01', '2022-12-31'],
    ['due 2/4/25.', '2/4/25', '2025-04-02', '2025-04-02'],
    ['the meeting of 10 April 2025. This was', '10 April 2025', '2025-04-10', '2025-04-10'],
    ['between 6-10 April 2020', '10 April 2020', '2020-04-10', '2020-04-10'],
    ['for the period 1 April 2024 we', '1 April 2024', '2024-04-01', '2024-04-01'],
    ['throughout 2023-2027', '2023-2027', '2023-01-01', '2027-12-31'],
    ['homes by 2030.', '2030', '2030-01-01', '2030-12-31'],
    ['Q4 Jan to Mar 25 59 Stage 1', 'Mar 25', '2025-03-01', '2025-03-31'],
    ['Jan to Mar 25 Stage 2', 'Mar 25', '2025-03-01', '2025-03-31'],
    ['(03/02/25 AB)', '03/02/25', '2025-02-03', '2025-02-03'],
    ['agreed Sept. 2021, then', 'Sept. 2021', '2021-09-01', '2021-09-30'],
    ['Due:31/03/2026', '31/03/2026', '2026-03-31', '2026-03-31'],
    ['in may 2025', 'may 2025', '2025-05-01', '2025-05-31'],
  ])('in %j it is %s', (text, quote, first, last) => {
    const [found, ...more] = findDays(text);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ quote, index: text.indexOf(quote), reading: { first, last } });
  });

  it('keeps the order, the day of the week and what is impossible', () => {
    const text = 'Live on Wednesday 2 April, reviewed on 31 April 2025 and 31/06/2025';
    expect(findDays(text).map(({ reading }) => reading)).toEqual([
      { kind: 'dayOfYear', month: 4, day: 2, weekday: 'Wednesday' },
      { kind: 'noSuchDay', raw: '31 April 2025' },
      { kind: 'noSuchDay', raw: '31/06/2025' },
    ]);
  });

  it.each([
    ['by March 25', false],
    ['by Dec 22', true],
    ['January to March 25', true],
    ["by March '25", true],
    ['built by 2030', false],
    ['During 2019, groups met', true],
  ])('whether %j is sure: %s', (text, sure) => {
    expect(findDays(text).map((mention) => mention.sure)).toEqual([sure]);
  });

  it.each([
    'form 157a',
    'policy IT 01/11 applies',
    'a 24 hour service',
    'the plan 2016-21',
    'the year 2024/25',
    '59 Stage 1 complaints',
    'In March 12 complaints came',
    'In Dec 12 complaints came',
    'of these 2 may be late',
    'this may 20 times',
    'deliver 2000 homes',
    'increase by 2000 homes',
    'version 1.2.2020.1 and 1.2.3',
    '12 of 15, 7/8, 10/11/12/13',
    'Quarter 4 January',
    'Q4 January',
    'March 25,000 visits',
    'March 25% of calls',
    'March 25.5 days',
    'in 2019-20',
    'on 45 March we',
    'code A3/4/25',
    '£3/4/25',
  ])('%j names no day', (text) => {
    expect(findDays(text)).toEqual([]);
  });

  it('quotes the text as it stands, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        '31',
        '3',
        '2025',
        '25',
        ' ',
        '/',
        '-',
        '.',
        'Mar',
        'March',
        'may',
        'Sun',
        'st',
        ',',
        "'",
      ],
      ...['by', 'to', 'in', 'Q', '%', '\u00A0', 'x', '('],
    );
    const text = fc.array(piece, { maxLength: 15 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (whole) => {
        for (const { quote, index, reading } of findDays(whole)) {
          expect(whole.slice(index, index + quote.length)).toBe(quote);
          if (reading.kind === 'day')
            expect(isDay(reading.first) && isDay(reading.last)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['1/', '31 Mar ', 'Sun ', 'Mar-', '2023-', 'by ', '1 ', '.', 'Mar '])(
    'a very long run of %j takes linear time',
    (piece) => {
      const start = performance.now();
      findDays(piece.repeat(50_000));
      expect(performance.now() - start).toBeLessThan(1500);
    },
  );
});
