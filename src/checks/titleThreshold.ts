import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import { periodDays } from '#domain/period.ts';
import type { CheckedRow } from './checkedRow.ts';
import { factsOf, quoteOf } from './facts.ts';
import { stemOf, titleStemsOf } from './measureWords.ts';
import type { TextNumber } from './numbers.ts';
import { rowFinding } from './rowFinding.ts';

/** What a title promises of a percentage: at least, more than, at most, less than. */
interface Threshold {
  readonly number: string;
  readonly side: 'least' | 'more' | 'most' | 'less';
}

const threshold =
  /\b(at least|a minimum of|minimum of|no less than|not less than|more than|over|exceed|above|in excess of|greater than|no more than|not more than|at most|a maximum of|maximum of|not exceed|up to|less than|fewer than|under|below)\s+(\d{1,3}(?:\.\d{1,2})?)\s?(?:%|per ?cent)/i;

/**
 * A plan target with a percentage in its title, said to be on track or achieved, whose own text gives
 * a share on the wrong side of it: exactly 50% is not "more than 50%". Progress towards a later date
 * is left alone.
 */
export function titleThreshold(row: CheckedRow): readonly Finding[] {
  const { kind, cells } = row.published;
  if (kind !== 'target' || row.commentary === '' || !/%|per ?cent/i.test(cells.title)) return [];
  const promised = promiseOf(cells.title);
  if (!promised || !saysGood(row) || !isDueNow(row)) return [];
  const facts = factsOf(row);
  const shares = facts.figures.filter(
    ({ kind: one, scope, change, target, inexact }) =>
      one === 'percent' && scope !== 'other' && !change && !target && !inexact,
  );
  const [said] = shares;
  // Several percentages are of several things: which is the title's own cannot be told.
  if (!said || shares.some(({ number }) => number !== said.number)) return [];
  if (keeps(promised, said) || !isOfTitle(row, said)) return [];
  return [
    rowFinding(row, {
      class: 'status-vs-value',
      severity: 'error',
      audience: 'owner',
      quote: quoteOf(facts.text, said.index - 40, said.end),
      arithmetic: `${said.number}% is not ${sideWords[promised.side]} ${promised.number}%, the status says "${cells.status}"`,
      published: cells.status,
      expected: `${sideWords[promised.side]} ${promised.number}%`,
    }),
  ];
}

const sideWords = {
  least: 'at least',
  more: 'more than',
  most: 'at most',
  less: 'less than',
} as const;

function promiseOf(title: string): Threshold | undefined {
  const match = threshold.exec(title);
  if (!match) return undefined;
  const words = (match[1] ?? '').toLowerCase();
  // "Increase by over 5%" promises a change, which a share does not tell.
  if (/\b(?:increase|reduce|reduction|growth|improve|by)\s*$/i.test(title.slice(0, match.index)))
    return undefined;
  return { number: match[2] ?? '0', side: sideOf(words) };
}

function sideOf(words: string): Threshold['side'] {
  if (/no more|not more|at most|maximum|not exceed|up to/.test(words)) return 'most';
  if (/no less|not less|least|minimum/.test(words)) return 'least';
  return /less|fewer|under|below/.test(words) ? 'less' : 'more';
}

function keeps({ number, side }: Threshold, said: TextNumber): boolean {
  const share = decimal(said.number);
  const limit = decimal(number);
  switch (side) {
    case 'least':
      return share.gte(limit);
    case 'more':
      return share.gt(limit);
    case 'most':
      return share.lte(limit);
    case 'less':
      return share.lt(limit);
  }
}

function saysGood(row: CheckedRow): boolean {
  if (/\b(?:on track|achieved|complete|completed|met|green)\b/i.test(row.published.cells.status)) {
    return !/\bnot\b/i.test(row.published.cells.status);
  }
  return false;
}

/** Promised for every year, already said to be achieved, or due within the reported period. */
function isDueNow(row: CheckedRow): boolean {
  const { title, status } = row.published.cells;
  if (/\b(?:achieved|complete|completed)\b/i.test(status)) return true;
  if (/\b(?:each|every|per) (?:year|quarter|month)\b|\bannually\b/i.test(title)) return true;
  if (row.due === undefined || row.period === undefined) return false;
  return row.due <= periodDays(row.period).last;
}

/** Whether the sentence of the share, or the one of its counts, speaks of what the title counts. */
function isOfTitle(row: CheckedRow, said: TextNumber): boolean {
  const stems = titleStemsOf(row);
  const own = new Set<string>();
  for (const { kind, sentence, lower } of factsOf(row).tokens) {
    if (kind !== 'word' || said.sentence - sentence > 1 || sentence > said.sentence) continue;
    const stem = stemOf(lower);
    if (stems.has(stem)) own.add(stem);
  }
  return own.size >= 2;
}
