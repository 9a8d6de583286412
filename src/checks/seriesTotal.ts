import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import type { CheckedRow } from './checkedRow.ts';
import { type Facts, factsOf, quoteOf } from './facts.ts';
import type { TextNumber } from './numbers.ts';
import { rowFinding } from './rowFinding.ts';
import { readSeries, type Series, type SeriesItem } from './textSeries.ts';
import { wordSet } from './wordSet.ts';

/**
 * Quarters or months listed in one text with a figure for all of them: `Q1 120, Q2 140, Q3 110, Q4
 * 130. Total for the year 530`. A total must be their sum (or the last of a running one); the
 * percentage of all must lie between the lowest and the highest.
 */
export function seriesTotal(row: CheckedRow): readonly Finding[] {
  if (!/\b(?:total|year|annual|overall|altogether)\b/i.test(row.commentary)) return [];
  if (!lists(row.commentary)) return [];
  const facts = factsOf(row);
  const series = readSeries(facts.tokens);
  if (!series || (series.of === 'quarters' && series.items.length !== 4)) return [];
  const claim = claimAfter(facts, series);
  return claim ? wrongClaim(row, facts, series, claim) : [];
}

const quarterly = /\b(?:q|quarter |qtr )[1-4]\b/gi;
const monthly = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/gi;

/** Whether a text names three quarters or months at all: few do. */
function lists(text: string): boolean {
  return (text.match(quarterly)?.length ?? 0) > 2 || (text.match(monthly)?.length ?? 0) > 2;
}

const totalWords = wordSet('total totals totalling totalled altogether');
/** What a figure behind the list may be of instead. */
const otherWords = wordSet(`
  target last previous compared average forecast baseline prior profile profiled against budget
  programme maximum minimum
`);

/** The next figure behind the list, where the words call it the total or the year's. */
function claimAfter({ tokens, figures }: Facts, { items }: Series): TextNumber | undefined {
  const last = items.at(-1);
  if (!last) return undefined;
  const claim = figures.find(({ token }) => token >= last.behind);
  if (!claim || claim.inexact || claim.target || claim.change || claim.token - last.behind > 10)
    return undefined;
  const behind = claim.token + claim.tokens;
  const around = tokens
    .slice(last.behind, claim.token)
    .concat(tokens.slice(behind, behind + 5).filter(({ sentence }) => sentence === claim.sentence));
  if (around.some(({ lower }) => otherWords.has(lower))) return undefined;
  return around.some(({ lower }) => totalWords.has(lower)) || isOfYear(tokens, claim.token)
    ? claim
    : undefined;
}

/** `Year: 95`, `annual 95`, `overall 95`: not "over the year 30 were refused". */
function isOfYear(tokens: Facts['tokens'], claim: number): boolean {
  let at = claim - 1;
  while (['of', ':', '=', '-', '–', 'was', 'is', 'figure'].includes(tokens[at]?.lower ?? ''))
    at -= 1;
  const word = tokens[at]?.lower ?? '';
  if (word === 'year')
    return !['the', 'this'].includes(tokens[at - 1]?.lower ?? '') || at !== claim - 1;
  return word === 'annual' || word === 'overall' || word === 'annually';
}

function wrongClaim(
  row: CheckedRow,
  facts: Facts,
  { of, items }: Series,
  claim: TextNumber,
): readonly Finding[] {
  const isPercent = items.every(({ percent }) => percent);
  if (isPercent !== (claim.kind === 'percent') || claim.kind === 'time') return [];
  const values = items.map(({ number }) => decimal(number));
  const sum = values.reduce((all, value) => all.plus(value), decimal('0'));
  const shown = decimal(claim.number);
  const least = values.reduce((low, value) => (value.lt(low) ? value : low));
  const most = values.reduce((high, value) => (value.gt(high) ? value : high));
  const slack = slackOf(items, claim);
  const isInside = shown.gte(least.minus(slack)) && shown.lte(most.plus(slack));
  // A mean, a running total or a stock lies among the parts: only a sum lies beyond them.
  if (isInside || (!isPercent && sum.minus(shown).abs().lte(slack))) return [];
  if (!isPercent && (shown.gt(sum.times(2)) || shown.times(2).lt(sum))) return [];
  const list = items.map(({ number }) => number);
  const [first] = items;
  return [
    rowFinding(row, {
      class: of === 'quarters' ? 'annual-vs-quarters' : 'sum',
      severity: 'error',
      audience: 'owner',
      quote: quoteOf(facts.text, facts.tokens[first?.token ?? 0]?.index ?? 0, claim.end),
      arithmetic: isPercent
        ? `parts ${list.join(', ')}: the percentage of all lies between ${least.toFixed()} and ${most.toFixed()}, printed ${claim.number}`
        : `${list.join(' + ')} = ${sum.toFixed()}, printed ${claim.number}`,
      published: facts.text.slice(claim.index, claim.end),
      expected: isPercent ? `between ${least.toFixed()}% and ${most.toFixed()}%` : sum.toFixed(),
    }),
  ];
}

function slackOf(items: readonly SeriesItem[], claim: TextNumber): ReturnType<typeof decimal> {
  // A percentage of all lies within the parts' own rounding.
  if (claim.kind === 'percent') return decimal('1');
  return [...items, claim]
    .filter(({ step }) => step !== '1')
    .reduce((all, { step }) => all.plus(decimal(step).div(2)), decimal('0'));
}
