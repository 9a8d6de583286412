import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import type { PublishedException } from '#domain/published.ts';
import { readValue } from '#domain/readValue.ts';
import type { Reading } from '#domain/value.ts';
import type { CheckedDocument, CheckedRow, DocumentCheck } from './checkedRow.ts';
import { exceptionMatcher, exceptionPeriod } from './exceptionMatch.ts';
import { rowFinding } from './rowFinding.ts';

/**
 * A figure that an exception block prints a second time against the table's own. A figure printed more
 * coarsely is the same if it rounds to it.
 */
export const exceptionTable: DocumentCheck = (document) => {
  const { exceptions } = document.published;
  if (exceptions.length === 0) return [];
  const rowsOf = exceptionMatcher(document);
  const byHeading = Map.groupBy(exceptions, (each) => `${each.section}\n${each.heading}`);
  return exceptions.flatMap((exception) => {
    const period = exceptionPeriod(exception, document);
    const rows = rowsOf(exception).filter((row) => row.periodCode === period);
    const [row] = rows;
    // Two rows that fit: which of them the exception means cannot be told.
    if (row === undefined || rows.length > 1) return [];
    const others = byHeading.get(`${exception.section}\n${exception.heading}`) ?? [];
    return [...valueFinding(row, exception, others, document), ...targetFinding(row, exception)];
  });
};

function valueFinding(
  row: CheckedRow,
  exception: PublishedException,
  others: readonly PublishedException[],
  document: CheckedDocument,
): readonly Finding[] {
  const value = readValue(exception.value);
  if (!differs(row.outturn, value)) return [];
  const earlier = others.find(
    (each) =>
      exceptionPeriod(each, document) !== exceptionPeriod(exception, document) &&
      sameNumber(row.outturn, readValue(each.value)),
  );
  const carried = earlier
    ? `, ${earlier.periodRaw.trim()} ${earlier.value.trim()}: the table carries the figure of ${earlier.periodRaw.trim()}`
    : '';
  const label = exception.periodRaw.trim() || row.periodCode;
  return [
    rowFinding(row, {
      class: 'table-vs-exception',
      severity: 'error',
      audience: 'performance',
      quote: row.published.cells.outturn.trim(),
      arithmetic: `${label}: table ${row.outturn.raw.trim()}, exception ${exception.value.trim()}${carried}`,
      published: row.outturn.raw.trim(),
      expected: exception.value.trim(),
    }),
  ];
}

function targetFinding(row: CheckedRow, exception: PublishedException): readonly Finding[] {
  if (!differs(row.target, readValue(exception.target))) return [];
  const label = exception.periodRaw.trim() || row.periodCode;
  return [
    rowFinding(row, {
      class: 'table-vs-exception',
      severity: 'error',
      audience: 'performance',
      quote: row.published.cells.target.trim(),
      arithmetic: `${label}: target in the table ${row.target.raw.trim()}, in the exception ${exception.target.trim()}`,
      published: row.target.raw.trim(),
      expected: exception.target.trim(),
    }),
  ];
}

function differs(one: Reading, other: Reading): boolean {
  return one.kind === 'number' && other.kind === 'number' && !sameNumber(one, other);
}

/** Equal, or equal once the finer of the two is rounded (half up) to the coarser's printed step. */
function sameNumber(one: Reading, other: Reading): boolean {
  if (one.kind !== 'number' || other.kind !== 'number') return false;
  const [a, b] = [decimal(one.number), decimal(other.number)];
  if (a.eq(b)) return true;
  const [fine, coarse] = decimal(one.step).lt(decimal(other.step)) ? [one, other] : [other, one];
  const off = decimal(fine.number).minus(decimal(coarse.number)).times(2).abs();
  return decimal(fine.step).lt(decimal(coarse.step)) && off.lte(decimal(coarse.step));
}
