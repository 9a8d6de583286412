import { describe, expect, it } from 'vitest';
import { blocksOf, bytesOf, formatsOf, problemOf, tablesOf, workbookOf } from './files.ts';

const sheet = (xml: string) => ({ name: 'Quarter 2', xml: `<sheetData>${xml}</sheetData>` });
const cellsOf = async (xml: string, parts: Parameters<typeof workbookOf>[1] = {}) =>
  (await tablesOf(workbookOf([sheet(`<row>${xml}</row>`)], parts)))[0]?.[0] ?? [];

describe('a number prints as its format says', () => {
  it.each([
    ['0.795', '0.0%', '79.5%'],
    ['0.79500000000000004', '0.0%', '79.5%'],
    ['0.285', '0%', '29%'],
    ['1234.5', '#,##0.00', '1,234.50'],
    ['880000', '"£"#,##0', '£880,000'],
    ['-12', '[$£-809]#,##0;[Red]-[$£-809]#,##0', '-£12'],
    ['568000', '#,##0,"k"', '568k'],
    ['7.4', '0.0" days"', '7.4 days'],
    ['1234', '_-* #,##0_-;-* #,##0_-', '1,234'],
    ['45747', 'dd/mm/yyyy', '31/03/2025'],
    ['45747', 'mmm-yy', 'Mar-25'],
    ['45720', 'm/d/yyyy', '2025-03-04'],
    ['0.3', 'a format that is none [', '0.3'],
  ])('%s with %s is %s', async (value, format, printed) => {
    expect(await cellsOf(`<c s="1"><v>${value}</v></c>`, { styles: formatsOf([format]) })).toEqual([
      printed,
    ]);
  });

  it.each([
    ['0.30000000000000004', '0.3'],
    ['123456789012', '123456789012'],
    ['99.5', '99.5'],
    ['1E-2', '0.01'],
  ])('%s without a format is %s', async (value, printed) => {
    expect(await cellsOf(`<c><v>${value}</v></c>`)).toEqual([printed]);
  });

  it('a built-in day is printed day first, a built-in percentage with its sign', async () => {
    const styles = '<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs>';
    expect(await cellsOf('<c s="1"><v>45747</v></c><c s="2"><v>0.795</v></c>', { styles })).toEqual(
      ['31/03/2025', '79.50%'],
    );
  });

  it('days count from 1904 where the workbook says so', async () => {
    const parts = { styles: formatsOf(['yyyy-mm-dd']), properties: '<workbookPr date1904="1"/>' };
    expect(await cellsOf('<c s="1"><v>44285</v></c>', parts)).toEqual(['2025-03-31']);
  });
});

