import { FileProblem } from './fileProblem.ts';
import { limits } from './limits.ts';
import { RichText } from './xlsxStrings.ts';
import { printNumber, type XlsxStyles } from './xlsxStyles.ts';
import { readEscapes } from './xlsxText.ts';
import type { XmlHandler } from './xmlEvents.ts';

/** A cell of a sheet as it prints. */
export interface SheetCell {
  readonly text: string;
  readonly bold: boolean;
}

/** A row of a sheet that holds something: its number in the sheet, its cells by column from 0. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly (SheetCell | undefined)[];
}

/** What the cells of all sheets of a workbook refer to. */
export interface Workbook {
  readonly file: string;
  readonly shared: readonly string[];
  readonly styles: XlsxStyles;
  readonly since1904: boolean;
  /** Cells read so far, over all sheets. */
  cells: number;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: string | undefined;
  value: string;
  readonly inline: RichText;
  formula: string | undefined;
}

/** Collects the rows of a sheet. A cell covered by a merged one is empty, whatever it still holds. */
export class XlsxSheet implements XmlHandler {
  readonly rows: SheetRow[] = [];
  readonly #byNumber = new Map<number, (SheetCell | undefined)[]>();
  readonly #workbook: Workbook;
  readonly #merged: string[] = [];
  #cells: (SheetCell | undefined)[] = [];
  #row = 0;
  #column = 0;
  #cell: OpenCell | undefined;
  #reading: 'value' | 'inline' | 'formula' | undefined;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.#reading === 'inline') this.#cell?.inline.open(name, attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'row') {
      this.#row = positive(attributes.get('r')) ?? this.#row + 1;
      this.#column = 0;
      this.#cells = [];
    } else if (name === 'v') this.#reading = 'value';
    else if (name === 'f') {
      this.#reading = 'formula';
      if (this.#cell) this.#cell.formula ??= '';
    } else if (name === 'is') this.#reading = 'inline';
    else if (name === 'mergeCell') this.#merged.push(attributes.get('ref') ?? '');
  }

  text(text: string): void {
    const cell = this.#cell;
    if (!cell || !this.#reading) return;
    if (this.#reading === 'value') cell.value += text;
    else if (this.#reading === 'inline') cell.inline.text(text);
    else cell.formula = (cell.formula ?? '') + text;
  }

  close(name: string): void {
    if (name === 'v' || name === 'f' || name === 'is') this.#reading = undefined;
    else if (this.#reading === 'inline') this.#cell?.inline.close(name);
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && this.#cells.length > 0) {
      this.rows.push({ number: this.#row, cells: this.#cells });
      this.#byNumber.set(this.#row, this.#cells);
    } else if (name === 'worksheet') this.#emptyMerged();
  }

  #openCell(attributes: ReadonlyMap<string, string>): void {
    const column = columnIndex(attributes.get('r')) ?? this.#column;
    this.#column = column + 1;
    const [type, style] = [attributes.get('t') ?? 'n', attributes.get('s')];
    this.#cell = { column, type, style, value: '', inline: new RichText(), formula: undefined };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    const text = cell ? this.#print(cell) : '';
    if (!cell || text === '') return;
    const { file } = this.#workbook;
    if (cell.column >= limits.columns) {
      const place = { row: this.#row };
      throw new FileProblem(file, { kind: 'tooManyColumns', limit: limits.columns }, place);
    }
    this.#workbook.cells += 1;
    if (this.#workbook.cells > limits.cells) {
      throw new FileProblem(file, { kind: 'tooManyCells', limit: limits.cells });
    }
    this.#cells[cell.column] = { text, bold: this.#workbook.styles.style(cell.style).bold };
  }

  /** A formula that was never worked out prints itself, so that nobody takes it for a blank. */
  #print(cell: OpenCell): string {
    const { value } = cell;
    if (value === '' && cell.formula !== undefined && cell.type !== 'str') {
      return `=${cell.formula}`;
    }
    switch (cell.type) {
      case 's':
        return this.#workbook.shared[Number(value)] ?? '';
      case 'inlineStr':
        return cell.inline.whole;
      case 'b':
        return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
      case 'n':
        return this.#printNumber(cell);
      case 'd': // a day in ISO's way, midnight being no time
        return value.replace(/T00:00:00(?:\.0+)?Z?$/, '');
      default: // str: a formula's text; e: an error such as #REF!
        return readEscapes(value);
    }
  }

  #printNumber({ value, style }: OpenCell): string {
    const { styles, since1904 } = this.#workbook;
    return value === '' ? '' : printNumber(value, styles.style(style).format, since1904);
  }

  #emptyMerged(): void {
    const last = this.rows.at(-1)?.number ?? 0;
    let covered = 0;
    for (const ref of this.#merged) {
      const [from, to] = ref.split(':').map(cellPlace);
      if (!from || !to) continue;
      for (let row = from.row; row <= Math.min(to.row, last); row += 1) {
        covered += 1;
        if (covered > limits.cells) return; // made to keep us busy: no sheet has that many
        const cells = this.#byNumber.get(row);
        if (!cells) continue;
        const start = row === from.row ? from.column + 1 : from.column;
        for (let column = start; column <= to.column && column < cells.length; column += 1) {
          cells[column] = undefined;
        }
      }
    }
  }
}

function cellPlace(ref: string): { row: number; column: number } | undefined {
  const column = columnIndex(ref);
  const row = positive(/\d+$/.exec(ref)?.[0]);
  return column === undefined || row === undefined ? undefined : { row, column };
}

/** `A1` is column 0, `XFD1` 16,383. */
function columnIndex(ref: string | undefined): number | undefined {
  const letters = /^\$?([A-Za-z]{1,3})/.exec(ref ?? '')?.[1];
  if (!letters) return undefined;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function positive(text: string | undefined): number | undefined {
  return text && /^\d{1,7}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}
