import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type CsvLine, streamCsvRows } from '#imports/readCsv.ts';
import { openSource } from '#imports/readFile.ts';
import { blocksOf, problemOf, tablesOf } from './files.ts';

describe('a CSV is read', () => {
  it.each([
    [
      'with commas',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with semicolons, decimals with commas',
      'a;b\n1,5;2,5\n3;4',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
        ['3', '4'],
      ],
    ],
    [
      'with tabs',
      'a\tb\n1,5\t2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'with a byte order mark',
      '\uFEFFa,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with CRLF',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with CR alone',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with line ends mixed',
      'a,b\r\n1,2\n3,4\r5,6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    [
      'with quoted line ends',
      'a,b\r\n"1\r\nx","2\ny"',
      [
        ['a', 'b'],
        ['1\nx', '2\ny'],
      ],
    ],
    [
      'with quoted delimiters and quotes',
      'a,b\n"1,2","say ""x"""',
      [
        ['a', 'b'],
        ['1,2', 'say "x"'],
      ],
    ],
    [
      'with blank lines',
      '\na,b\n\n1,2\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with ragged rows',
      'a,b\n1\n1,2,3\n4,5\n6,7\n8,9',
      [['a', 'b'], ['1'], ['1', '2', '3'], ['4', '5'], ['6', '7'], ['8', '9']],
    ],
    ['with a header alone', 'a,b', [['a', 'b']]],
    [
      'with names that programs trip over',
      '__proto__,constructor\n1,2',
      [
        ['__proto__', 'constructor'],
        ['1', '2'],
      ],
    ],
    [
      'with what its writer guarded',
      "a,b\n'=1+1,''-x\n'tis,'",
      [
        ['a', 'b'],
        ['=1+1', "'-x"],
        ["'tis", "'"],
      ],
    ],
  ])('%s', async (_, text, rows) => {
    expect(await tablesOf(text)).toEqual([rows]);
  });

  it.each([
    [
      'a title above the table',
      'Performance report\nCode,Title,Target,Outturn\nA,B,1,2\nC,D,3,4',
      4,
    ],
    ['a note to Excel', 'sep=;\na;b\n1;2\n3;4', 3],
    ['rows of any length under a header', 'code,title,period,outturn\n1\n2,3\n4,5,6,7,8\n9,1,2', 5],
    ['two columns', 'Calls,79\nDebts,5\nVisits,3', 3],
  ])('%s', async (_, text, rows) => {
    expect((await tablesOf(text))[0]).toHaveLength(rows);
  });

  it.each([
    ['a letter', 'Dear Sir,\n\nThank you, all.\nYours,\n'],
    ['a sentence', 'Hello, world.'],
    ['a paragraph a line', 'Six targets were on track, four were not.\nCalls rose, debts fell.'],
    [
      'a list in a sentence',
      'Calls, debts, visits and complaints:\nall are listed below, in turn, by name.',
    ],
  ])('%s is no CSV', async (_, text) => {
    expect((await blocksOf(text)).map(({ kind }) => kind)).not.toContain('table');
  });

  it('300 columns are nothing special', async () => {
    const row = Array.from({ length: 300 }, (_, index) => `c${index}`);
    expect(await tablesOf(`${row.join(',')}\n${row.join(',')}`)).toEqual([[row, row]]);
  });

  it('prose with commas is none', async () => {
    const text = 'In Quarter 1, calls, in short, rose.\nDebts fell.\nWe hired, at last, two.';
    expect(await blocksOf(text)).toMatchObject([{ kind: 'paragraph' }]);
  });

  it('a cell as it stands is kept beside its folded text', async () => {
    const blocks = await blocksOf('code,title,period,outturn\nA," two  spaces ",2024-25 Q1,5');
    const row = blocks[0]?.kind === 'table' ? blocks[0].rows[1] : undefined;
    expect(row?.cells[1]?.text).toBe('two spaces');
    expect(row?.exact).toEqual(['A', ' two  spaces ', '2024-25 Q1', '5']);
  });
});

