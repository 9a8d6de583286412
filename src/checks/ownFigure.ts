import type { CheckedRow } from './checkedRow.ts';
import type { Facts } from './facts.ts';
import { isPercentRow, stemOf, titleStemsOf } from './measureWords.ts';
import type { TextNumber } from './numbers.ts';
import { wordSet } from './wordSet.ts';

const leads = wordSet('was is of at took averaged : = - – currently now stands reached were');
/** What is counted but is not the result: plans, stock, parts. */
const notResults = wordSet(`
  planned under due expected started approved underway pipeline proposed granted permission further
  another remaining additional more than only not some team teams each other most site area
  departments ward including never also date half would could should without excluding excl apart
  except across if far before until since last previous months cumulative year annual overall
`);

/** Whether a figure is printed in the measure's own unit. */
export function isOwnKind(row: CheckedRow, { kind, unit }: TextNumber): boolean {
  if (isPercentRow(row)) return kind === 'percent';
  if (kind === 'time') {
    const words = `${row.published.cells.title} ${row.published.cells.unit}`.toLowerCase();
    return words.includes(unit.slice(0, 3));
  }
  const shown = row.outturn.kind === 'number' ? row.outturn.unit : undefined;
  if (kind === 'money') return shown === 'pounds';
  return shown === undefined && (kind === 'count' || kind === 'decimal');
}

/**
 * Whether a sentence gives a figure in all the words of the title: "87% of calls were answered within
 * 60 seconds". Words of plans, parts and limits other than the title's make it another figure.
 */
export function saysTitle(row: CheckedRow, { tokens }: Facts, figure: TextNumber): boolean {
  const stems = titleStemsOf(row);
  const fewest = figure.kind === 'time' ? 1 : 2;
  if (!isOwnKind(row, figure)) return false;
  if (stems.size < fewest) return stems.size === 1 && saysOnlyTitle(row, tokens, figure);
  const said = new Set<string>();
  const { title } = row.published.cells;
  let hasAverage = false;
  for (const token of tokens) {
    if (token.sentence < figure.sentence) continue;
    if (token.sentence > figure.sentence) break;
    if (token.kind === 'number' && token.index !== figure.index && !isNamed(title, token.text))
      return false;
    if (token.kind !== 'word') continue;
    if (notResults.has(token.lower)) return false;
    if (token.lower === 'average' || token.lower === 'mean') hasAverage = true;
    said.add(stemOf(token.lower));
  }
  if (figure.kind === 'time') {
    if (hasAverage !== /\b(?:average|mean)\b/i.test(title)) return false;
    if (!leads.has(tokens[figure.token - 1]?.lower ?? '')) return false;
  }
  return [...stems].every((stem) => said.has(stem));
}

const frame = wordSet(`
  were was in the quarter this we have had has there a total of during period for been these our
  received over
`);

/** "54 complaints were received in the quarter": no word that the title does not have. */
function saysOnlyTitle(row: CheckedRow, tokens: Facts['tokens'], figure: TextNumber): boolean {
  if (
    figure.kind !== 'count' ||
    !/^(?:the )?(?:total )?number of\b/i.test(row.published.cells.title)
  )
    return false;
  const own = new Set(stemsOfAll(row.published.cells.title));
  let hasNoun = false;
  for (const token of tokens) {
    if (token.sentence !== figure.sentence || token.index === figure.index) continue;
    if (token.kind === 'number') return false;
    if (token.kind === 'mark') {
      if (token.text !== '.') return false;
      continue;
    }
    const isOwn = own.has(stemOf(token.lower));
    if (!isOwn && !frame.has(token.lower)) return false;
    if (isOwn && titleStemsOf(row).has(stemOf(token.lower))) hasNoun = true;
  }
  return hasNoun;
}

function stemsOfAll(title: string): string[] {
  return title
    .toLowerCase()
    .split(/[^a-z]+/)
    .map(stemOf);
}

function isNamed(title: string, number: string): boolean {
  const digits = /^\d+/.exec(number)?.[0] ?? '';
  return digits !== '' && title.split(/\D+/).includes(digits);
}
