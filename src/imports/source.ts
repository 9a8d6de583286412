/**
 * What every reader gives, whatever the file's format: headings, paragraphs and tables in the order
 * in which they stand. Which of them is a table of indicators is decided elsewhere.
 */
export interface SourceFile {
  /** The file's own name, without its folder: for sentences about it. */
  readonly file: string;
  readonly format: 'csv' | 'xlsx' | 'docx' | 'html' | 'text' | 'json';
  readonly blocks: readonly SourceBlock[];
  /** The encoding of a text file that was not UTF-8: worth a word to whoever imports it. */
  readonly decodedAs?: OtherEncoding | undefined;
}

export type OtherEncoding = 'windows-1252' | 'utf-16le' | 'utf-16be';

export type SourceBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | SourceTable;

export interface SourceTable {
  readonly kind: 'table';
  /** The sheet of a workbook or the caption of a table; empty where there is none. */
  readonly name: string;
  readonly rows: readonly SourceRow[];
}

export interface SourceRow {
  readonly cells: readonly SourceCell[];
  /**
   * The same cells unfolded, out of a CSV, a workbook or JSON: in Outturn's own table spaces and line
   * ends are data, so that a round trip loses nothing.
   */
  readonly exact?: readonly string[] | undefined;
}

/** A cell as it reads; a merged cell stands once, at its first place, the others are empty. */
export interface SourceCell {
  /** Paragraphs and line breaks inside a cell are line feeds; white space else is folded. */
  readonly text: string;
  /** Marked as a header in the file (th, a repeated header row in Word). */
  readonly header: boolean;
  /** All of its text is bold: how many reports mark a section row. */
  readonly bold: boolean;
}

/** The places that a merged cell covers, and blanks: one object for them all. */
export const emptyCell: SourceCell = { text: '', header: false, bold: false };
