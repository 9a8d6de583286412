import { cellContent } from './cellContent.ts';
import type { ColumnRole } from './columns.ts';
import { labelMeaning } from './columns.ts';
import { linePairs } from './linePairs.ts';
import { isWhole } from './paragraphCards.ts';
import { emptyCell, type SourceCell, type SourceRow } from './source.ts';

interface Line {
  readonly role: ColumnRole;
  readonly label: string;
  readonly cells: readonly SourceCell[];
}

/**
 * Tiles beside each other, a column for each measure and no labels but those in the cells: a row of
 * names, one of figures, one of `Target 95%`, one of statuses. Turned so that a row is a measure;
 * another table as it is.
 */
export function withoutTiles(rows: readonly SourceRow[]): readonly SourceRow[] {
  const [names, ...others] = rows;
  if (!names || others.length < 2 || others.length > 4 || !areNames(names.cells)) return rows;
  const lines = others.flatMap(({ cells }) => lineOf(cells) ?? []);
  const roles = new Set(lines.map(({ role }) => role));
  const whole = isWhole(roles) && roles.has('target') && roles.has('outturn');
  if (lines.length < others.length || roles.size < lines.length || !whole) return rows;
  const head = ['Indicator', ...lines.map(({ label }) => label)];
  return [
    { cells: head.map((text) => ({ ...emptyCell, text, header: true })) },
    ...names.cells.map((name, index) => ({
      cells: [name, ...lines.map(({ cells }) => cells[index] ?? emptyCell)],
    })),
  ];
}

function areNames(cells: readonly SourceCell[]): boolean {
  const names = cells.every(({ text }) => cellContent(text) === 'text' && !labelMeaning(text).sure);
  return cells.length > 1 && names;
}

/** What a row of cells gives for every measure: the same thing, said or seen. */
function lineOf(cells: readonly SourceCell[]): Line | undefined {
  const all = (...contents: string[]) =>
    cells.every(({ text }) => contents.includes(cellContent(text)));
  if (all('value')) return { role: 'outturn', label: 'Actual', cells };
  if (all('status', 'letter')) return { role: 'status', label: 'Status', cells };
  const pairs = cells.map(({ text }) => linePairs(text));
  const [first] = pairs[0] ?? [];
  const same = pairs.every((pair) => pair?.length === 1 && pair[0]?.role === first?.role);
  if (!first || !same) return undefined;
  const values = pairs.map((pair) => ({ ...emptyCell, text: pair?.[0]?.value ?? '' }));
  return { role: first.role, label: first.label, cells: values };
}
