import type { Finding } from '#domain/finding.ts';
import type { CheckedRow, DocumentCheck } from './checkedRow.ts';
import { isSamePrintedRow } from './place.ts';
import { rowFinding } from './rowFinding.ts';
import { foldedText, shortQuote } from './words.ts';

/**
 * One code on two rows of a plan, section and period: which of them is meant cannot be told. Codes that
 * restart in each section are a matter of style and named once for the document.
 */
export const duplicateCode: DocumentCheck = ({ rows }) => {
  const inSection = new Map<string, CheckedRow>();
  const inPlan = new Map<string, CheckedRow>();
  const found: Finding[] = [];
  let restart: { row: CheckedRow; other: CheckedRow } | undefined;
  let coded = 0;
  for (const row of rows) {
    const { code, plan, section } = row.published.cells;
    if (code.trim() === '') continue;
    coded += 1;
    // Per file: a later report may print an earlier quarter again.
    const { file } = row.published.place;
    const planKey = [
      file,
      row.published.kind,
      plan,
      row.periodCode,
      code.trim().toLowerCase(),
    ].join('\n');
    const key = `${planKey}\n${foldedText(section)}`;
    const twin = inSection.get(key);
    if (twin === undefined) inSection.set(key, row);
    else if (!isSamePrintedRow(row, twin)) found.push(twice(row, twin));
    const other = inPlan.get(planKey);
    if (other === undefined) inPlan.set(planKey, row);
    else if (twin === undefined && !isCounted(code) && !isSamePrintedRow(row, other)) {
      restart ??= { row, other };
    }
  }
  // A code on every fifth row is no code but a group.
  if (found.length * 5 > coded && found.length > 2) return found.slice(0, 1);
  const repeated = found.find((each) => each.severity === 'style');
  const sure = found.filter((each) => each.severity === 'error' || each === repeated);
  return restart ? [...sure, restarts(restart.row, restart.other)] : sure;
};

/** Rows numbered 1, 2, 3 in each section: a number of a line is no code. */
function isCounted(code: string): boolean {
  return /^[1-9]\d?\.?$/.test(code.trim());
}

function twice(row: CheckedRow, other: CheckedRow): Finding {
  const { code, title } = row.published.cells;
  return rowFinding(row, {
    class: 'duplicate-code',
    // A row printed again as it stands contradicts nothing.
    severity: isRepeated(row, other) ? 'style' : 'error',
    audience: 'performance',
    quote: code.trim(),
    arithmetic: `rows ${other.published.place.row} and ${row.published.place.row} both have ${code.trim()} in ${row.periodCode || 'one period'}`,
    published: `${code.trim()}: ${shortQuote(other.published.cells.title, 60)}; ${shortQuote(title, 60)}`,
    expected: 'a code of its own',
  });
}

function isRepeated(row: CheckedRow, other: CheckedRow): boolean {
  const [cells, others] = [row.published.cells, other.published.cells];
  return (['title', 'target', 'outturn', 'status', 'due', 'progress'] as const).every(
    (column) => cells[column].trim() === others[column].trim(),
  );
}

function restarts(row: CheckedRow, other: CheckedRow): Finding {
  const { code, section } = row.published.cells;
  return rowFinding(row, {
    class: 'duplicate-code',
    severity: 'style',
    audience: 'performance',
    quote: code.trim(),
    arithmetic: `row ${other.published.place.row} (${other.published.cells.section || 'no section'}) and row ${row.published.place.row} (${section || 'no section'}) have the same code`,
    published: code.trim(),
    expected: 'a code used once in the plan',
  });
}
