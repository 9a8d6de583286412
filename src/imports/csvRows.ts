import { CsvError, type Options, type Parser, parse } from 'csv-parse';
import { FileProblem } from './fileProblem.ts';
import { limits } from './limits.ts';

export type Delimiter = ',' | ';' | '\t';

/**
 * A parser that takes text and gives rows of texts. Blank lines are no rows; rows may be shorter or
 * longer than the header. Its errors become sentences by `csvProblem`.
 */
export function csvParser(delimiter: Delimiter): Parser {
  const options: Options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: limits.recordCharacters,
  };
  return parse(options);
}

/** A row as the file means it; throws FileProblem `tooManyColumns` (`row` 0 is the header). */
export function csvRow(cells: readonly string[], row: number, file: string): string[] {
  if (cells.length > limits.columns) {
    throw new FileProblem(file, { kind: 'tooManyColumns', limit: limits.columns }, { row });
  }
  return cells.map(withoutGuard);
}

/** What csv-parse found wrong, with the data row (the header is row 0) and the column. */
export function csvProblem(error: unknown, file: string): unknown {
  if (!(error instanceof CsvError)) return error;
  const { code, records, column } = error;
  const row = typeof records === 'number' ? records : undefined;
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
    return new FileProblem(file, { kind: 'quoteNotClosed' }, { row }, error);
  }
  if (code === 'CSV_INVALID_CLOSING_QUOTE' || code === 'INVALID_OPENING_QUOTE') {
    const place = { row, column: typeof column === 'number' ? column + 1 : undefined };
    return new FileProblem(file, { kind: 'strayQuote' }, place, error);
  }
  return error;
}

/**
 * The delimiter of a table, or undefined where the text is none: a header row of short names, or as
 * many delimiters in most of the first rows. Commas of prose are not that regular.
 */
export function findDelimiter(start: string): Delimiter | undefined {
  const told = /^sep=([,;\t])[\r\n]/.exec(start)?.[1]; // a note to Excel
  if (told) return told as Delimiter;
  const first = /\S[^\r\n]*/.exec(start)?.[0] ?? '';
  return (['\t', ';', ','] as const).find((delimiter) => {
    const counts = delimitersPerRow(start, delimiter);
    const usual = mostFrequent(counts.filter((count) => count > 0));
    const names = first.split(delimiter).map((name) => name.trim());
    const isHeader = !/[.!?:]$/.test(first) && names.every((name) => name && name.length <= 40);
    if (isHeader && (names.length > 3 || counts.length === 1)) return names.length > 1;
    const share = counts.filter((count) => count === usual).length / counts.length;
    if (usual > 1 && beginsTable(start, delimiter, usual)) return true;
    // One comma with a space after it in each line is prose.
    const prose = usual === 1 && delimiter === ',' && start.split(', ').length > counts.length / 2;
    return usual > 0 && share >= 0.6 && (usual > 2 || delimiter === '\t' || isHeader) && !prose;
  });
}

/** A row of short names with many rows of as many cells right below it, wherever it stands. */
function beginsTable(start: string, delimiter: Delimiter, usual: number): boolean {
  const lines = start.split(/\r\n|\n|\r/, 60).filter((line) => line.trim() !== '');
  const isNames = (line: string) => {
    const names = line.split(delimiter).map((name) => name.trim());
    return names.length === usual + 1 && names.every((name) => name !== '' && name.length <= 40);
  };
  const at = lines.findIndex((line) => isNames(line) && !/[.!?:]$/.test(line.trim()));
  if (at < 0) return false;
  const below = delimitersPerRow(lines.slice(at + 1).join('\n'), delimiter);
  const even = below.filter((count) => count === usual).length;
  if (even > 2 && even * 10 >= below.length * 8) return true;
  // Notes may follow: lines of prose do not stand below each other with as many commas each.
  const differs = below.findIndex((count) => count !== usual);
  return differs >= (usual > 3 ? 2 : 3);
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort(([, one], [, two]) => two - one)[0]?.[0] ?? 0;
}

/** How many delimiters stand outside quotation marks in each of the first rows. */
function delimitersPerRow(start: string, delimiter: Delimiter): readonly number[] {
  const counts: number[] = [];
  let count = 0;
  let quoted = false;
  let blank = true;
  for (const character of start) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) count += 1;
    else if (character === '\n' || character === '\r') {
      if (!blank) counts.push(count);
      if (counts.length === 30) return counts;
      count = 0;
      blank = true;
      continue;
    }
    blank = false;
  }
  if (!blank && !quoted) counts.push(count); // a quotation mark may be open for good
  return counts;
}

/**
 * Outturn's own CSV writer puts an apostrophe before what a spreadsheet would run as a formula;
 * here it is taken off again.
 */
function withoutGuard(cell: string): string {
  return cell.startsWith("'") && /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
