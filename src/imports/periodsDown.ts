import { cellContent } from './cellContent.ts';
import { labelMeaning } from './columns.ts';
import { isPeriodLabel } from './periodsIn.ts';
import { emptyCell, type SourceCell, type SourceRow } from './source.ts';
import { titleTarget } from './titleTarget.ts';

/** What a row of such a table may say beside the period it is of. */
const lines = new Set(['target', 'outturn', 'status', 'commentary', 'unit', 'polarity']);

/**
 * A table whose columns are the measures and whose rows are the periods, with perhaps a row of
 * targets and one of statuses, turned so that a row is a measure; another table as it is.
 * `spoken`: whether the headings say that it is about measures.
 */
export function turnedUpright(rows: readonly SourceRow[], spoken: boolean): readonly SourceRow[] {
  const top = rows.findIndex(({ cells }) => filledOf(cells).length > 1);
  const [head, ...body] = top < 0 ? [] : rows.slice(top);
  if (!head || !isTurned(head.cells, body, spoken)) return rows;
  const corner: SourceCell = { ...emptyCell, text: 'Indicator', header: true };
  const names = head.cells.slice(1);
  const width = Math.max(...body.map(({ cells }) => cells.length));
  const turned = Array.from({ length: Math.max(names.length, width - 1) }, (_, index) => ({
    cells: [names[index] ?? emptyCell, ...body.map(({ cells }) => cells[index + 1] ?? emptyCell)],
  }));
  const labels = body.map(({ cells }) => ({ ...(cells[0] ?? emptyCell), header: true }));
  return [...rows.slice(0, top), { cells: [corner, ...labels] }, ...turned];
}

function isTurned(
  head: readonly SourceCell[],
  body: readonly SourceRow[],
  spoken: boolean,
): boolean {
  const names = filledOf(head.slice(1));
  if (body.length < 2 || body.length > 60 || names.length === 0) return false;
  const corner = head[0]?.text ?? '';
  if (corner !== '' && !['period', 'title', 'unknown'].includes(labelMeaning(corner).role))
    return false;
  if (names.some(({ text }) => labelMeaning(text).sure || cellContent(text) !== 'text'))
    return false;
  const roles = body.map(({ cells }) => roleOf(cells[0]?.text ?? ''));
  if (roles.some((role) => role === undefined)) return false;
  const periods = roles.filter((role) => role === 'period').length;
  const told =
    roles.includes('target') || names.some(({ text }) => titleTarget(text).target !== '');
  if (periods === 0 ? !(told && roles.includes('outturn')) : !(told || spoken)) return false;
  return figuresPrevail(body);
}

function roleOf(text: string): string | undefined {
  if (isPeriodLabel(text)) return 'period';
  const { role, sure } = labelMeaning(text);
  return sure && lines.has(role) ? role : undefined;
}

function figuresPrevail(body: readonly SourceRow[]): boolean {
  const cells = body.flatMap((row) => filledOf(row.cells.slice(1)));
  const words = cells.filter(({ text }) => cellContent(text) === 'text');
  return cells.length > 0 && words.length * 2 < cells.length;
}

function filledOf(cells: readonly SourceCell[]): readonly SourceCell[] {
  return cells.filter(({ text }) => text !== '');
}
