import { Temporal } from 'temporal-polyfill';
import { addDays, type Day } from './day.ts';

/** Whose bank holidays: England and Wales share theirs. */
export type Nation = 'englandAndWales' | 'scotland' | 'northernIreland';

/**
 * The last day for which the government's table (www.gov.uk/bank-holidays, as it stood in August
 * 2026) has been compared with these rules. Later years follow the rules; a move or an extra day
 * that is proclaimed for them is not known here.
 */
export const announcedUntil: Day = '2028-12-31';

type Rule = (year: number) => Day;

/** Fixed days; at a weekend the next free weekday stands in for them, in this order. */
const fixedDays: Readonly<Record<Nation, readonly string[]>> = {
  englandAndWales: ['01-01', '12-25', '12-26'],
  scotland: ['01-01', '01-02', '11-30', '12-25', '12-26'],
  northernIreland: ['01-01', '03-17', '07-12', '12-25', '12-26'],
};

const goodFriday: Rule = (year) => addDays(easterSunday(year), -2);
const easterMonday: Rule = (year) => addDays(easterSunday(year), 1);
const earlyMay: Rule = (year) => firstMonday(year, 5);
const spring: Rule = (year) => lastMonday(year, 5);
const lateSummer: Rule = (year) => lastMonday(year, 8);
const scottishSummer: Rule = (year) => firstMonday(year, 8);

/** Days that are weekdays by their rule. Scotland has no Easter Monday. */
const movableDays: Readonly<Record<Nation, readonly Rule[]>> = {
  englandAndWales: [goodFriday, easterMonday, earlyMay, spring, lateSummer],
  scotland: [goodFriday, earlyMay, spring, scottishSummer],
  northernIreland: [goodFriday, easterMonday, earlyMay, spring, lateSummer],
};

/** Holidays held on another day in one year, everywhere. */
const moved: ReadonlyMap<Day, Day> = new Map([
  ['2012-05-28', '2012-06-04'], // Diamond Jubilee
  ['2020-05-04', '2020-05-08'], // 75 years after the end of the war in Europe
  ['2022-05-30', '2022-06-02'], // Platinum Jubilee
]);

/** Days proclaimed once; `only` where they hold in one nation. */
const proclaimed: readonly { readonly day: Day; readonly only?: Nation }[] = [
  { day: '2011-04-29' }, // royal wedding
  { day: '2012-06-05' }, // Diamond Jubilee
  { day: '2022-06-03' }, // Platinum Jubilee
  { day: '2022-09-19' }, // state funeral
  { day: '2023-05-08' }, // coronation
  { day: '2026-06-15', only: 'scotland' }, // Scotland in the men's World Cup
];

const known = new Map<string, ReadonlySet<Day>>();

/**
 * The bank holidays of a calendar year on which offices are shut, all of them weekdays: a holiday at
 * a weekend is given by its substitute only. The rules are those of the Banking and Financial
 * Dealings Act 1971 and the yearly proclamations as they have stood since 2011.
 */
export function bankHolidays(nation: Nation, year: number): ReadonlySet<Day> {
  const key = `${nation} ${year}`;
  const days = known.get(key) ?? heldIn(nation, year);
  known.set(key, days);
  return days;
}

function heldIn(nation: Nation, year: number): ReadonlySet<Day> {
  const ruled = movableDays[nation].map((rule) => rule(year)).map((day) => moved.get(day) ?? day);
  const once = proclaimed
    .filter(({ day, only }) => Number(day.slice(0, 4)) === year && (!only || only === nation))
    .map(({ day }) => day);
  const fixed = fixedDays[nation].map((monthAndDay) => `${year}-${monthAndDay}`);
  const days = new Set([...ruled, ...once, ...fixed.filter((day) => !isWeekend(day))]);
  for (const day of fixed.filter(isWeekend)) days.add(substituteFor(day, days));
  return new Set([...days].sort());
}

/** The next weekday that is no holiday yet: 25 and 26 December 2027 become 27 and 28. */
function substituteFor(day: Day, taken: ReadonlySet<Day>): Day {
  let substitute = day;
  while (isWeekend(substitute) || taken.has(substitute)) substitute = addDays(substitute, 1);
  return substitute;
}

/** Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek > 5;
}

function firstMonday(year: number, month: number): Day {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.add({ days: (8 - first.dayOfWeek) % 7 }).toString();
}

function lastMonday(year: number, month: number): Day {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const last = first.add({ months: 1 }).subtract({ days: 1 });
  return last.subtract({ days: last.dayOfWeek - 1 }).toString();
}

/** Easter in the Gregorian calendar: the Sunday after the Church's full moon of spring. */
function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const moonCycle = year % 19;
  const leapCenturies = Math.floor(century / 4);
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const moonAge = (19 * moonCycle + century - leapCenturies - moonCorrection + 15) % 30;
  const fullMoon = moonAge - (moonAge === 29 || (moonAge === 28 && moonCycle > 10) ? 1 : 0);
  const paschal = Temporal.PlainDate.from({ year, month: 3, day: 21 }).add({ days: fullMoon });
  return paschal.add({ days: 7 - (paschal.dayOfWeek % 7) }).toString();
}
