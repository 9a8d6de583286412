const notWord = /[^\p{L}\p{N}]+/gu;

/** The words of a text in lower case, without punctuation: `On / Above Target` as on, above, target. */
export function wordsOf(text: string): string[] {
  const folded = foldedText(text);
  return folded === '' ? [] : folded.split(' ');
}

/** The words joined by single spaces: two texts that differ in case and punctuation only are equal. */
export function foldedText(text: string): string {
  return text.toLowerCase().replace(notWord, ' ').trim();
}

/** Letters and digits alone: `CUS 01`, `CUS.01` and `cus01` are equal. */
export function compactText(text: string): string {
  return text.toLowerCase().replace(notWord, '');
}

/** How much two sets of words have in common: 1 for the same words, 0 for none (Dice). */
export function wordOverlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common += 1;
  return (2 * common) / (one.size + other.size);
}

const sentenceEnd = /[.!?;](?=\s|$)|[\n\r]+|:(?=\s*-)/g;

/** The sentences of a text, with where each begins. A line break ends a sentence; `0.5` does not. */
export function sentencesOf(text: string): { text: string; index: number }[] {
  const found: { text: string; index: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    if (text.slice(from, end).trim() !== '')
      found.push({ text: text.slice(from, end), index: from });
    from = end;
  }
  if (text.slice(from).trim() !== '') found.push({ text: text.slice(from), index: from });
  return found;
}

/** A text cut to a length a reader can take in, at a word where it can be. */
export function shortQuote(text: string, limit = 120): string {
  const trimmed = text.trim();
  if (trimmed.length <= limit) return trimmed;
  const cut = trimmed.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return space > limit / 2 ? cut.slice(0, space) : cut;
}
