import { foldText } from './foldText.ts';
import {
  attribute,
  boldness,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isSilent,
  standsOnOwnLine,
} from './htmlText.ts';
import { raisedFigures } from './raisedFigures.ts';

/** Collects the text of nodes as lines; what is folded and what is a line end follows browsers. */
export class LineCollector {
  #text = '';
  #picture = '';
  #plain = false;
  #bold = false;

  /** Adds a node with all that is in it. */
  add(node: HtmlNode, bold = false): void {
    if (!isElement(node)) {
      if (node.nodeName === '#text' && 'value' in node) this.#addText(node.value, bold);
      return;
    }
    if (isSilent(node)) return;
    if (node.tagName === 'img') this.#picture ||= attribute(node, 'alt') ?? '';
    else if (node.tagName === 'br') this.#text += '\n';
    else if (node.tagName === 'sup') this.#text += raisedText(node);
    else if (node.tagName === 'pre') {
      this.#beginLine();
      this.#text += `${preText(node)}\n`;
    } else this.#addElement(node, bold);
  }

  /** What was collected since the last time, and whether all of it was bold. */
  take(): { readonly text: string; readonly bold: boolean } {
    const text = foldText(this.#text) || pictureText(this.#picture);
    const bold = this.#bold && !this.#plain;
    this.#text = '';
    this.#picture = '';
    this.#plain = false;
    this.#bold = false;
    return { text, bold };
  }

  #addElement(element: HtmlElement, bold: boolean): void {
    const inside = boldness(element) ?? bold;
    const ownLine = standsOnOwnLine(element);
    if (ownLine) this.#beginLine();
    if (element.tagName === 'tr') this.#text += innerRow(element);
    else for (const child of element.childNodes) this.add(child, inside);
    if (ownLine) this.#beginLine();
  }

  /** Elements that follow or hold each other part lines once; only `<br>` makes blank ones. */
  #beginLine(): void {
    let end = this.#text.length;
    while (this.#text[end - 1] === ' ') end -= 1;
    if (end > 0 && this.#text[end - 1] !== '\n') this.#text += '\n';
  }

  #addText(value: string, bold: boolean): void {
    this.#text += value.replace(/[\t\n\r ]+/g, ' ');
    if (/\S/.test(value)) {
      if (bold) this.#bold = true;
      else this.#plain = true;
    }
  }
}

/** A row of a small table inside a cell, on one line. */
function innerRow(row: HtmlElement): string {
  const cells = row.childNodes.map((cell) => {
    const inner = new LineCollector();
    inner.add(cell);
    return inner.take().text.replaceAll('\n', ' ');
  });
  return cells.filter(Boolean).join(' | ');
}

function raisedText(element: HtmlElement): string {
  const inner = new LineCollector();
  for (const child of element.childNodes) inner.add(child);
  return raisedFigures(inner.take().text);
}

function preText(node: HtmlElement): string {
  let text = '';
  for (const child of node.childNodes) {
    if (isElement(child)) text += isSilent(child) ? '' : preText(child);
    else if ('value' in child) text += child.value;
  }
  return text;
}

/** An icon stands for a word where it is all that a cell holds, unless it is only a file's name. */
function pictureText(alt: string): string {
  const text = foldText(alt);
  return text.length <= 40 && !/\.(?:png|gif|jpe?g|svg|bmp|emf|wmf)$/i.test(text) ? text : '';
}
