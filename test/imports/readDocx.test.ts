import {
  DeletedTextRun,
  Document,
  type FileChild,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { blocksOf, problemOf, tablesOf, zipOf } from './files.ts';

type CellOptions = Omit<ConstructorParameters<typeof TableCell>[0], 'children'>;
const paragraph = (text: string) => new Paragraph(text);
const cell = (text: string, options: CellOptions = {}) =>
  new TableCell({ ...options, children: text.split('\n').map(paragraph) });
const row = (...cells: readonly (string | TableCell)[]) =>
  new TableRow({ children: cells.map((each) => (typeof each === 'string' ? cell(each) : each)) });
const table = (...rows: TableRow[]) => new Table({ rows });
const documentOf = async (...children: FileChild[]) =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));

/** A document written by hand, for what the library above cannot write. */
const bodyOf = (body: string) =>
  zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
const text = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;

describe('tables of Word', () => {
  it('merged cells stand once', async () => {
    const file = await documentOf(
      table(
        row(cell('a', { columnSpan: 2 }), 'b'),
        row(cell('c', { verticalMerge: VerticalMergeType.RESTART }), 'd', 'e'),
        row(cell('', { verticalMerge: VerticalMergeType.CONTINUE }), 'f', 'g'),
      ),
    );
    expect(await tablesOf(file)).toEqual([
      [
        ['a', '', 'b'],
        ['c', 'd', 'e'],
        ['', 'f', 'g'],
      ],
    ]);
  });

  it('paragraphs of a cell are lines', async () => {
    expect(await tablesOf(await documentOf(table(row('one\ntwo', 'x'))))).toEqual([
      [['one\ntwo', 'x']],
    ]);
  });

  it('header rows and bold cells are told', async () => {
    const bold = new TableCell({
      children: [new Paragraph({ children: [new TextRun({ text: 'Leisure', bold: true })] })],
    });
    const file = await documentOf(
      table(
        new TableRow({ tableHeader: true, children: [cell('Code'), cell('Title')] }),
        row(bold, 'x'),
      ),
    );
    const [block] = await blocksOf(file);
    const marks = block?.kind === 'table' ? block.rows.map(({ cells }) => cells) : [];
    expect(marks).toMatchObject([
      [{ header: true }, { header: true }],
      [{ bold: true, header: false }, { bold: false }],
    ]);
  });

  it('a small table inside a comment stays in its cell', async () => {
    const comment = new TableCell({ children: [paragraph('Calls:'), table(row('Q1', '5'))] });
    const file = await documentOf(table(row('A 1', 'Calls', '79', comment)));
    expect(await tablesOf(file)).toEqual([[['A 1', 'Calls', '79', 'Calls:\nQ1 | 5']]]);
  });

  it('a deleted row is gone, an inserted one is there', async () => {
    const tracked = (mark: string, words: string) =>
      `<w:tr><w:trPr><w:${mark} w:id="1" w:author="a"/></w:trPr><w:tc><w:p>${text(words)}</w:p></w:tc></w:tr>`;
    const file = bodyOf(`<w:tbl>${tracked('del', 'old')}${tracked('ins', 'new')}</w:tbl>`);
    expect(await tablesOf(file)).toEqual([[['new']]]);
  });
});

describe('text of Word', () => {
  it('headings, titles and paragraphs stand in their order', async () => {
    const file = await documentOf(
      new Paragraph({ text: 'The report', heading: HeadingLevel.TITLE }),
      new Paragraph({ text: 'Leisure', heading: HeadingLevel.HEADING_2 }),
      new Paragraph({ children: [new TextRun('one'), new TextRun({ text: 'two', break: 1 })] }),
    );
    expect(await blocksOf(file)).toEqual([
      { kind: 'heading', level: 1, text: 'The report' },
      { kind: 'heading', level: 2, text: 'Leisure' },
      { kind: 'paragraph', text: 'one\ntwo' },
    ]);
  });

  it('tracked deletions are gone', async () => {
    const tracked = { id: 1, author: 'Officer', date: '2025-01-01T00:00:00Z' };
    const file = await documentOf(
      new Paragraph({
        children: [
          new TextRun('was '),
          new DeletedTextRun({ ...tracked, text: '85' }),
          new InsertedTextRun({ ...tracked, id: 2, text: '90' }),
        ],
      }),
    );
    expect(await blocksOf(file)).toEqual([{ kind: 'paragraph', text: 'was 90' }]);
  });

  it('moved text stands once', async () => {
    const file = bodyOf(
      `<w:p><w:moveFrom>${text('moved')}</w:moveFrom></w:p><w:p>${text('a ')}<w:moveTo>${text('moved')}</w:moveTo></w:p>`,
    );
    expect(await blocksOf(file)).toEqual([{ kind: 'paragraph', text: 'a moved' }]);
  });

  it('a note does not run into the figure it belongs to', async () => {
    const file = new Document({
      footnotes: { 1: { children: [paragraph('As at 1 May')] } },
      sections: [
        {
          children: [
            table(
              row(
                new TableCell({
                  children: [
                    new Paragraph({ children: [new TextRun('93'), new FootnoteReferenceRun(1)] }),
                  ],
                }),
                'x',
              ),
            ),
          ],
        },
      ],
    });
    const bytes = new Uint8Array(await Packer.toBuffer(file));
    expect(await tablesOf(bytes)).toEqual([[['93¹', 'x']]]);
    expect(JSON.stringify(await blocksOf(bytes))).toContain('As at 1 May');
  });

  it.each([
    [
      'a field',
      '<w:fldSimple w:instr="DATE"><w:r><w:t>31 March</w:t></w:r></w:fldSimple>',
      '31 March',
    ],
    [
      'a content control',
      `<w:sdt><w:sdtContent>${text('chosen')}</w:sdtContent></w:sdt>`,
      'chosen',
    ],
    ['a tab', '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>', 'a b'],
  ])('%s is read', async (_, run, words) => {
    expect(await blocksOf(bodyOf(`<w:p>${run}</w:p>`))).toEqual([
      { kind: 'paragraph', text: words },
    ]);
  });
});

describe('documents that are refused', () => {
  it.each([
    ['XML cut off', bodyOf('<w:p>')],
    ['no main part', zipOf({ 'word/other.xml': '<a/>' })],
  ])('%s', async (_, file) => {
    expect((await problemOf(blocksOf(file))).reason.kind).toBe('damaged');
  });

  it('a document cut off at any place is damaged', async () => {
    const whole = await documentOf(paragraph('one'));
    for (const length of [whole.length - 1, Math.floor(whole.length / 2), 30]) {
      const problem = await problemOf(blocksOf(whole.subarray(0, length)));
      expect(problem.reason.kind).toBe('damaged');
    }
  });
});
