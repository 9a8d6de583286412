import { type AlignedRow, alignCells } from './alignCells.ts';
import { cellContent, isCountGroup, withoutMarkup } from './cellContent.ts';
import type { Column } from './resolveColumns.ts';
import { commentIn, isFootnote, isSentence } from './rowNotes.ts';
import type { SourceCell, SourceRow } from './source.ts';
import { titleAndCode } from './titleAndCode.ts';

/** A data row with what was cut off it put back, and the section it stands in. */
export interface Draft {
  readonly section: string;
  readonly aim: string;
  /** One text a column. */
  readonly texts: string[];
  /** Filled cells under no column, with their place from 1. */
  readonly over: { readonly place: number; readonly text: string }[];
  /** A comment in a row of its own below. */
  below: string;
  /** Why it is no measure; undefined where it is one. */
  readonly odd: 'unknownRow' | undefined;
}

const aimRow =
  /^(?:(?:corporate|council|strategic|key|our) )?(?:aim|priority|objective|theme|outcome|ambition|goal)s?(?: \d{1,2}| [a-z])?\s*[:–—-]\s*(\S.*)$/i;
const joining =
  /(?:^|\s)(?:a|an|and|as|at|by|for|from|in|into|is|of|on|or|per|than|the|their|to|with|within|%|&)$/i;
const aboutFigures =
  /%|^(?:no\.?|number|percentage|percent|proportion|average|mean|total|rate|amount|value|cost|time|days|satisfaction)\b/i;

/** The aim that a heading or a row names: `Aim: Our Customers` gives `Our Customers`. */
export function aimIn(text: string): string | undefined {
  return text.length > 200 ? undefined : aimRow.exec(text)?.[1]?.trim();
}

/** Reads the rows below a header in order: measures, section rows, and rows that go on. */
export class DraftReader {
  readonly drafts: Draft[] = [];
  /** Rows that only name what stands below them. */
  readonly names: string[] = [];
  readonly #columns: readonly Column[];
  readonly #title: number;
  readonly #sentences: boolean;
  #section: string;
  #aim: string;

  /** `sentences`: whether the table has rows of comments below those of its measures. */
  constructor(columns: readonly Column[], section: string, aim: string, sentences: boolean) {
    this.#columns = columns;
    this.#sentences = sentences;
    const title = columns.findIndex(({ role }) => role === 'title');
    this.#title = title >= 0 ? title : columns.findIndex(({ role }) => role === 'code');
    this.#section = section;
    this.#aim = aim;
  }

