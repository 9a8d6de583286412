import { type ColumnRole, labelMeaning } from './columns.ts';
import { isWhole } from './paragraphCards.ts';
import { isPeriodLabel } from './periodsIn.ts';
import type { SourceCell, SourceRow } from './source.ts';
import { emptyCell } from './source.ts';

/** Labels that say what a line is; a card has at least a name or a figure among them. */
const telling = new Set<ColumnRole>([
  'title',
  'code',
  'target',
  'outturn',
  'status',
  'commentary',
  'due',
  'progress',
]);

/** Rows of one cell each that hold label and value (`Target: 70%`), with the two parted. */
export function partedLines(rows: readonly SourceRow[]): readonly SourceRow[] {
  const parted: SourceRow[] = [];
  for (const row of rows) {
    const filled = row.cells.filter(({ text }) => text !== '');
    const [cell] = filled;
    const [label, value] = filled.length === 1 && cell ? partsOf(cell.text) : [];
    if (!cell || label === undefined || value === undefined) return rows;
    parted.push({
      cells: [
        { ...cell, text: label },
        { ...cell, text: value },
      ],
    });
  }
  return parted;
}

function partsOf(text: string): [string, string] | [] {
  const colon = text.indexOf(':');
  if (colon < 1 || colon > 40) return [];
  const label = text.slice(0, colon).trim();
  const { role, sure } = labelMeaning(label);
  return sure && telling.has(role) ? [label, text.slice(colon + 1).trim()] : [];
}

/** A table with labels down its first column (and, on a card, its third): `Indicator: | ...`. */
export function isKeyValueTable(rows: readonly SourceRow[]): boolean {
  const filled = rows.filter(({ cells }) => cells.some(({ text }) => text !== ''));
  if (filled.length < 2) return false;
  const roles = new Set<ColumnRole>();
  let labels = 0;
  for (const { cells } of filled) {
    const meaning = labelMeaning(labelText(cells[0]));
    const period = isPeriodLabel(cells[0]?.text ?? '');
    if (!meaning.sure || period || !telling.has(meaning.role)) continue;
    labels += 1;
    roles.add(meaning.role);
  }
  if (!isWhole(roles) || labels * 10 < filled.length * 6) return false;
  const beside = filled[0]?.cells.slice(1).filter(({ text }) => text !== '') ?? [];
  const headed = beside.filter(({ text }) => labelMeaning(text).sure);
  return headed.length === 0 || isCard(filled);
}

/**
 * The same table turned on its side, so that labels head columns: one table a card, where a label
 * comes a second time, or a name stands alone, a new card begins. A card without its name takes the
 * line above.
 */
export function asColumns(
  rows: readonly SourceRow[],
  name: string,
): { readonly name: string; readonly rows: readonly SourceRow[] }[] {
  const pairs = isCard(rows)
    ? rows.flatMap(({ cells }) => [cells.slice(0, 2), cells.slice(2, 4)])
    : rows.map(({ cells }) => cells);
  const cards: { name: string; readonly lines: (readonly SourceCell[])[] }[] = [];
  let over = name;
  const seen = new Set<string>();
  for (const line of pairs) {
    const label = labelText(line[0]).toLowerCase();
    const filled = line.filter(({ text }) => text !== '');
    if (filled.length === 0) continue;
    const isName = filled.length === 1 && line[0]?.text !== '' && !labelMeaning(label).sure;
    if (isName) over = line[0]?.text ?? '';
    if (cards.length === 0 || isName || (label !== '' && seen.has(label))) {
      cards.push({ name: over, lines: [] });
      seen.clear();
    }
    if (isName) continue;
    seen.add(label);
    cards.at(-1)?.lines.push(line);
  }
  return cards
    .filter(({ lines }) => lines.length > 0)
    .map((card) => ({ ...card, rows: turned(withName(withPeriods(card.lines), card.name)) }));
}

/** Whether a line of the table names what it is about. */
export function hasName(rows: readonly SourceRow[]): boolean {
  return rows.some(({ cells }) => isNameLabel(cells[0]) || isNameLabel(cells[2]));
}

function isNameLabel(cell: SourceCell | undefined): boolean {
  return ['title', 'code'].includes(labelMeaning(labelText(cell)).role);
}

/** `Label | value | label | value` in every row. */
function isCard(rows: readonly SourceRow[]): boolean {
  return rows.every(({ cells }) => {
    const [, , label, value] = cells;
    if (cells.length !== 4 || !label || !value) return false;
    return label.text === '' ? value.text === '' : labelMeaning(labelText(label)).sure;
  });
}

/**
 * Periods under a blank label along the top: a card with a column for each of them. A comment that
 * spans them is about the latest that has a result.
 */
function withPeriods(lines: readonly (readonly SourceCell[])[]): (readonly SourceCell[])[] {
  const at = lines.findIndex(([label, ...values]) => {
    const filled = values.filter(({ text }) => text !== '');
    return label?.text === '' && filled.length > 1 && filled.every(isPeriod);
  });
  if (at < 0) return [...lines];
  const results = lines.find(([label]) => labelMeaning(labelText(label)).role === 'outturn') ?? [];
  const latest = results.findLastIndex(({ text }, index) => index > 0 && text !== '');
  return lines.map((line, index) => {
    const [label = emptyCell, first = emptyCell, ...others] = line;
    if (index === at) return [{ ...label, text: 'Period' }, first, ...others];
    const spans = first.text !== '' && others.every(({ text }) => text === '');
    const said = labelMeaning(labelText(label)).role === 'commentary';
    if (!spans || !said || latest < 2) return line;
    return [label, ...Array.from({ length: latest - 1 }, () => emptyCell), first];
  });
}

function isPeriod({ text }: SourceCell): boolean {
  return isPeriodLabel(text);
}

function withName(
  lines: readonly (readonly SourceCell[])[],
  name: string,
): (readonly SourceCell[])[] {
  const named = lines.some(([label]) => isNameLabel(label) || label?.text === 'Period');
  if (named || name === '') return [...lines];
  const values = Math.max(...lines.map((line) => line.length)) - 1;
  const title = { ...emptyCell, text: name };
  return [
    [{ ...emptyCell, text: 'Indicator' }, ...Array.from({ length: values }, () => title)],
    ...lines,
  ];
}

function turned(lines: readonly (readonly SourceCell[])[]): SourceRow[] {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return Array.from({ length: width }, (_, index) => ({
    cells: lines.map((line) => {
      const cell = line[index] ?? emptyCell;
      return index === 0 ? { ...cell, text: labelText(cell) } : cell;
    }),
  }));
}

function labelText(cell: SourceCell | undefined): string {
  return (cell?.text ?? '').replace(/\s*:\s*$/, '').trim();
}
