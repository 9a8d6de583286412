import * as z from 'zod/mini';
import type { Standing } from '#domain/standing.ts';
import type { Item } from './items.ts';
import { orUndefined, read, text, unreadable } from './row.ts';

const direction = z.enum(['better', 'worse', 'noRealChange', 'noComparison']);
const band = z.enum(['met', 'near', 'missed', 'none']);

const standingFields = z.object({
  MeasureId: z.string(),
  PeriodCode: text,
  State: z._default(z.enum(['', 'due', 'submitted']), ''),
  Result: text,
  TargetText: text,
  Band: z._default(band, 'none'),
  Label: text,
  Trend: z._default(direction, 'noComparison'),
  TrendAgainst: z._default(z.enum(['', 'lastPeriod', 'samePeriodLastYear']), ''),
  TrendOnLastYear: z._default(direction, 'noComparison'),
  Sparkline: text,
  ExceptionOpen: z._default(z.enum(['yes', 'no']), 'no'),
  Promise: text,
  NextReported: text,
});

const sparkline = z.array(z.tuple([z.string(), z.nullable(z.string()), band]));

/** Throws a `RecordError` where a column holds what no standing can have. */
export function standingRowOf(item: Item): Standing {
  const row = read(standingFields, item);
  return {
    measureId: row.MeasureId,
    period: orUndefined(row.PeriodCode),
    state: row.State === '' ? undefined : row.State,
    result: row.Result,
    target: row.TargetText,
    band: row.Band,
    label: row.Label,
    trend: {
      direction: row.Trend,
      against: row.TrendAgainst === '' ? undefined : row.TrendAgainst,
      onLastYear: row.TrendOnLastYear,
    },
    sparkline: sparklineOf(item, row.Sparkline),
    exceptionOpen: row.ExceptionOpen === 'yes',
    promise: orUndefined(row.Promise),
    nextReported: orUndefined(row.NextReported),
  };
}

export function standingFieldsOf(
  standing: Standing,
): z.infer<typeof standingFields> & { Title: string } {
  return {
    Title: standing.measureId.slice(0, 255),
    MeasureId: standing.measureId,
    PeriodCode: standing.period ?? '',
    State: standing.state ?? '',
    Result: standing.result,
    TargetText: standing.target,
    Band: standing.band,
    Label: standing.label,
    Trend: standing.trend.direction,
    TrendAgainst: standing.trend.against ?? '',
    TrendOnLastYear: standing.trend.onLastYear,
    Sparkline: JSON.stringify(
      standing.sparkline.map((point) => [point.period, point.number ?? null, point.band]),
    ),
    ExceptionOpen: standing.exceptionOpen ? 'yes' : 'no',
    Promise: standing.promise ?? '',
    NextReported: standing.nextReported ?? '',
  };
}

function sparklineOf(item: Item, column: string): Standing['sparkline'] {
  if (column === '') return [];
  try {
    const points = sparkline.parse(JSON.parse(column));
    return points.map(([period, number, band]) => ({ period, number: number ?? undefined, band }));
  } catch {
    throw unreadable(item, 'Sparkline holds no list of periods');
  }
}
