import { type ColumnContent, contentOf } from './columnContent.ts';
import { type ColumnRole, labelWords } from './columns.ts';
import type { HeaderColumn } from './headerRows.ts';
import { withoutPeriods } from './periodsIn.ts';
import { settleCodes, settleSection, settleTitle } from './settleNames.ts';
import type { SourceRow } from './source.ts';

/** A column with its meaning settled by label and cells together. */
export interface Column {
  readonly index: number;
  readonly label: string;
  readonly role: ColumnRole;
  /** What most of its cells hold. */
  readonly holds: 'figures' | 'status' | 'dates' | 'text' | 'nothing';
}

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
  settleStatus(header, roles, contents);
  settleCodes(roles, contents);
  settleTitle(header, roles, contents);
  settleSection(roles, contents, rows.length);
  settleDates(roles, contents);
  settleFigures(header, roles, contents);
  settleResults(roles, contents);
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
function byContent({ role, label }: HeaderColumn, content: ColumnContent | undefined): ColumnRole {
  if (!content || content.filled === 0) return role === 'blank' ? 'icon' : role;
  const worded = content.share('text') > 0.5;
  const prose = worded && content.length > 30;
  const figures = content.share('value') > 0.5 && content.periods === 0;
  if (role === 'period' && figures) return 'outturn'; // "Month" heads the month's result
  if (role === 'title' && figures) return isMilestone(label) ? 'target' : 'unknown';
  // "Latest update" heads the day of the figures or what is new.
  if (role === 'progress') return worded ? 'commentary' : role;
  if (role === 'asAt') {
    const days = content.share('date') * content.filled + content.periods;
    return days * 2 < content.filled ? 'commentary' : role;
  }
  if (role === 'status' || role === 'period' || role === 'icon') return prose ? 'commentary' : role;
  // "Plan" heads planned figures, or the name of the plan that the row belongs to.
  if (role === 'target' && worded && labelWords(label) === 'plan') return 'aim';
  if (role === 'count') return worded ? 'unknown' : role;
  if (role === 'code') return worded && content.length > 22 ? 'title' : role;
  if (role === 'aim') return content.share('value') > 0.5 ? 'target' : role;
  if (role === 'outturn' && isTrend(label, content)) return 'beside';
  return role === 'blank' ? blank(content) : role;
}

function isMilestone(label: string): boolean {
  return /\bmilestones?\b/i.test(label);
}

/** "Last year" over N/A alone headed arrows that are lost; "Performance" may say "Improving". */
function isTrend(label: string, content: ColumnContent): boolean {
  const lost = content.share('absent') === 1 && /^(?:last|previous|prior) \w+$/i.test(label);
  return lost || content.trends * 10 > content.filled * 6;
}

function blank(content: ColumnContent): ColumnRole {
  if (content.share('status', 'letter') > 0.5) return 'status';
  if (content.share('text') > 0.5 && content.length > 12) return 'blank';
  return content.filled === 0 ? 'icon' : 'blank';
}

/** "Performance" or "Target" over status words is the status, "Status" over other words is not. */
function settleStatus(
  header: readonly HeaderColumn[],
  roles: ColumnRole[],
  contents: readonly ColumnContent[],
) {
  const worded = (index: number) => (contents[index]?.share('status', 'letter') ?? 0) > 0.6;
  const figures = new Set<ColumnRole>(['outturn', 'target']);
  const misnamed = roles.flatMap((role, index) =>
    figures.has(role) && worded(index) ? [index] : [],
  );
  const named = roles.flatMap((role, index) => (role === 'status' ? [index] : []));
  const dated = misnamed.every((index) => withoutPeriods(header[index]?.label ?? '') === '');
  if (misnamed.length === 0 || (misnamed.length > 1 && !dated) || named.some(worded)) return;
  // Where "Red", "Amber" and "Green" head their limits nothing is told of the result.
  if (header.filter(({ label }) => /^(?:red|amber|green)\b/i.test(label)).length > 1) return;
  for (const index of named) {
    if ((contents[index]?.share('text') ?? 0) > 0.5) roles[index] = 'unknown';
  }
  for (const index of misnamed) roles[index] = 'status';
}

