import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { LayoutBlock, LayoutCell, LayoutRow, PublishedLayout } from './layout.ts';

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** The report as a Word file: heading styles, header rows marked as repeating. */
export async function writeWord(layout: PublishedLayout): Promise<Uint8Array> {
  const document = new Document({
    title: layout.title,
    creator: 'Outturn',
    sections: [{ children: layout.blocks.flatMap(blockParts) }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function blockParts(block: LayoutBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], text: block.text })];
    case 'paragraph':
      return [lineBroken(block.cell)];
    case 'table':
      return [tableOf(block.rows)];
  }
}

function lineBroken(cell: LayoutCell): Paragraph {
  const text = cell.text === '' ? '\u00a0' : cell.text;
  const children = text
    .split('\n')
    .map(
      (line, index) => new TextRun({ text: line, bold: cell.bold, ...(index > 0 && { break: 1 }) }),
    );
  return new Paragraph({ children });
}

/** Rows keep their own number of cells, as in the published tables whose rows differ in it. */
function tableOf(rows: readonly LayoutRow[]): Table {
  return new Table({
    rows: rows.map(
      (row, index) =>
        new TableRow({
          // Word repeats only the rows at the top; a header further down is an ordinary row.
          ...(row.header && index === 0 && { tableHeader: true }),
          children: row.cells.map((cell) => new TableCell({ children: cellParagraphs(cell) })),
        }),
    ),
  });
}

function cellParagraphs(cell: LayoutCell): Paragraph[] {
  return cell.text
    .split('\n')
    .map((text) => new Paragraph({ children: [new TextRun({ text, bold: cell.bold })] }));
}
