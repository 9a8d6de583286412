import { isAsked } from '#domain/asked.ts';
import type { Day } from '#domain/day.ts';
import { type PeriodCode, parsePeriod, periodCode, previousPeriod } from '#domain/period.ts';
import { periodAt } from '#domain/periodAt.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordReader } from '#domain/record.ts';
import type { ReportRow } from '#domain/reportRow.ts';
import type { ReportingPeriod } from '#domain/update.ts';

/** What is known of one measure in one period, and of the period before. */
export interface OwedUpdate {
  readonly row: ReportRow;
  readonly period: ReportingPeriod;
  readonly lastTime: ReportRow['update'];
}

/** What a person owes today in the open periods, oldest period first. */
export async function owedUpdates(
  record: RecordReader,
  person: PersonId,
  today: Day,
): Promise<OwedUpdate[]> {
  const open = (await record.periods()).filter((period) => period.state === 'open');
  const rows = await Promise.all(open.map((period) => updatesOf(record, period)));
  return rows
    .flat()
    .filter(
      ({ row, period }) =>
        row.measure.owner === person &&
        row.update?.state !== 'submitted' &&
        isAsked(row.measure, periodAt(period, today)),
    );
}

/** One measure in one period, whoever owns it; undefined where there is no such pair. */
export async function findUpdate(
  record: RecordReader,
  measureId: string,
  code: PeriodCode,
): Promise<OwedUpdate | undefined> {
  const period = (await record.periods()).find((candidate) => candidate.code === code);
  if (!period) return undefined;
  return (await updatesOf(record, period)).find(({ row }) => row.measure.id === measureId);
}

async function updatesOf(record: RecordReader, period: ReportingPeriod): Promise<OwedUpdate[]> {
  const parsed = parsePeriod(period.code);
  const before = parsed && periodCode(previousPeriod(parsed));
  const [measures, targets, updates, earlier] = await Promise.all([
    record.measures(),
    record.targets(period.code),
    record.updates(period.code),
    before === undefined ? [] : record.updates(before),
  ]);
  const now = new Map(updates.map(({ update }) => [update.measureId, update]));
  const last = new Map(earlier.map(({ update }) => [update.measureId, update]));
  const target = new Map(targets.map((value) => [value.measureId, value]));
  return measures.map((measure) => ({
    row: { measure, target: target.get(measure.id), update: now.get(measure.id) },
    period,
    lastTime: last.get(measure.id),
  }));
}
