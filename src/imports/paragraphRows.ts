import { cellContent, isCountGroup } from './cellContent.ts';
import { type ColumnRole, labelMeaning } from './columns.ts';
import { cardAt } from './paragraphCards.ts';
import { isPeriodLabel } from './periodsIn.ts';
import { emptyCell, type SourceBlock, type SourceCell, type SourceRow } from './source.ts';
import { isCode } from './titleAndCode.ts';

/** How many paragraphs one row's comment may have. */
const longestComment = 6;
const words = new Set<ColumnRole>([
  'title',
  'description',
  'directorate',
  'section',
  'aim',
  'owner',
]);

/**
 * Finds tables that fell apart into paragraphs, one a cell: a run of labels, then values in the same
 * order. Rows are rebuilt by counting cells, and by content where a blank comment left no paragraph.
 * What is no such table stays as it is.
 */
export function gatherTables(blocks: readonly SourceBlock[]): SourceBlock[] {
  const gathered: SourceBlock[] = [];
  let run: string[] = [];
  const endRun = () => {
    gathered.push(...tablesOfRun(run));
    run = [];
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') run.push(block.text);
    else {
      endRun();
      gathered.push(block);
    }
  }
  endRun();
  return gathered;
}

function tablesOfRun(texts: readonly string[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let noCardBefore = 0;
  for (let at = 0; at < texts.length; ) {
    const card = at < noCardBefore ? undefined : cardAt(texts, at);
    // What a run of lines lacks, each of its parts lacks too: it is looked through once.
    if (card && !card.whole) noCardBefore = card.next;
    const found = countsAt(texts, at) ?? measuresAt(texts, at) ?? (card?.whole ? card : undefined);
    if (found) blocks.push({ kind: 'table', name: '', rows: found.rows });
    else blocks.push({ kind: 'paragraph', text: texts[at] ?? '' });
    at = found?.next ?? at + 1;
  }
  return blocks;
}

interface Found {
  readonly rows: readonly SourceRow[];
  readonly next: number;
}

/** `Performance Targets`, `No.`, `%`, `RED`, `0`, `0`, `AMBER`, ... */
function countsAt(texts: readonly string[], start: number): Found | undefined {
  if (labelMeaning(texts[start + 1] ?? '').role === 'unknown') return undefined;
  const labels = texts.slice(start, start + 4).findIndex((text) => isCountGroup(text));
  const width = labels;
  if (width < 2 || width > 3 || !/^\d{1,5}$/.test(texts[start + width + 1] ?? '')) return undefined;
  const rows = [rowOf(texts.slice(start, start + width))];
  let at = start + width;
  while (isCountGroup(texts[at] ?? '')) {
    const cells = texts.slice(at, at + width);
    if (cells.length < width || !cells.slice(1).every((text) => /^[\d.]{1,6} ?%?$/.test(text)))
      break;
    rows.push(rowOf(cells));
    at += width;
  }
  return rows.length > 2 ? { rows, next: at } : undefined;
}

function measuresAt(texts: readonly string[], start: number): Found | undefined {
  const header = headerAt(texts, start);
  if (!header) return undefined;
  const reader = new RunReader(texts, header.roles);
  const rows: SourceRow[] = [rowOf(header.labels)];
  let at = header.next;
  let measures = 0;
  while (at < texts.length) {
    const measure = reader.rowAt(at);
    if (measure) measures += 1;
    const section = measure ? undefined : reader.sectionAt(at);
    if (!measure && section === undefined) break;
    rows.push(measure ? rowOf(measure.cells) : rowOf([section ?? ''], header.labels.length));
    at = measure?.next ?? at + 1;
  }
  return measures > 0 ? { rows, next: at } : undefined;
}

function headerAt(texts: readonly string[], start: number) {
  const labels: string[] = [];
  const roles: ColumnRole[] = [];
  let at = start;
  for (; at < texts.length && labels.length < 20; at += 1) {
    const text = texts[at] ?? '';
    const { role, sure } = labelMeaning(text);
    // The second line of a label that stands in two lines: "Best 25% of all councils", "02/03".
    if (isPeriodLabel(text) && roles.at(-1) === 'beside') labels.push(`${labels.pop()} ${text}`);
    else if (sure && !/\d{3},?\d/.test(text)) {
      labels.push(text);
      roles.push(role);
    } else break;
  }
  const named = roles.includes('title') || roles.includes('code');
  const told = roles.includes('target') || roles.includes('outturn') || roles.includes('status');
  return labels.length > 2 && named && told ? { labels, roles, next: at } : undefined;
}

/** Reads rows out of a run of paragraphs, one cell each. */
class RunReader {
  readonly #texts: readonly string[];
  readonly #roles: readonly ColumnRole[];
  readonly #commented: boolean;

  constructor(texts: readonly string[], roles: readonly ColumnRole[]) {
    this.#texts = texts;
    this.#commented = roles.at(-1) === 'commentary';
    this.#roles = this.#commented ? roles.slice(0, -1) : roles;
  }

  rowAt(start: number): { cells: string[]; next: number } | undefined {
    if (!this.#beginsRow(start)) return undefined;
    const values = start + this.#roles.length;
    const cells = this.#texts.slice(start, values);
    if (!this.#commented) return { cells, next: values };
    const next = this.#commentEnd(values);
    return { cells: [...cells, this.#texts.slice(values, next).join('\n')], next };
  }

  /** The name of a section: followed by a row, or by another name that is. */
  sectionAt(start: number): string | undefined {
    const text = this.#texts[start] ?? '';
    return text.length <= 80 && (this.#beginsRow(start + 1) || this.#beginsRow(start + 2))
      ? text
      : undefined;
  }

  /** Comments run to the next row; a name of a section just before it is none of theirs. */
  #commentEnd(start: number): number {
    for (let at = start; at <= start + longestComment && at < this.#texts.length; at += 1) {
      if (!this.#beginsRow(at)) continue;
      return at > start && looksLikeName(this.#texts[at - 1] ?? '') ? at - 1 : at;
    }
    return Math.min(start + 1, this.#texts.length);
  }

  #beginsRow(start: number): boolean {
    if (start + this.#roles.length > this.#texts.length) return false;
    return this.#roles.every((role, index) => fits(this.#texts[start + index] ?? '', role));
  }
}

function fits(text: string, role: ColumnRole): boolean {
  if (role === 'code') return isCode(text);
  const content = cellContent(text);
  if (words.has(role)) return content === 'text' && text.length > 3;
  return content !== 'text' && content !== 'empty';
}

/** `COMPLAINTS`, `Charter Mark`: capitals or title case, and no sentence. */
function looksLikeName(text: string): boolean {
  if (text.length > 60 || /[.;:]$/.test(text)) return false;
  const all = text.split(/\s+/);
  return all.every(
    (word) => !/^\p{Ll}/u.test(word) || /^(?:and|of|the|for|to|in|with|a)$/.test(word),
  );
}

function rowOf(texts: readonly string[], width = texts.length): SourceRow {
  const cells: SourceCell[] = texts.map((text) => ({ ...emptyCell, text }));
  while (cells.length < width) cells.push(emptyCell);
  return { cells };
}
