import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { decimal } from '#domain/decimal.ts';
import type { DueMeasure } from '#domain/due.ts';
import type { ReportedIn } from '#domain/measure.ts';
import { type Period, parsePeriod } from '#domain/period.ts';
import { people } from '#tenant/people.ts';

export type Row = Readonly<Record<string, string>>;

/** The day on which the sample council is looked at, and its open period. */
export const today = '2025-04-09';
export const open = '2024-25 Q4';

export const posts = new Map(people.map((person) => [person.mail, person.post]));
export const rows = read('measures.csv');
export const changes = read('changes.csv');
export const measures = Map.groupBy(rows, (row) => `${cell(row, 'section')}: ${cell(row, 'code')}`);

function read(name: string): Row[] {
  const file = new URL(`../../src/tenant/sample/${name}`, import.meta.url);
  return parse<Row>(readFileSync(file, 'utf8'), { columns: true });
}

/** A cell of a row; empty where there is no row. */
export function cell(row: Row | undefined, column: string): string {
  return row?.[column] ?? '';
}

/** Section, code and period: for messages. */
export function label(row: Row): string {
  return `${cell(row, 'section')} ${cell(row, 'code')} ${cell(row, 'period')}`;
}

/** The plain figure of a cell without unit and mark; undefined where there is none. */
export function number(row: Row, column: string): string | undefined {
  return /^£?([\d,]+(?:\.\d+)?)(?:%|m|p|r)?$/.exec(cell(row, column))?.[1]?.replaceAll(',', '');
}

/** Worse than the target by anything at all. */
export function isOffTarget(row: Row): boolean {
  const [target, outturn] = [number(row, 'target'), number(row, 'outturn')];
  if (target === undefined || outturn === undefined) return false;
  const over = decimal(outturn).minus(target);
  switch (cell(row, 'polarity')) {
    case 'higher':
      return over.lt(0);
    case 'lower':
      return over.gt(0);
    case 'nearest':
      return !over.eq(0);
    default:
      return false;
  }
}

/** The first row of a code and a period. */
export function find(code: string, period: string): Row {
  const row = rows.find((any) => cell(any, 'code') === code && cell(any, 'period') === period);
  if (!row) throw new Error(`No row ${code} ${period}`);
  return row;
}

/** Changes of one sort. */
export function changed(what: string): Row[] {
  return changes.filter((change) => cell(change, 'what') === what);
}

/** The rows of the measure that a change names, oldest first. */
export function measuresOf(change: Row | undefined): Row[] {
  return measures.get(`${cell(change, 'section')}: ${cell(change, 'code')}`) ?? [];
}

/** What decides when the measure of a code is reported. */
export function measure(code: string): DueMeasure {
  const own = rows.filter((row) => cell(row, 'code') === code);
  return {
    reportedIn: reportedIn(own),
    lagDays: Number(cell(own[0], 'lag_days')),
    firstPeriod: undefined,
    lastPeriod: undefined,
  };
}

/** As the rows say. */
export function reportedIn(own: readonly Row[]): ReportedIn {
  const index = /^Q(\d)$/.exec(cell(own[0], 'reported_in'))?.[1];
  return index ? { kind: 'named', indexes: [Number(index)] } : { kind: 'every' };
}

/** The period of a code. */
export function at(code: string): Period {
  const period = parsePeriod(code);
  if (!period) throw new Error(`${code} is no period`);
  return period;
}

/** The period of a row. */
export function periodOf(row: Row | undefined): Period {
  return at(cell(row, 'period'));
}

/** The number of a period within its year. */
export function indexOf(period: Period): number {
  return period.kind === 'year' ? 1 : period.index;
}
