import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip } from '#imports/zipSafety.ts';
import { blocksOf, problemOf, workbookOf, zipOf } from './files.ts';

const megabyte = 1024 * 1024;
const part = (megabytes: number) => new Uint8Array(megabytes * megabyte);
const wholeSheet = '<sheetData><row><c><v>1</v></c></row></sheetData>';

/** The same zip with another unpacked size in its directory and before its parts. */
function lying(zip: Uint8Array, size: number, told: number): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < bytes.length - 4; index += 1) {
    if (view.getUint32(index, true) === size) view.setUint32(index, told, true);
  }
  return bytes;
}

describe('a packed file that would grow beyond all need', () => {
  it.each([
    ['one part of 60 MB out of 60 kB', { 'xl/workbook.xml': part(60) }, 50],
    [
      'many parts that add up',
      Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`xl/${index}.xml`, part(45)])),
      200,
    ],
    ['the same in a document', { 'word/document.xml': part(60) }, 50],
    [
      'a part that nobody asks for',
      { 'xl/workbook.xml': '<workbook/>', 'xl/media/a.bin': part(60) },
      50,
    ],
    [
      '10,001 parts',
      Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`xl/${index}`, 'x'])),
      200,
    ],
  ])('%s is refused', async (_, parts, limit) => {
    const problem = await problemOf(blocksOf(zipOf(parts)));
    expect(problem.reason).toEqual({ kind: 'tooLarge', limit, unpacked: true });
  });

  it('a directory that tells too small a size gains nothing', () => {
    const told = 4096;
    const zip = zipSync({ 'xl/workbook.xml': part(60) });
    const opened = openZip(lying(zip, 60 * megabyte, told), 'file');
    expect(opened.unpack(() => true).get('xl/workbook.xml')?.length ?? 0).toBeLessThanOrEqual(told);
  });

  it('a workbook of usual size is opened', async () => {
    expect(await blocksOf(workbookOf([{ name: 'S', xml: wholeSheet }]))).toHaveLength(1);
  });

  it('a large part that is packed as usual is opened', () => {
    const numbers = Array.from({ length: 200_000 }, (_, index) => `<c><v>${index * 7919}</v></c>`);
    const xml = `<sheetData><row>${numbers.join('')}</row></sheetData>`;
    expect(openZip(workbookOf([{ name: 'S', xml }]), 'file').names).toContain('xl/workbook.xml');
  });
});
