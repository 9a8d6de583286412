import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OtherFormat } from '#text/fileProblem.ts';
import { decodeText, otherEncoding } from './decodeText.ts';
import { FileProblem } from './fileProblem.ts';
import { checkSize, fileSize, systemProblem } from './fileSize.ts';
import { limits } from './limits.ts';
import { csvDelimiter, readCsv } from './readCsv.ts';
import { readDocx } from './readDocx.ts';
import { readHtml } from './readHtml.ts';
import { readJson } from './readJson.ts';
import { readText } from './readText.ts';
import { readXlsx } from './readXlsx.ts';
import type { SourceFile } from './source.ts';
import { openZip } from './zipSafety.ts';

/**
 * Reads a file of any format, told by its content and never by its name: Word, Excel, a web page,
 * CSV, plain text or Outturn's JSON. `source` is a path or the bytes themselves; `name` is for
 * sentences about it. Throws FileProblem with the reason, and where in the file.
 */
export async function openSource(source: string | Uint8Array, name?: string): Promise<SourceFile> {
  if (typeof source !== 'string') return openBytes(source, name ?? '');
  const file = name ?? basename(source);
  await fileSize(source, limits.csvBytes);
  const bytes = await readFile(source).catch((error: unknown) => {
    throw systemProblem(error, file);
  });
  return openBytes(bytes, file);
}

async function openBytes(bytes: Uint8Array, file: string): Promise<SourceFile> {
  checkSize(bytes.length, limits.csvBytes, file);
  if (bytes.length === 0) throw new FileProblem(file, { kind: 'empty' });
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return openPacked(bytes, file);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oldOffice(bytes, file);
  const format = signatures.find(([, signature]) => startsWith(bytes, signature))?.[0];
  if (format) throw new FileProblem(file, { kind: 'otherFormat', format });
  return openText(bytes, file);
}

async function openPacked(bytes: Uint8Array, file: string): Promise<SourceFile> {
  checkSize(bytes.length, limits.wholeFileBytes, file);
  const zip = openZip(bytes, file);
  const has = (start: string) => zip.names.some((name) => name.startsWith(start));
  if (has('word/')) return { file, format: 'docx', blocks: await readDocx(zip, file) };
  if (has('xl/workbook.bin')) throw otherFormat(file, 'binaryWorkbook');
  if (has('xl/')) return { file, format: 'xlsx', blocks: readXlsx(zip, file) };
  if (has('ppt/')) throw otherFormat(file, 'slides');
  throw otherFormat(file, zip.names.includes('mimetype') ? 'openDocument' : 'zip');
}

async function openText(bytes: Uint8Array, file: string): Promise<SourceFile> {
  const { text, encoding } = decodeText(bytes, file);
  const start = text.slice(0, 4096).trimStart().toLowerCase();
  if (start === '' && text.trim() === '') throw new FileProblem(file, { kind: 'empty' });
  if (start.startsWith('mime-version:')) throw otherFormat(file, 'webArchive');
  const delimiter = /^[<{[]/.test(start) ? undefined : csvDelimiter(text);
  const decodedAs = otherEncoding(encoding);
  if (delimiter) {
    return { file, format: 'csv', blocks: await readCsv(text, delimiter, file), ...decodedAs };
  }
  checkSize(bytes.length, limits.wholeFileBytes, file);
  if (isMarkup(start)) {
    if (isOtherXml(start)) throw otherFormat(file, 'xml');
    return { file, format: 'html', blocks: readHtml(text, file), ...decodedAs };
  }
  if (/^(?:\{\s*"|\{\s*\}|\[\s*[{\]])/.test(start)) {
    return { file, format: 'json', blocks: readJson(text, file), ...decodedAs };
  }
  return { file, format: 'text', blocks: readText(text), ...decodedAs };
}

/** Files that people take for tables, by their first bytes. */
const signatures: ReadonlyArray<readonly [OtherFormat, readonly number[]]> = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['richText', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function isMarkup(start: string): boolean {
  return /^<[a-z!?]/.test(start);
}

/** XML that is neither a page nor part of one, such as a drawing or a feed. */
function isOtherXml(start: string): boolean {
  return (/^<\?xml\b/.test(start) && !/<html\b/.test(start)) || /^<svg\b/.test(start);
}

/** Old Office files and encrypted new ones share a container; the latter name their stream. */
function oldOffice(bytes: Uint8Array, file: string): FileProblem {
  const encrypted = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encrypted)
    ? new FileProblem(file, { kind: 'passwordProtected' })
    : otherFormat(file, 'oldOffice');
}

function otherFormat(file: string, format: OtherFormat): FileProblem {
  return new FileProblem(file, { kind: 'otherFormat', format });
}
