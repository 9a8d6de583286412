import { strToU8, zipSync } from 'fflate';
import { FileProblem } from '#imports/fileProblem.ts';
import { openSource } from '#imports/readFile.ts';
import type { SourceBlock, SourceTable } from '#imports/source.ts';

/** What a file holds, read from memory. */
export async function blocksOf(content: string | Uint8Array): Promise<readonly SourceBlock[]> {
  return (await openSource(bytesOf(content), 'file')).blocks;
}

/** The texts of all tables of a file, row by row. */
export async function tablesOf(content: string | Uint8Array): Promise<string[][][]> {
  return (await blocksOf(content)).filter((block) => block.kind === 'table').map(textsOf);
}

export function textsOf(table: SourceTable): string[][] {
  return table.rows.map(({ cells }) => cells.map(({ text }) => text));
}

/** The problem that reading a file ends in. */
export async function problemOf(work: Promise<unknown>): Promise<FileProblem> {
  const error = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (error instanceof FileProblem) return error;
  throw new Error('no FileProblem was thrown', { cause: error });
}

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? strToU8(content) : content;
}

/** A packed file of named parts. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(([name, part]) => [name, bytesOf(part)] as const);
  return zipSync(Object.fromEntries(entries));
}

interface SheetParts {
  readonly name: string;
  /** What stands inside `<worksheet>`. */
  readonly xml: string;
  readonly state?: string;
}

/** A workbook written by hand, so that each test shows the XML it is about. */
export function workbookOf(
  sheets: readonly SheetParts[],
  { styles = '', strings = '', properties = '' } = {},
): Uint8Array {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const list = sheets.map(({ name, state }, index) => {
    return `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"${state ? ` state="${state}"` : ''}/>`;
  });
  const targets = sheets.map((_, index) => {
    return `<Relationship Id="s${index}" Type="${relation}/worksheet" Target="worksheets/sheet${index}.xml"/>`;
  });
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="w" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${relation}">${properties}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}<Relationship Id="st" Type="${relation}/styles" Target="/xl/styles.xml"/><Relationship Id="ss" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, index) => [
        `xl/worksheets/sheet${index}.xml`,
        `<worksheet>${xml}</worksheet>`,
      ]),
    ),
  });
}

/** Number formats for cells with `s="1"`, `s="2"` ...; `s="0"` is plain. */
export function formatsOf(codes: readonly string[]): string {
  const named = codes.map((code, index) => {
    const quoted = code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    return `<numFmt numFmtId="${200 + index}" formatCode="${quoted}"/>`;
  });
  const used = codes.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  return `<numFmts>${named.join('')}</numFmts><cellXfs><xf/>${used.join('')}</cellXfs>`;
}
