import { cellContent } from './cellContent.ts';
import { type ColumnRole, labelMeaning, labelWords } from './columns.ts';
import { isPeriodLabel } from './periodsIn.ts';
import { emptyCell, type SourceCell, type SourceRow } from './source.ts';

/** A column as its label reads; a label over two rows is joined, the upper one first. */
export interface HeaderColumn {
  readonly label: string;
  readonly role: ColumnRole;
  readonly sure: boolean;
}

/** Rows under one header; `above` are the rows that stand before it. */
export interface Segment {
  readonly header: readonly HeaderColumn[];
  readonly above: readonly SourceRow[];
  readonly body: readonly SourceRow[];
}

/** How many rows a title above the header may take. */
const above = 8;
/** How many rows a header may take. */
const deepest = 3;

/**
 * Cuts a table at its header rows. A header that is repeated on the next page is left out, one that
 * differs begins a new segment; empty where the table has no header that we can read.
 */
export function segments(rows: readonly SourceRow[]): Segment[] {
  const found: { header: HeaderColumn[]; above: SourceRow[]; body: SourceRow[] }[] = [];
  const before: SourceRow[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (!row) continue;
    const current = found.at(-1);
    const isHeader = current ? beginsAgain(row) : index < above + before.length && isHeaderRow(row);
    if (!isHeader) {
      (current?.body ?? before).push(row);
      continue;
    }
    const header = headerAt(rows, index);
    index += header.rows - 1;
    if (current && sameHeader(current.header, header.columns)) continue;
    found.push({ header: header.columns, above: found.length === 0 ? before : [], body: [] });
  }
  return found;
}

/** The columns that the header at a row names, and how many rows it takes: a label may be cut in three. */
function headerAt(
  rows: readonly SourceRow[],
  start: number,
): { readonly columns: HeaderColumn[]; readonly rows: number } {
  let upper = rows[start] ?? { cells: [] };
  let columns = upper.cells.map(({ text }) => column(text));
  let taken = 1;
  for (let next = rows[start + 1]; next && taken < deepest; next = rows[start + taken]) {
    if (!isSecondRow(upper, next)) break;
    columns = joined(upper, next);
    upper = { cells: columns.map(({ label }) => ({ ...emptyCell, text: label })) };
    taken += 1;
  }
  return { columns, rows: taken };
}

/** Whether two headers are one, printed twice. */
export function sameHeader(one: readonly HeaderColumn[], other: readonly HeaderColumn[]): boolean {
  const words = (header: readonly HeaderColumn[]) =>
    header.map(({ label }) => labelWords(label)).filter((label) => label !== '');
  const [left, right] = [words(one), words(other)];
  return left.length === right.length && left.every((label, index) => label === right[index]);
}

/** Whether the row names columns and holds no figures. */
export function isHeaderRow(row: SourceRow): boolean {
  const texts = row.cells.filter(({ text }) => text !== '');
  const filled = withoutYears(withoutColours(texts));
  if (filled.length < 2) return false;
  const meanings = filled.map(({ text }) => labelMeaning(text));
  const sure = meanings.filter((meaning) => meaning.sure);
  const named = sure.some(({ role }) => role === 'title');
  const told = sure.some(({ role }) => role === 'target' || role === 'outturn');
  // Beside "Measure" and "Target" the other labels may be strange, even "Getting better".
  const isHead = named && told;
  if (filled.some((cell) => isFigure(cell) && !(isHead && cellContent(cell.text) === 'status'))) {
    return false;
  }
  const known = meanings.filter(({ role }) => role !== 'unknown');
  const roles = new Set(known.map(({ role }) => role));
  if (filled.every(({ header }) => header) && sure.length > 0) return true;
  const several = roles.size > 1 || filled.filter(({ text }) => isPeriodLabel(text)).length > 1;
  return several && sure.length > 0 && (isHead || known.length * 2 >= filled.length);
}

/** `2023 | 2024` beside real labels: years of a survey. */
function withoutYears(filled: readonly SourceCell[]): readonly SourceCell[] {
  const others = filled.filter(({ text }) => !/^(?:19|20)\d\d$/.test(text));
  const sure = others.filter(({ text }) => labelMeaning(text).sure);
  return filled.length - others.length > 1 && sure.length > 0 && others.length > 1
    ? others
    : filled;
}

/** "Green", "Amber" and "Red" side by side head their limits; a row of a measure has one of them. */
function withoutColours(filled: readonly SourceCell[]): readonly SourceCell[] {
  const isColour = ({ text }: SourceCell) =>
    /^(?:red|amber|green)(?: threshold| limit)?$/i.test(text);
  const others = filled.filter((cell) => !isColour(cell));
  return filled.length - others.length > 1 && others.length > 2 ? others : filled;
}

/** Inside a table only a row of labels alone, but for one name of a service, is a header. */
function beginsAgain(row: SourceRow): boolean {
  if (!isHeaderRow(row)) return false;
  const filled = row.cells.filter(({ text }) => text !== '');
  const unsure = filled.filter(({ text }) => !labelMeaning(text).sure);
  return filled.length > 2 ? unsure.length <= 1 : unsure.length === 0;
}

function isSecondRow(first: SourceRow, second: SourceRow): boolean {
  const filled = second.cells.filter(({ text }) => text !== '');
  if (filled.length < 2 || filled.some(isFigure)) return false;
  const sure = filled.filter(({ text }) => labelMeaning(text).sure).length;
  const spread = second.cells.some(
    ({ text }, index) => text !== '' && first.cells[index]?.text === '',
  );
  const reaching = first.cells.some(
    ({ text }, index) => text !== '' && second.cells[index]?.text === '',
  );
  if (sure === filled.length) return spread || reaching;
  // Under cells that span columns one word in three may be strange.
  return spread && sure * 3 >= filled.length * 2;
}

function isFigure({ text }: SourceCell): boolean {
  if (isPeriodLabel(text)) return false;
  const content = cellContent(text);
  // "No." heads a column of numbers, and "New" may head one too.
  if (content === 'status' || content === 'value') {
    const { role, sure } = labelMeaning(text);
    // "2025 target" is no figure with a strange unit.
    return !sure && (role === 'unknown' || !/^(?:19|20)\d\d \p{L}/u.test(text));
  }
  // "Baseline" and "New" say that there is no figure, and head columns too.
  if (content === 'absent') return !labelMeaning(text).sure && !/^new$/i.test(text);
  return content === 'date';
}

function joined(first: SourceRow, second: SourceRow): HeaderColumn[] {
  const count = Math.max(first.cells.length, second.cells.length);
  const columns: HeaderColumn[] = [];
  let over = '';
  for (let index = 0; index < count; index += 1) {
    const upper = first.cells[index]?.text ?? '';
    const lower = second.cells[index]?.text ?? '';
    if (upper !== '' || lower === '') over = upper;
    const both = [over, lower].filter((text) => text !== '').join(' ');
    const { role, sure } = labelMeaning(lower);
    const isPeriod = isPeriodLabel(lower);
    const own = lower !== '' && sure && (!isPeriod || labelMeaning(over).role === 'unknown');
    columns.push(own ? { label: both, role, sure } : column(both));
  }
  return columns;
}

function column(text: string): HeaderColumn {
  return { label: text, ...labelMeaning(text) };
}
