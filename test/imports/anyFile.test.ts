import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileProblem } from '#imports/fileProblem.ts';
import { openSource } from '#imports/readFile.ts';
import { fileProblemSentence } from '#text/fileProblem.ts';
import { bytesOf, formatsOf, workbookOf } from './files.ts';

const workbook = workbookOf(
  [{ name: 'S', xml: '<sheetData><row r="1"><c r="A1" s="1"><v>0.5</v></c></row></sheetData>' }],
  { styles: formatsOf(['0.0%']) },
);
const document = new Uint8Array(
  await Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Table({
              rows: [
                new TableRow({ children: [new TableCell({ children: [new Paragraph('a')] })] }),
              ],
            }),
          ],
        },
      ],
    }),
  ),
);
const page = bytesOf('<h1>a</h1><table><tr><td colspan=2>b<td rowspan=3>c<tr><td>d</table>');
const csv = bytesOf('a,b,c,d\n1,"2",3,4\n"5\n6",7,8,9');

/** A file is either read or refused with a sentence: nothing else may come out of it. */
async function isReadOrRefused(bytes: Uint8Array): Promise<void> {
  try {
    expect((await openSource(bytes, 'file')).file).toBe('file');
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    expect(fileProblemSentence(error)).toMatch(/^file.*: .*\.$/s);
  }
}

describe('whatever a file holds, it is read or refused with a sentence', () => {
  it.each([
    ['a workbook', workbook],
    ['a document', document],
    ['a page', page],
    ['a CSV', csv],
  ])('%s with bytes changed', async (_, whole) => {
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(whole.length), async (changed, cut) => {
        const bytes = Uint8Array.from(whole);
        for (const [index, byte] of changed) bytes[index] = byte;
        await isReadOrRefused(bytes);
        await isReadOrRefused(bytes.subarray(0, cut));
      }),
      { numRuns: 150 },
    );
  });

  it('any text', async () => {
    const pieces = fc.constantFrom(
      '<table>',
      '<td>',
      '</',
      '&#x',
      '{"',
      '[',
      '"',
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\r',
      'a',
      ' ',
      '<!--',
      '<?xml',
      ']]>',
      '<svg>',
      '<tr>',
      '<sup>1',
      '<select>',
      '<pre>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces), async (text) => isReadOrRefused(bytesOf(text.join('')))),
    );
  });

  it('any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array(), isReadOrRefused));
  });
});
