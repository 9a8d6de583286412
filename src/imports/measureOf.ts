import type { Day } from '#domain/day.ts';
import { decimal } from '#domain/decimal.ts';
import { inferPolarity } from '#domain/inferPolarity.ts';
import type { Cover, Measure, Polarity } from '#domain/measure.ts';
import type { PersonId } from '#domain/person.ts';
import { polarityGiven } from '#domain/polarityGiven.ts';
import type { NotUnderstood, PublishedRow } from '#domain/published.ts';
import { readDay } from '#domain/readDay.ts';
import { readValue } from '#domain/readValue.ts';
import { accumulationOf } from '#domain/yearWords.ts';
import { reportedInOf } from './interchangeWords.ts';

/** People by e-mail, in lower case. */
export type People = ReadonlyMap<string, PersonId>;

/** A measure as its first row defines it, and the people in it who are not known. */
export interface DefinedMeasure {
  readonly measure: Measure;
  readonly problems: readonly NotUnderstood[];
}

/** The definition in a row; without `people` nobody is known and nobody is missed. */
export function measureOf(
  row: PublishedRow,
  id: string,
  people: People | undefined,
): DefinedMeasure {
  const { cells, kind } = row;
  const problems: NotUnderstood[] = [];
  const person = (column: 'owner' | 'director'): PersonId | undefined => {
    const mail = cells[column].trim();
    if (mail === '' || !people) return undefined;
    const found = people.get(mail.toLowerCase());
    if (!found) problems.push(missed(row, column, mail));
    return found;
  };
  const cover = coverOf(cells.cover, people);
  if (cells.cover.trim() && people && !cover) problems.push(missed(row, 'cover', cells.cover));
  const measure: Measure = {
    id,
    code: cells.code,
    title: cells.title,
    kind,
    plan: cells.plan,
    section: cells.section,
    aim: cells.aim,
    directorate: cells.directorate,
    committee: cells.committee,
    plainDescription: '',
    unit: cells.unit,
    numeratorLabel: '',
    denominatorLabel: '',
    polarity: polarityOf(row),
    accumulates: accumulationOf(cells.accumulates) ?? 'period',
    reportedIn: reportedInOf(cells.reported_in) ?? { kind: 'every' },
    lagDays: wholeNumber(cells.lag_days),
    source: cells.source,
    near: decimalIn(cells.near),
    metWithin: decimalIn(cells.met_within),
    owner: person('owner') ?? '',
    ownerPost: cells.owner_post,
    coverPost: '',
    cover,
    director: person('director'),
    directorPost: '',
    targetDate: dayIn(cells.due),
    milestones: [],
    definition: cells.definition,
    firstPeriod: undefined,
    lastPeriod: undefined,
  };
  return { measure, problems };
}

/** The last day that the text may mean: `Mar 2026` is its 31st; undefined where it is no date. */
export function dayIn(text: string): Day | undefined {
  const reading = text.trim() === '' ? undefined : readDay(text);
  return reading?.kind === 'day' ? reading.last : undefined;
}

/** The number in a cell as plain decimal text; undefined where there is none. */
export function decimalIn(text: string): string | undefined {
  const reading = text.trim() === '' ? undefined : readValue(text);
  return reading?.kind === 'number' ? reading.number : undefined;
}

function polarityOf({ kind, cells }: PublishedRow): Polarity {
  const given = cells.polarity.trim() ? polarityGiven(cells.polarity) : undefined;
  if (given) return given;
  if (kind !== 'indicator') return 'none'; // a promise or a task is judged in words
  return inferPolarity({
    title: cells.title,
    unit: cells.unit,
    target: readValue(cells.target),
    outturn: readValue(cells.outturn),
    label: cells.status,
    given: cells.polarity,
  }).polarity;
}

/** `mail first last`: who answers from the first to the last day. */
function coverOf(text: string, people: People | undefined): Cover | undefined {
  const [mail = '', first = '', last = ''] = text.trim().split(/\s+/);
  const person = people?.get(mail.toLowerCase());
  const [from, to] = [dayIn(first), dayIn(last)];
  return person && from && to && from <= to ? { person, first: from, last: to } : undefined;
}

function wholeNumber(text: string): number {
  const number = decimalIn(text);
  if (number === undefined) return 0;
  const days = decimal(number).round(0, 0).toNumber();
  return days > 0 ? days : 0;
}

function missed(row: PublishedRow, column: string, text: string): NotUnderstood {
  return { ...row.place, column, text, why: 'unknownWord' };
}
