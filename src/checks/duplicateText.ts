import type { Finding } from '#domain/finding.ts';
import type { CheckedRow, DocumentCheck } from './checkedRow.ts';
import { rowWords } from './place.ts';
import { rowFinding } from './rowFinding.ts';
import { shortQuote } from './words.ts';

/** Shorter texts may well be true of two measures. */
const fewestLetters = 80;

/** A document that repeats more texts than this is built so. */
const mostTexts = 20;

/** The same long text beside two measures in one period: one finding for each such text. */
export const duplicateText: DocumentCheck = ({ rows }) => {
  const first = new Map<string, CheckedRow>();
  const copies = new Map<CheckedRow, CheckedRow[]>();
  for (const row of rows) {
    if (row.commentary.length < fewestLetters) continue;
    let other = first.get(row.commentary);
    if (other === undefined) {
      first.set(row.commentary, row);
      continue;
    }
    if (other.periodCode !== row.periodCode) {
      const key = `${row.periodCode}\n${row.commentary}`;
      other = first.get(key);
      if (other === undefined) first.set(key, row);
    }
    if (other === undefined) continue;
    if (other.published.cells.title !== row.published.cells.title) {
      copies.set(other, [...(copies.get(other) ?? []).slice(0, 10), row]);
    }
  }
  return [...copies].slice(0, mostTexts).flatMap(([other, copied]) => finding(other, copied));
};

function finding(other: CheckedRow, copied: readonly CheckedRow[]): Finding[] {
  const [row] = copied;
  if (row === undefined) return [];
  const { place } = row.published;
  const places = copied.map((each) => rowWords(each.published.place, place));
  return [
    rowFinding(row, {
      class: 'duplicate-text',
      severity: 'style',
      audience: 'performance',
      quote: shortQuote(row.commentary),
      arithmetic: `${rowWords(other.published.place, place)} has the same text; ${copied.length} such in all, in ${places.join(', ')}`,
      published: 'one text for two measures',
      expected: 'a text of its own, or a reference',
    }),
  ];
}
