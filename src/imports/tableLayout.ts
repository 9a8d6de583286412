import type { MeasureKind } from '#domain/measure.ts';
import { cellContent, isStatusWord } from './cellContent.ts';
import { planColumns } from './columnPlan.ts';
import { type ColumnRole, labelMeaning, labelWords } from './columns.ts';
import { countRowsAt, isCountTable, readCountTable } from './countTables.ts';
import { DraftReader } from './draftRows.ts';
import { emitRows } from './emitRows.ts';
import {
  isPeriodTable,
  readExceptionRows,
  readPeriodTable,
  repeatsRows,
} from './exceptionBlocks.ts';
import { type Segment, segments } from './headerRows.ts';
import { asColumns, hasName, isKeyValueTable, partedLines } from './keyValueLayout.ts';
import { isPeriodLabel, periodIn } from './periodsIn.ts';
import type { PublishedBuilder, Surroundings } from './publishedBuilder.ts';
import { type Column, resolveColumns } from './resolveColumns.ts';
import type { SourceRow, SourceTable } from './source.ts';
import { joinSubRows } from './subRows.ts';

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
    for (const card of asColumns(rows, place.lineAbove)) {
      const found = segments(card);
      if (found.length === 0) listRows(card, place.lineAbove, builder);
      readSegments(found, home, builder);
    }
    return;
  }
  const found = segments(rows);
  if (found.length === 0) listRows(rows, place.lineAbove, builder);
  readSegments(found, place, builder);
}

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
  for (const segment of found) readSegment(segment, place, builder);
}

function readSegment(segment: Segment, place: TablePlace, builder: PublishedBuilder): void {
  for (const row of segment.above) builder.addLabel('heading', rowText(row));
  const { header, body } = joinSubRows(segment);
  const columns = resolveColumns(header, body);
  if (isKeyTable(columns, body, place)) {
    for (const row of body) builder.addPassage('Status key', rowText(row));
    return;
  }
  for (const { label } of columns) builder.addLabel('column', label.replace(/\s+/g, ' '));
  if (place.lineAbove !== '' && isPeriodTable(columns))
    readPeriodTable(columns, body, place, builder);
  else if (!isMeasureTable(columns)) listRows(body, place.lineAbove, builder);
  else if (place.exceptions && repeatsRows(columns, body, builder)) {
    readExceptionRows(columns, body, place, builder);
  } else readMeasures({ ...segment, body }, columns, place, builder);
}

function readMeasures(
  segment: Segment,
  columns: readonly Column[],
  place: TablePlace,
  builder: PublishedBuilder,
): void {
  const section = sectionOf(columns) || lastSection(segment.above) || place.section;
  const reader = new DraftReader(columns, section, place.aim);
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

/**
 * A table of measures has their names and figures, or a label that says what they are and a word
 * about them. Risks have scores, and people dates: they are neither.
 */
function isMeasureTable(columns: readonly Column[]): boolean {
  const has = (...roles: ColumnRole[]) => columns.some(({ role }) => roles.includes(role));
  if (columns.some(({ label }) => /\b(?:risks?|likelihood|impact)\b/i.test(label))) return false;
  const name =
    columns.find(({ role }) => role === 'title') ?? columns.find(({ role }) => role === 'code');
  if (!name) return false;
  const says = saysMeasure(name.label);
  const labelled = (role: ColumnRole) =>
    columns.some((column) => column.role === role && labelMeaning(column.label).role === role);
  const dated = columns.some(({ role, label }) => role === 'outturn' && periodIn(label, 2000));
  if (has('outturn')) return says || dated || has('target', 'status', 'code', 'forecast');
  if (has('target')) return says || has('status', 'commentary', 'code');
  return (says || labelled('due')) && has('status', 'progress', 'due', 'commentary');
}

/** Whether a label calls its column measures of some kind, not only names. */
function saysMeasure(label: string): boolean {
  const { role, sure } = labelMeaning(label);
  return sure && role === 'title' && !/^(?:full |short )?(?:name|title)$/i.test(label);
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

/** What the rows are: figures, promises with a date, or tasks. */
function kindOf(
  columns: readonly Column[],
  headings: readonly string[],
  hasResult: boolean,
): MeasureKind {
  const figures = columns.some(({ role, holds }) => role === 'target' && holds === 'figures');
  if (hasResult || figures) return 'indicator';
  const labels = columns.filter(({ role }) => role === 'title' || role === 'code');
  const label = labels.map((column) => labelWords(column.label)).join(' ');
  const heading = labelWords(headings.at(-1) ?? '');
  const tasks =
    /\b(?:actions?|tasks?|projects?|milestones?|activit(?:y|ies)|initiatives?|deliverables?)\b/;
  const promises =
    /\b(?:targets?|commitments?|pledges?|promises?|objectives?|what we (?:said|will))\b/;
  if (tasks.test(label)) return 'action';
  if (promises.test(label)) return 'target';
  if (/\b(?:indicators?|measures?|kpis?|pis?)\b/.test(label)) return 'indicator';
  if (tasks.test(heading)) return 'action';
  if (promises.test(heading)) return 'target';
  if (columns.some(({ role }) => role === 'progress')) return 'action';
  return 'target';
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
