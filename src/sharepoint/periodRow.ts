import * as z from 'zod/mini';
import type { ReportingPeriod } from '#domain/update.ts';
import type { Item } from './items.ts';
import { day, read, type Titled } from './row.ts';

const periodFields = z.object({
  PeriodCode: z.string(),
  State: z.enum(['open', 'locked']),
  Due: day,
});

export function periodOf(item: Item): ReportingPeriod {
  const row = read(periodFields, item);
  return { code: row.PeriodCode, state: row.State, due: row.Due };
}

export function periodFieldsOf(period: ReportingPeriod): z.infer<typeof periodFields> & Titled {
  return { Title: period.code, PeriodCode: period.code, State: period.state, Due: period.due };
}
