import type { Finding } from '#domain/finding.ts';
import { comparePeriods, type Period, periodCode, periodDays } from '#domain/period.ts';
import type { CheckedDocument, CheckedRow } from './checkedRow.ts';
import { rowFinding } from './rowFinding.ts';

/**
 * Gaps in the periods of a document: a blank result beside a target, a blank target beside results
 * that have one, a miss without a word. Only where other rows of the period show that the document
 * fills that column; columns of periods to come are blank by nature.
 */
export function missingFigures(document: CheckedDocument): readonly Finding[] {
  const indicators = document.rows.filter(({ published }) => published.kind === 'indicator');
  const latest = document.published.period ?? latestPeriod(indicators);
  const code = latest && periodCode(latest);
  const byPeriod = Map.groupBy(indicators, (row) => (row.period ? row.periodCode : ''));
  const own = document.published.period ? [byPeriod.get(code ?? '') ?? []] : [...byPeriod.values()];
  const repeated = document.published.period ? undefined : repeatedMeasures(indicators);
  const hasText = document.published.exceptions.length === 0;
  return own.flatMap((rows) => {
    const [first] = rows;
    if (!first || (first.period && latest && comparePeriods(first.period, latest) > 0)) return [];
    if (!first.period && latest) return [];
    const isLatest = first.periodCode === code || !first.period;
    return gapsOf(rows, hasText, (row) => isLatest || !repeated?.has(measureOf(row)));
  });
}

/** The gaps among the rows of one period; `isWhole` says which rows hold all there is of a measure. */
function gapsOf(
  rows: readonly CheckedRow[],
  hasText: boolean,
  isWhole: (row: CheckedRow) => boolean,
): readonly Finding[] {
  const fillsResults = rows.some(({ outturn }) => outturn.kind !== 'absent');
  const fillsTargets =
    rows.filter(({ target }) => target.kind !== 'absent').length * 2 > rows.length;
  const fillsText =
    hasText && rows.filter(({ commentary }) => commentary !== '').length * 4 > rows.length;
  return rows.flatMap((row) => {
    const isFilled = fillsResults || row.label.kind === 'bands' || row.commentary !== '';
    // A measure may have begun later: an older blank is a gap behind an older figure only.
    const isGap = isWhole(row) || row.earlier.some(({ outturn }) => outturn.kind === 'number');
    const gap =
      (isFilled && isGap ? missingResult(row) : undefined) ??
      (fillsTargets ? missingTarget(row) : undefined) ??
      (fillsText ? missingText(row) : undefined);
    return gap ? [gap] : [];
  });
}

/** Measures that have rows in several periods. */
function repeatedMeasures(rows: readonly CheckedRow[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const row of rows) {
    const measure = measureOf(row);
    if (seen.has(measure)) repeated.add(measure);
    seen.add(measure);
  }
  return repeated;
}

function measureOf({ published }: CheckedRow): string {
  const { plan, section, code, title } = published.cells;
  return `${plan}|${section}|${code}|${title}`;
}

function latestPeriod(rows: readonly CheckedRow[]): Period | undefined {
  const periods = new Map<string, Period>();
  for (const { period, periodCode: code, outturn } of rows) {
    if (period && outturn.kind !== 'absent') periods.set(code, period);
  }
  return [...periods.values()].sort(comparePeriods).at(-1);
}

/** Words of a commentary that say why there is no figure, or when it comes. */
const explains =
  /\b(?:not (?:yet )?(?:available|due|known|reported|collected|measured|published|received|applicable)|unavailable|no (?:data|figures?|results?|surveys?|cases|\w+ (?:took place|were due|was due))|await\w{0,3}|pending|(?:results?|figures?|data) (?:is|are|will be) (?:due|available|reported|published)|annual(?:ly)?|next (?:reported|survey|quarter)|suspended|paused)\b/i;

function missingResult(row: CheckedRow): Finding | undefined {
  const { cells } = row.published;
  if (row.outturn.kind !== 'absent' || row.outturn.why !== 'blank') return undefined;
  if (row.target.kind === 'absent' || row.target.kind === 'text') return undefined;
  if (row.polarity === 'none') return undefined;
  if (cells.no_value_reason !== '' || cells.expected_date !== '' || saysNoStatus(row))
    return undefined;
  if (/annual|year/i.test(`${cells.accumulates} ${cells.reported_in}`)) {
    const isYearEnd = row.period === undefined || periodDays(row.period).last.slice(5) === '03-31';
    if (!isYearEnd) return undefined;
  }
  if (explains.test(row.commentary)) return undefined;
  if (/\(annual(?:ly)?\b[^()]{0,30}\)/i.test(cells.title) || /[1-9]/.test(cells.lag_days))
    return undefined;
  // A measure that never had a figure here may be reported in another period.
  if (row.earlier.length > 0 && row.earlier.every(({ outturn }) => outturn.kind === 'absent'))
    return undefined;
  return rowFinding(row, {
    class: 'missing-outturn',
    severity: 'inconsistency',
    audience: 'owner',
    quote: cells.title.slice(0, 120),
    arithmetic: `target ${cells.target}, result blank`,
    published: '',
    expected: 'a figure, or why there is none and when it comes',
  });
}

function missingTarget(row: CheckedRow): Finding | undefined {
  const { cells } = row.published;
  if (row.target.kind !== 'absent' || row.target.why !== 'blank' || row.outturn.kind !== 'number')
    return undefined;
  if (row.polarity === 'none' || saysNoStatus(row)) return undefined;
  // Many a count is only watched: a status, or a target in another period, shows that this one is not.
  const isJudged = row.label.kind === 'bands' || row.earlier.some(hasTarget);
  if (!isJudged) return undefined;
  return rowFinding(row, {
    class: 'missing-target',
    severity: 'inconsistency',
    audience: 'performance',
    quote: cells.title.slice(0, 120),
    arithmetic: `result ${cells.outturn}, target blank`,
    published: '',
    expected: 'a target, or data only',
  });
}

function hasTarget({ target }: CheckedRow): boolean {
  return target.kind !== 'absent';
}

function missingText(row: CheckedRow): Finding | undefined {
  const { cells } = row.published;
  if (row.judgement.band !== 'missed' || row.commentary !== '' || row.label.kind === 'override')
    return undefined;
  if (cells.cause !== '' || cells.action !== '' || cells.override_reason !== '') return undefined;
  return rowFinding(row, {
    class: 'missing-commentary',
    severity: 'inconsistency',
    audience: 'owner',
    quote: cells.title.slice(0, 120),
    arithmetic: `result ${cells.outturn}, target ${cells.target}: missed, no commentary`,
    published: '',
    expected: 'why it is off target and what is done',
  });
}

function saysNoStatus(row: CheckedRow): boolean {
  return row.label.kind === 'bands' && row.label.bands.every((band) => band === 'none');
}