/** "Target" over days is when it is due; where there is no result it is not a figure. */
function settleDates(roles: ColumnRole[], contents: readonly ColumnContent[]) {
  if (roles.includes('due')) return;
  const dated = (index: number) => (contents[index]?.share('date') ?? 0) > 0.6;
  const target = roles.findIndex((role, index) => role === 'target' && dated(index));
  if (target >= 0 && !roles.includes('outturn')) roles[target] = 'due';
}

/** Figures under a strange label: of a period that it names, or the only ones there are. */
function settleFigures(
  header: readonly HeaderColumn[],
  roles: ColumnRole[],
  contents: readonly ColumnContent[],
) {
  const figures = (index: number) => (contents[index]?.share('value') ?? 0) > 0.5;
  const strange = roles.flatMap((role, index) =>
    role === 'unknown' && figures(index) && header[index]?.label !== '' ? [index] : [],
  );
  for (const index of strange) {
    const label = header[index]?.label ?? '';
    if (withoutPeriods(label) !== label) roles[index] = 'outturn';
  }
  const target = roles.indexOf('target');
  const named = header.some(
    ({ role, sure }) => sure && (role === 'title' || role === 'description'),
  );
  if (roles.includes('outturn') || target < 0 || !named) return;
  const percent = (index: number) =>
    (contents[index]?.percents ?? 0) * 2 > (contents[index]?.filled ?? 0);
  const alike = strange.filter((index) => percent(index) === percent(target));
  const only = strange.length === 1 ? strange[0] : alike[0];
  if (only !== undefined && (strange.length === 1 || alike.length === 1)) roles[only] = 'outturn';
}

/** Beside a column of figures one of words alone is no result: "Reported" over "Quarterly". */
function settleResults(roles: ColumnRole[], contents: readonly ColumnContent[]) {
  const results = roles.flatMap((role, index) => (role === 'outturn' ? [index] : []));
  const share = (index: number, content: 'value' | 'text') => contents[index]?.share(content) ?? 0;
  if (!results.some((index) => share(index, 'value') > 0.5)) return;
  for (const index of results) {
    const { periods = 0, filled = 0 } = contents[index] ?? {};
    const worded = share(index, 'text') >= 0.5 && share(index, 'value') === 0;
    if (worded && periods * 2 < filled) roles[index] = 'unknown';
  }
}

function settleUnknown(
  header: readonly HeaderColumn[],
  roles: ColumnRole[],
  contents: readonly ColumnContent[],
) {
  for (const [index, content] of contents.entries()) {
    const unlabelled = header[index]?.label === '';
    const role = roles[index];
    if ((role !== 'unknown' && role !== 'blank') || content.filled === 0) continue;
    const prose = content.length > (unlabelled ? 12 : 40) || content.sentences * 2 > content.filled;
    const judged =
      content.verdicts * 10 > content.filled * 6 && /\?$/.test(header[index]?.label ?? '');
    if ((judged || content.share('status', 'letter') > 0.6) && !roles.includes('status'))
      roles[index] = 'status';
    else if (content.share('date') > 0.6 && !roles.includes('due') && !roles.includes('outturn')) {
      roles[index] = 'due';
    } else if (content.share('text') > 0.5 && prose && !roles.includes('commentary')) {
      roles[index] = 'commentary';
    }
  }
}

/**
 * Of two columns of titles the second describes; the one called title or name is the first. Of
 * portfolio, service and team the last is the narrowest.
 */
function settleDoubles(roles: ColumnRole[]) {
  const sections = roles.flatMap((role, index) => (role === 'section' ? [index] : []));
  for (const index of sections.slice(0, -1)) roles[index] = 'unknown';
  const titles = roles.flatMap((role, index) => (role === 'title' ? [index] : []));
  for (const index of titles.slice(1)) roles[index] = 'description';
}

function holds(content: ColumnContent | undefined): Column['holds'] {
  if (!content || content.filled === 0) return 'nothing';
  if (content.share('value', 'absent') > 0.5) return 'figures';
  if (content.share('status', 'letter') > 0.5) return 'status';
  if (content.share('date') > 0.5) return 'dates';
  return 'text';
}
