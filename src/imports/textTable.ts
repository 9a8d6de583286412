import { plainCell } from './plainTable.ts';
import type { SourceRow } from './source.ts';

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Whether a line goes on with cells of the row above: it begins under a later part of the row. */
export function goesOnBelow(line: string, above: string | undefined): boolean {
  if (above === undefined || line.trim() === '') return false;
  const [first] = wordsOf(line);
  return (
    first !== undefined &&
    first.start >= 2 &&
    wordsOf(above).some(({ start }) => Math.abs(start - first.start) < 2)
  );
}

/**
 * The rows of a table set with spaces: a line with fewer cells than the first has blanks among them,
 * and where its first cell is blank it goes on with the row above. Undefined where the lines are no
 * table.
 */
export function spacedTable(lines: readonly string[]): readonly SourceRow[] | undefined {
  const split = lines.map(wordsOf);
  const [head = [], ...body] = split;
  const rows = [head.map(({ text }) => text)];
  if (body.some((words) => words.length > head.length)) return undefined;
  const starts = columnStarts(head, body);
  for (const words of body) {
    const cells =
      words.length === head.length ? words.map(({ text }) => text) : placed(words, starts);
    const last = rows.at(-1);
    if (cells[0] === '' && last && rows.length > 1) {
      for (const [index, text] of cells.entries()) {
        if (text !== '') last[index] = [last[index], text].filter(Boolean).join(' ');
      }
    } else rows.push(cells);
  }
  const whole = body.filter((words) => words.length === head.length).length;
  const isTable = rows.length > 2 && whole * 2 >= rows.length - 1;
  return isTable ? rows.map((cells) => ({ cells: cells.map(plainCell) })) : undefined;
}

/** Pieces between gaps of two spaces or more, and where they stand. */
function wordsOf(line: string): Word[] {
  return [...line.replace(/\t/g, '    ').matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

/** Where each column begins and ends, over all lines that have a cell in every one. */
function columnStarts(head: readonly Word[], body: readonly Word[][]): Word[] {
  const whole = body.filter((words) => words.length === head.length);
  return head.map((word, index) => ({
    text: '',
    start: Math.min(
      word.start,
      ...whole.slice(0, 50).map((words) => words[index]?.start ?? word.start),
    ),
    end: Math.max(word.end, ...whole.slice(0, 50).map((words) => words[index]?.end ?? word.end)),
  }));
}

function placed(words: readonly Word[], columns: readonly Word[]): string[] {
  const cells = columns.map(() => '');
  for (const { text, start, end } of words) {
    const overlap = columns.map(
      (column) => Math.min(end, column.end) - Math.max(start, column.start),
    );
    const index = overlap.indexOf(Math.max(...overlap));
    cells[index] = [cells[index], text].filter(Boolean).join(' ');
  }
  return cells;
}
