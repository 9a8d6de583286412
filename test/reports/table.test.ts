import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interchangeColumns, type PublishedRow } from '#domain/published.ts';
import { readInterchangeRows } from '#imports/interchange.ts';
import { openSource } from '#imports/readFile.ts';
import { writeTableCsv } from '#reports/tableCsv.ts';
import { writeTableJson } from '#reports/tableJson.ts';
import { writeTableXlsx } from '#reports/tableXlsx.ts';

const rowOf = (cells: Partial<PublishedRow['cells']>): PublishedRow => ({
  place: { file: 'f', row: 1 },
  kind: 'indicator',
  period: { kind: 'quarter', year: 2024, index: 4 },
  cells: {
    ...(Object.fromEntries(interchangeColumns.map((name) => [name, ''])) as PublishedRow['cells']),
    ...cells,
  },
});

/** Texts that programs like to change. */
const hostile = fc.oneof(
  fc.constantFrom(
    '007',
    '1e5',
    '=1+1',
    '+44',
    '-',
    '-5%',
    '@x',
    "'",
    "'=1",
    "''-x",
    'TRUE',
    '31/03/2025',
    ' a',
    'a ',
    'a\nb',
    'a\r\nb',
    '\r',
    '\n',
    '\t',
    '\tx',
    '"',
    'a"b',
    ',',
    ';',
    'نص',
    '\u202Eabc',
    '👩‍💻',
    '_x0041_',
    '_x005F_',
    '__x000D__',
    '_xFF40\r',
    '\u0000',
    '\u0001',
    '\u000B',
    '\u001F',
    '\u007F',
    '\u0085',
    '\u2028',
    '\uFEFF',
    '\uFFFE',
    '\uFFFF',
    '\uD800',
    '\uDC00x',
    '<&>]]>',
    '&amp;',
    '__proto__',
    '\u{10FFFE}a',
    '\u{1FFFF}_x0000_',
    '\uFFFD',
    '\uFDD0',
    'constructor',
    'toString',
    'hasOwnProperty',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: fc.constantFrom('_', 'x', '0', '4', 'F', '1', '\r', '\n', ' ') }),
);
const table = fc.array(fc.tuple(hostile, hostile, hostile), { minLength: 1, maxLength: 4 });

const rowsOf = (texts: readonly (readonly [string, string, string])[]) =>
  texts.map(([title, outturn, commentary]) => rowOf({ code: 'A 1', title, outturn, commentary }));

/** Title, result and comment as they come back, read as Outturn's own table. */
async function readBack(bytes: Uint8Array): Promise<string[][]> {
  const { blocks } = await openSource(bytes, 'table');
  const lines = blocks[0]?.kind === 'table' ? blocks[0].rows.map(({ exact }) => exact ?? []) : [];
  return [...readInterchangeRows('table', lines[0] ?? [], lines.slice(1))].map(({ row }) => [
    row?.cells.title ?? 'no row',
    row?.cells.outturn ?? '',
    row?.cells.commentary ?? '',
  ]);
}

const textOf = (pieces: Iterable<string>) => new TextEncoder().encode([...pieces].join(''));

describe('rows come back as they were', () => {
  it('out of JSON', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (texts) => {
        expect(await readBack(textOf(writeTableJson(rowsOf(texts))))).toEqual(texts);
      }),
    );
  });

  it('out of Excel', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (texts) => {
        expect(await readBack(await writeTableXlsx(rowsOf(texts)))).toEqual(texts);
      }),
    );
  });

  it('out of CSV, where all is text', async () => {
    const isText = (text: string) => !/(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/u.test(text);
    const printable = table.filter((texts) => texts.flat().every(isText));
    await fc.assert(
      fc.asyncProperty(printable, async (texts) => {
        expect(await readBack(textOf(writeTableCsv(rowsOf(texts))))).toEqual(texts);
      }),
    );
  });
});

describe('the table', () => {
  it('has the columns of the interchange table, then others', () => {
    const extra = [{ name: 'computed', text: (_: PublishedRow, index: number) => `n${index}` }];
    const [header = '', row = ''] = [...writeTableCsv([rowOf({ code: 'A' })], extra)];
    expect(header).toBe(`${interchangeColumns.join(',')},computed\r\n`);
    expect(row.endsWith(',n0\r\n')).toBe(true);
  });

  it('writes the period as its code and what it cannot read as printed', () => {
    const known = rowOf({ period: 'Q4 24/25' });
    const unknown = { ...known, period: undefined };
    const [, first = '', second = ''] = [...writeTableCsv([known, unknown])];
    expect(first).toContain(',2024-25 Q4,');
    expect(second).toContain(',Q4 24/25,');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+44 20', "'+44 20"],
    ['@sum', "'@sum"],
    ['- see note', "'- see note"],
    ['-1+cmd', "'-1+cmd"],
    ['-', '-'],
    ['-5.2%', '-5.2%'],
    ['-£1,200', '-£1,200'],
    ['+3', '+3'],
    ["'=x", "''=x"],
    ["'tis", "'tis"],
  ])('%s stands in CSV as %s', (text, cell) => {
    const csv = [...writeTableCsv([rowOf({ title: text })])].join('');
    const rows: string[][] = parse(csv);
    expect(rows[1]?.[1]).toBe(cell);
  });
});
