import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import { periodIndex, periodsInYear } from '#domain/period.ts';
import type { CheckedRow } from './checkedRow.ts';
import { type Facts, factsOf, quoteOf } from './facts.ts';
import { fitOf, sameFigure } from './fit.ts';
import { isPercentRow, stemOf, titleStemsOf, yearFigures } from './measureWords.ts';
import type { TextNumber } from './numbers.ts';
import { isOwnKind, saysTitle } from './ownFigure.ts';
import { rowFinding } from './rowFinding.ts';
import { wordSet } from './wordSet.ts';

type Outturn = Extract<CheckedRow['outturn'], { kind: 'number' }>;

/**
 * The row's figure said otherwise in its commentary: plainly ("performance was 82%" beside 72), as
 * the share that its own counts give, or a point beside ("70% were satisfied" beside 69).
 */
export function commentaryVsValue(row: CheckedRow): readonly Finding[] {
  const { outturn } = row;
  if (row.commentary === '' || outturn.kind !== 'number' || row.published.kind !== 'indicator')
    return [];
  const facts = factsOf(row);
  const figures = facts.figures.filter(
    ({ scope, change, target, inexact }) => scope === 'current' && !change && !target && !inexact,
  );
  if (figures.length === 0) return [];
  const stated = figures.filter((figure) => isStated(row, facts, figure));
  if (stated.length > 0) return statedFigures(row, facts, outturn, stated);
  const own = figures.filter((figure) => isOwnKind(row, figure));
  const [only] = own;
  if (only && own.length === 1 && !isSame(only, outturn) && saysTitle(row, facts, only)) {
    return wholeSentence(row, facts, outturn, only);
  }
  const isPercent = isPercentRow(row);
  const percents = figures.filter(({ kind }) => kind === 'percent');
  if (!isPercent || percents.length === 0) return [];
  if (percents.some((percent) => isSame(percent, outturn))) return [];
  const [percent] = percents;
  if (!percent || percents.some(({ number }) => number !== percent.number)) return [];
  if (hasOtherLimit(row, facts, percent) || !namesMeasure(row, facts, percent)) return [];
  const share = facts.shares.find((each) => each.percent === percent);
  const isProved =
    share !== undefined &&
    share.link !== 'loose' &&
    fitOf(share.part, share.whole, percent) === 'fits';
  if (share !== undefined && !isProved) return []; // its own counts contradict it: said there
  const distance = decimal(percent.number).minus(decimal(outturn.number)).abs();
  if (!isProved && distance.gt(1.5)) return [];
  if (isOfYear(row, percent)) return [];
  return [
    found(row, facts, outturn, percent, isProved && distance.gt(1) ? 'error' : 'inconsistency'),
  ];
}

function statedFigures(
  row: CheckedRow,
  facts: Facts,
  outturn: Outturn,
  stated: readonly TextNumber[],
): readonly Finding[] {
  if (stated.some((figure) => isSame(figure, outturn))) return [];
  const [figure] = stated;
  if (!figure) return [];
  const before = row.earlier[0]?.outturn;
  const isBefore = before?.kind === 'number' && sameFigure(figure, before);
  // The year's own figure is nobody's mistake; the last period's may be either.
  if (isOfYear(row, figure))
    return isBefore ? [found(row, facts, outturn, figure, 'inconsistency')] : [];
  const distance = decimal(figure.number).minus(decimal(outturn.number)).abs();
  const step = decimal(figure.step).gt(decimal(outturn.step)) ? figure.step : outturn.step;
  return [
    found(row, facts, outturn, figure, distance.lte(decimal(step)) ? 'inconsistency' : 'error'),
  ];
}

/** The only figure of the text in the measure's unit, in a sentence that is the title once more. */
function wholeSentence(
  row: CheckedRow,
  facts: Facts,
  outturn: Outturn,
  figure: TextNumber,
): readonly Finding[] {
  const isShared = facts.shares.some(
    ({ percent, part, whole }) => percent === figure && fitOf(part, whole, percent) === 'wrong',
  );
  if (isShared || isOfYear(row, figure)) return [];
  const distance = decimal(figure.number).minus(decimal(outturn.number)).abs();
  const isClose = figure.kind === 'percent' && distance.lte(1.5);
  const isCount = figure.kind === 'count';
  return [found(row, facts, outturn, figure, isClose || isCount ? 'inconsistency' : 'error')];
}

function isSame(figure: TextNumber, outturn: Outturn): boolean {
  return sameFigure(figure, outturn);
}

const results = wordSet('outturn performance result score figure rate actual');
const links = wordSet(`
  was is of at stands stood : = to be reached currently now - – the this for quarter period in
`);

