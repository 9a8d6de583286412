import { cellContent, isStatusWord } from './cellContent.ts';
import { planColumns } from './columnPlan.ts';
import { besideEachOther } from './columnRepeats.ts';
import { labelMeaning, labelWords } from './columns.ts';
import { countRowsAt, isCountTable, readCountTable } from './countTables.ts';
import { DraftReader, hasCommentRows } from './draftRows.ts';
import { emitRows } from './emitRows.ts';
import { readExceptionRows, readPeriodExceptions, repeatsRows } from './exceptionBlocks.ts';
import { type Segment, segments } from './headerRows.ts';
import { asColumns, hasName, isKeyValueTable, partedLines } from './keyValueLayout.ts';
import { isMeasureTable, kindOf } from './measureTable.ts';
import { isPeriodTable, withNameColumn } from './nameColumn.ts';
import { turnedUpright } from './periodsDown.ts';
import { isPeriodLabel } from './periodsIn.ts';
import type { PublishedBuilder, Surroundings } from './publishedBuilder.ts';
import { type Column, resolveColumns } from './resolveColumns.ts';
import type { SourceRow, SourceTable } from './source.ts';
import { joinSubRows, joinTypedRows } from './subRows.ts';
import { withoutTiles } from './tiles.ts';

/** What the words just before a table say of it. */
export interface TablePlace extends Surroundings {
  /** The section where the line right above names a measure. */
  readonly sectionAbove: string;
  /** Under a heading "Exceptions". */
  readonly exceptions: boolean;
  /** The line right above: the name of the measure whose periods the table lists. */
  readonly lineAbove: string;
}

/** Reads one table of any layout; what is not understood is listed row by row. */
export function readTable(table: SourceTable, place: TablePlace, builder: PublishedBuilder): void {
  const filled = table.rows.filter(({ cells }) => cells.some(({ text }) => text !== ''));
  const parted = partedLines(filled);
  if (isCountTable(parted)) {
    readCountTable(parted, place, builder);
    return;
  }
  const rows = withoutCounts(parted, place, builder);
  if (rows.length === 0) return;
  if (isKeyValueTable(rows)) {
    const home = hasName(rows) ? place : { ...place, section: place.sectionAbove };
    for (const { name, rows: card } of asColumns(rows, place.lineAbove)) {
      const found = segments(card);
      if (name !== place.lineAbove) builder.addLabel('heading', name);
      if (found.length === 0) listRows(card, name, builder);
      readSegments(found, { ...home, lineAbove: name }, builder);
    }
    return;
  }
  const spoken = place.headings.some((text) => aboutMeasures.test(text));
  const found = segments(withoutTiles(turnedUpright(rows, spoken)));
  if (found.length === 0) listRows(rows, place.lineAbove, builder);
  readSegments(found, place, builder);
}

const aboutMeasures = /\b(?:performance|indicators?|measures?|kpis?|pis?|scorecard|targets?)\b/i;

/** How far down a sheet its counts are looked for. */
const opening = 60;

/** The rows without the tables of counts that a sheet holds above its measures; those are read. */
function withoutCounts(
  rows: readonly SourceRow[],
  place: TablePlace,
  builder: PublishedBuilder,
): readonly SourceRow[] {
  for (let at = 0; at < Math.min(rows.length, opening); at += 1) {
    const counted = countRowsAt(rows, at);
    if (counted === 0) continue;
    readCountTable(rows.slice(at, at + counted), place, builder);
    return withoutCounts([...rows.slice(0, at), ...rows.slice(at + counted)], place, builder);
  }
  return rows;
}

function readSegments(
  found: readonly Segment[],
  place: TablePlace,
  builder: PublishedBuilder,
): void {
  for (const segment of found.flatMap(besideEachOther)) readSegment(segment, place, builder);
}

