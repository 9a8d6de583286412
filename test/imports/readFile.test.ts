import { describe, expect, it } from 'vitest';
import { openSource } from '#imports/readFile.ts';
import { fileProblemSentence } from '#text/fileProblem.ts';
import { blocksOf, bytesOf, problemOf, workbookOf, zipOf } from './files.ts';

const workbook = workbookOf([
  { name: 'S', xml: '<sheetData><row><c><v>1</v></c></row></sheetData>' },
]);
const oleContainer = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le'),
  ]);

describe('a format is told by the content, whatever the name says', () => {
  it.each([
    ['a,b\n1,2', 'csv'],
    ['a\tb\n1\t2', 'csv'],
    ['| a | b |\n| 1 | 2 |', 'text'],
    ['Calls rose.', 'text'],
    ['[draft] Calls rose.', 'text'],
    ['<p>one', 'html'],
    ['\n <!DOCTYPE html><p>one', 'html'],
    ['<!-- saved --><table><tr><td>1</table>', 'html'],
    ['<?xml version="1.0"?><html xmlns="x"><p>one</p></html>', 'html'],
    ['< 5 days', 'text'],
    ['{"outturn":1,"rows":[]}', 'json'],
    [workbook, 'xlsx'],
  ])('%#: %s', async (content, format) => {
    const source = await openSource(bytesOf(content), 'report.docx');
    expect(source).toMatchObject({ file: 'report.docx', format });
  });

  it.each([
    [
      'Windows-1252',
      Buffer.from('Targets \x96 caf\xe9 \xa31m', 'latin1'),
      'Targets – café £1m',
      'windows-1252',
    ],
    ['UTF-16', Buffer.from('\uFEFF£1m', 'utf16le'), '£1m', 'utf-16le'],
    ['UTF-8', Buffer.from('\uFEFF£1m'), '£1m', undefined],
  ])('%s is decoded and, if unusual, noted', async (_, bytes, text, decodedAs) => {
    const source = await openSource(bytes, 'notes.txt');
    expect(source.blocks).toEqual([{ kind: 'paragraph', text }]);
    expect(source.decodedAs).toBe(decodedAs);
  });
});

describe('files that are refused, each with a sentence', () => {
  it.each([
    ['nothing', '', 'the file is empty'],
    ['white space', '\uFEFF \r\n', 'the file is empty'],
    ['bytes', Buffer.from([1, 2, 3, 0]), 'no text, table or document'],
    ['a PDF', '%PDF-1.7 ...', 'this is a PDF'],
    ['rich text', '{\\rtf1 x}', '.rtf'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'a picture'],
    ['a drawing', '<svg xmlns="x"><text>1</text></svg>', 'XML of a kind'],
    [
      'other XML',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'XML of a kind',
    ],
    ['a web archive', 'MIME-Version: 1.0\nX: a', '.mht'],
    ['an encrypted workbook', oleContainer('EncryptedPackage'), 'protected with a password'],
    ['an old workbook', oleContainer('Workbook'), 'an old Word or Excel'],
    ['a binary workbook', zipOf({ 'xl/workbook.bin': 'x' }), '.xlsb'],
    ['slides', zipOf({ 'ppt/presentation.xml': '<p/>' }), 'PowerPoint'],
    [
      'an OpenDocument sheet',
      zipOf({ mimetype: 'application/x', 'content.xml': '<a/>' }),
      'OpenDocument',
    ],
    ['a packed folder', zipOf({ 'a.csv': 'a,b' }), 'packed folder'],
    ['a workbook cut off', workbook.subarray(0, 100), 'damaged'],
    ['a CSV with an open quotation mark', 'a,b\n1,2\n3,"4', 'quotation mark opens here'],
  ])('%s', async (_, content, words) => {
    const problem = await problemOf(blocksOf(content));
    const sentence = fileProblemSentence(problem);
    expect(sentence).toContain(words);
    expect(sentence).toMatch(/^file(?:, row \d+)?: [a-z].*\.$/);
  });

  it('the sentence names file, row and column', async () => {
    const problem = await problemOf(openSource(bytesOf('a,b\n1,2\n3,4"4\n'), 'Q2.csv'));
    expect(fileProblemSentence(problem)).toMatch(/^Q2\.csv, row 2, column 2: a quotation mark/);
  });
});