/** "performance was 82%", "outturn of 45", "the result is 7.2 days". */
function isStated(row: CheckedRow, { tokens }: Facts, figure: TextNumber): boolean {
  if (!isOwnKind(row, figure) || isDistance(tokens, figure)) return false;
  const direct = tokens[figure.token - 1]?.lower ?? '';
  if (
    ![
      'was',
      'is',
      'of',
      'at',
      ':',
      '=',
      'currently',
      'now',
      '-',
      '–',
      'stands',
      'reached',
    ].includes(direct)
  )
    return false;
  for (let at = figure.token - 1; at >= Math.max(0, figure.token - 6); at -= 1) {
    const token = tokens[at];
    if (!token || token.sentence !== figure.sentence) return false;
    if (results.has(token.lower)) return !isOthers(tokens, at, figure.token + figure.tokens);
    const isQuarter = token.kind === 'word' && /^q[1-4]$/.test(token.lower);
    if (!links.has(token.lower) && !isQuarter) return false;
  }
  return false;
}

const distances = wordSet(`
  above below over under short off ahead behind better worse higher lower more less fewer percentage
  points point pts outside beyond quicker slower faster up down
`);

/** "Performance is 12 below target", "3 days above it": how far from something, not the result. */
function isDistance(tokens: Facts['tokens'], figure: TextNumber): boolean {
  const from = figure.token + figure.tokens;
  for (const token of tokens.slice(from, from + 2)) {
    if (token.kind !== 'word') return false;
    if (distances.has(token.lower)) return figure.kind !== 'percent';
  }
  return false;
}

const general = wordSet(`
  the our this overall current quarter quarterly period actual final collection and latest
  service
`);

/** "Housing performance", "a rate of 5% in the north": the performance of something narrower. */
function isOthers(tokens: Facts['tokens'], result: number, behind: number): boolean {
  const after = tokens[behind]?.lower ?? '';
  if (after === 'of' || after === 'for' || after === 'in' || after === 'at') {
    const next = tokens[behind + 1]?.lower ?? '';
    const isHere =
      next === 'this' ||
      /^q[1-4]$/.test(next) ||
      (next === 'the' && quarterly.has(tokens[behind + 2]?.lower ?? ''));
    if (!isHere) return true;
  }
  const before = tokens[result - 1];
  if (
    before === undefined ||
    before.kind !== 'word' ||
    before.sentence !== tokens[result]?.sentence
  )
    return false;
  return !general.has(before.lower) && !/^q[1-4]$/.test(before.lower);
}

const quarterly = wordSet('quarter period reporting current');

/** "63% within 8 weeks" beside a title of 13 weeks: the share of another limit. */
function hasOtherLimit(row: CheckedRow, facts: Facts, percent: TextNumber): boolean {
  const next = facts.figures.find(
    ({ kind, token }) => kind === 'time' && token > percent.token && token - percent.token < 8,
  );
  if (!next) return false;
  const { title } = row.published.cells;
  const at = title.indexOf(next.number);
  const end = at + next.number.length;
  const isDigit = (one: string | undefined): boolean =>
    one !== undefined && one >= '0' && one <= '9';
  return at < 0 || isDigit(title[at - 1]) || isDigit(title[end]);
}

/** Whether a word of the title stands among the four words behind a percentage. */
function namesMeasure(row: CheckedRow, { tokens }: Facts, percent: TextNumber): boolean {
  const stems = titleStemsOf(row);
  const from = percent.token + percent.tokens;
  for (let at = from; at < from + 7; at += 1) {
    const token = tokens[at];
    if (token?.sentence !== percent.sentence) return false;
    if (token.kind === 'word' && token.text.length > 3 && stems.has(stemOf(token.lower)))
      return true;
  }
  return false;
}

/** Whether a figure may be the year's, though the words do not say so. */
function isOfYear(row: CheckedRow, figure: TextNumber): boolean {
  const { period } = row;
  if (!period || period.kind === 'year' || periodIndex(period) !== periodsInYear(period))
    return false;
  const figures = row.yearSoFar.length > 1 ? yearFigures(row) : undefined;
  if (!figures) return false;
  const sum = figures.reduce((all, each) => all.plus(decimal(each)), decimal('0'));
  const mean = { number: sum.div(figures.length).round(4, 1).toFixed(), step: '0.0001' };
  return sum.eq(decimal(figure.number)) || sameFigure(figure, mean);
}

function found(
  row: CheckedRow,
  facts: Facts,
  outturn: Outturn,
  figure: TextNumber,
  severity: Finding['severity'],
): Finding {
  return rowFinding(row, {
    class: 'commentary-vs-value',
    severity,
    audience: 'owner',
    quote: quoteOf(facts.text, figure.index - 25, figure.end + 25),
    arithmetic: `text ${facts.text.slice(figure.index, figure.end)}, result ${outturn.raw}`,
    published: facts.text.slice(figure.index, figure.end),
    expected: outturn.raw,
  });
}