describe('what cells hold', () => {
  it.each([
    ['a formula prints its last result', '<c><f>A1*2</f><v>80</v></c>', '80'],
    ['a formula with a text as result', '<c t="str"><f>"a"</f><v>on track</v></c>', 'on track'],
    ['a formula whose result is nothing', '<c t="str"><f>""</f><v></v></c>', undefined],
    ['a formula never worked out prints itself', '<c><f>SUM(A1:A3)</f></c>', '=SUM(A1:A3)'],
    ['an error prints as it stands', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['a yes or no of a formula', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['text in the cell', '<c t="inlineStr"><is><t>79 </t><r><t>calls</t></r></is></c>', '79 calls'],
    ['shared rich text', '<c t="s"><v>1</v></c>', 'one two'],
    [
      'a raised note does not run into its figure',
      '<c t="inlineStr"><is><r><t>93</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c>',
      '93¹',
    ],
    ['a day in ISO’s way', '<c t="d"><v>2025-03-31T00:00:00</v></c>', '2025-03-31'],
    ['an escaped character', '<c t="s"><v>2</v></c>', 'a _x000D_\nb'],
    ['a shared text that is not there', '<c t="s"><v>99</v></c>', undefined],
    ['a leading zero of a text', '<c t="str"><v>007</v></c>', '007'],
  ])('%s', async (_, xml, printed) => {
    const strings =
      '<si><t>zero</t></si><si><r><t>one </t></r><r><t>two</t></r><rPh><t>x</t></rPh></si><si><t>a _x005F_x000D_&#10;b</t></si>';
    expect((await cellsOf(xml, { strings }))[0]).toBe(printed);
  });

  it('cells without an address follow each other, others stand at theirs', async () => {
    expect(await cellsOf('<c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c>')).toEqual([
      '1',
      '',
      '',
      '2',
      '3',
    ]);
  });

  it('a bold cell is told', async () => {
    const styles =
      '<fonts><font/><font><b/></font><font><b val="0"/></font></fonts><cellXfs><xf/><xf fontId="1"/><xf fontId="2"/></cellXfs>';
    const file = workbookOf(
      [sheet('<row><c s="1"><v>1</v></c><c s="2"><v>2</v></c><c><v>3</v></c></row>')],
      { styles },
    );
    expect(await blocksOf(file)).toMatchObject([
      { rows: [{ cells: [{ bold: true }, { bold: false }, { bold: false }] }] },
    ]);
  });
});

describe('the shape of a sheet', () => {
  it('a merged cell stands once, even where a covered one still holds something', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>8</v></c><c r="C1"><v>2</v></c></row><row r="2"><c r="A2"><v>9</v></c><c r="B2"><v>9</v></c><c r="C2"><v>3</v></c></row>';
    const merged = '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
    const file = workbookOf([{ name: 'S', xml: `<sheetData>${rows}</sheetData>${merged}` }]);
    expect(await tablesOf(file)).toEqual([
      [
        ['1', '', '2'],
        ['', '', '3'],
      ],
    ]);
  });

  it('several blank rows are one, and none at the start or end', async () => {
    const row = (number: number) => `<row r="${number}"><c><v>${number}</v></c></row>`;
    const file = workbookOf([sheet(`${row(3)}${row(9)}${row(1_048_576)}<row r="7"/>`)]);
    expect(await tablesOf(file)).toEqual([[['3'], [], ['9'], [], ['1048576']]]);
  });

  it('every sheet is a table with its name, hidden ones too', async () => {
    const xml = '<sheetData><row><c><v>1</v></c></row></sheetData>';
    const file = workbookOf([
      { name: 'One &amp; only', xml },
      { name: 'Empty', xml: '<sheetData/>' },
      { name: 'Old', xml, state: 'hidden' },
    ]);
    expect(await blocksOf(file)).toMatchObject([{ name: 'One & only' }, { name: 'Old' }]);
  });

  it('prefixes of names do not matter', async () => {
    const xml = '<x:sheetData xmlns:x="urn:x"><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData>';
    expect(await tablesOf(workbookOf([{ name: 'S', xml }]))).toEqual([[['5']]]);
  });
});

describe('workbooks that are refused', () => {
  it.each([
    ['XML cut off', workbookOf([{ name: 'S', xml: '<sheetData><row>' }]), 'damaged'],
    ['an entity of a document type', workbookOf([{ name: 'S', xml: '&secret;' }]), 'damaged'],
    [
      'a cell in column 1,001',
      workbookOf([sheet('<row><c r="ALM1"><v>1</v></c></row>')]),
      'tooManyColumns',
    ],
  ])('%s', async (_, file, kind) => {
    expect((await problemOf(blocksOf(file))).reason.kind).toBe(kind);
  });

  it('a workbook cut off at any place is damaged', async () => {
    const whole = workbookOf([sheet('<row><c><v>1</v></c></row>')]);
    for (const length of [whole.length - 1, Math.floor(whole.length / 2), 30]) {
      const problem = await problemOf(blocksOf(bytesOf(whole.subarray(0, length))));
      expect(problem.reason.kind).toBe('damaged');
    }
  });
});
