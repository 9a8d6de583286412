import { FileProblem } from './fileProblem.ts';
import { LineCollector } from './htmlLines.ts';
import {
  attribute,
  boldness,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isSilent,
} from './htmlText.ts';
import { limits } from './limits.ts';
import { emptyCell, type SourceCell, type SourceRow, type SourceTable } from './source.ts';

/**
 * A table as a grid: a cell over several columns or rows stands once, at its first place. Throws
 * FileProblem `tooManyColumns` or `tooManyCells`.
 */
export function readHtmlTable(table: HtmlElement, file: string): SourceTable {
  const grid = new Grid(file);
  for (const { element, header } of tableRows(table)) {
    grid.beginRow();
    for (const cell of rowCells(element)) {
      const bold = boldness(cell) ?? boldness(element) ?? false;
      grid.place(readCell(cell, header, bold), span(cell, 'colspan'), span(cell, 'rowspan'));
    }
  }
  const caption = childElements(table).find((child) => child.tagName === 'caption');
  return {
    kind: 'table',
    name: caption ? readCell(caption, false, false).text : '',
    rows: grid.rows,
  };
}

/** The rows of a table itself, not of tables inside it. */
export function tableRows(
  table: HtmlElement,
): ReadonlyArray<{ readonly element: HtmlElement; readonly header: boolean }> {
  return childElements(table).flatMap((part) => {
    if (part.tagName === 'tr') return [{ element: part, header: false }];
    if (!['thead', 'tbody', 'tfoot'].includes(part.tagName)) return [];
    const header = part.tagName === 'thead';
    return childElements(part)
      .filter((child) => child.tagName === 'tr')
      .map((element) => ({ element, header }));
  });
}

export function rowCells(row: HtmlElement): readonly HtmlElement[] {
  return childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function childElements(element: HtmlElement): readonly HtmlElement[] {
  return element.childNodes.filter((node: HtmlNode): node is HtmlElement => {
    return isElement(node) && !isSilent(node);
  });
}

function readCell(element: HtmlElement, inHead: boolean, bold: boolean): SourceCell {
  const lines = new LineCollector();
  for (const child of element.childNodes) lines.add(child, bold);
  const read = lines.take();
  const header = inHead || element.tagName === 'th';
  return read.text || header ? { ...read, header } : emptyCell;
}

/** How many columns or rows a cell covers: 1 where the number is missing or nonsense. */
function span(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const text = cell.attrs.length > 0 ? attribute(cell, name) : undefined;
  const number = text && /^\s*\d{1,6}/.test(text) ? Number.parseInt(text, 10) : 1;
  return Math.min(Math.max(number, 1), name === 'colspan' ? limits.columns : 65_534);
}

class Grid {
  readonly rows: SourceRow[] = [];
  readonly #file: string;
  /** For each column, how many of the rows to come are covered from above. */
  #covered: number[] = [];
  #cells: SourceCell[] = [];
  #count = 0;

  constructor(file: string) {
    this.#file = file;
  }

  beginRow(): void {
    this.#covered = this.#covered.map((rows) => Math.max(0, rows - 1));
    this.#cells = [];
    this.rows.push({ cells: this.#cells });
  }

  place(cell: SourceCell, columns: number, rows: number): void {
    while ((this.#covered[this.#cells.length] ?? 0) > 0) this.#push(emptyCell, 0);
    this.#push(cell, rows);
    for (let column = 1; column < columns; column += 1) this.#push(emptyCell, rows);
  }

  #push(cell: SourceCell, rows: number): void {
    const column = this.#cells.length;
    if (column >= limits.columns) {
      const place = { row: this.rows.length };
      throw new FileProblem(this.#file, { kind: 'tooManyColumns', limit: limits.columns }, place);
    }
    this.#count += 1;
    if (this.#count > limits.cells) {
      throw new FileProblem(this.#file, { kind: 'tooManyCells', limit: limits.cells });
    }
    if (rows > 0) this.#covered[column] = rows;
    this.#cells.push(cell);
  }
}
