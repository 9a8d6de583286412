import type { ColumnRole } from './columns.ts';
import { linePairs } from './linePairs.ts';
import { emptyCell, type SourceRow } from './source.ts';

/** Lines of labels and values that stand together, as rows of two cells. */
export interface Card {
  readonly rows: readonly SourceRow[];
  readonly next: number;
  /** Whether they say enough to be a measure's. */
  readonly whole: boolean;
}

/**
 * Consecutive lines `Indicator: ...`, `Target: ...`, `Outturn: ...`; a paragraph may hold several
 * lines, the first of them the measure's name.
 */
export function cardAt(paragraphs: readonly string[], start: number): Card {
  const rows: SourceRow[] = [];
  const roles = new Set<ColumnRole>();
  let at = start;
  for (; at < paragraphs.length; at += 1) {
    const pairs = pairsOf(paragraphs[at] ?? '', rows.length === 0);
    if (!pairs) break;
    for (const { label, role, value } of pairs) {
      rows.push({ cells: [label, value].map((text) => ({ ...emptyCell, text })) });
      roles.add(role);
    }
  }
  return { rows, next: at, whole: isWhole(roles) };
}

/** Whether these say what a measure is about: its result and its target, or more than two things. */
export function isWhole(roles: ReadonlySet<ColumnRole>): boolean {
  const told = roles.has('target') || roles.has('outturn') || roles.has('status');
  return told && (roles.size > 2 || (roles.has('target') && roles.has('outturn')));
}

type Pairs = NonNullable<ReturnType<typeof linePairs>>;

function pairsOf(paragraph: string, first: boolean): Pairs | undefined {
  const lines = paragraph.split('\n').filter((line) => line.trim() !== '');
  const [name = '', ...others] = lines;
  const read = lines.map(linePairs);
  if (read.every((pairs) => pairs !== undefined)) return read.flat();
  const below = others.map(linePairs);
  const named = first && below.length > 0 && name.length <= 150 && !/[.;]$/.test(name);
  if (!named || !below.every((pairs) => pairs !== undefined)) return undefined;
  return [{ label: 'Indicator', role: 'title', value: name }, ...below.flat()];
}
