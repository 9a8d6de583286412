import { isAnswered } from './answered.ts';
import type { Day } from './day.ts';
import type { DecimalText } from './decimal.ts';
import { figuresOwed, isDue, nextReported } from './due.ts';
import { isException } from './exception.ts';
import { judgeUpdate } from './judgeUpdate.ts';
import type { Measure, MeasureId } from './measure.ts';
import {
  comparePeriods,
  type Period,
  type PeriodCode,
  parsePeriod,
  periodCode,
  periodsInYear,
  previousPeriod,
  samePeriodLastYear,
} from './period.ts';
import type { Band, Scheme } from './scheme.ts';
import { type Trend, trend } from './trend.ts';
import type { ReportingPeriod, TargetValue, Update, UpdateState } from './update.ts';

/** One period of a sparkline; no number where there is none to draw. */
export interface SparkPoint {
  readonly period: PeriodCode;
  readonly number: DecimalText | undefined;
  readonly band: Band;
}

/** The latest state of a measure: recomputed from its updates as a whole, never added to. */
export interface Standing {
  readonly measureId: MeasureId;
  /** The latest period with an answer; undefined where there was none yet. */
  readonly period: PeriodCode | undefined;
  readonly state: UpdateState | undefined;
  /** As printed: the figure, or the word chosen for a target or an action. */
  readonly result: string;
  /** The target of that period as printed. */
  readonly target: string;
  readonly band: Band;
  /** In the council's own word: set by hand, chosen, or the scheme's. Empty without an answer. */
  readonly label: string;
  readonly trend: Trend;
  /** The latest eight periods in which the measure is reported, oldest first. */
  readonly sparkline: readonly SparkPoint[];
  /** The latest status owes, or has, an explanation: no better one has come since. */
  readonly exceptionOpen: boolean;
  /** The day last promised for being back on target, while the exception is open. */
  readonly promise: Day | undefined;
  /** The oldest open period without an answer, else the next in which the measure is reported. */
  readonly nextReported: PeriodCode | undefined;
}

/** How many periods a sparkline shows. */
const sparklineLength = 8;

/** An answer with its period read. */
interface Answer {
  readonly period: Period;
  readonly update: Update;
}

/**
 * Where a measure stands, from all its updates and targets; rows of other measures are left alone.
 * The latest period is of the kind that the council reports in, so that a year's total does not
 * hide its last quarter. A pure function of the record: it knows no today.
 */
export function standingOf(
  measure: Measure,
  updates: readonly Update[],
  targets: readonly TargetValue[],
  periods: readonly ReportingPeriod[],
  scheme: Scheme,
): Standing {
  const own = updates.filter((update) => update.measureId === measure.id);
  const answers = latestFirst(measure, own, periods);
  const next = nextOwed(measure, own, periods, answers[0]?.period);
  const [latest] = answers;
  if (!latest) return unanswered(measure, next);
  const { update, period } = latest;
  const target = targets.find(
    (row) => row.measureId === measure.id && row.period === update.period,
  );
  const series = seriesTo(measure, period, own);
  const lastYear = periodCode(samePeriodLastYear(period));
  const exception = openException(scheme, answers);
  return {
    measureId: measure.id,
    period: update.period,
    state: update.state,
    result: resultOf(measure, update),
    target: target?.value.raw ?? '',
    band: update.band,
    label: labelOf(scheme, measure, target, update),
    trend: trend({
      accumulates: measure.accumulates,
      seasonal: false, // measures do not say so yet
      polarity: measure.polarity,
      current: numberOf(update),
      previous: series.at(-2)?.number,
      sameLastYear: numberOf(own.find((row) => row.period === lastYear)),
      target: target?.value.kind === 'number' ? target.value.number : undefined,
      deadBandPercent: scheme.deadBand,
    }),
    sparkline: series,
    exceptionOpen: exception.open,
    promise: exception.promise,
    nextReported: next,
  };
}

function unanswered(measure: Measure, next: PeriodCode | undefined): Standing {
  return {
    measureId: measure.id,
    period: undefined,
    state: undefined,
    result: '',
    target: '',
    band: 'none',
    label: '',
    trend: { direction: 'noComparison', against: undefined, onLastYear: 'noComparison' },
    sparkline: [],
    exceptionOpen: false,
    promise: undefined,
    nextReported: next,
  };
}

