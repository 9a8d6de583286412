import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import type { CheckedRow } from './checkedRow.ts';
import { isPercentRow, isShareOfDone, isShareTitle } from './measureWords.ts';
import { rowFinding } from './rowFinding.ts';

/** A share above 100% or below nought; growth, income and shares of a target may well be. */
export function impossiblePercent(row: CheckedRow): readonly Finding[] {
  const { cells, kind } = row.published;
  if (kind !== 'indicator' || (!isOutside(row.outturn) && !isOutside(row.target))) return [];
  if (!isPercentRow(row) || !(isShareTitle(cells.title) || isShareOfDone(cells.title))) return [];
  const findings: Finding[] = [];
  for (const [name, reading] of [
    ['result', row.outturn],
    ['target', row.target],
  ] as const) {
    if (reading.kind !== 'number') continue;
    if (!isOutside(reading)) continue;
    const value = decimal(reading.number);
    findings.push(
      rowFinding(row, {
        class: 'impossible-percent',
        severity: 'error',
        audience: 'owner',
        quote: reading.raw,
        arithmetic: `${name} ${reading.number}% is ${value.gt(100) ? 'more than 100%' : 'below 0%'} of what the title counts`,
        published: reading.raw,
        expected: 'between 0% and 100%',
      }),
    );
  }
  return findings;
}

function isOutside(reading: CheckedRow['outturn']): boolean {
  if (reading.kind !== 'number') return false;
  const value = decimal(reading.number);
  return value.gt(100) || value.lt(0);
}
