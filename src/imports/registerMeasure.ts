import type { Day } from '#domain/day.ts';
import { inferPolarity } from '#domain/inferPolarity.ts';
import type { Cover, Measure, Polarity } from '#domain/measure.ts';
import { parsePeriod, periodCode } from '#domain/period.ts';
import { polarityGiven } from '#domain/polarityGiven.ts';
import { readPeriod } from '#domain/readPeriod.ts';
import { readValue } from '#domain/readValue.ts';
import type { RegisterColumn } from '#domain/register.ts';
import { accumulationOf } from '#domain/yearWords.ts';
import { kindOf, reportedInOf } from './interchangeWords.ts';
import { dayIn, decimalIn, type People } from './measureOf.ts';
import type { RegisterCells } from './registerCells.ts';

/** The measure that a row makes of what is there; unknown people and words are listed by `cells`. */
export function measureIn(cells: RegisterCells, there: Measure, people: People): Measure {
  const text = (column: RegisterColumn, old: string) => cells.text(column, old);
  const person = (text: string) => people.get(text.toLowerCase());
  const day = (column: RegisterColumn, old: Day | undefined) =>
    cells.value<Day | undefined>(column, old, undefined, dayIn, 'unreadableDate');
  const period = (column: RegisterColumn, old: string | undefined) =>
    cells.value<string | undefined>(column, old, undefined, periodIn, 'unreadablePeriod');
  const limit = (column: RegisterColumn, old: string | undefined) =>
    cells.value<string | undefined>(column, old, undefined, decimalIn, 'unreadableValue');
  const kind = cells.value('kind', there.kind, there.kind, kindOf, 'unknownWord');
  const named = { title: text('title', there.title), unit: text('unit', there.unit) };
  return {
    id: there.id,
    code: text('code', there.code),
    title: named.title,
    kind,
    plan: text('plan', there.plan),
    section: text('section', there.section),
    aim: text('aim', there.aim),
    directorate: text('directorate', there.directorate),
    committee: text('committee', there.committee),
    plainDescription: text('description', there.plainDescription),
    unit: named.unit,
    numeratorLabel: text('numerator_label', there.numeratorLabel),
    denominatorLabel: text('denominator_label', there.denominatorLabel),
    polarity: polarityIn(cells, there, kind, named),
    accumulates: cells.value(
      ...(['accumulates', there.accumulates, there.accumulates] as const),
      ...([accumulationOf, 'unknownWord'] as const),
    ),
    reportedIn: cells.value(
      ...(['reported_in', there.reportedIn, { kind: 'every' }] as const),
      ...([reportedInOf, 'unknownWord'] as const),
    ),
    lagDays: cells.value('lag_days', there.lagDays, 0, wholeDays, 'unreadableValue'),
    source: text('source', there.source),
    near: limit('near', there.near),
    metWithin: limit('met_within', there.metWithin),
    owner: cells.value('owner', there.owner, '', person, 'unknownWord'),
    ownerPost: text('owner_post', there.ownerPost),
    cover: coverIn(cells, there.cover, person, day),
    coverPost: text('cover_post', there.coverPost),
    director: cells.value('director', there.director, undefined, person, 'unknownWord'),
    directorPost: text('director_post', there.directorPost),
    targetDate: day('target_date', there.targetDate),
    milestones: there.milestones,
    definition: text('definition', there.definition),
    firstPeriod: period('first_period', there.firstPeriod),
    lastPeriod: period('last_period', there.lastPeriod),
  };
}

/** What is good of a new indicator is read from its title and unit where the register is silent. */
function polarityIn(
  cells: RegisterCells,
  there: Measure,
  kind: Measure['kind'],
  { title, unit }: { title: string; unit: string },
): Polarity {
  const blank = readValue('');
  const isNew = there.title === '' && there.code === '';
  const inferred = () =>
    inferPolarity({ title, unit, target: blank, outturn: blank, label: '', given: '' }).polarity;
  const otherwise = isNew && kind === 'indicator' ? inferred() : there.polarity;
  return cells.value('polarity', otherwise, otherwise, polarityGiven, 'unknownWord');
}

function coverIn(
  cells: RegisterCells,
  there: Cover | undefined,
  person: (text: string) => string | undefined,
  day: (column: RegisterColumn, old: Day | undefined) => Day | undefined,
): Cover | undefined {
  const who = cells.value('cover', there?.person ?? '', '', person, 'unknownWord');
  const first = day('cover_first', there?.first);
  const last = day('cover_last', there?.last);
  return who !== '' && first && last && first <= last ? { person: who, first, last } : undefined;
}

function wholeDays(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

function periodIn(text: string): string | undefined {
  const period = parsePeriod(text) ?? readPeriod(text);
  return period && periodCode(period);
}

/** A measure of which nothing is known yet. */
export function blankMeasure(id: string): Measure {
  return {
    id,
    code: '',
    title: '',
    kind: 'indicator',
    plan: '',
    section: '',
    aim: '',
    directorate: '',
    committee: '',
    plainDescription: '',
    unit: '',
    numeratorLabel: '',
    denominatorLabel: '',
    polarity: 'none',
    accumulates: 'period',
    reportedIn: { kind: 'every' },
    lagDays: 0,
    source: '',
    near: undefined,
    metWithin: undefined,
    owner: '',
    ownerPost: '',
    cover: undefined,
    coverPost: '',
    director: undefined,
    directorPost: '',
    targetDate: undefined,
    milestones: [],
    definition: '',
    firstPeriod: undefined,
    lastPeriod: undefined,
  };
}
