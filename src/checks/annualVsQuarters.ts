import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import { periodIndex, periodsInYear } from '#domain/period.ts';
import type { CheckedRow } from './checkedRow.ts';
import { type Facts, factsOf, quoteOf } from './facts.ts';
import { decimalsOf, sameFigure } from './fit.ts';
import { isPercentRow, looksCumulative, runsOn, yearFigures } from './measureWords.ts';
import type { TextNumber } from './numbers.ts';
import { rowFinding } from './rowFinding.ts';
import { financialYear } from './scope.ts';
import { wordSet } from './wordSet.ts';

/**
 * A figure for the whole year in the commentary against the row's own periods. A total must be their
 * sum (or the last, or their mean, where those are meant); a percentage must lie between the lowest
 * and the highest, for no weights can take it outside.
 */
export function annualVsQuarters(row: CheckedRow): readonly Finding[] {
  const { period } = row;
  if (row.commentary === '' || !period || period.kind === 'year') return [];
  if (row.yearSoFar.length < 2 || periodIndex(period) !== periodsInYear(period)) return [];
  const facts = factsOf(row);
  const claims = facts.figures.filter((figure) => figure.scope === 'year' && !isQualified(figure));
  if (claims.length === 0) return [];
  const figures = yearFigures(row);
  if (
    !figures ||
    figures.length !== periodsInYear(period) ||
    runsOn(row) ||
    looksCumulative(figures)
  )
    return [];
  const late = lateShare(row, facts, figures);
  if (late) return [late];
  return isPercentRow(row)
    ? percentClaims(row, facts, claims, figures)
    : totalClaims(row, facts, claims, figures);
}

function isQualified(figure: TextNumber): boolean {
  return figure.change || figure.target || figure.inexact;
}

function percentClaims(
  row: CheckedRow,
  facts: Facts,
  claims: readonly TextNumber[],
  figures: readonly string[],
): readonly Finding[] {
  const claim = claims.find(({ kind }) => kind === 'percent');
  if (!claim || !isLedIn(facts, claim)) return [];
  const values = figures.map((figure) => decimal(figure));
  const least = values.reduce((low, value) => (value.lt(low) ? value : low));
  const most = values.reduce((high, value) => (value.gt(high) ? value : high));
  const shown = decimal(claim.number);
  // Each printed figure stands for all that rounds to it: one step of the coarser print on each side.
  const room = decimal(claim.step).gt(1) ? decimal(claim.step) : decimal('1');
  if (shown.gte(least.minus(room)) && shown.lte(most.plus(room))) return [];
  return [
    rowFinding(row, {
      class: 'annual-vs-quarters',
      severity: 'error',
      audience: 'owner',
      quote: quoteOf(facts.text, claim.index - 30, claim.end),
      arithmetic: `the periods have ${figures.join(', ')}, so the year lies between ${least.toFixed()} and ${most.toFixed()}, printed ${claim.number}`,
      published: `${claim.number}%`,
      expected: `between ${least.toFixed()}% and ${most.toFixed()}%`,
    }),
  ];
}

/** Whether the year is named shortly before the figure, in its own sentence. */
function isLedIn({ tokens }: Facts, claim: TextNumber): boolean {
  for (let at = claim.token - 1; at >= Math.max(0, claim.token - 7); at -= 1) {
    const token = tokens[at];
    if (!token || token.sentence !== claim.sentence) return false;
    if (token.kind === 'number' && financialYear(token.text) === undefined) return false;
    if (yearWords.has(token.lower) || financialYear(token.text) !== undefined) return true;
  }
  return false;
}

const yearWords = wordSet('annual annually overall year ytd yearly cumulative');
const totalWords = wordSet('total totals totalling totalled sum');

function totalClaims(
  row: CheckedRow,
  facts: Facts,
  claims: readonly TextNumber[],
  figures: readonly string[],
): readonly Finding[] {
  if (figures.some((figure) => figure.includes('.')) || isAverageTitle(row)) return [];
  const claim = claims.find((each) => each.kind === 'count' && isTotal(facts, each));
  if (!claim) return [];
  const values = figures.map((figure) => decimal(figure));
  const sum = values.reduce((all, value) => all.plus(value), decimal('0'));
  const shown = decimal(claim.number);
  const others = [sum, values.at(-1) ?? sum, sum.div(values.length).round(0, 1)];
  if (others.some((value) => value.eq(shown))) return [];
  // Much more or less than the sum counts something else.
  if (shown.gt(sum.times(2)) || shown.times(2).lt(sum)) return [];
  return [
    rowFinding(row, {
      class: 'annual-vs-quarters',
      severity: 'error',
      audience: 'owner',
      quote: quoteOf(facts.text, claim.index - 30, claim.end),
      arithmetic: `${figures.join(' + ')} = ${sum.toFixed()}, printed ${claim.number}`,
      published: claim.number,
      expected: sum.toFixed(),
    }),
  ];
}

