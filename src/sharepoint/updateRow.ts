import * as z from 'zod/mini';
import { decimal } from '#domain/decimal.ts';
import type { WriteStamp } from '#domain/outsideChange.ts';
import { readValue } from '#domain/readValue.ts';
import { type Update, updateKey } from '#domain/update.ts';
import type { Reading } from '#domain/value.ts';
import type { Item } from './items.ts';
import { orUndefined, read, text } from './row.ts';

const updateFields = z.object({
  MeasureId: z.string(),
  PeriodCode: z.string(),
  State: z.enum(['due', 'submitted']),
  OutturnText: text,
  RevisedFrom: text,
  Numerator: text,
  Denominator: text,
  AsAt: text,
  NoFigureReason: text,
  ExpectedDate: text,
  Forecast: text,
  ForecastReason: text,
  StatusWord: text,
  Progress: text,
  Band: z.enum(['met', 'near', 'missed', 'none']),
  OverrideLabel: text,
  OverrideReason: text,
  Commentary: text,
  Cause: text,
  Action: text,
  BackOnTarget: text,
  AnsweredBy: text,
});

const stampFields = z.object({ Operation: text, OutsideChange: text });

/** Throws a `RecordError` where a column holds what no update can have. */
export function updateOf(item: Item): Update {
  const row = read(updateFields, item);
  return {
    measureId: row.MeasureId,
    period: row.PeriodCode,
    state: row.State,
    outturn: readValue(row.OutturnText),
    revisedFrom: row.RevisedFrom,
    counts: row.Denominator
      ? { numerator: row.Numerator, denominator: row.Denominator }
      : undefined,
    asAt: orUndefined(row.AsAt),
    noFigure: row.NoFigureReason
      ? { reason: row.NoFigureReason, expected: orUndefined(row.ExpectedDate) }
      : undefined,
    forecast:
      row.Forecast || row.ForecastReason
        ? { figure: readValue(row.Forecast), reason: row.ForecastReason }
        : undefined,
    statusWord: row.StatusWord,
    progress: orUndefined(row.Progress),
    band: row.Band,
    override: row.OverrideLabel
      ? { label: row.OverrideLabel, reason: row.OverrideReason }
      : undefined,
    commentary: row.Commentary,
    explanation: row.Cause
      ? { cause: row.Cause, action: row.Action, backOnTarget: row.BackOnTarget }
      : undefined,
    answeredBy: row.AnsweredBy,
  };
}

export function updateFieldsOf(update: Update) {
  const key = updateKey(update.measureId, update.period);
  return {
    Title: key,
    UpdateKey: key,
    MeasureId: update.measureId,
    PeriodCode: update.period,
    State: update.state,
    OutturnText: update.outturn.raw,
    OutturnNumber: listNumber(update.outturn),
    RevisedFrom: update.revisedFrom,
    Numerator: update.counts?.numerator ?? '',
    Denominator: update.counts?.denominator ?? '',
    AsAt: update.asAt ?? '',
    NoFigureReason: update.noFigure?.reason ?? '',
    ExpectedDate: update.noFigure?.expected ?? '',
    Forecast: update.forecast?.figure.raw ?? '',
    ForecastReason: update.forecast?.reason ?? '',
    StatusWord: update.statusWord,
    Progress: update.progress ?? '',
    Band: update.band,
    OverrideLabel: update.override?.label ?? '',
    OverrideReason: update.override?.reason ?? '',
    Commentary: update.commentary,
    Cause: update.explanation?.cause ?? '',
    Action: update.explanation?.action ?? '',
    BackOnTarget: update.explanation?.backOnTarget ?? '',
    AnsweredBy: update.answeredBy,
  };
}

/** What the service left on the item with its last write. */
export function stampOf(item: Item): WriteStamp {
  const row = read(stampFields, item);
  return { operation: row.Operation, outside: row.OutsideChange };
}

export function stampFieldsOf(stamp: WriteStamp): z.infer<typeof stampFields> {
  return { Operation: stamp.operation, OutsideChange: stamp.outside };
}

/** Null empties a number column. */
function listNumber(outturn: Reading): number | null {
  return outturn.kind === 'number' ? decimal(outturn.number).toNumber() : null;
}
