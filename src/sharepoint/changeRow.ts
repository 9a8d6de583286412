import * as z from 'zod/mini';
import { changeKey, type RecordedChange } from '#domain/recordedChange.ts';
import type { Item } from './items.ts';
import { read, text } from './row.ts';

const changeFields = z.object({
  MeasureId: z.string(),
  Moved: z.enum(['target', 'definition', 'owner', 'polarity', 'title', 'withdrawn']),
  FirstPeriod: z.string(),
  FromText: text,
  ToText: text,
  Reason: text,
  Decision: text,
});

export function changeOf(item: Item): RecordedChange {
  const row = read(changeFields, item);
  return {
    measureId: row.MeasureId,
    moved: row.Moved,
    first: row.FirstPeriod,
    from: row.FromText,
    to: row.ToText,
    reason: row.Reason,
    decision: row.Decision,
  };
}

export function changeFieldsOf(change: RecordedChange) {
  const key = changeKey(change);
  return {
    Title: key.slice(0, 255),
    ChangeKey: key,
    MeasureId: change.measureId,
    Moved: change.moved,
    FirstPeriod: change.first,
    FromText: change.from,
    ToText: change.to,
    Reason: change.reason,
    Decision: change.decision,
  };
}
