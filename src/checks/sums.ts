import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import type { CheckedRow } from './checkedRow.ts';
import { type Facts, factsOf, quoteOf } from './facts.ts';
import type { TextNumber } from './numbers.ts';
import { rowFinding } from './rowFinding.ts';
import { wordSet } from './wordSet.ts';

/** Additions and differences in the commentary that do not come out. */
export function sums(row: CheckedRow): readonly Finding[] {
  if (row.commentary === '') return [];
  const facts = factsOf(row);
  if (facts.figures.length < 3) return [];
  return [...equations(row, facts), ...listTotals(row, facts), ...composed(row, facts)];
}

/** `A + B = C`. */
function equations(row: CheckedRow, facts: Facts): readonly Finding[] {
  if (!row.commentary.includes('+') || !row.commentary.includes('=')) return [];
  const { tokens, figures } = facts;
  const findings: Finding[] = [];
  let terms: TextNumber[] = [];
  for (const figure of figures) {
    const last = terms.at(-1);
    const signs = last ? signsBetween(tokens, last, figure) : '';
    const isNext =
      last !== undefined &&
      figure.token - last.token - last.tokens <= 4 &&
      last.kind === figure.kind;
    if (isNext && signs === '+') terms.push(figure);
    else if (isNext && signs === '=' && terms.length > 1) {
      findings.push(...wrongSum(row, facts, terms, figure));
      terms = [];
    } else terms = [figure];
  }
  return findings;
}

/** The marks between two figures: `+`, `=`, with or without a label's words. */
function signsBetween(tokens: Facts['tokens'], last: TextNumber, next: TextNumber): string {
  const between = tokens.slice(last.token + last.tokens, Math.min(next.token, last.token + 8));
  return between.map(({ kind, text }) => (kind === 'mark' ? text : '')).join('');
}

/** `label - N` lines and a line that says total. */
function listTotals(row: CheckedRow, facts: Facts): readonly Finding[] {
  if (!/total/i.test(row.commentary)) return [];
  const { tokens } = facts;
  const figures = facts.figures.filter(({ kind }) => kind !== 'time');
  const findings: Finding[] = [];
  let items: TextNumber[] = [];
  for (const figure of figures) {
    const last = items.at(-1);
    const from = last ? last.token + last.tokens : Math.max(0, figure.token - 12);
    if (
      !isListItem(facts, figure) ||
      (last && (last.kind !== figure.kind || figure.token - from > 16))
    ) {
      items = [];
      continue;
    }
    const label = tokens.slice(last ? from : Math.max(0, figure.token - 6), figure.token);
    if (label.some(({ lower }) => longer.has(lower))) {
      items = []; // "Total since April" is of more than the lines above
      continue;
    }
    const isTotal = label.some(({ lower }) => lower === 'total' || lower === 'totals');
    if (!isTotal) items.push(figure);
    else {
      if (items.length > 1) findings.push(...wrongTotal(row, facts, items, figure));
      if (items.length > 1) findings.push(...wrongTotalShare(row, facts, items, figure));
      items = [];
    }
  }
  return findings;
}

const longer = wordSet('since date far cumulative last previous year ytd annual overall average');

function isListItem({ tokens }: Facts, figure: TextNumber): boolean {
  if (figure.kind !== 'count' && figure.kind !== 'money') return false;
  const before = tokens[figure.token - 1];
  if (before === undefined || figure.inexact || figure.change) return false;
  return (
    before.text === '-' ||
    before.text === '–' ||
    before.text === '—' ||
    before.text === ':' ||
    before.text === '='
  );
}

function wrongTotal(
  row: CheckedRow,
  facts: Facts,
  items: readonly TextNumber[],
  total: TextNumber,
): readonly Finding[] {
  const sum = sumOf(items);
  const difference = sum.minus(decimal(total.number));
  // A line that is a part of another line ("of which") is counted once only.
  if (items.some((item) => difference.eq(decimal(item.number)))) return [];
  // Far from the total, the lines above it are no parts of it.
  if (difference.abs().times(2).gt(decimal(total.number))) return [];
  return wrongSum(row, facts, items, total);
}

