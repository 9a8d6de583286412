import type { Instant } from '#domain/instant.ts';
import type { Measure, MeasureId } from '#domain/measure.ts';
import type { SavedRows } from '#domain/record.ts';
import { type Standing, standingDrift } from '#domain/standing.ts';
import type { ReportingPeriod } from '#domain/update.ts';
import { recomputeAll, type StandingContext, standingFromRecord } from './recomputeStanding.ts';

/** A row of Standing that is not what the updates give. */
export type Drift =
  | {
      readonly kind: 'differs';
      readonly measureId: MeasureId;
      readonly columns: readonly (keyof Standing)[];
    }
  /** A measure without a row. */
  | { readonly kind: 'missing'; readonly measureId: MeasureId }
  /** A row of a measure that is no longer there: left for a person to take away. */
  | { readonly kind: 'noMeasure'; readonly measureId: MeasureId };

export interface DriftReport {
  readonly measures: number;
  readonly drift: readonly Drift[];
  readonly saved: SavedRows;
}

/**
 * Recomputes every standing, tells which rows differed, and puts them right. A row that differs only
 * because somebody answered after `begun`, or whose job came in between, is no drift.
 */
export async function reportDrift(context: StandingContext, begun: Instant): Promise<DriftReport> {
  const { record } = context;
  const [measures, periods, kept] = await Promise.all([
    record.measures(),
    record.periods(),
    record.standing(),
  ]);
  const known = new Map(kept.map((row) => [row.measureId, row]));
  const drift: Drift[] = [];
  const wrong: Measure[] = [];
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  for await (const { standing } of recomputeAll(context, measures, periods)) {
    const measure = byId.get(standing.measureId);
    const row = known.get(standing.measureId);
    known.delete(standing.measureId);
    if (!measure) continue;
    if (!row) drift.push({ kind: 'missing', measureId: measure.id });
    if (!row || standingDrift(row, standing).length > 0) wrong.push(measure);
  }
  for (const measureId of known.keys()) drift.push({ kind: 'noMeasure', measureId });
  const { changed, standings } = await lookAgain(context, wrong, periods, begun);
  drift.push(...changed);
  const saved = await record.saveStanding(standings);
  return { measures: measures.length, drift, saved };
}

/** Reads the rows that seemed wrong once more: most often an answer was on its way. */
async function lookAgain(
  context: StandingContext,
  wrong: readonly Measure[],
  periods: readonly ReportingPeriod[],
  begun: Instant,
): Promise<{ changed: Drift[]; standings: Standing[] }> {
  const changed: Drift[] = [];
  const standings: Standing[] = [];
  if (wrong.length === 0) return { changed, standings };
  const kept = new Map((await context.record.standing()).map((row) => [row.measureId, row]));
  for (const measure of wrong) {
    const { standing, updates } = await standingFromRecord(context, measure, periods);
    standings.push(standing);
    const row = kept.get(measure.id);
    const columns = row ? standingDrift(row, standing) : [];
    const onItsWay = updates.some(({ lastWrite }) => lastWrite.at >= begun);
    if (columns.length > 0 && !onItsWay) {
      changed.push({ kind: 'differs', measureId: measure.id, columns });
    }
  }
  return { changed, standings };
}
