import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import { readValue } from '#domain/readValue.ts';
import type { CheckedRow } from './checkedRow.ts';
import { fitOf, shareAt, shareLine } from './fit.ts';
import { isPercentRow, isShareTitle } from './measureWords.ts';
import { rowFinding } from './rowFinding.ts';

/** Numerator and denominator columns that do not give the result beside them. */
export function countColumns(row: CheckedRow): readonly Finding[] {
  const { numerator, denominator, outturn, title } = row.published.cells;
  if (numerator === '' || denominator === '' || row.outturn.kind !== 'number') return [];
  const part = readValue(numerator);
  const whole = readValue(denominator);
  if (part.kind !== 'number' || whole.kind !== 'number' || decimal(whole.number).lte(0)) return [];
  const isPercent = isPercentRow(row);
  const result = row.outturn;
  const quote = `${numerator} / ${denominator} | ${outturn}`;
  if (isPercent && isShareTitle(title) && decimal(part.number).gt(decimal(whole.number))) {
    return [
      rowFinding(row, {
        class: 'percent-vs-counts',
        severity: 'error',
        audience: 'owner',
        quote,
        arithmetic: `${part.number} is more than the whole of ${whole.number}`,
        published: numerator,
        expected: `at most ${denominator}`,
      }),
    ];
  }
  // A rate or an average may be per one, per thousand and so on: any that fits will do.
  const powers = isPercent ? [100] : [1, 100, 1000, 10000, 100000];
  const fits = powers.map((power) =>
    fitOf(
      { number: decimal(part.number).times(power).div(100).toFixed(), step: part.step },
      whole,
      result,
    ),
  );
  if (fits.includes('fits')) return [];
  const isCut = fits.includes('truncated');
  if (!isPercent) {
    return [
      rowFinding(row, {
        class: 'percent-vs-counts',
        severity: 'inconsistency',
        audience: 'owner',
        quote,
        arithmetic: `${part.number} / ${whole.number} = ${decimal(part.number).div(decimal(whole.number)).round(4, 1).toFixed()}, printed ${result.number}`,
        published: outturn,
        expected: decimal(part.number).div(decimal(whole.number)).round(2, 1).toFixed(),
      }),
    ];
  }
  return [
    rowFinding(row, {
      class: isCut ? 'percent-rounding' : 'percent-vs-counts',
      severity: isCut ? 'inconsistency' : 'error',
      audience: 'owner',
      quote,
      arithmetic: shareLine(part.number, whole.number, result),
      published: outturn,
      expected: `${shareAt(part.number, whole.number, result.step)}%`,
    }),
  ];
}
