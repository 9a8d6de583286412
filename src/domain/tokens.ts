/** A word, a run of digits, or any other single sign of a text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign';
  /** As it stands; but every kind of dash is `-` and every kind of apostrophe is `'`. */
  readonly text: string;
  /** The text in small letters. */
  readonly lower: string;
  /** Where it begins in the text, and where the next thing begins. */
  readonly index: number;
  readonly end: number;
  /** Whether a space, or nothing at all, stands before it. */
  readonly spaced: boolean;
}

const dashes = new Set('-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D');
const apostrophes = new Set("'\u2018\u2019\u02BC\u00B4`");
const otherLetter = /[\p{L}\p{M}]/u;
const space = /[\s\u200B\u2060\uFEFF]/;

/** Cuts a text into tokens, in one pass. Only 0 to 9 are digits; no-break spaces are spaces. */
export function tokensOf(text: string): readonly Token[] {
  const found: Token[] = [];
  let spaced = true;
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === 'space') {
      spaced = true;
      at += 1;
      continue;
    }
    let end = at + 1;
    if (kind !== 'sign') while (end < text.length && kindAt(text, end) === kind) end += 1;
    const cut = text.slice(at, end);
    const plain = kind === 'sign' ? plainSign(cut) : cut;
    const lower = kind === 'word' ? cut.toLowerCase() : plain;
    found.push({ kind, text: plain, lower, index: at, end, spaced });
    spaced = false;
    at = end;
  }
  return found;
}

/** Whether the token stands there, is that word or sign (in small letters), or one of several. */
export function isToken(token: Token | undefined, ...lower: readonly string[]): boolean {
  return token !== undefined && lower.includes(token.lower);
}

/** Whether the token is a number of so many digits. */
export function isNumber(
  token: Token | undefined,
  least: number,
  most: number = least,
): token is Token & { readonly kind: 'number' } {
  return token?.kind === 'number' && token.text.length >= least && token.text.length <= most;
}

function kindAt(text: string, at: number): Token['kind'] | 'space' {
  const code = text.charCodeAt(at);
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 'word';
  if (code === 32) return 'space';
  if (code >= 48 && code <= 57) return 'number';
  if (code < 128) return code <= 32 ? 'space' : 'sign';
  const sign = text.charAt(at);
  if (space.test(sign)) return 'space';
  return otherLetter.test(sign) ? 'word' : 'sign';
}

function plainSign(sign: string): string {
  if (dashes.has(sign)) return '-';
  return apostrophes.has(sign) ? "'" : sign;
}
