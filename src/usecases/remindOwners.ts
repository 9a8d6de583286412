import { isAsked } from '#domain/asked.ts';
import type { Day } from '#domain/day.ts';
import type { Measure } from '#domain/measure.ts';
import type { Delivery, Notifier, Reminder } from '#domain/notifier.ts';
import { periodAt } from '#domain/periodAt.ts';
import type { RecordReader } from '#domain/record.ts';
import type { ReportingPeriod } from '#domain/update.ts';

/** One line of what a reminder run did. */
export interface Reminded {
  readonly reminder: Reminder;
  readonly delivery: Delivery;
}

/** Reminds every owner who still owes an answer in an open period: one message a person a day. */
export async function remindOwners(
  record: RecordReader,
  notifier: Notifier,
  today: Day,
): Promise<Reminded[]> {
  const [periods, measures] = await Promise.all([record.periods(), record.measures()]);
  const reminded: Reminded[] = [];
  for (const period of periods.filter((candidate) => candidate.state === 'open')) {
    for (const reminder of await remindersOf(record, period, measures, today)) {
      reminded.push({ reminder, delivery: await notifier.remind(reminder, today) });
    }
  }
  return reminded;
}

async function remindersOf(
  record: RecordReader,
  period: ReportingPeriod,
  measures: readonly Measure[],
  today: Day,
): Promise<Reminder[]> {
  const updates = await record.updates(period.code);
  const answered = new Set(
    updates.filter((row) => row.update.state !== 'due').map((row) => row.update.measureId),
  );
  const at = periodAt(period, today);
  const owed = Map.groupBy(
    measures.filter((measure) => !answered.has(measure.id) && isAsked(measure, at)),
    (measure) => measure.owner,
  );
  return [...owed].map(([to, rows]) => ({ to, period: period.code, due: period.due, owed: rows }));
}
