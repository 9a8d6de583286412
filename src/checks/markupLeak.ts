import type { DocumentCheck } from './checkedRow.ts';
import { rowFinding } from './rowFinding.ts';

const columns = [
  'title',
  'commentary',
  'status',
  'target',
  'outturn',
  'due',
  'cause',
  'action',
] as const;

/** Tags that text is set with, and entities: no text of a report means them as they stand. */
const markup =
  /<\/?(?:p|div|span|ul|ol|li|u|b|i|em|strong|br|hr|table|tr|td|th|tbody|font|a|h[1-6]|style)(?:\s[^<>]{0,200})?\/?>|&(?:nbsp|amp|lt|gt|quot|apos|pound|ndash|mdash|rsquo|lsquo|#\d{2,5}|#x[\da-f]{2,5});/i;

/** Markup left in printed text: one finding for the document, at its first place. */
export const markupLeak: DocumentCheck = ({ rows }) => {
  let count = 0;
  let first: { row: (typeof rows)[number]; quote: string } | undefined;
  for (const row of rows) {
    const quote = leakOf(row.published.cells);
    if (quote === undefined) continue;
    count += 1;
    first ??= { row, quote };
  }
  if (first === undefined) return [];
  return [
    rowFinding(first.row, {
      class: 'markup-leak',
      severity: 'style',
      audience: 'performance',
      quote: first.quote,
      arithmetic: count === 1 ? 'in this row' : `in ${count} rows`,
      published: first.quote,
      expected: 'plain text',
    }),
  ];
};

function leakOf(cells: Readonly<Record<(typeof columns)[number], string>>): string | undefined {
  for (const column of columns) {
    const cell = cells[column];
    if (!cell.includes('<') && !cell.includes('&')) continue;
    const match = markup.exec(cell);
    if (match) return match[0];
  }
  return undefined;
}
