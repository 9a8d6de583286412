import { type CellContent, cellContent } from './cellContent.ts';
import { type ColumnRole, labelWords } from './columns.ts';
import type { HeaderColumn } from './headerRows.ts';
import { isPeriodLabel } from './periodsIn.ts';
import type { SourceRow } from './source.ts';
import { isCode } from './titleAndCode.ts';

/** A column with its meaning settled by label and cells together. */
export interface Column {
  readonly index: number;
  readonly label: string;
  readonly role: ColumnRole;
  /** What most of its cells hold. */
  readonly holds: 'figures' | 'status' | 'dates' | 'text' | 'nothing';
}

interface Content {
  readonly filled: number;
  readonly share: (...contents: CellContent[]) => number;
  readonly length: number;
  /** How many of them name a period. */
  readonly periods: number;
}

/** What may name a measure beside its code. */
const otherNames = new Set<ColumnRole>(['title', 'description', 'unknown', 'blank']);

/** Rows looked at to settle a meaning: enough for any report, few enough for a long sheet. */
const looked = 300;

/**
 * Settles what each column means: labels first, then cells, where a label says nothing (a blank
 * header over status words) or something else (a service called "Performance" over the titles).
 */
export function resolveColumns(
  header: readonly HeaderColumn[],
  body: readonly SourceRow[],
): readonly Column[] {
  const sample = body.filter(({ cells }) => cells.some(({ text }) => text !== '')).slice(0, looked);
  const even = sample.filter(({ cells }) => cells.length === header.length);
  const rows = even.length > 0 ? even : sample;
  const contents = header.map((_, index) => contentOf(rows, index));
  const roles = header.map((column, index) => byContent(column, contents[index]));
  settleCodes(rows, roles);
  settleTitle(header, roles, contents);
  settleDates(roles, contents);
  settleUnknown(header, roles, contents);
  settleDoubles(roles);
  return header.map(({ label }, index) => ({
    index,
    label,
    role: roles[index] ?? 'unknown',
    holds: holds(contents[index]),
  }));
}

/** A label's meaning, put right where the cells contradict it. */
function byContent({ role, label }: HeaderColumn, content: Content | undefined): ColumnRole {
  if (!content || content.filled === 0) return role === 'blank' ? 'icon' : role;
  const worded = content.share('text') > 0.5;
  const prose = worded && content.length > 30;
  // "Month" over figures is the month's result.
  const figures = content.share('value') > 0.5 && content.periods === 0;
  if (role === 'period' && figures) return 'outturn';
  if (role === 'progress') return worded ? 'commentary' : role;
  if (role === 'status' || role === 'period' || role === 'icon') return prose ? 'commentary' : role;
  // "Plan" heads planned figures, or the name of the plan that the row belongs to.
  if (role === 'target' && worded && labelWords(label) === 'plan') return 'aim';
  if (role === 'count') return worded ? 'unknown' : role;
  if (role === 'code') return worded && content.length > 22 ? 'title' : role;
  if (role === 'aim') return content.share('value') > 0.5 ? 'target' : role;
  // "Last year" over N/A alone headed arrows that are lost.
  const isTrend = role === 'outturn' && content.share('absent') === 1 && trendLabel.test(label);
  if (isTrend) return 'beside';
  return role === 'blank' ? blank(content) : role;
}

const trendLabel = /^(?:last|previous|prior) \w+$/i;

function blank(content: Content): ColumnRole {
  if (content.share('status', 'letter') > 0.5) return 'status';
  if (content.share('text') > 0.5 && content.length > 12) return 'blank';
  return content.filled === 0 ? 'icon' : 'blank';
}

/** "KPI" over codes alone heads their codes; what they are called stands in another column. */
function settleCodes(rows: readonly SourceRow[], roles: ColumnRole[]) {
  const index = roles.indexOf('title');
  if (index < 0 || roles.includes('code')) return;
  const named = roles.some((role, other) => other !== index && otherNames.has(role));
  const texts = rows.flatMap(({ cells }) => cells[index]?.text.trim() || []);
  const codes = texts.filter((text) => text.length <= 15 && isCode(text));
  if (named && codes.length > 0 && codes.length * 10 >= texts.length * 8) roles[index] = 'code';
}

