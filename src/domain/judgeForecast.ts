import { type Judgement, judge } from './judge.ts';
import type { Measure, MeasureId } from './measure.ts';
import { comparePeriods, type Period, parsePeriod, periodIndex, periodsInYear } from './period.ts';
import type { Scheme } from './scheme.ts';
import type { TargetValue } from './update.ts';
import type { Reading } from './value.ts';

/**
 * The judgement of what a year is expected to end with, against the year's target, by the measure's
 * own limits. It stands beside the status of the figure so far and never takes its place.
 */
export function judgeForecast(
  scheme: Scheme,
  measure: Pick<Measure, 'polarity' | 'near' | 'metWithin'>,
  target: Pick<TargetValue, 'value' | 'second'> | undefined,
  forecast: Reading,
): Judgement {
  return judge(scheme, {
    polarity: measure.polarity,
    target: target?.value ?? { kind: 'absent', raw: '', why: 'blank' },
    outturn: forecast,
    second: target?.second,
    near: measure.near,
    metWithin: measure.metWithin,
  });
}

/**
 * The target of the financial year that a period lies in: the latest one that is said to be for the
 * year, or given for the year itself; else that of the year's last period. Undefined where there is
 * none of these: the target of an earlier period says nothing of the year's end.
 */
export function yearTarget(
  targets: readonly TargetValue[],
  measure: MeasureId,
  period: Period,
): TargetValue | undefined {
  const own = targets
    .flatMap((target) => {
      const of = parsePeriod(target.period, period.kind === 'part' ? period.cut : undefined);
      return target.measureId === measure && of?.year === period.year ? [{ target, of }] : [];
    })
    .sort((a, b) => comparePeriods(a.of, b.of));
  const ofYear = own.findLast(({ target, of }) => target.basis === 'annual' || of.kind === 'year');
  const last = own.findLast(({ of }) => periodIndex(of) === periodsInYear(of));
  return (ofYear ?? last)?.target;
}
