import type { CheckedRow, DocumentCheck } from './checkedRow.ts';
import { rowWords } from './place.ts';
import { rowFinding } from './rowFinding.ts';
import { shortQuote } from './words.ts';

/** Shorter texts may well be true of two measures. */
const fewestLetters = 80;

/** The same long text beside two measures in one period: one finding for the document. */
export const duplicateText: DocumentCheck = ({ rows }) => {
  const first = new Map<string, CheckedRow>();
  const pairs: { row: CheckedRow; other: CheckedRow }[] = [];
  for (const row of rows) {
    if (row.commentary.length < fewestLetters) continue;
    const key = `${row.periodCode}\n${row.commentary.trim()}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, row);
    else if (other.published.cells.title !== row.published.cells.title) pairs.push({ row, other });
  }
  const [pair] = pairs;
  if (pair === undefined) return [];
  const { place } = pair.row.published;
  const places = pairs.slice(0, 10).map((each) => rowWords(each.row.published.place, place));
  return [
    rowFinding(pair.row, {
      class: 'duplicate-text',
      severity: 'style',
      audience: 'performance',
      quote: shortQuote(pair.row.commentary),
      arithmetic: `${rowWords(pair.other.published.place, place)} has the same text; ${pairs.length} such in all, in ${places.join(', ')}`,
      published: 'one text for two measures',
      expected: 'a text of its own, or a reference',
    }),
  ];
};
