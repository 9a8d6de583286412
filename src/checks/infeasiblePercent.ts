import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import type { CheckedRow } from './checkedRow.ts';
import { type Facts, factsOf, quoteOf } from './facts.ts';
import { isFeasible, nearestShares, type Printed } from './fit.ts';
import { isPercentRow, isShareTitle, runsOn, stemOf, titleStemsOf } from './measureWords.ts';
import type { TextNumber } from './numbers.ts';
import { rowFinding } from './rowFinding.ts';
import { baseWords, isIntroduced, isOfThese } from './wholes.ts';
import { wordSet } from './wordSet.ts';

/** Verbs of a share: what was done with so many percent of the things counted before. */
const shareVerbs = wordSet(`
  answered responded determined completed resolved satisfied paid upheld acknowledged closed
  processed decided within of were was met achieved returned replied in on passed dismissed
  approved granted have had inspected attended repaired dealt
`);
/** Words that say that a count is all that came in, not a part of it. */
const intake = wordSet(`
  received determined escalated processed due submitted raised logged registered handled
  issued decided referred made opened total
`);
const partWords = wordSet(`
  late out outside missed overdue not exceeded failed breached over more fewer less increase
  decrease outstanding up down additional extra
`);

/**
 * A percentage that no whole number out of the things counted can give: 99% of 59. Said in one
 * sentence ("59 received and 99% responded"), or the row's own result beside the number received.
 */
export function infeasiblePercent(row: CheckedRow): readonly Finding[] {
  if (row.commentary === '') return [];
  const facts = factsOf(row);
  if (!facts.figures.some(({ kind }) => kind === 'count')) return [];
  const inText = infeasibleInText(row, facts);
  return inText.length > 0 ? inText : infeasibleResult(row, facts);
}

function infeasibleInText(row: CheckedRow, facts: Facts): readonly Finding[] {
  if (!row.commentary.includes('%') && !row.commentary.includes('per')) return [];
  const figures = facts.figures.filter(({ kind }) => kind !== 'time');
  const findings: Finding[] = [];
  for (let at = 0; at < figures.length; at += 1) {
    const percent = figures[at];
    if (percent?.kind !== 'percent' || isNoShare(percent)) continue;
    if (facts.shares.some((share) => share.percent === percent)) continue;
    const whole = wholeOf(facts, figures, at, percent);
    if (!whole || !isInfeasible(facts, percent, whole, figures)) continue;
    findings.push(
      infeasible(
        row,
        facts,
        whole,
        percent,
        Math.min(whole.index, percent.index),
        Math.max(percent.end, whole.end),
        `${percent.number}%`,
      ),
    );
    if (findings.length === 3) break;
  }
  return findings;
}

function isNoShare(percent: TextNumber): boolean {
  return percent.change || percent.target || percent.inexact || percent.about > 100;
}

/** The count that the words make the whole of a percentage. */
function wholeOf(
  facts: Facts,
  figures: readonly TextNumber[],
  at: number,
  percent: TextNumber,
): TextNumber | undefined {
  const { tokens } = facts;
  const next = figures[at + 1];
  const after = percent.token + percent.tokens;
  if (next?.kind === 'count' && !next.inexact && tokens[after]?.lower === 'of') {
    const gap = next.token - after;
    const isDirect = gap === 1 || (gap === 2 && tokens[after + 1]?.lower === 'the');
    // "Inspect 10% of 45" is a quota, not a result.
    const behind = next.token + next.tokens;
    const isDone = [1, 2, 3, 4].some((on) => shareVerbs.has(tokens[behind + on]?.lower ?? ''));
    if (isDirect && (isDone || !decimal(percent.number).mod(5).eq(0))) return next;
  }
  const before = figures[at - 1];
  if (before && isOfThese(tokens, percent) && isCounted(before, percent)) return before;
  if (before?.kind !== 'count' || before.inexact || before.sentence !== percent.sentence)
    return undefined;
  if (before.scope !== percent.scope) return undefined;
  const from = before.token + before.tokens;
  if (percent.token - from > 10 || percent.token - from < 2) return undefined;
  const isListed = isIntroduced(tokens, before);
  let isBase =
    isListed || [1, 2].some((back) => intake.has(tokens[before.token - back]?.lower ?? ''));
  if (isThereWere(tokens, before)) isBase = true;
  let isJoined = isListed;
  for (let on = from; on < percent.token; on += 1) {
    const word = tokens[on]?.lower ?? '';
    if (partWords.has(word) || word === 'from' || word === 'target') return undefined;
    if (intake.has(word)) isBase = true;
    if (
      word === 'and' ||
      word === ',' ||
      word === ';' ||
      word === '-' ||
      word === '–' ||
      word === 'of'
    )
      isJoined = true;
  }
  const follows = [after, after + 1, after + 2].some((on) =>
    shareVerbs.has(tokens[on]?.lower ?? ''),
  );
  return isBase && isJoined && follows ? before : undefined;
}

