import { labelMeaning, labelWords } from './columns.ts';
import type { HeaderColumn, Segment } from './headerRows.ts';
import type { SourceRow } from './source.ts';

/**
 * A table that holds two measures in a row, side by side under the same labels, cut into tables of
 * one measure a row: `Indicator | Target | Actual | Indicator | Target | Actual`.
 */
export function besideEachOther(segment: Segment): readonly Segment[] {
  const { header, body } = segment;
  const starts = repeats(header);
  if (starts.length < 2) return [segment];
  return starts.map((from, part) => {
    const to = starts[part + 1] ?? header.length;
    const cut = ({ cells }: SourceRow): SourceRow => ({ cells: cells.slice(from, to) });
    return {
      header: header.slice(from, to),
      above: part === 0 ? segment.above : [],
      body: body.map(cut).filter(({ cells }) => cells.some(({ text }) => text !== '')),
    };
  });
}

/** Where each run of the same labels begins; one place alone where they are not repeated. */
function repeats(header: readonly HeaderColumn[]): number[] {
  const words = header.map(({ label }) => labelWords(label));
  const first = words.findIndex((word) => word !== '');
  const starts = words.flatMap((word, index) =>
    word !== '' && word === words[first] ? [index] : [],
  );
  const title = labelMeaning(header[first]?.label ?? '').role;
  if (starts.length < 2 || starts.length > 6 || !['title', 'code'].includes(title)) return [first];
  const runs = starts.map((from, part) =>
    words
      .slice(from, starts[part + 1] ?? words.length)
      .filter((word) => word !== '')
      .join('|'),
  );
  const same = runs.every((run) => run === runs[0] && run.includes('|'));
  return same ? starts : [first];
}
