import type { DecimalText } from '#domain/decimal.ts';
import { cutNumber, percentTokens, scaleOf, shifted, stepOf } from './numberParts.ts';
import { isMonth } from './scope.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './wordSet.ts';

/** A figure behind the name of its quarter or month: `Q1 120`, `Quarter 2: 85%`, `July - 60`. */
export interface SeriesItem {
  /** 1 to 4 for quarters; 1 (April) to 12 (March) for months. */
  readonly index: number;
  readonly number: DecimalText;
  readonly step: DecimalText;
  readonly percent: boolean;
  /** No mark between the name and its figure. */
  readonly bare: boolean;
  readonly token: number;
  /** The token behind figure and sign. */
  readonly behind: number;
}

export interface Series {
  readonly of: 'quarters' | 'months';
  readonly items: readonly SeriesItem[];
}

const monthNames = [
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
  'jan',
  'feb',
  'mar',
];
const between = wordSet(': - – = was ( of had is');

/**
 * The quarters or months that a text lists one after the other, each with its figure, in the order of
 * the calendar without a gap; the first such list of three or more.
 */
export function readSeries(tokens: readonly Token[]): Series | undefined {
  for (const kind of ['quarters', 'months'] as const) {
    let items: SeriesItem[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const label = labelAt(tokens, at, kind);
      const item = label && itemAt(tokens, at, label);
      if (!item) continue;
      const last = items.at(-1);
      const isNext = last && item.index === last.index + 1 && isBeside(tokens, last, item);
      if (last && !isNext && items.length > 2) break;
      if (isNext) items.push(item);
      else items = [item];
    }
    if (items.length > 2 && !areDates(kind, items)) return { of: kind, items };
  }
  return undefined;
}

/** "July 4, August 8, September 12": days as well as counts, so neither. */
function areDates(kind: Series['of'], items: readonly SeriesItem[]): boolean {
  return (
    kind === 'months' &&
    items.every((each) => !each.percent && each.bare && Number(each.number) < 32)
  );
}

function isBeside(tokens: readonly Token[], last: SeriesItem, item: SeriesItem): boolean {
  if (item.token - last.behind > 4 || item.percent !== last.percent) return false;
  return tokens.slice(last.behind, item.token).every(({ kind }) => kind !== 'number');
}

function labelAt(
  tokens: readonly Token[],
  at: number,
  kind: Series['of'],
): { index: number; tokens: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  if (kind === 'months') {
    if (!isMonth(token)) return undefined;
    const index = monthNames.indexOf(token.lower.slice(0, 3)) + 1;
    return { index, tokens: 1 };
  }
  const short = /^q([1-4])$/.exec(token.lower);
  if (short) return { index: Number(short[1]), tokens: 1 };
  const next = tokens[at + 1]?.text ?? '';
  const isLong = token.lower === 'quarter' || token.lower === 'qtr';
  return isLong && /^[1-4]$/.test(next) ? { index: Number(next), tokens: 2 } : undefined;
}

function itemAt(
  tokens: readonly Token[],
  label: number,
  { index, tokens: taken }: { index: number; tokens: number },
): SeriesItem | undefined {
  let at = label + taken;
  while (at < label + taken + 2 && between.has(tokens[at]?.lower ?? '')) at += 1;
  const token = tokens[at];
  if (token?.kind !== 'number') return undefined;
  const { digits, suffix } = cutNumber(token.text);
  const scale = suffix === '' ? 0 : scaleOf(suffix);
  // "April 2024", "Q1 2024/25" name a year.
  if (digits === undefined || scale === undefined || /^(?:19|20)\d\d$/.test(token.text))
    return undefined;
  if (
    tokens[at + 1]?.text === '/' ||
    tokens[at + 1]?.lower === 'of' ||
    tokens[at + 1]?.lower === 'out'
  )
    return undefined;
  const percent = percentTokens(tokens, at);
  return {
    index,
    number: shifted(digits, scale),
    step: stepOf(digits, scale),
    percent: percent > 0,
    bare: at === label + taken,
    token: label,
    behind: at + 1 + percent,
  };
}
