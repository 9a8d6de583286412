import type { Finding } from '#domain/finding.ts';
import type { Doubt } from '#domain/value.ts';
import type { CheckedRow } from './checkedRow.ts';
import { rowFinding } from './rowFinding.ts';

const doubts: Readonly<Record<Doubt, { readonly why: string; readonly expected: string }>> = {
  thousands: {
    why: 'the comma does not stand before three digits',
    expected: 'a number such as 65,000',
  },
  decimalTime: {
    why: 'a part of a second, or minutes and seconds',
    expected: 'a time such as 34 seconds',
  },
  noSuchDay: { why: 'no calendar has this day', expected: 'a date that exists' },
  formula: { why: 'a formula or its error, not its value', expected: 'the value' },
  severalNumbers: { why: 'several numbers where one figure is wanted', expected: 'one figure' },
};

/** A result or target that looks like a figure but cannot be read without guessing. */
export function unreadableValue(row: CheckedRow): readonly Finding[] {
  if (row.published.kind !== 'indicator') return [];
  const findings: Finding[] = [];
  for (const [name, reading] of [
    ['result', row.outturn],
    ['target', row.target],
  ] as const) {
    if (reading.kind === 'text' && isMistyped(reading.raw, row, name)) {
      findings.push(mistyped(row, name, reading.raw));
      continue;
    }
    if (reading.kind !== 'unclear') continue;
    const { why, expected } = doubts[reading.why];
    findings.push(
      rowFinding(row, {
        class: reading.why === 'decimalTime' ? 'unit-slip' : 'unreadable-value',
        severity: reading.why === 'severalNumbers' ? 'inconsistency' : 'error',
        audience: 'owner',
        quote: reading.raw,
        arithmetic: `in the ${name}, ${why}`,
        published: reading.raw,
        expected,
      }),
    );
  }
  return findings;
}

const digitLike = /^£?(?=[^\d]*\d)[\doOlIS.,]+\s?%?$/;

/** A letter for a digit (`9o%`), two points: where the other of result and target is a figure. */
function isMistyped(raw: string, row: CheckedRow, name: 'result' | 'target'): boolean {
  const other = name === 'result' ? row.target : row.outturn;
  const text = raw.trim();
  return other.kind === 'number' && text.length > 1 && text.length < 16 && digitLike.test(text);
}

function mistyped(row: CheckedRow, name: string, raw: string): Finding {
  return rowFinding(row, {
    class: 'unreadable-value',
    severity: 'inconsistency',
    audience: 'owner',
    quote: raw,
    arithmetic: `in the ${name}, digits and other signs together are no figure`,
    published: raw,
    expected: 'a figure in digits',
  });
}
