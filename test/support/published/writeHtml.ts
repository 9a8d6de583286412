import type { LayoutBlock, LayoutCell, LayoutRow, PublishedLayout } from './layout.ts';

/** The report as a web page, one element a line. */
export function writeHtml(layout: PublishedLayout): string {
  const body = layout.blocks.map(blockHtml).join('\n');
  return `<!DOCTYPE html>\n<html lang="en-GB">\n<head><meta charset="utf-8"><title>${escaped(layout.title)}</title></head>\n<body>\n${body}\n</body>\n</html>\n`;
}

function blockHtml(block: LayoutBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      return paragraphHtml(block.cell);
    case 'table':
      return `<table>\n${block.rows.map(rowHtml).join('\n')}\n</table>`;
  }
}

function paragraphHtml(cell: LayoutCell): string {
  // A blank paragraph keeps its place by a non-breaking space, as content systems write it.
  if (cell.text === '') return '<p>&nbsp;</p>';
  const lines = cell.text.split('\n').map(escaped).join('<br>');
  return `<p>${cell.bold ? `<strong>${lines}</strong>` : lines}</p>`;
}

function rowHtml(row: LayoutRow): string {
  const tag = row.header ? 'th' : 'td';
  const cells = row.cells.map((cell) => `<${tag}>${cellHtml(cell)}</${tag}>`);
  return `<tr>${cells.join('')}</tr>`;
}

function cellHtml(cell: LayoutCell): string {
  if (cell.html !== '') return cell.html;
  const paragraphs = cell.text.split('\n').map(escaped);
  const text =
    paragraphs.length === 1
      ? paragraphs.join('')
      : paragraphs.map((each) => `<p>${each}</p>`).join('');
  return cell.bold ? `<strong>${text}</strong>` : text;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
