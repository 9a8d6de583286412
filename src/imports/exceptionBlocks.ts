import type { ColumnRole } from './columns.ts';
import { periodIn } from './periodsIn.ts';
import type { PublishedBuilder, Surroundings } from './publishedBuilder.ts';
import type { Column } from './resolveColumns.ts';
import type { SourceRow } from './source.ts';

interface BlockPlace extends Surroundings {
  readonly exceptions: boolean;
  readonly lineAbove: string;
}

const blockRoles: readonly ColumnRole[] = ['period', 'outturn', 'target', 'commentary'];

/** Whether a line opens a part of exceptions: `Exception`, `Exceptions`, `Exception report`. */
export function opensExceptions(text: string): boolean {
  return /^(?:[\d.]+ )?(?:performance )?exceptions?(?: reports?| reporting)?\b.{0,40}$|^(?:indicators?|measures?|targets?) (?:below|off|not (?:on|meeting|achieving)) target.{0,40}$/i.test(
    text.trim(),
  );
}

/** The periods of one measure, named by the line above, as exceptions. */
export function readPeriodExceptions(
  columns: readonly Column[],
  body: readonly SourceRow[],
  place: BlockPlace,
  builder: PublishedBuilder,
): void {
  listUnused(columns, body, blockRoles, builder);
  for (const row of body) {
    const text = textsOf(row, columns);
    const periodRaw = text('period');
    builder.addException({
      heading: place.lineAbove,
      section: place.section,
      period: periodIn(periodRaw, place.period?.year),
      periodRaw,
      value: text('outturn'),
      target: text('target'),
      commentary: text('commentary'),
    });
  }
}

/** Whether a table of names under "Exceptions" repeats measures that stand in another table. */
export function repeatsRows(
  columns: readonly Column[],
  body: readonly SourceRow[],
  builder: PublishedBuilder,
): boolean {
  const known = body.filter((row) => builder.knows(nameOf(row, columns)));
  return known.length * 2 > body.length;
}

/** Exceptions with the indicator in a column. */
export function readExceptionRows(
  columns: readonly Column[],
  body: readonly SourceRow[],
  place: BlockPlace,
  builder: PublishedBuilder,
): void {
  listUnused(
    columns,
    body,
    [...blockRoles, 'code', 'title', 'section', 'cause', 'action'],
    builder,
  );
  for (const row of body) {
    const text = textsOf(row, columns);
    const label = columns.find(({ role }) => role === 'outturn')?.label ?? '';
    const periodRaw = text('period') || label;
    builder.addException({
      heading: nameOf(row, columns),
      section: text('section') || place.section,
      period: periodIn(periodRaw, place.period?.year) ?? place.period,
      periodRaw: text('period'),
      value: text('outturn'),
      target: text('target'),
      commentary: [text('commentary'), text('cause'), text('action')].filter(Boolean).join('\n'),
    });
  }
}

/** Lists what such rows hold beyond the wanted roles: whole columns, and cells under no column. */
function listUnused(
  columns: readonly Column[],
  body: readonly SourceRow[],
  wanted: readonly ColumnRole[],
  builder: PublishedBuilder,
): void {
  const taken = new Set<ColumnRole>();
  for (const { index, label, role } of columns) {
    // Comments may stand in several columns, and under the blank header of an icon.
    const used = wanted.includes(role) && (!taken.has(role) || role === 'commentary');
    taken.add(role);
    if (used) continue;
    for (const { cells } of body) {
      const text = cells[index]?.text ?? '';
      const shown =
        role === 'blank' && wanted.includes('commentary') && !hasCommentary(cells, columns);
      const symbol = role === 'icon' && !/[\p{L}\p{N}]/u.test(text);
      if (!shown && !symbol) builder.miss(0, label, text, 'unknownColumn');
    }
  }
  for (const { cells } of body) {
    for (const [place, { text }] of cells.slice(columns.length).entries()) {
      builder.miss(0, String(columns.length + place + 1), text, 'tooManyCells');
    }
  }
}

function hasCommentary(cells: SourceRow['cells'], columns: readonly Column[]): boolean {
  return columns.some(({ role, index }) => role === 'commentary' && cells[index]?.text);
}

function nameOf(row: SourceRow, columns: readonly Column[]): string {
  const text = textsOf(row, columns);
  return [text('code'), text('title')].filter(Boolean).join(' ');
}

/** A row's text by role; the commentary may stand under the blank header of a lost icon. */
function textsOf({ cells }: SourceRow, columns: readonly Column[]): (role: ColumnRole) => string {
  return (role) => {
    const found = columns.filter((column) => column.role === role);
    const texts = found.map(({ index }) => cells[index]?.text ?? '').filter(Boolean);
    if (role === 'commentary' && texts.length > 0) return texts.join('\n');
    if (texts.length > 0 || role !== 'commentary') return texts[0] ?? '';
    const aside = columns.filter((column) => column.role === 'blank');
    return aside
      .map(({ index }) => cells[index]?.text ?? '')
      .filter(Boolean)
      .join('\n');
  };
}
