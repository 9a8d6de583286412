import type { Finding } from '#domain/finding.ts';
import type { CheckedRow } from './checkedRow.ts';
import { rowFinding } from './rowFinding.ts';
import { sentencesOf, shortQuote } from './words.ts';

/** Shorter sentences ("No issues.") are said twice with good reason. */
const fewestLetters = 40;

/** A long sentence that stands twice in one commentary: pasted twice. */
export function repeatedSentence(row: CheckedRow): readonly Finding[] {
  if (row.commentary.length < fewestLetters * 2) return [];
  const seen = new Set<string>();
  for (const { text } of sentencesOf(row.commentary)) {
    const plain = text.trim();
    if (plain.length < fewestLetters) continue;
    if (seen.has(plain)) {
      return [
        rowFinding(row, {
          class: 'duplicate-text',
          severity: 'style',
          audience: 'owner',
          quote: shortQuote(text),
          arithmetic: 'the same sentence stands twice in this commentary',
          published: shortQuote(text),
          expected: 'the sentence once',
        }),
      ];
    }
    seen.add(plain);
  }
  return [];
}
