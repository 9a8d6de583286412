import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import { subtraction } from './arithmetic.ts';
import type { CheckedRow } from './checkedRow.ts';
import { type Facts, factsOf, quoteOf } from './facts.ts';
import { sameFigure } from './fit.ts';
import { isPercentRow } from './measureWords.ts';
import type { TextNumber } from './numbers.ts';
import { isOwnKind } from './ownFigure.ts';
import { rowFinding } from './rowFinding.ts';
import { wordSet } from './wordSet.ts';

const places = wordSet('below above under over beyond');
const articles = wordSet('the our its this');
const others = wordSet('for by set in at on of from but last');
const pointWords = wordSet('percentage point points pts');
const nouns = wordSet('percentage points point pts homes more fewer less days');

/**
 * `28 short of target`, `8 percentage points below the target`: how far the words say the result is
 * from its target, against the two figures. A percentage may be points or percent of the target.
 */
export function distanceToTarget(row: CheckedRow): readonly Finding[] {
  const { target, outturn } = row;
  if (target.kind !== 'number' || outturn.kind !== 'number') return [];
  if (row.published.kind !== 'indicator' || !row.commentary.includes('arget')) return [];
  const facts = factsOf(row);
  for (const figure of facts.figures) {
    const end =
      figure.scope === 'current' && !figure.inexact ? targetBehind(facts, figure) : undefined;
    if (end === undefined || !isOwnDistance(row, facts, figure)) continue;
    // "79% below target" gives the result itself.
    if (sameFigure(figure, outturn)) continue;
    const distance = decimal(outturn.number).minus(decimal(target.number)).abs();
    const room = [figure, target, outturn]
      .filter(({ step }) => step !== '1' || figure.kind !== 'count')
      .reduce((all, { step }) => all.plus(decimal(step).div(2)), decimal('0'));
    const said = decimal(figure.number);
    const goal = decimal(target.number).abs();
    const relative = goal.eq(0) ? distance : distance.times(100).div(goal);
    const isPoints = distance.minus(said).abs().lte(room);
    const isShare = figure.kind === 'percent' && relative.minus(said).abs().lte(room);
    if (isPoints || isShare) return [];
    return [
      rowFinding(row, {
        class: 'commentary-vs-target',
        severity: 'inconsistency',
        audience: 'owner',
        quote: quoteOf(facts.text, figure.index, end),
        arithmetic: `${subtraction(outturn.number, target.number)} = ${distance.toFixed()}, printed ${figure.number}`,
        published: facts.text.slice(figure.index, figure.end),
        expected: distance.toFixed(),
      }),
    ];
  }
  return [];
}

/** The end of "short of target", "below the target" behind a figure and its noun. */
function targetBehind({ tokens }: Facts, figure: TextNumber): number | undefined {
  let at = figure.token + figure.tokens;
  while (nouns.has(tokens[at]?.lower ?? '')) at += 1;
  const place = tokens[at]?.lower ?? '';
  const isShort = place === 'short' && tokens[at + 1]?.lower === 'of';
  if (!isShort && !places.has(place)) return undefined;
  at += isShort ? 2 : 1;
  if (articles.has(tokens[at]?.lower ?? '')) at += 1;
  const word = tokens[at];
  const behind = tokens[at + 1];
  // "28 short of target for the year", "of the target set last year" is another target.
  const isOther = behind?.kind === 'word' && others.has(behind.lower);
  return word?.lower === 'target' && word.sentence === figure.sentence && !isOther
    ? word.end
    : undefined;
}

function isOwnDistance(row: CheckedRow, { tokens }: Facts, figure: TextNumber): boolean {
  if (!isPercentRow(row)) return isOwnKind(row, figure);
  if (figure.kind === 'percent') return true;
  const noun = tokens[figure.token + figure.tokens]?.lower ?? '';
  return (figure.kind === 'count' || figure.kind === 'decimal') && pointWords.has(noun);
}