/** Where no label names the titles, the first column of words holds them. */
function settleTitle(header: readonly HeaderColumn[], roles: ColumnRole[], contents: Content[]) {
  const titled = (index: number) => {
    const content = contents[index];
    return content !== undefined && content.share('text') > 0.6 && content.length > 8;
  };
  const named = roles.findIndex(
    (role, index) => role === 'title' && (contents[index]?.filled ?? 0) > 0,
  );
  if (named >= 0) return;
  const weak: ColumnRole[] = [
    'unknown',
    'blank',
    'outturn',
    'target',
    'aim',
    'description',
    'section',
    'beside',
  ];
  for (const candidates of [weak.slice(0, 4), weak.slice(4)]) {
    const first = roles.findIndex((role, index) => candidates.includes(role) && titled(index));
    const onlyOne = first >= 0 && roles.filter((role) => role === roles[first]).length === 1;
    const wanted = header[first]?.role !== 'outturn' || !onlyOne || first === 0;
    if (first >= 0 && wanted) {
      roles[first] = 'title';
      return;
    }
  }
}

/** "Target" over days is when it is due; where there is no result it is not a figure. */
function settleDates(roles: ColumnRole[], contents: Content[]) {
  if (roles.includes('due')) return;
  const dated = (index: number) => (contents[index]?.share('date') ?? 0) > 0.6;
  const target = roles.findIndex((role, index) => role === 'target' && dated(index));
  if (target >= 0 && !roles.includes('outturn')) roles[target] = 'due';
}

function settleUnknown(header: readonly HeaderColumn[], roles: ColumnRole[], contents: Content[]) {
  for (const [index, content] of contents.entries()) {
    const unlabelled = header[index]?.label === '';
    const role = roles[index];
    if ((role !== 'unknown' && role !== 'blank') || content.filled === 0) continue;
    if (content.share('status', 'letter') > 0.6 && !roles.includes('status'))
      roles[index] = 'status';
    else if (content.share('date') > 0.6 && !roles.includes('due') && !roles.includes('outturn')) {
      roles[index] = 'due';
    } else if (content.share('text') > 0.5 && content.length > (unlabelled ? 12 : 40)) {
      if (!roles.includes('commentary')) roles[index] = 'commentary';
    }
  }
}

/** Of two columns of titles the second describes; the one called title or name is the first. */
function settleDoubles(roles: ColumnRole[]) {
  const titles = roles.flatMap((role, index) => (role === 'title' ? [index] : []));
  for (const index of titles.slice(1)) roles[index] = 'description';
}

function holds(content: Content | undefined): Column['holds'] {
  if (!content || content.filled === 0) return 'nothing';
  if (content.share('value', 'absent') > 0.5) return 'figures';
  if (content.share('status', 'letter') > 0.5) return 'status';
  if (content.share('date') > 0.5) return 'dates';
  return 'text';
}

function contentOf(rows: readonly SourceRow[], index: number): Content {
  const counts = new Map<CellContent, number>();
  let [filled, length, periods] = [0, 0, 0];
  for (const { cells } of rows) {
    const only = cells.filter(({ text }) => text !== '').length === 1 && cells.length > 2;
    const text = cells[index]?.text ?? '';
    if (text === '' || only) continue; // a section row tells nothing of its column
    const content = cellContent(text);
    counts.set(content, (counts.get(content) ?? 0) + 1);
    filled += 1;
    length += text.length;
    if (isPeriodLabel(text)) periods += 1;
  }
  return {
    filled,
    periods,
    length: filled === 0 ? 0 : length / filled,
    share: (...contents) =>
      filled === 0 ? 0 : contents.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0) / filled,
  };
}
