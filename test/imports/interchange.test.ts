import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interchangeColumns } from '#domain/published.ts';
import {
  InterchangeReader,
  isInterchangeHeader,
  readInterchangeRows,
} from '#imports/interchange.ts';
import { openSource } from '#imports/readFile.ts';
import { readPublished } from '#imports/readPublished.ts';

const read = (header: string, ...rows: string[]) => [
  ...readInterchangeRows(
    'table.csv',
    header.split(','),
    rows.map((row) => row.split(',')),
  ),
];
const short = 'code,title,section,period,outturn,polarity,accumulates,kind,due,near';

describe('an interchange header', () => {
  it.each([
    ['code,title,period,outturn', true],
    ['Period,TARGET, Title ', true],
    ['title,Back on target,period,status', true],
    ['code,title,outturn', false],
    ['period,outturn,target', false],
    ['Indicator,Period,Outturn', false],
    ['__proto__,constructor,period', false],
  ])('%s: %s', (header, expected) => {
    expect(isInterchangeHeader(header.split(','))).toBe(expected);
  });

  it('lists the columns that are unknown or stand twice', () => {
    const reader = new InterchangeReader('t.csv', [
      'code',
      'period',
      'outturn',
      'colour',
      'Code',
      '',
    ]);
    expect(reader.unknownColumns.map(({ column, row }) => [column, row])).toEqual([
      ['colour', 0],
      ['Code', 0],
    ]);
  });
});

describe('readInterchangeRows', () => {
  it('keeps every text as it stands and reads the period in any spelling', () => {
    const [reading] = read(short, ' 01 , % Calls ,C,Q4 2024/25, 9.3* ,,,,,');
    expect(reading?.problems).toEqual([]);
    expect(reading?.row).toMatchObject({
      kind: 'indicator',
      period: { kind: 'quarter', year: 2024, index: 4 },
      cells: { code: ' 01 ', title: ' % Calls ', outturn: ' 9.3* ', target: '' },
    });
  });

  it.each([
    ['a period', 'A 1,Calls,C,Q9,1,,,,,', 'period', 'unreadablePeriod'],
    ['no period', 'A 1,Calls,C,,1,,,,,', 'period', 'unreadablePeriod'],
    ['what is good', 'A 1,Calls,C,2024-25 Q4,1,sideways,,,,', 'polarity', 'unknownWord'],
    ['how figures add up', 'A 1,Calls,C,2024-25 Q4,1,,sometimes,,,', 'accumulates', 'unknownWord'],
    ['a kind', 'A 1,Calls,C,2024-25 Q4,1,,,wish,,', 'kind', 'unknownWord'],
    ['a date', 'A 1,Calls,C,2024-25 Q4,1,,,action,in 3 stages,', 'due', 'unreadableDate'],
    ['a limit', 'A 1,Calls,C,2024-25 Q4,1,,,,,ten or so', 'near', 'unreadableValue'],
    ['a name', ',,C,2024-25 Q4,1,,,,,', 'title', 'missingTitle'],
    ['a cell too many', 'A 1,Calls,C,2024-25 Q4,1,,,,,,extra', '11', 'tooManyCells'],
  ])('names row and column of %s that it cannot read', (_what, row, column, why) => {
    const [reading] = read(short, row);
    expect(reading?.problems).toMatchObject([{ file: 'table.csv', row: 1, column, why }]);
    expect(reading?.row).toBeDefined();
  });

  it('takes "Ongoing" for no date, and leaves days that do not exist to the checks', () => {
    const rows = [
      'A 1,Calls,C,2024-25 Q4,1,,,action,Ongoing,',
      'A 2,Calls,C,2024-25 Q4,1,,,action,31-Apr-2020,',
    ];
    expect(read(short, ...rows).flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('names both rows of the same measure and period', () => {
    const found = read(
      short,
      'A 1,Calls,C,2024-25 Q4,1,,,,,',
      'A 1,Calls,C,2024-25 Q3,1,,,,,',
      'A 1,Calls,D,2024-25 Q4,1,,,,,',
      'a.1,Calls,c,2024-25 Q4,2,,,,,',
      ',Visits,C,2024-25 Q4,2,,,,,',
      ',visits,C,2024-25 Q4,2,,,,,',
    ).flatMap(({ problems }) => problems);
    expect(found).toMatchObject([
      { row: 4, column: 'code', text: '1', why: 'repeatedRow' },
      { row: 6, column: 'title', text: '5', why: 'repeatedRow' },
    ]);
  });

  it('lets bare numbers restart with another title', () => {
    const rows = ['01,Calls,,2024-25 Q4,1,,,,,', '01,Debts,,2024-25 Q4,1,,,,,'];
    expect(read(short, ...rows).flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('skips a blank row and keeps counting', () => {
    const [blank, second] = read(short, ',,,,,,,,,', 'A 1,Calls,C,2024-25 Q4,1,,,,,');
    expect(blank).toEqual({ row: undefined, problems: [] });
    expect(second?.row?.place.row).toBe(2);
  });

  it('gives back any texts in any order of columns', () => {
    const cells = fc.record(
      Object.fromEntries(interchangeColumns.map((column) => [column, fc.string()])),
    );
    fc.assert(
      fc.property(
        cells,
        fc.shuffledSubarray([...interchangeColumns], { minLength: interchangeColumns.length }),
        (row, order) => {
          const texts = order.map((column) => row[column] ?? '');
          const [reading] = readInterchangeRows('t.csv', order, [texts]);
          if (texts.some((text) => text.trim() !== '')) expect(reading?.row?.cells).toEqual(row);
        },
      ),
    );
  });

  it('reads 20,000 rows in well under a second', () => {
    const header = [...interchangeColumns];
    const row = (number: number) =>
      header.map((column) =>
        column === 'period' ? '2024-25 Q4' : column === 'code' ? `A ${number}` : '',
      );
    const start = performance.now();
    let count = 0;
    for (const { row: read } of readInterchangeRows('t.csv', header, rowsOf(20_000, row)))
      count += read ? 1 : 0;
    expect(count).toBe(20_000);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe('an interchange file', () => {
  it('is read whole, whatever stands above its header', async () => {
    const csv =
      'Code,Title,Period,Outturn,Note\nA 1,Calls,2024-25 Q4,"1,080",x\nA 2,Visits,2024-25 Q4,,\n';
    const document = readPublished(await openSource(new TextEncoder().encode(csv), 'any.csv'));
    expect(document.rows.map(({ place, cells }) => [place.row, cells.code, cells.outturn])).toEqual(
      [
        [1, 'A 1', '1,080'],
        [2, 'A 2', ''],
      ],
    );
    expect(document.notUnderstood).toEqual([
      { file: 'any.csv', row: 0, column: 'Note', text: 'Note', why: 'unknownColumn' },
    ]);
  });
});

function* rowsOf(count: number, row: (number: number) => string[]): Generator<string[]> {
  for (let number = 0; number < count; number += 1) yield row(number);
}