/** "There were 9 decisions": what was counted, all of it. */
function isThereWere(tokens: Facts['tokens'], count: TextNumber): boolean {
  const [two, one] = [tokens[count.token - 2]?.lower, tokens[count.token - 1]?.lower];
  const isSaid =
    (two === 'there' && (one === 'were' || one === 'was')) || (two === 'we' && one === 'had');
  return isSaid && baseWords.has(tokens[count.token + count.tokens]?.lower ?? '');
}

/** Whether a count stands shortly before a percentage "of them". */
function isCounted(count: TextNumber, percent: TextNumber): boolean {
  return (
    count.kind === 'count' &&
    !count.inexact &&
    count.scope === percent.scope &&
    count.sentence === percent.sentence &&
    percent.token - count.token < 12
  );
}

/** Whether neither the whole, nor another count, nor the whole without one gives the percentage. */
function isInfeasible(
  facts: Facts,
  percent: Printed,
  whole: TextNumber,
  figures: readonly TextNumber[],
): boolean {
  if (isFeasible(whole.number, percent)) return false;
  const counts = figures.filter(({ kind, about }) => kind === 'count' && about > 0).slice(0, 20);
  return counts.every(
    (other) =>
      !isFeasible(other.number, percent) &&
      (other === whole ||
        (!hasShare(whole, other, percent, -1) &&
          !(isJoinedBase(facts, whole, other) && hasShare(whole, other, percent, 1)))),
  );
}

/** "59 of the first kind and 14 of the second": two counts that may be one whole together. */
function isJoinedBase(facts: Facts, whole: TextNumber, other: TextNumber): boolean {
  const [first, second] = whole.token < other.token ? [whole, other] : [other, whole];
  if (second.token - first.token > 9) return false;
  return facts.tokens
    .slice(first.token, second.token)
    .some(({ lower }) => lower === 'and' || lower === '+' || lower === 'plus' || lower === '&');
}

/** Whether the whole without another count, or with it, has such a share. */
function hasShare(whole: TextNumber, other: TextNumber, percent: Printed, sign: 1 | -1): boolean {
  const together = decimal(whole.number).plus(decimal(other.number).times(sign));
  return together.gt(0) && isFeasible(together.toFixed(), percent);
}

/** The row's own percentage against the number of things received in the period. */
function infeasibleResult(row: CheckedRow, facts: Facts): readonly Finding[] {
  const { outturn, published } = row;
  if (outturn.kind !== 'number' || !isPercentRow(row) || !isShareTitle(published.cells.title))
    return [];
  if (runsOn(row) || published.kind !== 'indicator' || outturn.marks.length > 0) return [];
  // Out of so many, some share always rounds to it.
  const enough = 100 / Number(outturn.step);
  if (facts.figures.some(({ kind, about }) => kind === 'count' && about >= enough)) return [];
  const current = facts.figures.filter(
    ({ kind, scope }) => kind === 'count' && scope === 'current',
  );
  const bases = current.filter((figure) => isIntake(row, facts, figure));
  const [whole] = bases;
  if (!whole || bases.length !== 1 || whole.about < 5) return [];
  if (current.some(({ about }) => about > whole.about)) return [];
  const counts = facts.figures.filter(({ kind }) => kind === 'count');
  if (!isInfeasible(facts, outturn, whole, counts)) return [];
  const to = Math.min(facts.text.length, whole.end + 60);
  return [infeasible(row, facts, whole, outturn, whole.index, to, published.cells.outturn)];
}

/** Whether a count is all that came in of what the title counts. */
function isIntake(row: CheckedRow, facts: Facts, figure: TextNumber): boolean {
  if (figure.inexact || figure.target) return false;
  const { tokens } = facts;
  const from = figure.token + figure.tokens;
  let isBase = false;
  const next = facts.figures.find(({ token }) => token >= from)?.token ?? tokens.length;
  for (let at = from; at < Math.min(from + 6, next); at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'mark') break;
    if (partWords.has(token.lower)) return false;
    if (intake.has(token.lower)) isBase = true;
  }
  if (!isBase) return false;
  for (let at = from; at < from + 7; at += 1) {
    if (tokens[at]?.kind === 'mark') break;
    if (partWords.has(tokens[at]?.lower ?? '')) return false;
  }
  const stems = titleStemsOf(row);
  for (let at = Math.max(0, from - 20); at < from + 6; at += 1) {
    const token = tokens[at];
    if (token?.sentence !== figure.sentence || token.kind !== 'word' || token.text.length < 4)
      continue;
    if (stems.has(stemOf(token.lower))) return true;
  }
  return false;
}

function infeasible(
  row: CheckedRow,
  facts: Facts,
  whole: TextNumber,
  percent: Printed,
  from: number,
  to: number,
  published: string,
): Finding {
  const nearest = nearestShares(whole.number, percent.number);
  return rowFinding(row, {
    class: 'percent-infeasible-for-denominator',
    severity: 'error',
    audience: 'owner',
    quote: quoteOf(facts.text, from, to),
    arithmetic: `no whole number out of ${whole.number} gives ${percent.number}%; nearest ${nearest.join(', ')}`,
    published,
    expected: nearest.join(' or '),
  });
}
