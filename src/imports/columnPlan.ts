import { comparePeriods, type Period, periodCode, periodDays } from '#domain/period.ts';
import type { ColumnRole } from './columns.ts';
import { labelWords } from './columns.ts';
import { periodIn, relativePeriod } from './periodsIn.ts';
import type { Column } from './resolveColumns.ts';

/** A column of figures and the period its label names. */
export interface FigureColumn {
  readonly index: number;
  readonly label: string;
  readonly period: Period | undefined;
}

/** Which column gives what, once for a table. */
export interface ColumnPlan {
  readonly columns: readonly Column[];
  /** The result that the report is about; undefined for promises and tasks. */
  readonly main: FigureColumn | undefined;
  readonly mainPeriod: Period | undefined;
  /** Results of other periods. */
  readonly others: readonly FigureColumn[];
  /** Target, status and commentary columns and the period each belongs to; `main` is undefined. */
  readonly attached: readonly (FigureColumn & { readonly role: ColumnRole })[];
  /** The columns that name a row's period, the year and the quarter perhaps apart. */
  readonly periods: readonly number[];
  /** One column for each other role. */
  readonly single: ReadonlyMap<ColumnRole, number>;
  /** The columns whose cells have a place in rows. */
  readonly used: ReadonlySet<number>;
  /** Whether a year so far stands beside: the target is for the year then. */
  readonly ofYear: boolean;
}

const attachable = new Set<ColumnRole>([
  'target',
  'status',
  'commentary',
  'numerator',
  'denominator',
  'forecast',
]);
const unusable = new Set<ColumnRole>([
  'unknown',
  'beside',
  'count',
  'usage',
  'blank',
  'icon',
  'outturn',
]);

/** Works out which column gives what; `period` is what the document reports on. */
export function planColumns(columns: readonly Column[], period: Period | undefined): ColumnPlan {
  const figures = columns
    .filter(({ role, holds }) => role === 'outturn' && holds !== 'nothing')
    .map((column) => figureColumn(column, period));
  const blankResult = columns.find(({ role }) => role === 'outturn');
  const fallback =
    blankResult && figures.length === 0 ? figureColumn(blankResult, period) : undefined;
  const main =
    soFarJudged(columns, figures, period) ??
    besideTarget(columns, figures) ??
    mainOf(figures, period) ??
    fallback;
  const mainPeriod = main?.period ?? (main ? period : (latestStatus(columns, period) ?? period));
  const others = otherPeriods(figures, main, mainPeriod);
  const attached = attach(columns, [...others, ...(main ? [main] : [])], mainPeriod, period);
  const single = new Map<ColumnRole, number>();
  for (const { role, index } of columns) {
    if (!attachable.has(role) && !unusable.has(role) && !single.has(role)) single.set(role, index);
  }
  const periods = columns.flatMap(({ role, index }) => (role === 'period' ? [index] : []));
  const figured = [main, ...others, ...attached].flatMap((column) => column?.index ?? []);
  const used = new Set([...figured, ...periods, ...single.values()]);
  const ofYear = hasYearSoFar(figures, main);
  return { columns, main, mainPeriod, others, attached, periods, single, used, ofYear };
}

/** A year so far beside the figures of its parts: what target and status are about is that. */
function hasYearSoFar(figures: readonly FigureColumn[], main: FigureColumn | undefined): boolean {
  if (!main?.period || main.period.kind === 'year') return false;
  return figures.some(
    ({ index, period, label }) => index !== main.index && !period && isSoFar(label),
  );
}

/** The year so far, where target and status are about that: `YTD Actual | YTD Target | YTD RAG`. */
function soFarJudged(
  columns: readonly Column[],
  figures: readonly FigureColumn[],
  period: Period | undefined,
): FigureColumn | undefined {
  const judging = columns.filter(
    ({ role, holds }) => (role === 'target' || role === 'status') && holds !== 'nothing',
  );
  if (judging.length === 0 || !judging.every(({ label }) => isSoFar(label))) return undefined;
  const result = figures.find(({ label, period: own }) => !own && isSoFar(label));
  return result && { ...result, period };
}

/** Of results whose periods cannot be read the one marked as the target is: `Actual P6`, `Target P6`. */
function besideTarget(
  columns: readonly Column[],
  figures: readonly FigureColumn[],
): FigureColumn | undefined {
  const unread = figures.filter(({ period, label }) => !period && markOf(label) !== '');
  const marks = columns.filter(({ role }) => role === 'target').map(({ label }) => markOf(label));
  return unread.length < 2 ? undefined : unread.find(({ label }) => marks.includes(markOf(label)));
}

function markOf(label: string): string {
  return /\b[a-z]{0,6} ?\d{1,2}\b/i.exec(label)?.[0].toLowerCase() ?? '';
}

function isSoFar(label: string): boolean {
  return /\b(?:ytd|year to date|cumulative)\b/i.test(label);
}

/** Whether the label says that a target is for the year, or for the year so far. */
export function basisOf(label: string): string {
  const words = labelWords(label);
  if (/\b(?:profiled?|cumulative|year to date|ytd)\b/.test(words)) return 'profiled';
  return /\b(?:annual|yearly|year end|full year)\b/.test(words) ? 'annual' : '';
}

