import { periodCode } from '#domain/period.ts';
import type { PublishedDocument, PublishedRow } from '#domain/published.ts';
import { readPublished } from '#imports/readPublished.ts';
import type { SourceBlock, SourceFile, SourceTable } from '#imports/source.ts';

/** A table drawn with bars, one row a line; `*bold*` is a bold cell. */
export function drawn(picture: string, name = ''): SourceTable {
  const lines = picture.split('\n').filter((line) => line.trim() !== '');
  return {
    kind: 'table',
    name,
    rows: lines.map((line) => ({
      cells: line.split('|').map((cell) => {
        const text = cell.trim().replaceAll('\\n', '\n');
        const bold = /^\*.+\*$/.test(text);
        return { text: bold ? text.slice(1, -1) : text, header: false, bold };
      }),
    })),
  };
}

export function heading(text: string, level = 2): SourceBlock {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string): SourceBlock {
  return { kind: 'paragraph', text };
}

/** What is read out of a document of these blocks. */
export function published(...blocks: readonly SourceBlock[]): PublishedDocument {
  const source: SourceFile = { file: 'report.html', format: 'html', blocks };
  return readPublished(source);
}

/** A row's filled cells of the wanted columns and its period, for comparing. */
export function seen({ period, cells, kind }: PublishedRow): Record<string, string> {
  const filled = Object.entries(cells).filter(
    ([column, text]) => text !== '' && !['kind', 'unit', 'plan', 'accumulates'].includes(column),
  );
  return {
    is: `${kind} ${period ? periodCode(period) : 'no period'}`,
    ...Object.fromEntries(filled),
  };
}
