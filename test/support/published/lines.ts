import type { Finding } from '#domain/finding.ts';
import type { PublishedDocument, PublishedException, PublishedRow } from '#domain/published.ts';
import type { PublishedFixture } from './buildPublished.ts';
import type { LayoutBlock, LayoutCell, LayoutRow } from './layout.ts';
import { folded, plainText } from './layout.ts';
import type { PublishedName, TranscribedRow } from './transcription.ts';
import { linesOf, transcribed } from './transcription.ts';

const rowFiles = {
  'bolsover-2020-21-q2': ['targets.csv', 'indicators.csv'],
  'bolsover-2024-25-q4': ['targets.csv', 'indicators.csv'],
  'bolsover-2020-21-q1-minutes': ['targets.csv'],
  'broxtowe-2019-20-q1': ['indicators.csv', 'actions.csv'],
  'bnes-2004-05-march': ['indicators.csv'],
} as const satisfies Record<PublishedName, readonly string[]>;

/** A line of the published text, or several that make one row, with what stands there. */
interface LinedText {
  readonly lines: readonly number[];
  readonly text: string;
}

/** Finds the lines of the published text that rows, exceptions and quotes come from. */
export interface LineIndex {
  readonly ofRow: (row: PublishedRow) => readonly number[];
  readonly ofException: (exception: PublishedException) => readonly number[];
  /** Lines that hold the quote, wherever that is. */
  readonly ofQuote: (quote: string) => readonly number[];
  /** All that stands in the row of a line, cells parted by ` | `, markup taken out. */
  readonly textAt: (line: number) => string;
}

/** Builds the index of a fixture from its transcription: rows are known by code and title. */
export function lineIndex(fixture: PublishedFixture): LineIndex {
  const rows = rowFiles[fixture.name].flatMap((file) => transcribed(fixture.name, file));
  const byKey = new Map(rows.flatMap((row) => rowKeys(row).map((key) => [key, row] as const)));
  const exceptions =
    fixture.name === 'bolsover-2020-21-q2' ? transcribed(fixture.name, 'exceptions.csv') : [];
  const texts = linedTexts(fixture, rows);
  return {
    ofRow: ({ cells }) => sourceLines(byKey.get(letters(cells.code + cells.title))),
    ofException: (each) =>
      sourceLines(
        exceptions.find(
          (line) =>
            letters(line['indicator_heading_raw'] ?? '') === letters(each.heading) &&
            folded(line['period_raw'] ?? '') === folded(each.periodRaw),
        ),
      ),
    ofQuote: (quote) => {
      const wanted = comparable(quote);
      if (wanted === '') return [];
      return texts.filter(({ text }) => text.includes(wanted)).flatMap(({ lines }) => lines);
    },
    textAt: (line) => texts.find(({ lines }) => lines.includes(line))?.text ?? '',
  };
}

/**
 * The lines a finding is about: those of its row, unless its quote stands only elsewhere (a column's
 * label, a heading); where neither is found, none.
 */
export function linesOfFinding(
  finding: Finding,
  document: PublishedDocument,
  index: LineIndex,
): readonly number[] {
  const own = [
    ...document.rows.filter((row) => row.place.row === finding.row).flatMap(index.ofRow),
    ...document.exceptions
      .filter((each) => each.place.row === finding.row)
      .flatMap(index.ofException),
  ];
  const quoted = index.ofQuote(finding.quote);
  if (own.length === 0) return quoted;
  return quoted.length === 0 || quoted.some((line) => own.includes(line))
    ? [...new Set(own)]
    : quoted;
}

/** Text as quotes are compared: markup out, white space folded, without capitals. */
export function comparable(text: string): string {
  return folded(text.replace(/<[^<>]{0,80}>/g, ' ')).toLowerCase();
}

function rowKeys(row: TranscribedRow): readonly string[] {
  const code = row['code'] ?? row['ref_no'] ?? '';
  const title = row['title'] ?? row['indicator'] ?? '';
  const raw = plainText(row['title_raw'] ?? '');
  return [letters(code + title), letters(raw)].filter((key) => key !== '');
}

function sourceLines(row: TranscribedRow | undefined): readonly number[] {
  return row === undefined ? [] : linesOf(row['source_line'] ?? '');
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}%]/gu, '');
}

/** Every heading, paragraph and row; the parts of a split row as one text besides. */
function linedTexts(
  fixture: PublishedFixture,
  rows: readonly TranscribedRow[],
): readonly LinedText[] {
  const parts = fixture.layout.blocks.flatMap(blockTexts);
  const lined = parts.filter(({ lines }) => lines.length > 0);
  const joined = rows
    .map((row) => sourceLines(row))
    .filter((lines) => lines.length > 1)
    .map((lines) => ({
      lines,
      text: lined
        .filter((part) => part.lines.some((line) => lines.includes(line)))
        .map(({ text }) => text)
        .join(' '),
    }));
  return [...joined, ...lined];
}

function blockTexts(block: LayoutBlock): readonly LinedText[] {
  switch (block.kind) {
    case 'heading':
      return [{ lines: block.lines, text: comparable(block.text) }];
    case 'paragraph':
      return [{ lines: block.lines, text: comparable(block.cell.text) }];
    case 'table':
      return block.rows.map(({ lines, cells }) => ({ lines, text: rowText(cells) }));
  }
}

function rowText(cells: LayoutRow['cells']): string {
  return folded(cells.map(cellText).join(' | '));
}

function cellText(cell: LayoutCell): string {
  return comparable(cell.text);
}