function figureColumn({ index, label }: Column, period: Period | undefined): FigureColumn {
  const named = relativePeriod(label, period) ?? periodIn(label, period?.year);
  return { index, label, period: named };
}

/** The result of the document's period, else the one without a period, else the latest. */
function mainOf(
  figures: readonly FigureColumn[],
  period: Period | undefined,
): FigureColumn | undefined {
  const named = figures.find((figure) => isSame(figure.period, period));
  const undated = figures.filter((figure) => figure.period === undefined);
  const plain =
    undated.find(({ label }) => !/\b(?:previous|prior|last|baseline)\b/i.test(label)) ?? undated[0];
  const latest = (among: readonly FigureColumn[]) =>
    among.reduce<FigureColumn | undefined>(
      (best, next) =>
        best?.period && next.period && comparePeriods(best.period, next.period) >= 0 ? best : next,
      undefined,
    );
  const dated = figures.filter((figure) => figure.period !== undefined);
  const parts = dated.filter((figure) => figure.period?.kind !== 'year');
  const unread = figures.filter((figure) => figure.period === undefined && /\d/.test(figure.label));
  const current = undated.find(({ label }) => /^(?:current|latest)\b/i.test(label));
  if (current && named?.period?.kind === 'year') return current;
  if (named) return named;
  if (plain && unread.length < 2) return plain;
  return latest(parts) ?? latest(dated) ?? figures.at(-1);
}

function otherPeriods(
  figures: readonly FigureColumn[],
  main: FigureColumn | undefined,
  mainPeriod: Period | undefined,
): FigureColumn[] {
  const seen = new Set(mainPeriod ? [periodCode(mainPeriod)] : []);
  return figures.filter((figure) => {
    if (figure === main || !figure.period || seen.has(periodCode(figure.period))) return false;
    seen.add(periodCode(figure.period));
    return true;
  });
}

/** Targets, statuses and comments go with the result of their period, else with the main one. */
function attach(
  columns: readonly Column[],
  results: readonly FigureColumn[],
  mainPeriod: Period | undefined,
  period: Period | undefined,
): ColumnPlan['attached'][number][] {
  const taken = new Set<string>();
  const wanted = columns.filter(({ role }) => attachable.has(role));
  const fits = (column: Column) => {
    const named = figureColumn(column, period);
    const own = { ...named, period: named.period ?? wholeYear(column.label, results, mainPeriod) };
    const result = results.find((candidate) => isSame(candidate.period, own.period));
    return { own, exact: result !== undefined || isSame(own.period, mainPeriod) };
  };
  const ordered = [...wanted].sort(
    (one, other) => Number(fits(other).exact) - Number(fits(one).exact),
  );
  const attached: ColumnPlan['attached'][number][] = [];
  for (const column of ordered) {
    const { own, exact } = fits(column);
    if (column.role === 'target' && column.holds !== 'nothing' && isLater(own.period, mainPeriod)) {
      attached.push({ ...own, role: column.role });
      continue;
    }
    const several = column.role === 'commentary' || column.role === 'status';
    const home = exact && !isSame(own.period, mainPeriod) ? own.period : undefined;
    const key = `${column.role} ${home ? periodCode(home) : ''}`;
    const apart = taken.has(key) && own.period && !isSame(own.period, mainPeriod);
    if (apart && column.holds !== 'nothing') attached.push({ ...own, role: column.role });
    else if (!taken.has(key) || (several && column.holds !== 'nothing')) {
      attached.push({ ...own, period: home, role: column.role });
    }
    if (column.holds !== 'nothing' || several) taken.add(key);
  }
  return attached.sort((one, other) => one.index - other.index);
}

/** Without a result the rows are of the latest period that a status or the like is told for. */
function latestStatus(columns: readonly Column[], period: Period | undefined): Period | undefined {
  const told = columns.filter(({ role, holds }) => attachable.has(role) && holds !== 'nothing');
  const statuses = told.filter(({ role }) => role === 'status');
  const dated = (among: readonly Column[], year: number | undefined) =>
    among.flatMap(({ label }) => periodIn(label, year) ?? []);
  const latest = dated(statuses, period?.year).sort(comparePeriods).at(-1);
  return latest ?? (period ? undefined : dated(told, undefined)[0]);
}

/** "Annual Status" goes with the result of the year where one stands beside those of its parts. */
function wholeYear(
  label: string,
  results: readonly FigureColumn[],
  main: Period | undefined,
): Period | undefined {
  if (basisOf(label) !== 'annual' || main === undefined || main.kind === 'year') return undefined;
  return results.find(({ period }) => period?.kind === 'year' && period.year === main.year)?.period;
}

/** A target for a time that begins after the result's own: next year's is none of this year's. */
function isLater(own: Period | undefined, main: Period | undefined): boolean {
  return own !== undefined && main !== undefined && periodDays(own).first > periodDays(main).last;
}

function isSame(one: Period | undefined, other: Period | undefined): boolean {
  return one !== undefined && other !== undefined && periodCode(one) === periodCode(other);
}
