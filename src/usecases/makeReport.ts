import type { Day } from '#domain/day.ts';
import { type PeriodCode, parsePeriod } from '#domain/period.ts';
import { type PeriodAt, periodAt } from '#domain/periodAt.ts';
import type { PersonId } from '#domain/person.ts';
import type { CouncilRecord } from '#domain/record.ts';
import { RecordError } from '#domain/recordError.ts';
import { done, type Outcome, refused } from '#domain/refusal.ts';
import type { ReportRow } from '#domain/reportRow.ts';
import { reportRows } from '#domain/reportRows.ts';
import { mayMakeReport } from '#domain/rights.ts';

/** Turns rows into the bytes of a file; a writer of `src/reports`. */
export type ReportWriter = (at: PeriodAt, rows: readonly ReportRow[]) => Promise<Uint8Array>;

/** Where the finished report is. */
export interface MadeReport {
  readonly name: string;
  readonly webUrl: string;
}

/** Whether this person may have a report made of this period. */
export async function refuseReport(
  record: CouncilRecord,
  by: PersonId,
  period: PeriodCode,
): Promise<Outcome<undefined>> {
  const [roles, periods] = await Promise.all([record.roles(), record.periods()]);
  const held = roles.filter((grant) => grant.person === by).map((grant) => grant.role);
  if (!mayMakeReport(held)) return refused({ kind: 'notAllowed' });
  if (!parsePeriod(period) || !periods.some((row) => row.code === period)) {
    return refused({ kind: 'noSuchPeriod', period });
  }
  return done(undefined);
}

/**
 * Makes the report of a period as it stands today and puts it into the library. The file's name is
 * the period's, so that a job that runs twice leaves one file. Throws a `RecordError` where the
 * period is not there any more.
 */
export async function makeReport(
  record: CouncilRecord,
  write: ReportWriter,
  period: PeriodCode,
  today: Day,
): Promise<MadeReport> {
  const [periods, measures, targets, updates] = await Promise.all([
    record.periods(),
    record.measures(),
    record.targets(period),
    record.updates(period),
  ]);
  const reported = periods.find(({ code }) => code === period);
  if (!reported) throw new RecordError('notThere', `the period ${period}`);
  const answers = updates.map(({ update }) => update);
  const rows = reportRows(period, measures, targets, answers);
  const name = `Performance report ${period}.docx`;
  const { webUrl } = await record.saveReport(
    period,
    name,
    await write(periodAt(reported, today), rows),
  );
  return { name, webUrl };
}
