/** A published report as laid out on paper, before it becomes HTML or DOCX. */
export interface PublishedLayout {
  readonly title: string;
  readonly blocks: readonly LayoutBlock[];
}

export type LayoutBlock =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3 | 4;
      readonly text: string;
      readonly lines: Lines;
    }
  | { readonly kind: 'paragraph'; readonly cell: LayoutCell; readonly lines: Lines }
  | { readonly kind: 'table'; readonly rows: readonly LayoutRow[] };

/** Lines of the published text, as the transcriptions and the truth lists number them. */
type Lines = readonly number[];

export interface LayoutRow {
  readonly header: boolean;
  readonly cells: readonly LayoutCell[];
  readonly lines: Lines;
}

/** A cell or a paragraph. */
export interface LayoutCell {
  /** Plain text; a line feed parts paragraphs. */
  readonly text: string;
  /** The markup of the published page where it has any: HTML gets it as it stands. */
  readonly html: string;
  readonly bold: boolean;
}

/** A heading of the report. */
export function heading(level: 1 | 2 | 3 | 4, text: string, lines: Lines = []): LayoutBlock {
  return { kind: 'heading', level, text, lines };
}

/** Paragraphs outside tables. */
export function paragraph(text: string, lines: Lines = [], bold = false): LayoutBlock {
  return { kind: 'paragraph', cell: cell(text, '', bold), lines };
}

/** A cell with plain text, and the markup it was published with. */
export function cell(text: string, html = '', bold = false): LayoutCell {
  return { text, html, bold };
}

/** A header row. */
export function headerRow(texts: readonly string[], lines: Lines = []): LayoutRow {
  return { header: true, cells: texts.map((text) => cell(text)), lines };
}

/** A row under the header. */
export function row(cells: readonly (LayoutCell | string)[], lines: Lines = []): LayoutRow {
  return {
    header: false,
    cells: cells.map((each) => (typeof each === 'string' ? cell(each) : each)),
    lines,
  };
}

/** A row that names the section of the rows below: its other cells are empty. */
export function sectionRow(
  name: string,
  width: number,
  bold: boolean,
  lines: Lines = [],
): LayoutRow {
  const rest = Array.from({ length: width - 1 }, () => cell(''));
  return { header: false, cells: [cell(name, '', bold), ...rest], lines };
}

/** Markup as plain text: paragraphs and line breaks become line feeds. */
export function plainText(html: string): string {
  return html
    .replace(/<\/p>|<br\/?>/g, '\n')
    .replace(/<[^<>]*>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** White space folded, for comparing what was printed with what was read. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
