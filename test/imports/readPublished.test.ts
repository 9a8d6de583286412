import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishedDocument } from '#domain/published.ts';
import { openSource } from '#imports/readFile.ts';
import { readPublished } from '#imports/readPublished.ts';
import type { SourceBlock } from '#imports/source.ts';
import { drawn, heading, published } from '#test/support/sourceTable.ts';

const labels = [
  'Ref',
  'Indicator',
  'Target',
  'Outturn',
  'Q1 2023/24',
  'Q2 2023/24',
  'Status',
  'Comment',
  'Due date',
  'Housing',
  'Quarter',
  '',
  'Trend',
];
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.integer({ min: 1000, max: 9999 }).map(String),
  fc.integer({ min: 1000, max: 9999 }).map((number) => `Homes let in ward W${number}`),
  fc.constantFrom(
    'Red',
    'On track',
    '31-Mar-2024',
    'N/a',
    '95%',
    'CS 1',
    'Q2 2023/24',
    '-',
    'Total',
    'Target',
  ),
);
const cell = text.map((each) => ({ text: each, header: false, bold: false }));
const table = fc
  .tuple(
    fc.array(fc.constantFrom(...labels), { minLength: 1, maxLength: 8 }),
    fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }),
  )
  .map(
    ([header, rows]): SourceBlock => ({
      kind: 'table',
      name: '',
      rows: [header.map((label) => ({ text: label, header: false, bold: false })), ...rows].map(
        (cells) => ({ cells }),
      ),
    }),
  );
const block = fc.oneof(
  table,
  text.filter(Boolean).map((each): SourceBlock => ({ kind: 'paragraph', text: each })),
  text.filter(Boolean).map((each): SourceBlock => ({ kind: 'heading', level: 2, text: each })),
);

/** Everything that a document says, in one text. */
function said({
  rows,
  exceptions,
  counts,
  labels,
  passages,
  notUnderstood,
  title,
}: PublishedDocument): string {
  const parts = [
    title,
    ...rows.flatMap(({ cells }) => Object.values(cells)),
    ...exceptions.flatMap(({ heading: name, section, periodRaw, value, target, commentary }) => [
      name,
      section,
      periodRaw,
      value,
      target,
      commentary,
    ]),
    ...counts.map(({ quote }) => quote),
    ...[...labels, ...passages, ...notUnderstood].map((each) => each.text),
  ];
  return parts.join('\n');
}

describe('readPublished', () => {
  it('drops no words: each is in a row, a passage or a list of what was not understood', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const document = published(...blocks);
        const all = said(document);
        const words = blocks.flatMap((each) =>
          each.kind === 'table'
            ? each.rows.flatMap(({ cells }) => cells.map((one) => one.text))
            : [each.text],
        );
        for (const word of words) {
          if (/ward W/.test(word)) expect(all).toContain(word);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('takes time in proportion to the rows', () => {
    const rows = (count: number) =>
      published(
        heading('Q1 2023/24'),
        drawn(
          `Ref | Indicator | Target | Outturn | Status | Comment\n${'A 1 | Calls answered in time | 80% | 79% | Amber | A few posts were vacant in the summer.\n'.repeat(count)}`,
        ),
      );
    rows(500);
    const start = performance.now();
    expect(rows(5000).rows).toHaveLength(5000);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it.each([
    ['an empty document', []],
    ['a table of nothing', [drawn('|\n|')]],
    ['one word', [heading('x')]],
  ])('reads %s as nothing', (_name, blocks) => {
    expect(published(...blocks).rows).toEqual([]);
  });

  it('reads tables drawn in plain text', async () => {
    const page = [
      'Performance report, Quarter 2 2024/25',
      '',
      '| Indicator | Target | Actual | RAG |',
      '| --- | --- | --- | --- |',
      '| Bins missed | 100 | 90 | Green |',
      '| Homes let | 40 | 30 | Red |',
    ].join('\n');
    const { rows } = readPublished(await openSource(new TextEncoder().encode(page), 'page.txt'));
    expect(
      rows.map(({ cells }) => [cells.title, cells.target, cells.outturn, cells.status]),
    ).toEqual([
      ['Bins missed', '100', '90', 'Green'],
      ['Homes let', '40', '30', 'Red'],
    ]);
    expect(rows[0]?.period).toEqual({ kind: 'quarter', year: 2024, index: 2 });
  });

  it('reads a council’s own CSV by its column names', async () => {
    const csv =
      'Indicator,Service,2023/24 Actual,2024/25 Target,2024/25 Actual,RAG\n"Bins missed, all rounds",Waste,120,100,90,Green\n';
    const { rows } = readPublished(await openSource(new TextEncoder().encode(csv), 'x.csv'));
    expect(
      rows.map(({ period, cells }) => [period?.year, cells.section, cells.target, cells.outturn]),
    ).toEqual([
      [2024, 'Waste', '100', '90'],
      [2023, 'Waste', '', '120'],
    ]);
  });
});
