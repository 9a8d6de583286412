import numfmt from 'numfmt';
import type { XmlHandler } from './xmlEvents.ts';

/** How the cells of one style print. */
export interface CellStyle {
  /** Excel's format code, e.g. `0.0%`. */
  readonly format: string;
  readonly bold: boolean;
}

const general: CellStyle = { format: 'General', bold: false };

/** Collects the styles of a workbook from its `styles.xml`. */
export class XlsxStyles implements XmlHandler {
  readonly #formats = new Map<string, string>();
  readonly #boldFonts: boolean[] = [];
  readonly #styles: { readonly format: string; readonly font: number }[] = [];
  #inside = '';

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'fonts' || name === 'cellXfs' || name === 'cellStyleXfs' || name === 'dxfs') {
      this.#inside = name;
    } else if (name === 'numFmt' && this.#inside !== 'dxfs') {
      this.#formats.set(attributes.get('numFmtId') ?? '', attributes.get('formatCode') ?? '');
    } else if (this.#inside === 'fonts') {
      if (name === 'font') this.#boldFonts.push(false);
      const on = !['0', 'false'].includes(attributes.get('val') ?? '1');
      if (name === 'b') this.#boldFonts[this.#boldFonts.length - 1] = on;
    } else if (this.#inside === 'cellXfs' && name === 'xf') {
      const font = Number(attributes.get('fontId') ?? 0);
      this.#styles.push({ format: attributes.get('numFmtId') ?? '0', font });
    }
  }

  close(name: string): void {
    if (name === this.#inside) this.#inside = '';
  }

  text(): void {}

  /** The style that a cell names by its number; Excel's plain one where there is none. */
  style(index: string | undefined): CellStyle {
    const style = this.#styles[Number(index ?? 0)];
    if (!style) return general;
    const bold = this.#boldFonts[style.font] ?? false;
    return { format: this.#formats.get(style.format) ?? builtIn(style.format), bold };
  }
}

/**
 * A number as Excel prints it with a format: 0.795 with `0.0%` is `79.5%`. `text` is the number as
 * the file holds it, in dot notation. With the general format whole numbers keep all their digits.
 * A day whose format puts the month first is printed as `2025-03-31`, which nobody can misread.
 */
export function printNumber(text: string, format: string, since1904: boolean): string {
  const number = Number(text);
  if (text.trim() === '' || Number.isNaN(number)) return text;
  if (/^general$/i.test(format) && /^-?\d{1,15}$/.test(text)) return text;
  try {
    const serial = since1904 && numfmt.isDateFormat(format) ? number + 1462 : number;
    return numfmt.format(unambiguous(format), serial, { locale: 'en-GB' });
  } catch {
    return text; // a format that cannot be read, or a date before all dates
  }
}

function builtIn(id: string): string {
  try {
    return numfmt.getFormatFromId(Number(id), 'en-GB');
  } catch {
    return general.format;
  }
}

function unambiguous(format: string): string {
  if (!numfmt.isDateFormat(format)) return format;
  const letters = format.toLowerCase().replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /m{1,2}[^a-z]+d{1,2}[^a-z]+y/.test(letters) ? 'yyyy-mm-dd' : format;
}
