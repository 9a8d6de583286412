import { isInterchangeHeader } from './interchange.ts';
import type { SourceBlock, SourceCell, SourceRow } from './source.ts';

const machineName = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/i;

/**
 * Column names as programs write them, `q4_2024_25_outturn_raw`, as people do, "q4 2024/25 outturn":
 * open data and exports are then read like any other table. Outturn's own names are left alone.
 */
export function withSpokenNames(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  return blocks.map((block) => {
    const [first, ...others] = block.kind === 'table' ? block.rows : [];
    if (block.kind !== 'table' || !first || !isMachineMade(first)) return block;
    return { ...block, rows: [{ cells: first.cells.map(spokenCell) }, ...others] };
  });
}

/** Most names are single words or words with underscores, and at least two have an underscore. */
function isMachineMade({ cells }: SourceRow): boolean {
  const names = cells.map(({ text }) => text.trim()).filter((text) => text !== '');
  if (names.filter((name) => machineName.test(name)).length < 2) return false;
  return names.every((name) => /^\w+$/.test(name)) && !isInterchangeHeader(names);
}

function spokenCell(cell: SourceCell): SourceCell {
  return {
    ...cell,
    text: machineName.test(cell.text.trim()) ? spoken(cell.text.trim()) : cell.text,
  };
}

function spoken(name: string): string {
  const words = name.replaceAll('_', ' ').replace(/ raw$/i, '');
  return words.replace(/\b(\d{2}|\d{4}) (\d{2})\b/g, (both, first: string, second: string) =>
    (Number(first) + 1) % 100 === Number(second) ? `${first}/${second}` : both,
  );
}