function readSegment(segment: Segment, place: TablePlace, builder: PublishedBuilder): void {
  for (const row of segment.above) builder.addLabel('heading', rowText(row));
  const typed = joinTypedRows(segment);
  const joined = { ...typed, ...joinSubRows(typed) };
  const columns = resolveColumns(joined.header, joined.body);
  const repeats = place.exceptions || builder.knows(place.lineAbove);
  if (place.lineAbove !== '' && repeats && isPeriodTable(columns)) {
    for (const { label } of columns) builder.addLabel('column', label.replace(/\s+/g, ' '));
    readPeriodExceptions(columns, joined.body, place, builder);
    return;
  }
  const named = withNameColumn(joined, columns, place.lineAbove);
  if (!named) readColumns(joined, columns, place, builder);
  else {
    const { header, body } = named.segment;
    for (const name of named.names) builder.addLabel('heading', name);
    const home = { ...place, section: place.sectionAbove };
    readColumns(named.segment, resolveColumns(header, body), home, builder);
  }
}

function readColumns(
  segment: Segment,
  columns: readonly Column[],
  place: TablePlace,
  builder: PublishedBuilder,
): void {
  const { body } = segment;
  if (isKeyTable(columns, body, place)) {
    for (const row of body) builder.addPassage('Status key', rowText(row));
    return;
  }
  for (const { label } of columns) builder.addLabel('column', label.replace(/\s+/g, ' '));
  if (!isMeasureTable(columns)) listRows(body, place.lineAbove, builder);
  else if (place.exceptions && repeatsRows(columns, body, builder)) {
    readExceptionRows(columns, body, place, builder);
  } else readMeasures(segment, columns, place, builder);
}

function readMeasures(
  segment: Segment,
  columns: readonly Column[],
  place: TablePlace,
  builder: PublishedBuilder,
): void {
  const section = sectionOf(columns) || lastSection(segment.above) || place.section;
  const reader = new DraftReader(columns, section, place.aim, hasCommentRows(segment.body));
  for (const row of segment.body) reader.read(row);
  for (const name of reader.names) builder.addLabel('heading', name);
  const plan = planColumns(columns, place.period);
  const kind = kindOf(columns, place.headings, plan.main !== undefined);
  for (const draft of reader.drafts) emitRows(draft, { plan, kind, around: place }, builder);
}

/** A service's name as the header over its indicators. */
function sectionOf(columns: readonly Column[]): string {
  const title = columns.find(({ role }) => role === 'title');
  if (!title || title.label === '' || isPeriodLabel(title.label)) return '';
  const { role, sure } = labelMeaning(title.label);
  const says = sure && role !== 'outturn' && role !== 'target';
  return says
    ? ''
    : title.label.replace(/\s+(?:performance )?(?:indicators?|measures?|kpis?|actions?)$/i, '');
}

/** A name alone in the row above the header; a sentence there is none. */
function lastSection(above: readonly SourceRow[]): string {
  const row = above.at(-1);
  const text = row ? rowText(row) : '';
  return text.length > 80 || isPeriodLabel(text) || /\d{4}|:/.test(text) ? '' : text;
}

/** The key of statuses: each status word with what it means. */
function isKeyTable(
  columns: readonly Column[],
  body: readonly SourceRow[],
  { lineAbove, headings }: TablePlace,
): boolean {
  const roles = columns.map(({ role }) => role);
  if (
    roles.some((role) => ['outturn', 'due', 'progress', 'code'].includes(role)) ||
    body.length > 15
  ) {
    return false;
  }
  const named = /\bkey\b/i.test(lineAbove) || /\b(?:key|legend)$/i.test(headings.at(-1) ?? '');
  const words = body.filter(({ cells }) => cells.some(({ text }) => isStatusWord(text)));
  const allWords = words.length > 0 && words.length * 2 >= body.length;
  const explains = columns.some(
    ({ role, label }) =>
      role === 'usage' ||
      /\b(?:description|meaning|definition|explanation)\b/.test(labelWords(label)),
  );
  const headed = columns.some(({ label }) => /\b(?:status|rag|icon|symbol|rating)\b/i.test(label));
  const figures = columns.some(({ holds }) => holds === 'figures');
  return !figures && headed && (named || explains) && (allWords || named);
}

function listRows(rows: readonly SourceRow[], name: string, builder: PublishedBuilder): void {
  for (const row of rows) {
    builder.miss(builder.nextRow(), name.slice(0, 80), rowText(row), 'unknownTable');
  }
}

/** The filled cells of a row on one line. */
function rowText({ cells }: SourceRow): string {
  return cells
    .filter(({ text }) => text !== '' && cellContent(text) !== 'empty')
    .map(({ text }) => text.replace(/\s+/g, ' '))
    .join(' | ');
}
