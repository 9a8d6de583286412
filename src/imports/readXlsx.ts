import { FileProblem } from './fileProblem.ts';
import { foldText } from './foldText.ts';
import { emptyCell, type SourceBlock, type SourceRow, type SourceTable } from './source.ts';
import { type SheetRow, type Workbook, XlsxSheet } from './xlsxSheet.ts';
import { XlsxStrings } from './xlsxStrings.ts';
import { XlsxStyles } from './xlsxStyles.ts';
import { readXml, type XmlHandler } from './xmlEvents.ts';
import type { ZipParts } from './zipSafety.ts';

/**
 * The sheets of a workbook in their order, hidden ones too, each a table with the sheet's name. Cells
 * are as they print: `79.5%` for 0.795 with a percent format, a formula's last result, days in the
 * sheet's own format. Several blank rows become one. Macros, charts and pictures are ignored. Throws
 * FileProblem.
 */
export function readXlsx(zip: ZipParts, file: string): readonly SourceBlock[] {
  const parts = zip.unpack((name) => /\.(?:xml|rels)$/i.test(name));
  const read = <Handler extends XmlHandler>(path: string, handler: Handler): Handler => {
    const part = parts.get(path);
    if (part) readXml(part, file, handler);
    return handler;
  };
  const root = read('_rels/.rels', new Relations(''));
  const main = root.ofType('officeDocument')[0] ?? 'xl/workbook.xml';
  if (!parts.has(main)) throw new FileProblem(file, { kind: 'damaged' });
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const name = main.slice(folder.length);
  const relations = read(`${folder}_rels/${name}.rels`, new Relations(folder));
  const sheets = read(main, new Sheets());
  const workbook: Workbook = {
    file,
    shared: read(relations.ofType('sharedStrings')[0] ?? '', new XlsxStrings()).texts,
    styles: read(relations.ofType('styles')[0] ?? '', new XlsxStyles()),
    since1904: sheets.since1904,
    cells: 0,
  };
  const worksheets = new Set(relations.ofType('worksheet'));
  return sheets.found.flatMap((sheet) => {
    const path = relations.target(sheet.relation);
    if (!path || !worksheets.has(path)) return []; // a sheet that is a chart
    if (!parts.has(path)) throw new FileProblem(file, { kind: 'damaged' });
    const { rows } = read(path, new XlsxSheet(workbook));
    return rows.length > 0 ? [sheetTable(sheet.name, rows)] : [];
  });
}

function sheetTable(name: string, rows: readonly SheetRow[]): SourceTable {
  const table: SourceRow[] = [];
  let last = rows[0]?.number ?? 0;
  for (const row of rows) {
    if (row.number > last + 1) table.push({ cells: [] });
    last = row.number;
    const cells = Array.from(row.cells, (cell) => {
      const text = cell ? foldText(cell.text) : '';
      return text ? { text, header: false, bold: cell?.bold ?? false } : emptyCell;
    });
    table.push({ cells, exact: Array.from(row.cells, (cell) => cell?.text ?? '') });
  }
  return { kind: 'table', name, rows: table };
}

/** Which part each number of a relation points to; paths from the root of the zip. */
class Relations implements XmlHandler {
  readonly #folder: string;
  readonly #targets = new Map<string, string>();
  readonly #types = new Map<string, string[]>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
    const path = this.#path(attributes.get('Target') ?? '');
    const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
    this.#targets.set(attributes.get('Id') ?? '', path);
    this.#types.set(type, [...(this.#types.get(type) ?? []), path]);
  }

  close(): void {}

  text(): void {}

  target(id: string): string | undefined {
    return this.#targets.get(id);
  }

  ofType(type: string): readonly string[] {
    return this.#types.get(type) ?? [];
  }

  #path(target: string): string {
    if (target.startsWith('/')) return target.slice(1);
    const steps: string[] = [];
    for (const step of `${this.#folder}${target}`.split('/')) {
      if (step === '..') steps.pop();
      else if (step !== '.' && step !== '') steps.push(step);
    }
    return steps.join('/');
  }
}

/** The sheets in the order of their tabs. */
class Sheets implements XmlHandler {
  readonly found: { readonly name: string; readonly relation: string }[] = [];
  since1904 = false;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'sheet') {
      this.found.push({
        name: attributes.get('name') ?? '',
        relation: attributes.get('id') ?? '',
      });
    } else if (name === 'workbookPr') {
      this.since1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
    }
  }

  close(): void {}

  text(): void {}
}