/** Whether a title or unit names a mean, a rate or a time, which quarters do not add up to. */
export function isAverageTitle(row: CheckedRow): boolean {
  const { title, unit } = row.published.cells;
  return /\b(?:average|mean|rate|per|days|time|ratio|score|index|median)\b/i.test(
    `${title} ${unit}`,
  );
}

/** "annual total of N", "total for the year: N". */
export function isTotal(facts: Facts, claim: TextNumber): boolean {
  const { tokens } = facts;
  let hasTotal = false;
  for (let at = claim.token - 1; at >= Math.max(0, claim.token - 7); at -= 1) {
    const token = tokens[at];
    if (!token || token.sentence !== claim.sentence) break;
    if (token.kind === 'number' && financialYear(token.text) === undefined) break;
    if (totalWords.has(token.lower)) hasTotal = true;
  }
  if (hasTotal && isLedIn(facts, claim)) return true;
  const behind = claim.token + claim.tokens;
  const tail = tokens
    .slice(behind, behind + 7)
    .filter(({ sentence }) => sentence === claim.sentence);
  return (
    tail.some(({ lower }) => totalWords.has(lower)) && tail.some(({ lower }) => lower === 'year')
  );
}

const lateWords = wordSet('late overdue outside missed exceeded breached breach failed');

/**
 * "99.8% with 1 out of time": so few late ones give this percentage only for so many things. Where
 * the period counted far fewer, and the mean of the periods gives it, percentages were averaged.
 */
function lateShare(row: CheckedRow, facts: Facts, figures: readonly string[]): Finding | undefined {
  const { figures: all, tokens } = facts;
  for (const [at, percent] of all.entries()) {
    const late = all[at + 1];
    if (percent.kind !== 'percent' || percent.scope !== 'year' || isQualified(percent)) continue;
    if (late?.kind !== 'count' || late.inexact || late.about < 1 || late.about > 20) continue;
    if (late.sentence !== percent.sentence || late.token - percent.token > 8) continue;
    if (tokens[late.token - 1]?.lower !== 'with') continue;
    const tail = tokens.slice(late.token + 1, late.token + 8).map(({ lower }) => lower);
    const isLate = tail.some(
      (word, on) => lateWords.has(word) || (word === 'out' && tail[on + 1] === 'of'),
    );
    if (!isLate) continue;
    const finding = contradiction(row, facts, percent, late, figures);
    if (finding) return finding;
  }
  return undefined;
}

function contradiction(
  row: CheckedRow,
  facts: Facts,
  percent: TextNumber,
  late: TextNumber,
  figures: readonly string[],
): Finding | undefined {
  const whole = facts.figures
    .filter(({ kind, scope, inexact }) => kind === 'count' && scope === 'current' && !inexact)
    .reduce((most, { about }) => Math.max(most, about), 0);
  if (whole < 5) return undefined;
  const rest = decimal('100').minus(decimal(percent.number));
  const half = decimal(percent.step).div(2);
  const least = decimal(late.number).times(100).div(rest.plus(half)).round(0, 3);
  const most = rest.gt(half)
    ? decimal(late.number).times(100).div(rest.minus(half)).round(0, 0)
    : undefined;
  // Even three times as many things in every period of the year would not do.
  const isTooMany = least.gt(whole * figures.length * 3);
  const sum = figures.reduce((all, figure) => all.plus(decimal(figure)), decimal('0'));
  const mean = sum.div(figures.length);
  const isMean = sameFigure(
    { number: mean.round(decimalsOf(percent.step), 1).toFixed(), step: percent.step },
    percent,
  );
  if (!isTooMany || !isMean) return undefined;
  return rowFinding(row, {
    class: 'annual-vs-quarters',
    severity: 'error',
    audience: 'owner',
    quote: quoteOf(facts.text, percent.index - 20, late.end + 25),
    arithmetic: `${percent.number}% with ${late.number} late needs ${least.toFixed()} ${most ? `to ${most.toFixed()}` : 'or more'} in all, the period had ${whole}; (${figures.join(' + ')}) / ${figures.length} = ${mean.round(2, 1).toFixed()} is the mean of the periods' percentages`,
    published: `${percent.number}%`,
    expected: 'a percentage of the counts of the year',
  });
}
