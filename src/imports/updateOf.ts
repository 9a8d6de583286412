import { periodCode } from '#domain/period.ts';
import type { NotUnderstood, PublishedRow } from '#domain/published.ts';
import { readValue } from '#domain/readValue.ts';
import type { Explanation, TargetValue, Update } from '#domain/update.ts';
import { basisNamed } from '#domain/yearWords.ts';
import { dayIn, decimalIn } from './measureOf.ts';

/** An update before it is judged: the council's rule for statuses gives the rest. */
export type ImportedUpdate = Omit<Update, 'band'>;

/** What the row reports; undefined where it has nothing but a target. */
export function updateOf(row: PublishedRow, measureId: string): ImportedUpdate | undefined {
  const { cells, period } = row;
  const told = [
    cells.outturn,
    cells.status,
    cells.commentary,
    cells.progress,
    cells.no_value_reason,
    cells.forecast,
    cells.forecast_reason,
  ];
  const explanation = explanationOf(cells);
  if (!period || (told.every((text) => text.trim() === '') && !explanation)) return undefined;
  const outturn = readValue(cells.outturn);
  const [numerator, denominator] = [decimalIn(cells.numerator), decimalIn(cells.denominator)];
  const owes = outturn.kind === 'absent' && outturn.why === 'blank' && row.kind === 'indicator';
  return {
    measureId,
    period: periodCode(period),
    state: owes && cells.no_value_reason.trim() === '' ? 'due' : 'submitted',
    outturn,
    revisedFrom: cells.revised_from.trim(),
    counts: numerator && denominator ? { numerator, denominator } : undefined,
    asAt: dayIn(cells.as_at),
    noFigure: cells.no_value_reason.trim()
      ? { reason: cells.no_value_reason, expected: dayIn(cells.expected_date) }
      : undefined,
    forecast: forecastOf(cells),
    statusWord: cells.status,
    progress: decimalIn(cells.progress),
    override: cells.override.trim()
      ? { label: cells.override, reason: cells.override_reason }
      : undefined,
    commentary: cells.commentary,
    explanation,
    answeredBy: '',
  };
}

function forecastOf({ forecast, forecast_reason: reason }: PublishedRow['cells']) {
  if (!forecast.trim() && !reason.trim()) return undefined;
  return { figure: readValue(forecast), reason };
}

/** The row's target, and what of it was not understood. */
export function targetOf(
  row: PublishedRow,
  measureId: string,
): { target: TargetValue | undefined; problems: readonly NotUnderstood[] } {
  const { cells, period, place } = row;
  if (!period || cells.target.trim() === '') return { target: undefined, problems: [] };
  const basis = basisNamed(cells.basis);
  const target: TargetValue = {
    measureId,
    period: periodCode(period),
    value: readValue(cells.target),
    second: decimalIn(cells.target2),
    basis: basis ?? 'period',
  };
  const problem = { ...place, column: 'basis', text: cells.basis, why: 'unknownWord' as const };
  return { target, problems: basis ? [] : [problem] };
}

function explanationOf(cells: PublishedRow['cells']): Explanation | undefined {
  const { cause, action, back_on_target: back } = cells;
  if (!cause.trim() && !action.trim() && !back.trim()) return undefined;
  return { cause, action, backOnTarget: dayIn(back) ?? '' };
}