/** What was answered in periods of the council's kind (months too, where the measure is monthly). */
function latestFirst(
  measure: Measure,
  updates: readonly Update[],
  periods: readonly ReportingPeriod[],
): Answer[] {
  const answers = updates.filter(isAnswered).flatMap((update) => {
    const period = parsePeriod(update.period);
    return period ? [{ period, update }] : [];
  });
  const kinds = new Set(periods.map(({ code }) => parsePeriod(code)?.kind));
  if (measure.reportedIn.kind === 'monthly') kinds.add('month');
  const fitting = answers.filter(({ period }) => kinds.has(period.kind));
  return (fitting.length > 0 ? fitting : answers).sort((a, b) =>
    comparePeriods(b.period, a.period),
  );
}

/** The sparkline up to a period, without the time before the first update. */
function seriesTo(measure: Measure, latest: Period, updates: readonly Update[]): SparkPoint[] {
  const known = new Map(updates.map((update) => [update.period, update]));
  const codes: PeriodCode[] = [];
  let period: Period | undefined = latest;
  while (period && codes.length < sparklineLength) {
    codes.unshift(periodCode(period));
    period = reportedBefore(measure, period, known);
  }
  const begun = codes.findIndex((code) => known.has(code));
  return codes.slice(begun).map((code) => {
    const update = known.get(code);
    return { period: code, number: numberOf(update), band: update?.band ?? 'none' };
  });
}

/** The period before, of the same length, in which the measure is reported or was all the same. */
function reportedBefore(
  measure: Measure,
  period: Period,
  known: ReadonlyMap<PeriodCode, Update>,
): Period | undefined {
  let candidate = period;
  for (let tried = 0; tried < periodsInYear(period); tried += 1) {
    candidate = previousPeriod(candidate);
    if (isDue(measure, candidate) || known.has(periodCode(candidate))) return candidate;
  }
  return undefined;
}

/**
 * The latest update with a status decides whether an exception is open: a period without a figure
 * ends none. The promise is the newest one of an unbroken run of exceptions.
 */
function openException(
  scheme: Scheme,
  answers: readonly Answer[],
): { open: boolean; promise: Day | undefined } {
  const judged = answers
    .map(({ update }) => update)
    .filter(({ band, statusWord }) => band !== 'none' || statusWord !== '');
  const end = judged.findIndex((update) => !isException(scheme, update));
  const run = end < 0 ? judged : judged.slice(0, end);
  const promised = run.find(({ explanation }) => explanation?.backOnTarget);
  return { open: run.length > 0, promise: promised?.explanation?.backOnTarget };
}

function nextOwed(
  measure: Measure,
  updates: readonly Update[],
  periods: readonly ReportingPeriod[],
  latest: Period | undefined,
): PeriodCode | undefined {
  const done = new Set(updates.filter(({ state }) => state !== 'due').map(({ period }) => period));
  const known = periods
    .flatMap(({ code, state }) => {
      const period = parsePeriod(code);
      return period ? [{ code, state, period }] : [];
    })
    .sort((a, b) => comparePeriods(a.period, b.period));
  const open = known.find(({ code, state, period }) => {
    const owed = figuresOwed(measure, period).map(periodCode);
    return state === 'open' && !done.has(code) && owed.some((each) => !done.has(each));
  });
  if (open) return open.code;
  const last = known.at(-1)?.period;
  const from = !last || (latest && comparePeriods(latest, last) > 0) ? latest : last;
  if (!from) return measure.firstPeriod;
  const next = nextReported(measure, from);
  return next && periodCode(next);
}

function resultOf(measure: Measure, { outturn, statusWord }: Update): string {
  return measure.kind === 'indicator' ? outturn.raw || statusWord : statusWord || outturn.raw;
}

function labelOf(
  scheme: Scheme,
  measure: Measure,
  target: TargetValue | undefined,
  update: Update,
): string {
  if (update.override) return update.override.label;
  if (update.statusWord !== '') return update.statusWord;
  const { exceeded } = judgeUpdate(scheme, measure, target, update.outturn);
  if (exceeded && update.band === 'met' && scheme.exceeded) return scheme.exceeded.look.label;
  return scheme.looks[update.band].label;
}

function numberOf(update: Update | undefined): DecimalText | undefined {
  return update?.outturn.kind === 'number' ? update.outturn.number : undefined;
}

/** Names of the columns in which two rows of one measure differ; empty where they are equal. */
export function standingDrift(kept: Standing, recomputed: Standing): (keyof Standing)[] {
  const names = Object.keys(recomputed) as (keyof Standing)[]; // an object literal's own keys
  return names.filter((name) => JSON.stringify(kept[name]) !== JSON.stringify(recomputed[name]));
}