/** `Total - 49,048 = 37.7%`: the percentage must be one of the parts. */
function wrongTotalShare(
  row: CheckedRow,
  facts: Facts,
  items: readonly TextNumber[],
  total: TextNumber,
): readonly Finding[] {
  const percent = facts.figures.find(({ token }) => token >= total.token + total.tokens);
  if (percent?.kind !== 'percent' || decimal(total.number).lte(0)) return [];
  const isNext = percent.token === total.token + total.tokens + 1;
  if (!isNext || facts.tokens[percent.token - 1]?.text !== '=' || percent.inexact) return [];
  const half = decimal(percent.step);
  const shares = items.map(({ number }) => decimal(number).times(100).div(decimal(total.number)));
  if (shares.some((share) => share.minus(decimal(percent.number)).abs().lt(half))) return [];
  return [
    rowFinding(row, {
      class: 'percent-vs-counts',
      severity: 'error',
      audience: 'owner',
      quote: quoteOf(facts.text, items[0]?.index ?? total.index, percent.end),
      arithmetic: `${items.map((item, at) => `${item.number} / ${total.number} = ${shares[at]?.toFixed(1)}%`).join('; ')}; none is ${percent.number}%`,
      published: `${percent.number}%`,
      expected: shares.map((share) => `${share.toFixed(1)}%`).join(' or '),
    }),
  ];
}

const wholeOfParts =
  /\b(?:comprising|comprised of|made up of|consisting of|consists of|broken down as|split into)\b/i;

/** `9, made up of 7 and 3`: parts that the words call all of it. */
function composed(row: CheckedRow, facts: Facts): readonly Finding[] {
  const match = wholeOfParts.exec(facts.text);
  if (!match) return [];
  const figures = facts.figures.filter(({ kind }) => kind !== 'time');
  const at = figures.findIndex(({ index }) => index > match.index);
  const whole = figures[at - 1];
  if (whole?.kind !== 'count' || whole.inexact) return [];
  const end = facts.text.indexOf('(', match.index);
  const parts: TextNumber[] = [];
  for (const figure of figures.slice(at)) {
    if (figure.sentence !== whole.sentence || (end > 0 && figure.index > end)) break;
    if (figure.kind !== 'count' || figure.inexact) return [];
    parts.push(figure);
  }
  const tail = facts.text.slice(match.index, (parts.at(-1)?.end ?? match.index) + 20);
  if (
    parts.length < 2 ||
    /\bof (?:which|whom|these)|includ|other|remaind|rest\b|also|more/i.test(tail)
  )
    return [];
  return wrongSum(row, facts, parts, whole);
}

function wrongSum(
  row: CheckedRow,
  facts: Facts,
  items: readonly TextNumber[],
  total: TextNumber,
): readonly Finding[] {
  if ([...items, total].some(({ inexact }) => inexact)) return [];
  const sum = sumOf(items);
  const slack = [...items, total]
    .filter(({ step }) => step !== '1')
    .reduce((all, { step }) => all.plus(decimal(step).times('0.5')), decimal('0'));
  if (sum.minus(decimal(total.number)).abs().lte(slack)) return [];
  const all = [...items, total];
  const from = Math.min(...all.map(({ index }) => index));
  const to = Math.max(...all.map(({ end }) => end));
  return [
    rowFinding(row, {
      class: 'sum',
      severity: 'error',
      audience: 'owner',
      quote: quoteOf(facts.text, from, to),
      arithmetic: `${items.map(({ number }) => number).join(' + ')} = ${sum.toFixed()}, printed ${total.number}`,
      published: total.number,
      expected: sum.toFixed(),
    }),
  ];
}

function sumOf(items: readonly TextNumber[]): ReturnType<typeof decimal> {
  return items.reduce((sum, { number }) => sum.plus(decimal(number)), decimal('0'));
}
