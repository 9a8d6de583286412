import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import type { CheckedRow } from './checkedRow.ts';
import { type Facts, factsOf, quoteOf } from './facts.ts';
import type { TextNumber } from './numbers.ts';
import { rowFinding } from './rowFinding.ts';
import { hasBreak } from './wholes.ts';
import { wordSet } from './wordSet.ts';

/**
 * Parts beside a figure that the words call their total: `73 by advice, 43 by loan and 5 by order,
 * 128 in total`, `in total 101 people (58 regular, 36 casual and 11 corporate)`. Lists that say they
 * are not all, and sums far from the total, are of something else.
 */
export function statedTotals(row: CheckedRow): readonly Finding[] {
  if (!/\btotal|\bin all\b|\baltogether\b|\bmaking\b/i.test(row.commentary)) return [];
  const facts = factsOf(row);
  const figures = facts.figures.filter(({ kind }) => kind !== 'time' && kind !== 'percent');
  if (figures.length < 3) return [];
  for (const [at, total] of figures.entries()) {
    if (!isPlain(total) || !isCalledTotal(facts, total)) continue;
    const parts = partsBefore(facts, figures, at) ?? partsInBrackets(facts, figures, at);
    const finding = parts ? wrongTotal(row, facts, parts, total) : undefined;
    if (finding) return [finding];
  }
  return [];
}

function isPlain(figure: TextNumber): boolean {
  const isAmount = figure.kind === 'count' || figure.kind === 'money';
  return isAmount && !figure.inexact && !figure.change && !figure.target;
}

/** Totals of a longer span than the parts. */
const longer = wordSet(`
  year annual annually ytd cumulative overall since date far last previous to programme average now
`);
const totalWords = wordSet('total totals totalling totalled altogether making');

/** `128 in total`, `128 homes in all`, `a total of 128`, `total: 128`, `making 128`. */
function isCalledTotal({ tokens }: Facts, figure: TextNumber): boolean {
  const behind = figure.token + figure.tokens;
  const around = tokens
    .slice(Math.max(0, figure.token - 5), behind + 6)
    .filter(({ sentence }) => sentence === figure.sentence);
  if (around.some(({ lower }) => longer.has(lower))) return false;
  for (let at = behind; at < behind + 4; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.sentence !== figure.sentence) break;
    const next = tokens[at + 1]?.lower;
    if (token.lower === 'in' && (next === 'total' || next === 'all')) return true;
    if (token.lower === 'altogether') return true;
  }
  for (let at = figure.token - 1; at >= Math.max(0, figure.token - 3); at -= 1) {
    const token = tokens[at];
    if (!token || token.kind === 'number' || token.sentence !== figure.sentence) return false;
    if (totalWords.has(token.lower)) return true;
    if (token.lower === 'all' && tokens[at - 1]?.lower === 'in') return true;
    if (!['of', ':', '=', '-', '–', 'is', 'was', 'a'].includes(token.lower)) return false;
  }
  return false;
}

/**
 * A list that ends right before its total, in the total's sentence or in the one before where the
 * total opens its own ("... and 18 in June. In total 52").
 */
function partsBefore(
  facts: Facts,
  figures: readonly TextNumber[],
  at: number,
): readonly TextNumber[] | undefined {
  const total = figures[at];
  const last = figures[at - 1];
  if (!total || !last || !isPlain(last) || last.kind !== total.kind) return undefined;
  if (!isBeside(facts, last, total)) return undefined;
  const parts: TextNumber[] = [last];
  for (let back = at - 2; back >= 0; back -= 1) {
    const part = figures[back];
    const [next] = parts;
    if (!part || !next || !isPlain(part) || part.kind !== total.kind) break;
    if (part.sentence !== last.sentence || !isListed(facts, part, next)) break;
    parts.unshift(part);
  }
  const [first] = parts;
  // An earlier figure of the same sentence may be the list's whole, or one part more.
  const isHead = figures.every(
    (each) => each.sentence !== first?.sentence || each.index >= (first?.index ?? 0),
  );
  return parts.length > 1 && isHead ? parts : undefined;
}

const openings = wordSet('total totals altogether in');

/** Whether a total follows its list: behind a mark, or at the beginning of the next sentence. */
function isBeside({ tokens }: Facts, last: TextNumber, total: TextNumber): boolean {
  const from = last.token + last.tokens;
  const isNear = total.token - from <= 8 && !hasBreak(tokens, from, total.token);
  if (!isNear) return false;
  if (last.sentence === total.sentence) {
    return tokens.slice(from, total.token).some(({ lower }) => totalMarks.has(lower));
  }
  const opening = tokens.find(({ sentence }) => sentence === total.sentence);
  return total.sentence === last.sentence + 1 && openings.has(opening?.lower ?? '');
}

