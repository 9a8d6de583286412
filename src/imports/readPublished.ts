import type { MeasureKind } from '#domain/measure.ts';
import type { PublishedDocument } from '#domain/published.ts';
import { withCommentsBelow } from './commentsBelow.ts';
import { countsIn, listedCount } from './countSentences.ts';
import { documentAsAt, documentPeriod, documentTitle } from './documentPeriod.ts';
import { Headings, sectionIn } from './headings.ts';
import { interchangeHeader, readInterchangeTable } from './interchange.ts';
import { joinTables } from './joinTables.ts';
import { withSpokenNames } from './machineNames.ts';
import { ListReader } from './minutes.ts';
import { gatherTables } from './paragraphRows.ts';
import { isPeriodLabel, periodIn } from './periodsIn.ts';
import { PublishedBuilder } from './publishedBuilder.ts';
import type { SourceBlock, SourceFile, SourceTable } from './source.ts';
import { readTable, type TablePlace } from './tableLayout.ts';

/**
 * What a published file says, whatever its layout: columns are known by their labels and by what
 * their cells hold, never by the file's name. Raw texts are kept as printed; what is not understood
 * is listed. Takes time in proportion to the file's length.
 */
export function readPublished(source: SourceFile): PublishedDocument {
  const blocks = joinTables(withCommentsBelow(gatherTables(withSpokenNames(source.blocks))));
  const reader = new DocumentReader(source.file, blocks);
  for (const [index, block] of blocks.entries()) reader.read(block, blocks[index + 1]);
  return reader.finish();
}

class DocumentReader {
  readonly #builder: PublishedBuilder;
  readonly #headings: Headings;
  readonly #list: ListReader;
  readonly #title: string;
  readonly #period: PublishedDocument['period'];
  readonly #asAt: PublishedDocument['asAt'];
  #lineAbove = '';
  #listKind: MeasureKind | undefined;

  constructor(file: string, blocks: readonly SourceBlock[]) {
    this.#builder = new PublishedBuilder(file);
    this.#list = new ListReader(this.#builder);
    this.#title = documentTitle(blocks);
    this.#headings = new Headings(this.#title);
    this.#period = documentPeriod(blocks);
    this.#asAt = documentAsAt(blocks);
    this.#builder.addLabel('title', this.#title);
  }

  read(block: SourceBlock, next: SourceBlock | undefined): void {
    switch (block.kind) {
      case 'heading':
        this.#readLine(block.text, block.level, next);
        break;
      case 'paragraph':
        this.#readLine(block.text, undefined, next);
        break;
      case 'table':
        this.#readTable(block);
    }
  }

  finish(): PublishedDocument {
    this.#list.close(this.#place());
    const { file, rows, exceptions, counts, labels, passages, notUnderstood } = this.#builder;
    const kinds = new Set(rows.map(({ kind }) => kind));
    return {
      file,
      title: this.#title,
      period: this.#period,
      asAt: this.#asAt,
      rows,
      exceptions,
      // "Performance Targets" over counts of indicators: a kind that has no rows is a way of speaking.
      counts: counts.map((count) =>
        count.kind && rows.length > 0 && !kinds.has(count.kind)
          ? { ...count, kind: undefined }
          : count,
      ),
      labels,
      passages,
      notUnderstood,
    };
  }

  #readLine(text: string, level: number | undefined, next: SourceBlock | undefined): void {
    const taken = this.#list.take(text, level !== undefined, this.#place());
    const short = text.length <= 200 && !/[.;]$/.test(text);
    if (!taken && level !== undefined) {
      this.#headings.add(level, text);
      if (text !== this.#title) this.#builder.addLabel('heading', text);
    } else if (!taken && short) this.#headings.note(text);
    this.#lineAbove = short && next?.kind === 'table' ? text : '';
    if (taken || level !== undefined) return;
    this.#readCounts(text);
    if (this.#lineAbove !== '') this.#builder.addLabel('heading', text);
    else if (text !== this.#title) this.#builder.addPassage(this.#headings.nearest, text);
  }

  /** Counts in a sentence, or in a line of the list that one opened with a colon. */
  #readCounts(text: string): void {
    const counts = countsIn(text);
    const line = counts.length === 0 ? listedCount(text, this.#listKind) : undefined;
    for (const count of line ? [line] : counts) this.#builder.addCount(0, count);
    if (!line) this.#listKind = text.endsWith(':') ? counts.at(-1)?.kind : undefined;
  }

  #readTable(table: SourceTable): void {
    this.#list.close(this.#place());
    if (table.name !== '') this.#builder.addLabel('heading', table.name);
    const place = this.#place();
    const before = this.#builder.rows.length;
    const header = interchangeHeader(table);
    if (header !== undefined) readInterchangeTable(table, header, this.#builder);
    else readTable(table, place, this.#builder);
    if (this.#builder.rows.length > before) this.#headings.endExceptions();
    this.#lineAbove = '';
  }

  /** "Quarter 2" over a table, and nothing else, is the period of its rows. */
  #periodOver(headings: readonly string[]): PublishedDocument['period'] {
    for (const text of headings.toReversed()) {
      const period = isPeriodLabel(text) ? periodIn(text, this.#period?.year) : undefined;
      if (period && period.kind !== 'year') return period;
    }
    return this.#period;
  }

  #place(): TablePlace {
    const headings = this.#headings;
    const lineAbove = this.#lineAbove || headings.nearest;
    const last = headings.exceptions ? this.#builder.rows.at(-1)?.cells.section : undefined;
    return {
      plan: headings.plan,
      aim: headings.aim,
      section: last ?? (nameAbove(this.#lineAbove) || headings.section('')),
      sectionAbove: headings.section(lineAbove),
      headings: [...headings.texts, this.#lineAbove].filter((text) => text !== ''),
      period: this.#periodOver([...headings.texts, lineAbove]),
      exceptions: headings.exceptions,
      lineAbove,
    };
  }
}

/** A service's name as a line of its own above its table, where the file marks no headings. */
function nameAbove(line: string): string {
  const words = line.split(/\s+/);
  const name =
    words.length <= 6 && /^\p{Lu}[^:.?!\d]*$/u.test(line) && !/^(?:table|figure)\b/i.test(line);
  return name ? sectionIn(line) : '';
}
