import type { MeasureKind } from '#domain/measure.ts';
import { cellContent, isCountGroup, isTotal } from './cellContent.ts';
import type { PublishedBuilder, Surroundings } from './publishedBuilder.ts';
import { emptyCell, type SourceRow } from './source.ts';

const whole = /^\d{1,5}$/;
const share = /^(\d{1,3}(?:\.\d{1,2})?) ?(%?)$/;
const both = /^(\d{1,5}) ?\((\d{1,3}(?:\.\d{1,2})?) ?%\)$/;

/**
 * A table of how many are red, amber and green: status words down the first column with numbers
 * beside them, or along the header with rows of numbers below.
 */
export function isCountTable(rows: readonly SourceRow[]): boolean {
  return isUpright(withTotalsOnly(rows)) || isLying(rows);
}

/**
 * How many rows from `start` on are a lying table of counts: a sheet holds such a table above the one
 * of its measures. 0 where none begins there.
 */
export function countRowsAt(rows: readonly SourceRow[], start: number): number {
  const header = rows[start];
  if (!header || header.cells.filter(({ text }) => isCountGroup(text)).length < 3) return 0;
  let end = start + 1;
  while (end < rows.length && isLying(rows.slice(start, end + 1))) end += 1;
  return end > start + 1 ? end - start : 0;
}

/** `RED | 2 | 4 | 11 | 22` below `| Planning | Waste | TOTAL | %`: the columns of the whole alone. */
function withTotalsOnly(rows: readonly SourceRow[]): readonly SourceRow[] {
  const [header, ...body] = rows;
  const total = header?.cells.findIndex(({ text }, index) => index > 1 && isTotal(text)) ?? -1;
  if (!header || total < 0 || !body.every(({ cells }) => isCountGroup(cells[0]?.text ?? ''))) {
    return rows;
  }
  const kept = [0, total];
  if (/^(?:%|percent\w*)$/i.test(header.cells[total + 1]?.text ?? '')) kept.push(total + 1);
  return rows.map(({ cells }) => ({ cells: kept.map((index) => cells[index] ?? emptyCell) }));
}

/** Reads each count; a row of counts takes a number. */
export function readCountTable(
  rows: readonly SourceRow[],
  place: Surroundings,
  builder: PublishedBuilder,
): void {
  const totals = withTotalsOnly(rows);
  if (isUpright(totals)) readUpright(totals, place, builder);
  else readLying(rows, place, builder);
}

function isUpright(rows: readonly SourceRow[]): boolean {
  const counted = rows.filter(isCountRow);
  return (
    counted.length >= 2 && rows.length - counted.length <= 2 && rows.slice(2).every(isCountRow)
  );
}

function isCountRow(row: SourceRow): boolean {
  const [name, ...numbers] = texts(row);
  if (name === undefined || !isCountGroup(name) || numbers.length === 0) return false;
  if (both.test(numbers[0] ?? '')) return numbers.length === 1;
  return (
    numbers.length < 3 && whole.test(numbers[0] ?? '') && numbers.every((text) => share.test(text))
  );
}

function readUpright(rows: readonly SourceRow[], place: Surroundings, builder: PublishedBuilder) {
  const header = rows.find((row) => !isCountRow(row));
  const kind = kindNamed(
    [header ? texts(header).join(' ') : '', place.headings.at(-1) ?? ''].join(' '),
  );
  if (header) for (const text of texts(header)) builder.addLabel('column', text);
  for (const row of rows.filter(isCountRow)) {
    const [group = '', ...numbers] = texts(row);
    const [, count, inBrackets] = both.exec(numbers[0] ?? '') ?? [];
    const percent = inBrackets ?? share.exec(numbers[1] ?? '')?.[1] ?? '';
    const quote = texts(row).join(' ');
    builder.addCount(builder.nextRow(), {
      group,
      count: Number(count ?? numbers[0]),
      percent,
      quote,
      kind,
    });
  }
}

/** `| Red | Amber | Green | Total` over rows of numbers, each perhaps with a name before them. */
function isLying(rows: readonly SourceRow[]): boolean {
  const [header, ...body] = rows;
  if (!header || body.length === 0 || body.length > 40) return false;
  const groups = header.cells.filter(({ text }) => text !== '' && isCountGroup(text));
  const named = header.cells.filter(({ text }) => text !== '').length;
  if (groups.length < 2 || named - groups.length > 1) return false;
  return body.every(({ cells }) => {
    const under = cells.filter((_, index) => isCountGroup(header.cells[index]?.text ?? ''));
    const beside = cells.filter(
      ({ text }, index) => text !== '' && !isCountGroup(header.cells[index]?.text ?? ''),
    );
    const filled = under.filter(({ text }) => text !== '');
    const fine = filled.every(({ text }) => whole.test(text) || both.test(text));
    return fine && filled.length > 0 && beside.length <= 1;
  });
}

function readLying(rows: readonly SourceRow[], place: Surroundings, builder: PublishedBuilder) {
  const [header, ...body] = rows;
  for (const { text } of header?.cells ?? []) builder.addLabel('column', text);
  for (const { cells } of body) {
    const row = builder.nextRow();
    const name =
      cells.find(
        ({ text }, index) => text !== '' && !isCountGroup(header?.cells[index]?.text ?? ''),
      )?.text ?? '';
    const kind = kindNamed(name) ?? kindNamed(place.headings.at(-1) ?? '');
    for (const [index, { text: group }] of (header?.cells ?? []).entries()) {
      const text = cells[index]?.text ?? '';
      if (group === '' || !isCountGroup(group) || text === '') continue;
      const [, count, percent = ''] = both.exec(text) ?? [];
      const quote = [name, group, text].filter(Boolean).join(' ');
      builder.addCount(row, { group, count: Number(count ?? text), percent, quote, kind });
    }
  }
}

/** The one kind of measure that the words name; undefined where they name none or several. */
export function kindNamed(words: string): MeasureKind | undefined {
  const kinds: readonly (readonly [MeasureKind, RegExp])[] = [
    ['indicator', /\b(?:indicators?|measures?|kpis?|pis|csis?)\b/i],
    ['target', /\btargets?\b/i],
    ['action', /\b(?:actions?|tasks?|projects?)\b/i],
  ];
  const named = kinds.filter(([, pattern]) => pattern.test(words));
  return named.length === 1 ? named[0]?.[0] : undefined;
}

function texts({ cells }: SourceRow): string[] {
  return cells
    .map(({ text }) => text)
    .filter((text) => text !== '' && cellContent(text) !== 'empty');
}
