import { wordSet } from './wordSet.ts';
/** A word, a number with what is glued to it, or one other character. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  /** A word in small letters; numbers and marks as they stand. */
  readonly lower: string;
  readonly index: number;
  readonly end: number;
  /** The sentence it stands in, from 0. A new line that begins like a sentence begins one. */
  readonly sentence: number;
}

/** Words that end with a full stop without ending a sentence. */
const abbreviations = wordSet(`
  approx avg no nos e g i eg ie vs st etc incl inc est min max ref dept mr mrs ms dr cllr para
  p nb cf ca c
`);

/**
 * Cuts a text into tokens in one pass over its characters, never looking back. Words may hold digits
 * (`Q4`, `FP1922_01`); a number keeps its pound sign, commas, point, slashed parts and glued letters
 * (`£5.57m`, `2024/25`, `20secs`, `157a`).
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let last: Token | undefined;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code !== 10 && isSpace(code)) {
      at += 1;
      continue;
    }
    const kind = kindAt(text, at, code);
    const end =
      kind === 'word' ? wordEnd(text, at) : kind === 'number' ? numberEnd(text, at) : at + 1;
    const raw = text.slice(at, end);
    const lower = kind === 'word' ? inSmall(raw) : raw;
    const token: Token = { kind, text: raw, lower, index: at, end, sentence };
    if (code !== 10) tokens.push(token);
    if (kind === 'mark' && endsSentence(token, last, text)) sentence += 1;
    if (code !== 10) last = token;
    at = end;
  }
  return tokens;
}

/** Most words are in small letters already, and looking is cheaper than making a new text. */
function inSmall(word: string): string {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if ((code >= 65 && code <= 90) || code >= 192) return word.toLowerCase();
  }
  return word;
}

function kindAt(text: string, at: number, code: number): Token['kind'] {
  if (isLetter(code)) return 'word';
  if (isDigit(code) || (code === 163 && isDigit(text.charCodeAt(at + 1)))) return 'number';
  return 'mark';
}

function wordEnd(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (!(isLetter(code) || isDigit(code) || code === 95 || code === 39 || code === 8217))
      return at;
    at += 1;
  }
}

/** Digits with commas and a point, further such parts behind `/` or `-`, then letters. */
function numberEnd(text: string, from: number): number {
  let at = figureEnd(text, isDigit(text.charCodeAt(from)) ? from : from + 1);
  for (;;) {
    const code = text.charCodeAt(at);
    if ((code !== 47 && code !== 45) || !isDigit(text.charCodeAt(at + 1))) break;
    at = figureEnd(text, at + 1);
  }
  while (isLetter(text.charCodeAt(at))) at += 1;
  return at;
}

function figureEnd(text: string, from: number): number {
  let at = from;
  while (
    isDigit(text.charCodeAt(at)) ||
    (text.charCodeAt(at) === 44 && isDigit(text.charCodeAt(at + 1)))
  ) {
    at += 1;
  }
  if (text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1))) {
    at += 1;
    while (isDigit(text.charCodeAt(at))) at += 1;
  }
  return at;
}

function endsSentence(token: Token, before: Token | undefined, text: string): boolean {
  switch (token.text) {
    case '\n':
      // A wrapped line goes on with a small letter; a list or a new paragraph does not.
      return startsSentence(text, token.end);
    case '!':
    case '?':
    case '•':
    case '●':
    case '▪':
      return true;
    case '.':
      return (
        isSpace(text.charCodeAt(token.end)) &&
        !(before?.kind === 'word' && abbreviations.has(before.lower)) &&
        startsSentence(text, token.end)
      );
  }
  return false;
}

function startsSentence(text: string, from: number): boolean {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  const code = text.charCodeAt(at);
  const isSmall = code >= 97 && code <= 122;
  return !isSmall;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 160;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 192 && code <= 591);
}
