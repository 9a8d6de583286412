import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import type { CheckedRow } from './checkedRow.ts';
import { asksForShare } from './measureWords.ts';
import { rowFinding } from './rowFinding.ts';

const measured =
  /^\s*(?:(?:working |calendar )?(?:days?|weeks?|months?|hours?|minutes?|seconds?)|£(?:k|m|000)?|pounds)\s*$/i;

/** "Percentage of homes insulated" in days: nothing that is measured so is a percentage. */
function unitOfOther(row: CheckedRow): Finding | undefined {
  const { title, unit, outturn } = row.published.cells;
  if (!/^(?:the )?(?:percentage|proportion|%)(?! points?\b)/i.test(title) || !measured.test(unit))
    return undefined;
  return rowFinding(row, {
    class: 'unit-vs-title',
    severity: 'inconsistency',
    audience: 'performance',
    quote: title.slice(0, 160),
    arithmetic: `the title asks for a percentage, the unit is ${unit.trim()}`,
    published: `${outturn} ${unit.trim()}`,
    expected: '%',
  });
}

/** A title that asks for a share ("at least 50% of clients") over figures that can only be counts. */
export function unitVsTitle(row: CheckedRow): readonly Finding[] {
  const { title, outturn, target } = row.published.cells;
  if (row.published.kind !== 'indicator' || row.outturn.kind !== 'number') return [];
  const wrongUnit = unitOfOther(row);
  if (wrongUnit) return [wrongUnit];
  const share = asksForShare(row);
  if (share === undefined || decimal(row.outturn.number).lte(100) || target === '') return [];
  return [
    rowFinding(row, {
      class: 'unit-vs-title',
      // A unit of its own ("people") says that the count is meant: then the title may be read on.
      severity: row.published.cells.unit === '' ? 'error' : 'inconsistency',
      audience: 'performance',
      quote: title.slice(0, 160),
      arithmetic: `the title asks for a share (${share}%), the result ${outturn} against ${target} is more than 100`,
      published: outturn,
      expected: 'a percentage, or a title that names a number',
    }),
  ];
}
