import type { Finding } from '#domain/finding.ts';
import { comparePeriods, type Period, periodCode, periodDays } from '#domain/period.ts';
import type { CheckedDocument, CheckedRow } from './checkedRow.ts';
import { rowFinding } from './rowFinding.ts';

/**
 * Gaps in the latest period of a document: a blank result beside a target, a blank target beside
 * results that have one, a miss without a word. Only where other rows show that the document fills
 * that column; columns of periods to come are blank by nature.
 */
export function missingFigures(document: CheckedDocument): readonly Finding[] {
  const rows = latestRows(document);
  if (rows.length === 0) return [];
  const withResult = rows.filter(({ outturn }) => outturn.kind !== 'absent').length;
  const withTarget = rows.filter(({ target }) => target.kind !== 'absent').length;
  const withText = rows.filter(({ commentary }) => commentary !== '').length;
  const findings: Finding[] = [];
  const fillsResults = withResult > 0;
  const fillsTargets = withTarget * 2 > rows.length;
  const fillsText = withText * 4 > rows.length && document.published.exceptions.length === 0;
  for (const row of rows) {
    const gap =
      (fillsResults ? missingResult(row) : undefined) ??
      (fillsTargets ? missingTarget(row) : undefined) ??
      (fillsText ? missingText(row) : undefined);
    if (gap) findings.push(gap);
  }
  return findings;
}

/** The indicators of the document's own period, else of the latest one that has results. */
function latestRows(document: CheckedDocument): readonly CheckedRow[] {
  const indicators = document.rows.filter(({ published }) => published.kind === 'indicator');
  const period = document.published.period ?? latestPeriod(indicators);
  if (!period) return indicators.filter((row) => row.period === undefined);
  const code = periodCode(period);
  const codes = new Map<Period, boolean>();
  return indicators.filter((row) => {
    if (!row.period) return false;
    const known = codes.get(row.period);
    if (known !== undefined) return known;
    const isSame = periodCode(row.period) === code;
    codes.set(row.period, isSame);
    return isSame;
  });
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
