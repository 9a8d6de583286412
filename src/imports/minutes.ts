import type { MeasureKind } from '#domain/measure.ts';
import { isStatusWord } from './cellContent.ts';
import { kindNamed } from './countTables.ts';
import type { PublishedBuilder, Surroundings } from './publishedBuilder.ts';
import { titleAndCode } from './titleAndCode.ts';

const listed =
  /^the following\b([^.:;]{0,80})\b(?:were|are|was|is|had been|have been|had|have|has)\b\s*([^.:;]{1,60}?)\s*[.:;]*$/i;
const cut = /\s*(?:\.{3}|…)\s*view the full\b/i;

interface Item {
  readonly name: string;
  readonly paragraphs: string[];
}

/**
 * Minutes and reports in prose: "The following targets were on track;", then for each a line
 * `CODE - title` and paragraphs about it. The list's words are the status of its items.
 */
export class ListReader {
  readonly #builder: PublishedBuilder;
  #status = '';
  #kind: MeasureKind = 'target';
  #open = false;
  #item: Item | undefined;

  constructor(builder: PublishedBuilder) {
    this.#builder = builder;
  }

  /** Takes the line where it opens a list, names an item or belongs to one; false: not for it. */
  take(text: string, heading: boolean, around: Surroundings): boolean {
    const [, what, status] = text.length > 200 ? [] : (listed.exec(text) ?? []);
    if (what !== undefined && status !== undefined && isStatusWord(status)) {
      this.close(around);
      this.#open = true;
      this.#status = status;
      this.#kind = kindNamed(what) ?? 'target';
      return false; // the line itself is also said to the reader
    }
    if (!this.#open) return false;
    if (text.length <= 400 && titleAndCode(text).code !== '' && titleAndCode(text).title !== '') {
      this.#finish(around);
      this.#item = { name: text, paragraphs: [] };
      return true;
    }
    if (heading) {
      this.close(around);
      return false;
    }
    this.#item?.paragraphs.push(text);
    return this.#item !== undefined;
  }

  /** Ends the list: a table or another part of the document begins. */
  close(around: Surroundings): void {
    this.#finish(around);
    this.#open = false;
  }

  #finish(around: Surroundings): void {
    const item = this.#item;
    if (!item) return;
    this.#item = undefined;
    const row = this.#builder.nextRow();
    const name = this.#whole(item.name, row);
    const paragraphs = item.paragraphs.map((text) => this.#whole(text, row)).filter(Boolean);
    this.#builder.addRow(row, this.#kind, around.period, {
      ...titleAndCode(name),
      kind: this.#kind,
      section: around.section,
      aim: around.aim,
      plan: around.plan,
      status: this.#status,
      commentary: paragraphs.join('\n'),
    });
  }

  /** The text before a page's "... view the full text"; what was cut is listed. */
  #whole(text: string, row: number): string {
    const from = cut.exec(text)?.index;
    if (from === undefined) return text;
    this.#builder.miss(row, '', text.slice(from).trim(), 'unknownRow');
    return text.slice(0, from);
  }
}
