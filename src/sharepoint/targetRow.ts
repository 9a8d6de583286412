import * as z from 'zod/mini';
import { readValue } from '#domain/readValue.ts';
import { type TargetValue, updateKey } from '#domain/update.ts';
import type { Item } from './items.ts';
import { orUndefined, read, text } from './row.ts';

const targetFields = z.object({
  MeasureId: z.string(),
  PeriodCode: z.string(),
  ValueText: text,
  SecondText: text,
  Basis: z._default(z.enum(['period', 'annual', 'profiled']), 'period'),
});

export function targetOf(item: Item): TargetValue {
  const row = read(targetFields, item);
  return {
    measureId: row.MeasureId,
    period: row.PeriodCode,
    value: readValue(row.ValueText),
    second: orUndefined(row.SecondText),
    basis: row.Basis,
  };
}

export function targetFieldsOf(target: TargetValue) {
  const key = updateKey(target.measureId, target.period);
  return {
    Title: key,
    TargetKey: key,
    MeasureId: target.measureId,
    PeriodCode: target.period,
    ValueText: target.value.raw,
    SecondText: target.second ?? '',
    Basis: target.basis,
  };
}
