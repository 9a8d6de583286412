import type { Day } from '#domain/day.ts';
import type { DecimalText } from '#domain/decimal.ts';
import { judgeRow } from '#domain/judgeRow.ts';
import { type Period, periodCode, periodIndex } from '#domain/period.ts';
import type { PublishedDocument, PublishedRow } from '#domain/published.ts';
import { readDay } from '#domain/readDay.ts';
import { readValue } from '#domain/readValue.ts';
import type { Scheme } from '#domain/scheme.ts';
import type { CheckedDocument, CheckedRow } from './checkedRow.ts';
import { plainText } from './plainText.ts';

/** How far back a row looks: three years of quarters, one of months. */
const periodsBack = 12;

/**
 * Works out once what checks need of each row: figures, judgement, printed status, plain commentary,
 * and the same measure's other periods. Measures are the same where kind, plan, section, code and
 * folded title are. Linear in the number of rows.
 */
export function prepare(
  document: PublishedDocument,
  scheme: Scheme,
  asAt: Day | undefined,
): CheckedDocument {
  const places = document.rows.map((row) => placeOf(row, document.period));
  const groups = grouped(places);
  const kept = commentaryRows(document.rows, places, document.period);
  const rows = document.rows.map((row, at) => {
    const place = places[at];
    const group = place && groups.get(place.key);
    const lastYear = lastYearsResult(scheme, document, group, place);
    return checkedRow(
      row,
      scheme,
      place?.period,
      kept.has(at) ? row.cells.commentary : '',
      lastYear,
    );
  });
  for (const group of groups.values()) link(group, rows);
  return { published: document, rows, asAt: asAt ?? document.asAt };
}

/** Which measure a row is of, and where its period stands among those of the same length. */
interface Place {
  readonly key: string;
  readonly period: Period | undefined;
  readonly order: number;
  readonly at: number;
}

type WritableRow = { -readonly [Key in keyof CheckedRow]: CheckedRow[Key] };

function placeOf(row: PublishedRow, whole: Period | undefined): Omit<Place, 'at'> {
  const { kind, cells } = row;
  const period = row.period ?? whole;
  const length = period?.kind ?? '';
  const key = [
    kind,
    fold(cells.plan),
    fold(cells.section),
    fold(cells.code),
    fold(cells.title),
    length,
  ];
  return {
    key: key.join('|'),
    period,
    order: period ? period.year * 100 + periodIndex(period) : 0,
  };
}

function grouped(places: readonly Omit<Place, 'at'>[]): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  places.forEach((place, at) => {
    const group = groups.get(place.key);
    if (group) group.push({ ...place, at });
    else groups.set(place.key, [{ ...place, at }]);
  });
  for (const group of groups.values()) group.sort((a, b) => a.order - b.order || a.at - b.at);
  return groups;
}

/**
 * The rows whose commentary is their own: where one printed row gave several periods, its text
 * speaks of the document's period, else of the latest.
 */
function commentaryRows(
  rows: readonly PublishedRow[],
  places: readonly Omit<Place, 'at'>[],
  whole: Period | undefined,
): ReadonlySet<number> {
  const wholeCode = whole && periodCode(whole);
  const best = new Map<string, number>();
  const alone = new Set<number>();
  const isOrdered = inOrder(rows);
  for (const [at, row] of rows.entries()) {
    // Most printed rows gave one row: their text needs no comparing.
    const [before, after] = [rows[at - 1]?.place, rows[at + 1]?.place];
    if (isOrdered && before?.row !== row.place.row && after?.row !== row.place.row) {
      alone.add(at);
      continue;
    }
    const place = places[at];
    const key = `${row.place.file}|${row.place.row}|${place?.key}|${row.cells.commentary}`;
    const other = best.get(key);
    const otherPlace = other === undefined ? undefined : places[other];
    const isWhole = (one: typeof place) => one?.period && periodCode(one.period) === wholeCode;
    if (other !== undefined && isWhole(otherPlace)) continue;
    const isLater = (place?.order ?? 0) > (otherPlace?.order ?? 0);
    if (other === undefined || isWhole(place) || isLater) best.set(key, at);
  }
  for (const at of best.values()) alone.add(at);
  return alone;
}

/** Whether all rows are of one file and in its order, so that what one printed row gave is together. */
function inOrder(rows: readonly PublishedRow[]): boolean {
  return rows.every(({ place }, at) => {
    const before = rows[at - 1]?.place;
    return !before || (place.file === before.file && place.row >= before.row);
  });
}

function lastYearsResult(
  scheme: Scheme,
  document: PublishedDocument,
  group: readonly Place[] | undefined,
  place: Omit<Place, 'at'> | undefined,
): DecimalText | undefined {
  if (!('nearIfNotWorse' in scheme) || !scheme.nearIfNotWorse || !group || !place) return undefined;
  const before = group.find(({ order }) => order === place.order - 100);
  const reading = before && readValue(document.rows[before.at]?.cells.outturn ?? '');
  return reading?.kind === 'number' ? reading.number : undefined;
}

function checkedRow(
  row: PublishedRow,
  scheme: Scheme,
  period: Period | undefined,
  commentary: string,
  lastYear: DecimalText | undefined,
): WritableRow {
  const judged = judgeRow(scheme, row, lastYear);
  const due = row.cells.due === '' ? undefined : readDay(row.cells.due);
  return {
    published: row,
    period,
    periodCode: period ? periodCode(period) : row.cells.period,
    target: judged.target,
    outturn: judged.outturn,
    polarity: judged.polarity,
    polarityFrom: judged.polarityFrom,
    judgement: judged.judgement,
    label: judged.label,
    commentary: plainText(commentary),
    due: due?.kind === 'day' ? due.last : undefined,
    earlier: [],
    yearSoFar: [],
  };
}

/** Gives each row of a measure the rows before it. */
function link(group: readonly Place[], rows: readonly WritableRow[]): void {
  const before: CheckedRow[] = [];
  let year: CheckedRow[] = [];
  let same: CheckedRow[] = [];
  let last: Place | undefined;
  for (const place of group) {
    const row = rows[place.at];
    if (!row) continue;
    // Rows without a period and the same period printed twice have no order: neither is earlier.
    if (place.order !== last?.order) {
      if (last?.period) before.push(...same);
      if (place.period?.year !== last?.period?.year) year = [];
      else year = [...year.slice(-periodsBack), ...same.slice(-1)];
      same = [];
    }
    row.earlier = before.slice(-periodsBack).reverse();
    row.yearSoFar = [...year, row];
    same.push(row);
    last = place;
  }
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9\u00c0-\u024f%£]+/g, ' ')
    .trim();
}