describe('a CSV is refused with the row', () => {
  it.each([
    ['a quotation mark never closed', 'a,b\n1,2\n3,"4\n5,6\n', 'quoteNotClosed', 2, undefined],
    ['a quotation mark inside a cell', 'a,b\n1,2\n3,5" pipe\n', 'strayQuote', 2, 2],
    ['text after a closing mark', 'a,b\n"1"x,2\n', 'strayQuote', 1, 1],
    ['a mark never closed before a quoted cell', 'a,b\n"1,2\n3,4\n"x",6\n', 'strayQuote', 1, 1],
    ['1,001 columns', `a,b\n1${','.repeat(1000)}\n1,2\n3,4\n5,6`, 'tooManyColumns', 1, undefined],
  ])('%s', async (_, text, kind, row, column) => {
    const problem = await problemOf(blocksOf(text));
    expect(problem).toMatchObject({ file: 'file', reason: { kind }, row, column });
  });
});

describe('streamCsvRows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'outturn-csv-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const fileOf = (content: string | Uint8Array): string => {
    const path = join(folder, 'table.csv');
    writeFileSync(path, content);
    return path;
  };
  const linesOf = async (path: string): Promise<CsvLine[]> => {
    const lines: CsvLine[] = [];
    for await (const line of streamCsvRows(path)) lines.push(line);
    return lines;
  };

  it('counts data rows from 1, the header is 0', async () => {
    expect(await linesOf(fileOf('a;b\r\n1;2\r\n\r\n3;4'))).toEqual([
      { row: 0, cells: ['a', 'b'] },
      { row: 1, cells: ['1', '2'] },
      { row: 2, cells: ['3', '4'] },
    ]);
  });

  it.each([
    ['UTF-16 with its mark', Buffer.from('\uFEFFa,b\n£1,é', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\uFEFFa,b\n£1,é', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('a,b\n£1,é', 'latin1')],
    ['UTF-8', Buffer.from('a,b\n£1,é')],
  ])('decodes %s', async (_, bytes) => {
    expect((await linesOf(fileOf(bytes)))[1]?.cells).toEqual(['£1', 'é']);
  });

  it('a wrong byte behind the first 100,000 rows is seen', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`a,b\n${'1,2\n'.repeat(100_000)}`),
      Buffer.from([0x93, 0x2c, 0xe9]),
    ]);
    expect((await linesOf(fileOf(bytes))).at(-1)?.cells).toEqual(['“', 'é']);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['white space alone', ' \r\n\r\n', 'empty'],
    ['bytes that are no text', Buffer.from([0x61, 0x2c, 0, 1, 2]), 'binary'],
  ])('refuses %s', async (_, content, kind) => {
    expect((await problemOf(linesOf(fileOf(content)))).reason.kind).toBe(kind);
  });

  it.each([
    ['a file that is not there', join(folder, 'none.csv'), 'notThere'],
    ['a folder', folder, 'notAFile'],
  ])('refuses %s', async (_, path, kind) => {
    expect((await problemOf(linesOf(path))).reason.kind).toBe(kind);
    expect((await problemOf(openSource(path))).reason.kind).toBe(kind);
  });

  it('refuses 200 MB before it reads them', async () => {
    const path = join(folder, 'large.csv');
    const file = openSync(path, 'w');
    ftruncateSync(file, 200 * 1024 * 1024);
    closeSync(file);
    const reason = { kind: 'tooLarge', limit: 100, unpacked: false };
    expect(await problemOf(linesOf(path))).toMatchObject({ file: 'large.csv', reason });
    expect(await problemOf(openSource(path))).toMatchObject({ file: 'large.csv', reason });
  });

  it('stops reading when nobody wants more', async () => {
    const path = fileOf(`a,b\n${'1,2\n'.repeat(50_000)}`);
    for await (const { row } of streamCsvRows(path)) if (row === 3) break;
    expect(await linesOf(path)).toHaveLength(50_001);
  });
});
