import { LineCollector } from './htmlLines.ts';
import { readHtmlTable, rowCells, tableRows } from './htmlTable.ts';
import {
  type HtmlElement,
  type HtmlNode,
  isElement,
  isSilent,
  parseHtml,
  standsOnOwnLine,
} from './htmlText.ts';
import type { SourceBlock } from './source.ts';

/**
 * Headings, paragraphs and tables of a page. Scripts, styles and comments are left out and nothing
 * is fetched. A table that only arranges the page is taken apart into what it holds. Throws
 * FileProblem on pages beyond the limits.
 */
export function readHtml(html: string, file: string): readonly SourceBlock[] {
  const reader = new PageReader(file);
  for (const node of parseHtml(html, file)) reader.read(node);
  reader.endParagraph();
  return reader.blocks;
}

class PageReader {
  readonly blocks: SourceBlock[] = [];
  readonly #file: string;
  readonly #lines = new LineCollector();
  readonly #innerCells = new Map<HtmlNode, number>();
  readonly #holds = new Map<HtmlNode, boolean>();

  constructor(file: string) {
    this.#file = file;
  }

  read(node: HtmlNode): void {
    if (!isElement(node)) {
      this.#lines.add(node);
      return;
    }
    if (isSilent(node)) return;
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (node.tagName === 'table') this.#readTable(node);
    else if (level && !this.#holdsTable(node)) this.#readHeading(node, Number(level));
    else if (node.tagName === 'dl' && !this.#holdsTable(node)) this.#readTerms(node);
    else if (this.#holdsTable(node) || holdsLines(node)) this.#readParts(node);
    else if (standsOnOwnLine(node)) this.#readParagraph(node);
    else this.#lines.add(node);
  }

  endParagraph(): void {
    const { text } = this.#lines.take();
    if (text) this.blocks.push({ kind: 'paragraph', text });
  }

  #readParts(node: HtmlElement): void {
    const ownLine = standsOnOwnLine(node);
    if (ownLine) this.endParagraph();
    for (const child of node.childNodes) this.read(child);
    if (ownLine) this.endParagraph();
  }

  #readParagraph(node: HtmlElement): void {
    this.endParagraph();
    this.#lines.add(node);
    this.endParagraph();
  }

  /** A list of terms as lines `Target: 80%`; a term may have several lines, and a pair a frame. */
  #readTerms(list: HtmlElement): void {
    this.endParagraph();
    let term = '';
    for (const node of list.childNodes.flatMap((child) => pairOf(child))) {
      this.#lines.add(node);
      const { text } = this.#lines.take();
      if (node.tagName === 'dt') {
        if (term) this.blocks.push({ kind: 'paragraph', text: term });
        term = text;
      } else if (text) {
        const named = term ? `${term.replace(/\s*:$/, '')}: ${text}` : text;
        this.blocks.push({ kind: 'paragraph', text: named });
        term = '';
      }
    }
    if (term) this.blocks.push({ kind: 'paragraph', text: term });
  }

  #readHeading(node: HtmlElement, level: number): void {
    this.endParagraph();
    this.#lines.add(node);
    const { text } = this.#lines.take();
    if (text) this.blocks.push({ kind: 'heading', level, text });
  }

  #readTable(table: HtmlElement): void {
    this.endParagraph();
    if (this.#isLayout(table)) {
      for (const { element } of tableRows(table)) {
        for (const cell of rowCells(element)) this.#readParts(cell);
      }
      return;
    }
    const read = readHtmlTable(table, this.#file);
    if (read.rows.some(({ cells }) => cells.some(({ text }) => text))) this.blocks.push(read);
  }

  #holdsTable(node: HtmlElement): boolean {
    const known = this.#holds.get(node);
    if (known !== undefined) return known;
    const holds = node.childNodes.some(
      (child) => isElement(child) && (child.tagName === 'table' || this.#holdsTable(child)),
    );
    this.#holds.set(node, holds);
    return holds;
  }

  /**
   * Whether a table only arranges the page: its inner tables have at least as many cells as it has
   * filled ones itself. A small table inside a comment stays in its cell.
   */
  #isLayout(table: HtmlElement): boolean {
    const cells = tableRows(table).flatMap(({ element }) => [...rowCells(element)]);
    const inner = cells.reduce((sum, cell) => sum + this.#cellsInside(cell), 0);
    return inner > 0 && inner >= cells.filter(isFilled).length;
  }

  #cellsInside(node: HtmlElement): number {
    const known = this.#innerCells.get(node);
    if (known !== undefined) return known;
    let count = 0;
    for (const child of node.childNodes) {
      if (!isElement(child)) continue;
      if (child.tagName === 'td' || child.tagName === 'th') count += 1;
      count += this.#cellsInside(child);
    }
    this.#innerCells.set(node, count);
    return count;
  }
}

/** The terms and descriptions in a list, one by one or in a frame for each pair. */
function pairOf(node: HtmlNode): HtmlElement[] {
  if (!isElement(node)) return [];
  return node.tagName === 'div' ? node.childNodes.filter(isElement) : [node];
}

/** Whether an element is only a frame around others that stand on lines of their own. */
function holdsLines(node: HtmlElement): boolean {
  return node.childNodes.some(
    (child) => isElement(child) && (standsOnOwnLine(child) || holdsLinesInside(child)),
  );
}

function holdsLinesInside(node: HtmlElement): boolean {
  return !standsOnOwnLine(node) && holdsLines(node);
}

function isFilled(cell: HtmlElement): boolean {
  return cell.childNodes.some(
    (node) => isElement(node) || ('value' in node && /\S/.test(node.value)),
  );
}
