import { readValue } from '#domain/readValue.ts';
import { type CellContent, cellContent } from './cellContent.ts';
import { isPeriodLabel } from './periodsIn.ts';
import type { SourceRow } from './source.ts';
import { isCode } from './titleAndCode.ts';

/** What the cells of a column hold, whatever its label says. */
export interface ColumnContent {
  readonly filled: number;
  /** The share of filled cells that hold one of these. */
  readonly share: (...contents: CellContent[]) => number;
  /** The average length of its texts. */
  readonly length: number;
  /** How many of them name a period. */
  readonly periods: number;
  /** How many are sentences: several words and a full stop. */
  readonly sentences: number;
  /** How many could be codes, and how many of those differ. */
  readonly codes: number;
  readonly differing: number;
  /** How many say which way things go: "Improving". */
  readonly trends: number;
  /** How many are percentages with their sign. */
  readonly percents: number;
  /** How many answer a question: "Yes", "Nearly". */
  readonly verdicts: number;
}

const verdict = /^(?:yes|no|nearly|almost|partly|partially|y|n|[✓✗✔✘])$/i;
const trend =
  /^(?:not )?(?:improv(?:ed|ing|ement)|declin(?:ed|ing)|worse(?:n|ned|ning)?|better|getting (?:better|worse)|deteriorat(?:ed|ing)|stable|static|maintained|unchanged|no change|same|steady|up|down|increas(?:ed|ing)|decreas(?:ed|ing)|level)$/i;

/** Looks through one column; a row with one filled cell tells nothing of its column. */
export function contentOf(rows: readonly SourceRow[], index: number): ColumnContent {
  const counts = new Map<CellContent, number>();
  const texts: string[] = [];
  for (const { cells } of rows) {
    const text = cells[index]?.text ?? '';
    const only = cells.length > 2 && cells.filter((cell) => cell.text !== '').length === 1;
    if (text === '' || only) continue;
    const content = cellContent(text);
    counts.set(content, (counts.get(content) ?? 0) + 1);
    texts.push(text);
  }
  const filled = texts.length;
  const codes = texts.filter((text) => text.length <= 15 && isCode(text));
  const many = (test: (text: string) => boolean) => texts.filter(test).length;
  return {
    filled,
    length: filled === 0 ? 0 : texts.reduce((sum, text) => sum + text.length, 0) / filled,
    periods: many(isPeriodLabel),
    sentences: many((text) => text.length > 8 && /\s/.test(text) && /[.!?]$/.test(text)),
    codes: codes.length,
    differing: new Set(codes).size,
    verdicts: many((text) => verdict.test(text.trim())),
    trends: many((text) => trend.test(text.trim())),
    percents: many((text) => text.endsWith('%') && readValue(text).kind === 'number'),
    share: (...contents) =>
      filled === 0 ? 0 : contents.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0) / filled,
  };
}
