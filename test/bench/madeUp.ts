import type { Measure } from '#domain/measure.ts';
import { type PeriodCode, periodCode } from '#domain/period.ts';
import { readValue } from '#domain/readValue.ts';
import type { Standing } from '#domain/standing.ts';
import type { ReportingPeriod, TargetValue, Update } from '#domain/update.ts';
import { sampleMeasure, sampleTarget, sampleUpdate } from '#test/support/sample.ts';

/** A council of made-up measures, reported every quarter for some years up to March 2027. */
export interface MadeUpCouncil {
  readonly measures: readonly Measure[];
  readonly standing: readonly Standing[];
}

const lastYear = 2026;

export function madeUpCouncil(size: number): MadeUpCouncil {
  const measures = Array.from({ length: size }, (_, index) =>
    sampleMeasure({
      id: `made-up-${index}`,
      code: `MU ${index}`,
      title: `% of requests answered in time by team ${index}`,
    }),
  );
  return { measures, standing: measures.map(standingOf) };
}

/** The quarters of one year, counted back from the last one; only the very last quarter is open. */
export function quartersOf(yearsAgo: number): ReportingPeriod[] {
  const year = lastYear - yearsAgo;
  return [1, 2, 3, 4].map((index) => ({
    code: periodCode({ kind: 'quarter', year, index }),
    state: yearsAgo === 0 && index === 4 ? ('open' as const) : ('locked' as const),
    due: `${year + 1}-04-30`,
  }));
}

export function targetsOf(measures: readonly Measure[], period: PeriodCode): TargetValue[] {
  return measures.map(({ id }) => sampleTarget('85%', { measureId: id, period }));
}

/** An answer for every measure, with about as much text as officers write. */
export function updatesOf(measures: readonly Measure[], period: PeriodCode): Update[] {
  return measures.map(({ id }, index) =>
    sampleUpdate({
      measureId: id,
      period,
      outturn: readValue(`${70 + (index % 30)}.${index % 10}%`),
      commentary: `Team ${index} answered more requests than in the quarter before. `.repeat(6),
    }),
  );
}

function standingOf({ id }: Measure): Standing {
  return {
    measureId: id,
    period: periodCode({ kind: 'quarter', year: lastYear, index: 3 }),
    state: 'submitted',
    result: '84.2%',
    target: '85%',
    band: 'near',
    label: 'Near target',
    trend: { direction: 'better', against: 'lastPeriod', onLastYear: 'noRealChange' },
    sparkline: Array.from({ length: 8 }, (_, index) => ({
      period: periodCode({
        kind: 'quarter',
        year: lastYear - 2 + (index >> 2),
        index: (index % 4) + 1,
      }),
      number: '84.2',
      band: 'near' as const,
    })),
    exceptionOpen: false,
    promise: undefined,
    nextReported: periodCode({ kind: 'quarter', year: lastYear, index: 4 }),
  };
}
