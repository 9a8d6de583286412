const months = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const weekdays = new Map(
  [
    ['Monday', 'mon'],
    ['Tuesday', 'tue', 'tues'],
    ['Wednesday', 'wed', 'weds'],
    ['Thursday', 'thu', 'thur', 'thurs'],
    ['Friday', 'fri'],
    ['Saturday', 'sat'],
    ['Sunday', 'sun'],
  ].flatMap(([name = '', ...short]) =>
    [name.toLowerCase(), ...short].map((word) => [word, name] as const),
  ),
);

/** The month (1 to 12) that a word in small letters names, in full or short. */
export function monthNamed(lower: string): number | undefined {
  return months.get(lower);
}

/** Whether the month is written short; `may` is not. */
export function isShortMonth(lower: string): boolean {
  return lower !== 'may' && lower.length <= 4 && lower !== 'june' && lower !== 'july';
}

/** The day of the week that a word in small letters names, as "Sunday". */
export function weekdayNamed(lower: string): string | undefined {
  return weekdays.get(lower);
}

/** The year that digits name: four as they stand, two as 1970 to 2069. */
export function yearNamed(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year >= 70 ? 1900 + year : 2000 + year;
}
