import { FileProblem } from './fileProblem.ts';
import type { OtherEncoding } from './source.ts';

export type Encoding = 'utf-8' | OtherEncoding;

/** The text of a file, and the encoding it was in. A byte order mark is no part of the text. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Finds the encoding of a text file from its bytes, given in one chunk or several: UTF-16 by its
 * byte order mark, UTF-8 where all bytes are, else Windows-1252, which Excel still writes. Throws
 * FileProblem `binary` where bytes occur that no text has.
 */
export class EncodingFinder {
  readonly #file: string;
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true });
  #first = true;
  #encoding: Encoding = 'utf-8';

  constructor(file: string) {
    this.#file = file;
  }

  add(bytes: Uint8Array): void {
    if (this.#first && bytes.length > 0) {
      this.#first = false;
      this.#encoding = markedEncoding(bytes) ?? 'utf-8';
    }
    if (this.#encoding.startsWith('utf-16')) return;
    if (hasControlBytes(bytes)) throw new FileProblem(this.#file, { kind: 'binary' });
    this.#tryUtf8(bytes, true);
  }

  /** To be asked once, after the last chunk. */
  found(): Encoding {
    this.#tryUtf8(new Uint8Array(0), false); // the last character may be cut off
    return this.#encoding;
  }

  #tryUtf8(bytes: Uint8Array, stream: boolean): void {
    if (this.#encoding !== 'utf-8') return;
    try {
      this.#utf8.decode(bytes, { stream });
    } catch {
      this.#encoding = 'windows-1252';
    }
  }
}

/** Decodes a whole text file; throws FileProblem `binary`. */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const finder = new EncodingFinder(file);
  finder.add(bytes);
  const encoding = finder.found();
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** What a source file says of its encoding: nothing where it is the usual one. */
export function otherEncoding(encoding: Encoding): { decodedAs?: OtherEncoding } {
  return encoding === 'utf-8' ? {} : { decodedAs: encoding };
}

function markedEncoding([first, second]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** NUL and its neighbours: tab, line feed, vertical tab, form feed, return and escape occur in text. */
function hasControlBytes(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    if (byte < 0x20 && (byte < 0x09 || (byte > 0x0d && byte !== 0x1a && byte !== 0x1b))) {
      return true;
    }
  }
  return false;
}
