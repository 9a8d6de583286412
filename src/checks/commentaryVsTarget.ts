import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import { readValue } from '#domain/readValue.ts';
import type { CheckedRow } from './checkedRow.ts';
import { type Facts, factsOf, quoteOf } from './facts.ts';
import { sameFigure } from './fit.ts';
import { isPercentRow } from './measureWords.ts';
import type { TextNumber } from './numbers.ts';
import { rowFinding } from './rowFinding.ts';
import { financialYear } from './scope.ts';
import { wordSet } from './wordSet.ts';

/** Targets that are not the one in the target column, or not of this period. */
const otherTargets = wordSet(`
  national previous old last next new stretch annual yearly year monthly government statutory
  contract contractual internal county revised original aspirational term overall england nhs
  final end future local regional industry former current proposed reduced increased higher
  lower their team member cumulative interim savings budget
`);

/** "against a target of 90%" where the target column says 85. */
export function commentaryVsTarget(row: CheckedRow): readonly Finding[] {
  const { target } = row;
  if (target.kind !== 'number' || row.published.kind !== 'indicator') return [];
  if (!row.commentary.includes('arget')) return [];
  const facts = factsOf(row);
  for (const figure of facts.figures) {
    if (!figure.target || figure.scope !== 'current' || figure.inexact || !isOwnUnit(row, figure))
      continue;
    if (!isTargetOf(facts, figure)) continue;
    if (isKnownTarget(row, figure)) continue;
    return [
      rowFinding(row, {
        class: 'commentary-vs-target',
        severity: 'error',
        audience: 'owner',
        quote: quoteOf(facts.text, figure.index - 25, figure.end),
        arithmetic: `text says a target of ${facts.text.slice(figure.index, figure.end)}, the target column ${target.raw}`,
        published: facts.text.slice(figure.index, figure.end),
        expected: target.raw,
      }),
    ];
  }
  return [];
}

/** `target of X`, `target (X)`, `target is X`, `the X target`, without a word that makes it another. */
function isTargetOf({ tokens }: Facts, figure: TextNumber): boolean {
  let at = figure.token - 1;
  const after = tokens[figure.token + figure.tokens];
  if (after?.lower === 'target') {
    const before = tokens[at]?.lower ?? '';
    return (
      (before === 'the' || before === 'our' || before === 'a') &&
      (figure.kind === 'percent' || (figure.kind === 'time' && before !== 'a')) &&
      !isOther(tokens, at)
    );
  }
  for (let words = 0; words < 2; words += 1) {
    const word = tokens[at]?.lower ?? '';
    if (word === 'target') break;
    // "within target (88%)" gives the figure, "the target (85%)" the target.
    if (word === '(' && !['the', 'our', 'against', 'a'].includes(tokens[at - 2]?.lower ?? ''))
      return false;
    if (!['of', 'is', 'was', ':', '=', '('].includes(word)) return false;
    at -= 1;
  }
  if (tokens[at]?.lower !== 'target') return false;
  const behind = tokens.slice(figure.token + figure.tokens, figure.token + figure.tokens + 5);
  const isLater = behind.some(
    ({ lower, text }) =>
      lower === 'by' ||
      lower === 'for' ||
      financialYear(text) !== undefined ||
      /^20\d\d$/.test(text),
  );
  return !isLater && !isOther(tokens, at);
}

function isOther(tokens: Facts['tokens'], target: number): boolean {
  const before = tokens.slice(Math.max(0, target - 4), target);
  const sentence = tokens[target]?.sentence;
  return before.some((token) => {
    if (token.sentence !== sentence) return false;
    if (otherTargets.has(token.lower) || token.lower.endsWith('’s') || token.lower.endsWith("'s"))
      return true;
    return /^\d/.test(token.text) && financialYear(token.text) !== undefined;
  });
}

function isOwnUnit(row: CheckedRow, { kind, unit }: TextNumber): boolean {
  if (isPercentRow(row)) return kind === 'percent';
  if (kind === 'time') {
    const words = `${row.published.cells.title} ${row.published.cells.unit}`.toLowerCase();
    return words.includes(unit.slice(0, 3));
  }
  const shown = row.target.kind === 'number' ? row.target.unit : undefined;
  if (kind === 'money') return shown === 'pounds';
  return (kind === 'count' || kind === 'decimal') && shown === undefined;
}

/** The target column, the second value, an earlier period's target, or the year's in four parts. */
function isKnownTarget(row: CheckedRow, figure: TextNumber): boolean {
  if (row.target.kind !== 'number') return true;
  const readings = [
    row.target,
    readValue(row.published.cells.target2),
    ...row.earlier.map(({ target }) => target),
  ];
  const known = readings.flatMap((reading) => (reading.kind === 'number' ? [reading] : []));
  if (known.some((reading) => sameFigure(reading, figure))) return true;
  if (figure.kind === 'percent') return false;
  const goal = decimal(row.target.number);
  const shown = decimal(figure.number);
  return [4, 12, 3].some(
    (parts) =>
      goal.times(parts).minus(shown).abs().lte(parts) ||
      shown.times(parts).minus(goal).abs().lte(parts),
  );
}
