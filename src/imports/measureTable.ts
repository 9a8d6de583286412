import type { MeasureKind } from '#domain/measure.ts';
import { type ColumnRole, labelMeaning, labelWords } from './columns.ts';
import { periodIn } from './periodsIn.ts';
import type { Column } from './resolveColumns.ts';

/**
 * A table of measures has their names and figures, or a label that says what they are and a word
 * about them. Risks have scores, and people dates: they are neither.
 */
export function isMeasureTable(columns: readonly Column[]): boolean {
  const has = (...roles: ColumnRole[]) => columns.some(({ role }) => roles.includes(role));
  if (columns.some(({ label }) => isAboutOthers(label))) return false;
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

/** Risks, and sums over measures: `Likelihood`, `No. of PIs`. */
function isAboutOthers(label: string): boolean {
  return /\b(?:risks?|likelihood|impact)\b|\b(?:no\.?|number) of (?:pis?|kpis?|indicators|measures|targets|actions)\b/i.test(
    label,
  );
}

/** Whether a label calls its column measures of some kind, not only names. */
function saysMeasure(label: string): boolean {
  const { role, sure } = labelMeaning(label);
  return sure && role === 'title' && !/^(?:full |short )?(?:name|title)$/i.test(label);
}

/** What the rows are: figures, promises with a date, or tasks. */
export function kindOf(
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
