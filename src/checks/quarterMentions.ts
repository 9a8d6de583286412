/** A quarter named in a text, with the year where one stands beside it. */
export interface QuarterMention {
  readonly quarter: number;
  /** The year in which the financial year begins; undefined where none or only one year is named. */
  readonly year: number | undefined;
  readonly quote: string;
  readonly index: number;
}

const ordinals = ['first', 'second', 'third', 'fourth'];

/** "last quarter" is left out: it may be the last one or the one before. */
const mention =
  /\b(?:(?:q|qtr|quarter)[ .-]?([1-4])(?![\d.,%]\d|\d|%)|(?:(first|second|third|fourth|final)|([1-4])(?:st|nd|rd|th)) quarter)\b(?:\s?(?:of|in|\(|\/|-|–)?\s?(?:the year )?((?:20)?(\d{2})\s?[/-]\s?(?:20)?(\d{2}))(?!\d))?/gi;

/** Every quarter that a text names as a number, in the order of the text. Linear. */
export function quarterMentions(text: string): QuarterMention[] {
  if (!/q(?:[ .-]?[1-4]|tr|uarter)/i.test(text)) return [];
  const found: QuarterMention[] = [];
  for (const match of text.matchAll(mention)) {
    const [quote, digit, word, ordinal, , first, second] = match;
    const quarter = quarterOf(digit ?? ordinal, word);
    const follows = first !== undefined && (Number(first) + 1) % 100 === Number(second);
    found.push({
      quarter,
      year: follows ? 2000 + Number(first) : undefined,
      quote,
      index: match.index,
    });
  }
  return found;
}

function quarterOf(digit: string | undefined, word: string | undefined): number {
  if (digit !== undefined) return Number(digit);
  const index = ordinals.indexOf(word?.toLowerCase() ?? '');
  return index < 0 ? 4 : index + 1;
}
