import { labelMeaning } from './columns.ts';
import type { HeaderColumn, Segment } from './headerRows.ts';
import { isPeriodLabel } from './periodsIn.ts';
import { emptyCell, type SourceCell, type SourceRow } from './source.ts';

/** Roles that a row below a measure may have: "Target" and "Actual" under each other. */
const lines = new Set(['target', 'outturn', 'status', 'commentary']);

/**
 * A measure that takes several rows, one for its target and one for its result, with periods as
 * columns, becomes one row with a column for each of both: `Q1 Target`, `Q1 Actual`.
 */
export function joinSubRows(segment: Segment): Pick<Segment, 'header' | 'body'> {
  const { header, body } = segment;
  const periods = header.flatMap(({ label }, index) => (isPeriodLabel(label) ? [index] : []));
  const line = periods.length > 0 ? lineColumn(segment) : undefined;
  if (line === undefined || body.some((row) => isOdd(row, header.length, periods, line))) {
    return { header, body };
  }
  const labels = [...new Set(body.map(({ cells }) => cells[line]?.text ?? '').filter(Boolean))];
  const kept = header.flatMap((_, index) =>
    index === line || periods.includes(index) ? [] : [index],
  );
  const made: HeaderColumn[] = periods.flatMap((index) =>
    labels.map((label) => ({ label: `${header[index]?.label} ${label}`, ...labelMeaning(label) })),
  );
  const measures = grouped(body, kept, line).map((rows): SourceRow => {
    const one = (index: number) => joinedCell(rows.map(({ cells }) => cells[index] ?? emptyCell));
    const figure = (index: number, label: string) =>
      rows.find(({ cells }) => cells[line]?.text === label)?.cells[index];
    const figures = periods.flatMap((index) => labels.map((label) => figure(index, label)));
    return { cells: [...kept.map(one), ...figures].map((cell): SourceCell => cell ?? emptyCell) };
  });
  return { header: [...kept.flatMap((index) => header[index] ?? []), ...made], body: measures };
}

/**
 * A long table with a row for each figure, `Measure | Period | Type | Value` with "Target" and
 * "Actual" as types, becomes one with a row for each measure and period.
 */
export function joinTypedRows(segment: Segment): Segment {
  const { header, body } = segment;
  const values = header.flatMap(({ label }, index) =>
    /^(?:value|figure|amount|data|number)s?$/i.test(label.trim()) ? [index] : [],
  );
  const [value] = values;
  const line = values.length === 1 ? lineColumn(segment) : undefined;
  if (line === undefined || value === undefined) return segment;
  const labels = [...new Set(body.map(({ cells }) => cells[line]?.text ?? ''))];
  const kept = header.flatMap((_, index) => (index === line || index === value ? [] : [index]));
  const rows = new Map<string, SourceCell[]>();
  for (const { cells } of body) {
    const named = kept.map((index) => cells[index] ?? emptyCell);
    const key = named.map(({ text }) => text).join('\t');
    const row = rows.get(key) ?? [...named, ...labels.map(() => emptyCell)];
    const place = kept.length + labels.indexOf(cells[line]?.text ?? '');
    // A figure given twice stays in a row of its own: nothing is overwritten.
    const free = row[place]?.text === '';
    const target = free ? row : [...named, ...labels.map(() => emptyCell)];
    target[place] = cells[value] ?? emptyCell;
    rows.set(free ? key : `${key}\t${rows.size}`, target);
  }
  const made = labels.map((label): HeaderColumn => ({ label, ...labelMeaning(label) }));
  return {
    ...segment,
    header: [...kept.flatMap((index) => header[index] ?? []), ...made],
    body: [...rows.values()].map((cells) => ({ cells })),
  };
}

/** A row whose figures are not said to be targets or results, or that has cells too many. */
function isOdd(
  { cells }: SourceRow,
  width: number,
  periods: readonly number[],
  line: number,
): boolean {
  const over = cells.slice(width).some(({ text }) => text !== '');
  return over || (!cells[line]?.text && periods.some((index) => cells[index]?.text));
}

/** What the rows of one measure say in a column, each text once. */
function joinedCell(cells: readonly SourceCell[]): SourceCell {
  const texts = new Set(cells.map(({ text }) => text).filter((text) => text !== ''));
  const [first] = cells.filter(({ text }) => text !== '');
  return first ? { ...first, text: [...texts].join('\n') } : emptyCell;
}

/** The column that only says which line of a measure a row is. */
function lineColumn({ header, body }: Segment): number | undefined {
  const found = header.findIndex(({ label }, index) => {
    if (isPeriodLabel(label)) return false;
    const filled = body.map(({ cells }) => cells[index]?.text ?? '').filter(Boolean);
    const meanings = filled.map((text) => labelMeaning(text));
    const all = meanings.every(({ role, sure }) => sure && lines.has(role));
    const roles = new Set(meanings.map(({ role }) => role));
    return filled.length > 1 && all && roles.has('target') && roles.has('outturn');
  });
  return found < 0 ? undefined : found;
}

/** Rows of one measure: it ends where a name comes or a line comes again. */
function grouped(
  body: readonly SourceRow[],
  kept: readonly number[],
  line: number,
): (readonly SourceRow[])[] {
  const groups: SourceRow[][] = [];
  const name = kept[0] ?? 0;
  let seen = new Set<string>();
  for (const row of body) {
    const label = row.cells[line]?.text ?? '';
    const last = groups.at(-1)?.[0]?.cells[name]?.text;
    const text = row.cells[name]?.text ?? '';
    if (!last || (text !== '' && text !== last) || label === '' || seen.has(label)) {
      groups.push([]);
      seen = new Set();
    }
    seen.add(label);
    groups.at(-1)?.push(row);
  }
  return groups;
}