  read(row: SourceRow): void {
    const filled = row.cells.filter(({ text }) => text !== '');
    const [only] = filled;
    if (!only) return;
    if (filled.length === 1 && this.#readName(row, only)) return;
    // "Green: 4 | Amber: 2" below the measures counts them.
    if (filled.length > 1 && filled.every(({ text }) => isCount(text))) {
      this.#oddRow(filled.map(({ text }) => text).join(' | '));
      return;
    }
    const aligned = alignCells(row.cells, this.#columns);
    if (this.#goesOn(aligned)) this.#append(aligned);
    else this.#add(aligned);
  }

  /** A row with one filled cell in the column of names: an aim, a section, or more of the last. */
  #readName(row: SourceRow, cell: SourceCell): boolean {
    const place = row.cells.indexOf(cell);
    if (row.cells.length > 1 && place !== 0 && place !== this.#title) return false;
    const text = cell.text.replace(/\s+/g, ' ');
    const last = this.drafts.at(-1);
    const comment = this.#commentIn(cell, last);
    const aim = aimIn(text);
    if (aim !== undefined) {
      this.#aim = aim;
      this.names.push(text);
    } else if (comment && last) last.below = [last.below, comment].filter(Boolean).join('\n');
    else if (!cell.bold && last && continues(last.texts[this.#title] ?? '', text)) {
      this.#join(last, this.#title, text);
    } else if (text.length > 120) this.#oddRow(cell.text);
    else if (isFootnote(text)) this.#oddRow(cell.text);
    else if (!cell.bold && !cell.header && isMeasureName(text)) return false;
    else {
      this.#section = text;
      this.names.push(text);
    }
    return true;
  }

  /** A comment says that it is one, or it is a sentence where such rows follow the measures. */
  #commentIn(cell: SourceCell, last: Draft | undefined): string | undefined {
    const told = commentIn(cell.text);
    if (told !== undefined || cell.bold || cell.header || isFootnote(cell.text)) return told;
    const has = this.#columns.some(
      ({ role, index }) => role === 'commentary' && last?.texts[index],
    );
    const follows = isSentence(cell.text) && (this.#sentences || cell.text.length > 120);
    return follows && !has ? cell.text : undefined;
  }

  /** Only words, and no name of its own: the row above was cut by the end of a page. */
  #goesOn({ cells, over }: AlignedRow): boolean {
    const last = this.drafts.at(-1);
    if (!last || over.length > 0) return false;
    const period = this.#columns.findIndex(({ role }) => role === 'period');
    if (period >= 0 && cells[period]?.text) return false;
    const filled = this.#columns.filter(({ index }) => cells[index]?.text);
    const words = filled.every(({ role, index }) => {
      const content = cellContent(cells[index]?.text ?? '');
      if (['title', 'commentary', 'description', 'blank', 'cause', 'action'].includes(role)) {
        return content === 'text' || (role !== 'title' && content !== 'empty');
      }
      return content === 'text' && ['directorate', 'section', 'aim', 'owner', 'due'].includes(role);
    });
    const name = cells[this.#title]?.text ?? '';
    if (!words) return false;
    return name === '' || (filled.length > 1 && continues(last.texts[this.#title] ?? '', name));
  }

  #append({ cells }: AlignedRow): void {
    const last = this.drafts.at(-1);
    for (const [index, cell] of cells.entries()) {
      if (last && cell && cell.text !== '') this.#join(last, index, cell.text);
    }
  }

  #join(draft: Draft, index: number, text: string): void {
    const before = draft.texts[index] ?? '';
    draft.texts[index] = before === '' ? text : `${before} ${text}`;
  }

  #add({ cells, over }: AlignedRow): void {
    const texts = this.#columns.map((_, index) => cells[index]?.text ?? '');
    this.#carryName(texts);
    this.#carryGroups(texts);
    this.drafts.push({
      section: this.#section,
      aim: this.#aim,
      texts,
      over: over.map(({ cell, index }) => ({ place: index + 1, text: cell.text })),
      below: '',
      odd: undefined,
    });
  }

  /** A name that stands once over the rows of its periods belongs to each of them. */
  #carryName(texts: string[]): void {
    const last = this.drafts.at(-1);
    const period = this.#columns.findIndex(({ role }) => role === 'period');
    if (!last || period < 0 || !texts[period] || texts[this.#title] !== '') return;
    for (const { role, index } of this.#columns) {
      if ((role === 'title' || role === 'code') && texts[index] === '') {
        texts[index] = last.texts[index] ?? '';
      }
    }
  }

  /** A service or an aim in a cell over several rows is each one's: merged, it stands once. */
  #carryGroups(texts: string[]): void {
    const last = this.drafts.at(-1);
    if (!last || last.odd || last.section !== this.#section) return;
    for (const { role, index } of this.#columns) {
      const isGroup = role === 'section' || role === 'aim' || role === 'directorate';
      if (isGroup && texts[index] === '') texts[index] = last.texts[index] ?? '';
    }
  }

  #oddRow(text: string): void {
    const texts = this.#columns.map((_, index) => (index === 0 ? text : ''));
    this.drafts.push({
      section: this.#section,
      aim: this.#aim,
      texts,
      over: [],
      below: '',
      odd: 'unknownRow',
    });
  }
}

/** `Green: 4`. */
function isCount(text: string): boolean {
  const [, group = ''] = /^([a-z ]{3,30}) ?[:=] ?\d{1,4}$/i.exec(text) ?? [];
  return isCountGroup(group);
}

/** Whether most rows of measures are followed by a row that is a sentence: their comments. */
export function hasCommentRows(rows: readonly SourceRow[]): boolean {
  let [measures, sentences] = [0, 0];
  let before = false;
  for (const { cells } of rows) {
    const filled = cells.filter(({ text }) => text !== '');
    if (before && filled.length === 1 && isSentence(filled[0]?.text ?? '')) sentences += 1;
    before = filled.length > 1;
    if (before) measures += 1;
  }
  return sentences * 5 >= measures * 2;
}

/** Whether a name in the next row is the rest of this one. */
function continues(before: string, text: string): boolean {
  if (before === '') return false;
  if (/^[\p{Ll}),;&/]/u.test(text)) return titleAndCode(text).code === '';
  const open = before.split('(').length > before.split(')').length;
  return open || joining.test(before.trim()) || /[-–,/(]$/.test(before.trim());
}

/** A measure without any figure rather than the name of a section. */
function isMeasureName(text: string): boolean {
  return titleAndCode(withoutMarkup(text)).code !== '' || aboutFigures.test(text);
}
