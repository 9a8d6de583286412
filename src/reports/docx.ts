import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Report } from './report.ts';

/** A4 portrait less 2 cm margins, in twentieths of a point, shared out over the six columns. */
const widths = [2900, 800, 900, 1000, 1438, 2600];

/** Writes a report as a Word file: real headings, a header row that repeats, language en-GB. */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const document = new Document({
    title: report.title,
    creator: 'Outturn',
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } },
        heading1: {
          run: { size: 32, bold: true, color: '1F2A44' },
          paragraph: { spacing: { after: 240 }, outlineLevel: 0 },
        },
        heading2: {
          run: { size: 26, bold: true, color: '1F2A44' },
          paragraph: { spacing: { before: 240, after: 120 }, outlineLevel: 1, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, right: 1134, bottom: 1134, left: 1134 },
          },
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: report.title }),
          new Paragraph({ text: report.key, spacing: { after: 240 } }),
          new Paragraph({ heading: HeadingLevel.HEADING_2, text: report.table.caption }),
          tableOf(report),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function tableOf({ table }: Report): Table {
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((name, column) => cell(name, column, true)),
  });
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.cells.map((text, column) => cell(text, column, false)),
      }),
  );
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [header, ...rows],
  });
}

function cell(text: string, column: number, head: boolean): TableCell {
  return new TableCell({
    width: { size: widths[column] ?? 0, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(head && { shading: { type: ShadingType.CLEAR, fill: '1F2A44', color: 'auto' } }),
    children: printable(text)
      .split('\n')
      .map(
        (line) =>
          new Paragraph({
            alignment: AlignmentType.LEFT,
            children: [
              new TextRun({ text: line, size: 18, bold: head, ...(head && { color: 'FFFFFF' }) }),
            ],
          }),
      ),
  });
}

/** XML has no place for control characters, and Word refuses a file that holds one. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