const listMarks = wordSet(', ; and & +');
const totalMarks = wordSet(', ; : and = ( - – — making giving totalling');

/** Whether two figures are neighbours of a list: a mark between them, no other number, no turn. */
function isListed({ tokens }: Facts, part: TextNumber, next: TextNumber): boolean {
  const from = part.token + part.tokens;
  if (next.token - from > 8 || hasBreak(tokens, from, next.token)) return false;
  const between = tokens.slice(from, next.token);
  return between.some(({ lower }) => listMarks.has(lower));
}

/** `101 people took part (58 regular, 36 casual and 11 corporate)`: a list of nothing else. */
function partsInBrackets(
  facts: Facts,
  figures: readonly TextNumber[],
  at: number,
): readonly TextNumber[] | undefined {
  const { tokens } = facts;
  const total = figures[at];
  if (!total) return undefined;
  const from = total.token + total.tokens;
  const open = tokens.findIndex(
    ({ text }, index) => index >= from && (text === '(' || text === ':'),
  );
  if (open < 0 || open - from > 6 || tokens[open]?.sentence !== total.sentence) return undefined;
  const isOpen = tokens[open]?.text === '(';
  const close = tokens.findIndex(
    ({ text, sentence }, index) =>
      index > open && (isOpen ? text === ')' : sentence !== total.sentence),
  );
  const end = close < 0 ? tokens.length : close;
  const parts = figures.filter(({ token }) => token > open && token < end);
  const isList = parts.every(
    (part, index) =>
      isPlain(part) &&
      part.kind === total.kind &&
      (index === 0 || isListed(facts, parts[index - 1] ?? part, part)),
  );
  const numbers = tokens.slice(open, end).filter(({ kind }) => kind === 'number').length;
  return isList && parts.length > 1 && numbers === parts.length ? parts : undefined;
}

const partial =
  /\b(?:includ\w{0,4}|others?|remain\w{0,5}|rest|mainly|mostly|of (?:which|whom|these|those|them)|also|e\.?g|such as|plus|main|largest|top|most|per|each)\b/i;

function wrongTotal(
  row: CheckedRow,
  facts: Facts,
  parts: readonly TextNumber[],
  total: TextNumber,
): Finding | undefined {
  const all = [...parts, total];
  const from = Math.min(...all.map(({ index }) => index));
  const to = Math.max(...all.map(({ end }) => end));
  if (partial.test(facts.text.slice(from, to + 12))) return undefined;
  const shown = decimal(total.number);
  if (parts.some(({ number }) => decimal(number).gt(shown))) return undefined;
  const slack = all
    .filter(({ step }) => step !== '1')
    .reduce((sum, { step }) => sum.plus(decimal(step).div(2)), decimal('0'));
  // The list may begin or end with a figure that is none of the parts.
  for (let cut = 0; cut < parts.length - 1; cut += 1) {
    const isWhole = [parts.slice(cut), parts.slice(0, parts.length - cut)].some((list) =>
      sumOf(list).minus(shown).abs().lte(slack),
    );
    if (isWhole) return undefined;
  }
  const sum = sumOf(parts);
  const isBehind = total.token > (parts[0]?.token ?? 0);
  const over = sum.minus(shown);
  if (over.abs().times(4).gt(shown)) return undefined;
  // A total that opens the next sentence may be of something else.
  const isApart = parts.at(-1)?.sentence !== total.sentence;
  if (isApart && over.abs().times(10).gt(shown)) return undefined;
  // Parts in brackets behind their total may be the chief ones only.
  if (!isBehind && over.lt(0) && (parts.length < 3 || over.abs().times(10).gt(shown)))
    return undefined;
  return rowFinding(row, {
    class: 'sum',
    severity: isBehind && !isApart ? 'error' : 'inconsistency',
    audience: 'owner',
    quote: quoteOf(facts.text, from, to),
    arithmetic: `${parts.map(({ number }) => number).join(' + ')} = ${sum.toFixed()}, printed ${total.number}`,
    published: facts.text.slice(total.index, total.end),
    expected: sum.toFixed(),
  });
}

function sumOf(parts: readonly TextNumber[]): ReturnType<typeof decimal> {
  return parts.reduce((sum, { number }) => sum.plus(decimal(number)), decimal('0'));
}
