import type { Day } from '#domain/day.ts';
import { comparePeriods, type Period, periodCode, periodIndex } from '#domain/period.ts';
import { findDays } from '#domain/readDay.ts';
import { findPeriods } from '#domain/readPeriod.ts';
import { labelMeaning } from './columns.ts';
import { periodIn, withoutPeriods } from './periodsIn.ts';
import type { SourceBlock, SourceTable } from './source.ts';

/** How far into a document its title and date are looked for. */
const opening = 40;

/** What the document is called: before its first table the first line with a period, else the first
 * heading or line. */
export function documentTitle(blocks: readonly SourceBlock[]): string {
  const table = blocks.findIndex(({ kind }) => kind === 'table');
  const before = table < 0 ? blocks : blocks.slice(0, table + 1);
  const lines = openingLines(before).filter(({ text }) => text.length <= 250);
  const headings = lines.filter(({ heading }) => heading);
  const dated = [...headings, ...lines.slice(0, 10).filter(isTitle)].find(
    ({ text }) =>
      withoutPeriods(text).trim().length > 10 && rank(periodIn(text, undefined), text) > 1,
  );
  const named = headings.find(({ text }) =>
    /\b(?:performance|report|update|monitoring)\b/i.test(text),
  );
  return (dated ?? named ?? headings[0] ?? lines[0])?.text ?? '';
}

function isTitle({ text }: { readonly text: string }): boolean {
  return text.length <= 120 && !/[.;:]$/.test(text);
}

/** The day that the document says its figures are as at. */
export function documentAsAt(blocks: readonly SourceBlock[]): Day | undefined {
  for (const { text } of openingLines(blocks)) {
    const from = /\bas (?:at|of)\b/i.exec(text)?.index;
    if (from === undefined) continue;
    const found = findDays(text.slice(from, from + 60))[0]?.reading;
    if (found?.kind === 'day' && found.precision !== 'year') return found.last;
  }
  return undefined;
}

/**
 * What the document reports on: a quarter or part in a heading, else the latest one with figures in
 * its columns, else a year, else a month; a quarter takes its year from another heading.
 */
export function documentPeriod(blocks: readonly SourceBlock[]): Period | undefined {
  const lines = openingLines(blocks).filter(({ text }) => text.length <= 250);
  const ordered = [
    ...lines.filter(({ heading }) => heading),
    ...lines.filter(({ heading }) => !heading),
  ];
  const year = yearIn(ordered.map(({ text }) => text));
  const columns = columnPeriods(blocks);
  const read = ordered.flatMap(({ text, heading }) => {
    const period = periodIn(text, undefined) ?? withYearOf(columns, periodIn(text, year));
    const worth = rank(period, text);
    return period ? [{ period, rank: worth === 2 && !heading ? 1 : worth }] : [];
  });
  const best = (wanted: number) => read.find((line) => line.rank === wanted)?.period;
  const latest = columns.filter(({ kind }) => kind !== 'year').at(-1);
  return best(3) ?? latest ?? yearOf(best(2), columns) ?? columns.at(-1) ?? best(1);
}

/** A quarter whose year another line told stands in the year that a column names for it. */
function withYearOf(columns: readonly Period[], period: Period | undefined): Period | undefined {
  if (period === undefined || period.kind === 'year') return period;
  const same = columns.filter(
    (column) => column.kind === period.kind && periodIndex(column) === periodIndex(period),
  );
  return same.at(-1) ?? period;
}

/** The year in a title may be the one in which it was published: several columns know better. */
function yearOf(named: Period | undefined, columns: readonly Period[]): Period | undefined {
  if (named === undefined || columns.length < 2) return named;
  const isAmong = columns.some((column) => periodCode(column) === periodCode(named));
  return isAmong ? named : columns.at(-1);
}

/** 3: a quarter or part; 2: a year or a month in words; 1: the month of a date. */
function rank(period: Period | undefined, text: string): number {
  switch (period?.kind) {
    case undefined:
      return 0;
    case 'quarter':
    case 'part':
      return 3;
    case 'year':
      return 2;
    case 'month':
      return findDays(text).some(
        ({ reading }) => reading.kind !== 'day' || reading.precision === 'day',
      )
        ? 1
        : 2;
  }
}

function yearIn(texts: readonly string[]): number | undefined {
  for (const text of texts) {
    const year = findPeriods(text).find((mention) => mention.year !== undefined)?.year;
    if (year !== undefined) return year;
  }
  return undefined;
}

function openingLines(blocks: readonly SourceBlock[]): { text: string; heading: boolean }[] {
  const lines: { text: string; heading: boolean }[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index >= opening) break;
    if (block.kind === 'table') {
      for (const text of titleRows(block)) lines.push({ text, heading: true });
    } else lines.push({ text: block.text, heading: block.kind === 'heading' });
  }
  return lines;
}

/** Rows with one cell at the top of a sheet are its title. */
function titleRows({ name, rows }: SourceTable): string[] {
  const titles = name === '' ? [] : [name];
  for (const { cells } of rows.slice(0, 8)) {
    const filled = cells.filter(({ text }) => text !== '');
    // "Period: | Quarter 3 2025/26" above the header is a title in two cells.
    const told = filled.length === 2 && /:$/.test(filled[0]?.text ?? '');
    if (filled.length > 1 && !told) break;
    if (filled[0]) titles.push(filled.map(({ text }) => text).join(' '));
  }
  return titles;
}

/** Periods of result columns that hold something, the earliest first. */
function columnPeriods(blocks: readonly SourceBlock[]): Period[] {
  const found: Period[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const [top] = block.rows
      .slice(0, 6)
      .filter(({ cells }) => cells.filter(({ text }) => text !== '').length > 1);
    for (const [index, { text }] of (top?.cells ?? []).entries()) {
      if (text === '' || text.length > 90 || labelMeaning(text).role !== 'outturn') continue;
      const period = periodIn(text, undefined);
      const filled = block.rows.some((row) => row !== top && row.cells[index]?.text);
      if (period && filled) found.push(period);
    }
  }
  return found.sort(comparePeriods);
}
