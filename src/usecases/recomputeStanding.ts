import type { Measure, MeasureId } from '#domain/measure.ts';
import type { CouncilRecord, SavedRows, SaveProgress, StoredUpdate } from '#domain/record.ts';
import type { Scheme } from '#domain/scheme.ts';
import { type Standing, standingDrift, standingOf } from '#domain/standing.ts';
import type { ReportingPeriod } from '#domain/update.ts';

/** What recomputing works on. */
export interface StandingContext {
  readonly record: CouncilRecord;
  readonly scheme: Scheme;
}

/** A standing as its updates give it, and the updates themselves. */
export interface Recomputed {
  readonly standing: Standing;
  readonly updates: readonly StoredUpdate[];
}

/** After somebody answered meanwhile it is computed again, but not for ever. */
const mostRounds = 5;

/**
 * Recomputes where one measure stands and saves it; undefined where there is no such measure. Two
 * jobs of one measure may run at once: each looks again after it saved, so that the last to save has
 * seen what the other one saw.
 */
export async function recomputeStanding(
  { record, scheme }: StandingContext,
  measureId: MeasureId,
): Promise<Standing | undefined> {
  const [measures, periods] = await Promise.all([record.measures(), record.periods()]);
  const measure = measures.find(({ id }) => id === measureId);
  if (!measure) return undefined;
  const compute = () => standingFromRecord({ record, scheme }, measure, periods);
  let { standing } = await compute();
  for (let round = 0; round < mostRounds; round += 1) {
    await record.saveStanding([standing]);
    const again = await compute();
    if (standingDrift(standing, again.standing).length === 0) break;
    standing = again.standing;
  }
  return standing;
}

/** Makes every measure's standing anew; rows that are as they should be cost no write. */
export async function rebuildStanding(
  context: StandingContext,
  progress?: SaveProgress,
): Promise<SavedRows> {
  const { record } = context;
  const [measures, periods] = await Promise.all([record.measures(), record.periods()]);
  const standings: Standing[] = [];
  for await (const { standing } of recomputeAll(context, measures, periods)) {
    standings.push(standing);
    progress?.(standings.length, measures.length);
  }
  return record.saveStanding(standings);
}

/** How many measures are read at once: the store holds back what would be too much. */
const atOnce = 4;

/** Recomputes measure after measure, in their order; a measure's history is read by itself. */
export async function* recomputeAll(
  context: StandingContext,
  measures: readonly Measure[],
  periods: readonly ReportingPeriod[],
): AsyncGenerator<Recomputed> {
  for (let start = 0; start < measures.length; start += atOnce) {
    const some = measures.slice(start, start + atOnce);
    yield* await Promise.all(some.map((measure) => standingFromRecord(context, measure, periods)));
  }
}

/** Where a measure stands as its updates say now. */
export async function standingFromRecord(
  { record, scheme }: StandingContext,
  measure: Measure,
  periods: readonly ReportingPeriod[],
): Promise<Recomputed> {
  const [updates, targets] = await Promise.all([
    record.updatesOf(measure.id),
    record.targetsOf(measure.id),
  ]);
  const answers = updates.map(({ update }) => update);
  return { standing: standingOf(measure, answers, targets, periods, scheme), updates };
}
