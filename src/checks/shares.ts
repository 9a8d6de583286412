import { fitOf } from './fit.ts';
import type { TextNumber } from './numbers.ts';
import {
  bracketClose,
  dashes,
  isAmount,
  isBefore,
  isComparison,
  isEnd,
  isPercentOf,
} from './shareMarks.ts';
import type { Token } from './tokens.ts';
import {
  hasBreak,
  isImplied,
  isIntroduced,
  isListed,
  isOfAfter,
  isOfThese,
  isOfWhich,
  isOfWhole,
} from './wholes.ts';

/**
 * A percentage with the two counts behind it. `stated`: the words say which is the whole ("of",
 * "out of", "of which"). `implied`: the whole stands before ("30 determined. 28 (93%) were ...").
 * `loose`: received, answered, and a percentage behind a dash.
 */
export interface Share {
  readonly part: TextNumber;
  readonly whole: TextNumber;
  readonly percent: TextNumber;
  readonly link: 'stated' | 'implied' | 'loose';
  readonly from: number;
  readonly to: number;
}

/** Finds the shares of a text whose three figures are said together. */
export function readShares(
  tokens: readonly Token[],
  figures: readonly TextNumber[],
): readonly Share[] {
  const counted = figures.filter(({ kind }) => kind !== 'time');
  const shares: Share[] = [];
  for (let at = 0; at < counted.length; at += 1) {
    const share =
      bracketedShare(tokens, counted, at, shares) ??
      ofShare(tokens, counted, at) ??
      looseShare(tokens, counted, at);
    // The same percentage can be reached from two figures; shares come in the order of the text.
    const isKnown =
      shares.at(-1)?.percent === share?.percent || shares.at(-2)?.percent === share?.percent;
    if (share && !isKnown) shares.push(share);
  }
  return shares;
}

/** `N (P)` and `P (N)` with the whole behind or before. */
function bracketedShare(
  tokens: readonly Token[],
  figures: readonly TextNumber[],
  at: number,
  before: readonly Share[],
): Share | undefined {
  const [a, b] = [figures[at], figures[at + 1]];
  if (!a || !b || (a.kind === 'percent') === (b.kind === 'percent')) return undefined;
  const [part, percent] = a.kind === 'percent' ? [b, a] : [a, b];
  if (!isAmount(part) || part.inexact || percent.target || isComparison(percent)) return undefined;
  const close = bracketClose(tokens, a, b);
  if (close === undefined) return undefined;
  const whole = figures[at + 2];
  if (whole && isAmount(whole) && whole.kind === part.kind && isOfAfter(tokens, close, whole)) {
    return { part, whole, percent, link: 'stated', from: a.index, to: whole.end };
  }
  // "12 (40%) of those in the north": a whole that is not told.
  if (tokens[close]?.lower === 'of' && tokens[close + 1]?.lower === 'those') return undefined;
  return wholeBefore(tokens, figures, at, { part, percent, from: a.index, to: b.end }, before);
}

function wholeBefore(
  tokens: readonly Token[],
  figures: readonly TextNumber[],
  at: number,
  pair: { part: TextNumber; percent: TextNumber; from: number; to: number },
  before: readonly Share[],
): Share | undefined {
  const whole = figures[at - 1];
  const first = figures[at];
  if (!whole || !first) return undefined;
  const listed = before.at(-1);
  if (listed && (listed.percent === whole || listed.part === whole)) {
    // A list of parts ("of 31: 20 (65%) ...; 2 (6%) ...") keeps its whole to the sentence's end.
    const isList = listed.link === 'stated' && listed.whole.sentence === pair.part.sentence;
    if (isOfThese(tokens, pair.part))
      return { ...pair, whole: wholeOfThese(listed, pair), link: 'implied' };
    return isList && listed.whole.index < listed.part.index
      ? { ...pair, whole: listed.whole, link: 'implied' }
      : undefined;
  }
  if (!isAmount(whole) || whole.kind !== pair.part.kind || whole.inexact) return undefined;
  if (whole.about < pair.part.about || whole.scope !== pair.part.scope) return undefined;
  if (isOfWhich(tokens, whole, first) || isIntroduced(tokens, whole)) {
    return first.sentence === whole.sentence
      ? { ...pair, whole, link: 'stated', from: whole.index }
      : undefined;
  }
  // A noun of its own in a new sentence ("30 managers (75%)") has a whole of its own.
  const noun = tokens[first.token + first.tokens];
  const hasNoun = first.kind === 'count' && noun?.kind === 'word' && noun.lower !== 'of';
  if (hasNoun && first.sentence !== whole.sentence) return undefined;
  return isImplied(tokens, whole, first)
    ? { ...pair, whole, link: 'implied', from: whole.index }
    : undefined;
}

/** "47 of 74 (64%). 12 of them (26%)": the part said before or its whole, whichever the percentage fits. */
function wholeOfThese(
  { part, whole }: Share,
  pair: { part: TextNumber; percent: TextNumber },
): TextNumber {
  return fitOf(pair.part, whole, pair.percent) === 'wrong' && part.about >= pair.part.about
    ? part
    : whole;
}

/** `N of M (P)`, `N out of M, P`, `P (N of M)`, `P of M (N)`. */
function ofShare(
  tokens: readonly Token[],
  figures: readonly TextNumber[],
  at: number,
): Share | undefined {
  const [a, b] = [figures[at], figures[at + 1]];
  if (!a || !b || !isAmount(b) || b.inexact || !isOfWhole(tokens, a, b)) return undefined;
  const next = figures[at + 2];
  if (a.kind === 'percent') {
    if (!next || next.kind !== b.kind || isComparison(a) || next.inexact) return undefined;
    if (bracketClose(tokens, b, next) === undefined) return undefined;
    return { part: next, whole: b, percent: a, link: 'stated', from: a.index, to: next.end };
  }
  if (a.kind !== b.kind || a.inexact || a.about > b.about) return undefined;
  if (
    next?.kind === 'percent' &&
    !next.target &&
    !isComparison(next) &&
    isPercentOf(tokens, b, next)
  ) {
    return { part: a, whole: b, percent: next, link: 'stated', from: a.index, to: next.end };
  }
  const last = figures[at - 1];
  if (last?.kind === 'percent' && !isComparison(last) && isBefore(tokens, last, a)) {
    return { part: a, whole: b, percent: last, link: 'stated', from: last.index, to: b.end };
  }
  return undefined;
}

/** `M received and N answered - P`. */
function looseShare(
  tokens: readonly Token[],
  figures: readonly TextNumber[],
  at: number,
): Share | undefined {
  const [a, b, c] = [figures[at], figures[at + 1], figures[at + 2]];
  if (!a || !b || c?.kind !== 'percent' || c.target || isComparison(c)) return undefined;
  if (a.kind !== 'count' || b.kind !== 'count' || a.inexact || b.inexact) return undefined;
  if (a.sentence !== c.sentence || a.about < b.about || b.about === 0) return undefined;
  if (bracketClose(tokens, b, c) !== undefined) return undefined; // a pair of its own, read next
  const isJoined = isOfWhich(tokens, a, b) || isListed(tokens, a, b);
  if (!isJoined && !isImplied(tokens, a, b)) return undefined;
  const gap = c.token - (b.token + b.tokens);
  const last = tokens[c.token - 1];
  const isOr = last?.lower === 'or' && tokens[c.token - 2]?.text === ',';
  if (gap < 1 || gap > 9 || !last || (last.kind !== 'mark' && !isOr)) return undefined;
  // "2,407 of them were paid, 53.5%." ends with it; a comma may also lead on to another share.
  const isLast = isEnd(tokens[c.token + c.tokens], c.sentence);
  const isMarked =
    isOr ||
    last.text === '(' ||
    (dashes.has(last.text) && (last.text !== ',' || (isJoined && isLast)));
  if (!isMarked || hasBreak(tokens, b.token + b.tokens, c.token)) return undefined;
  return {
    part: b,
    whole: a,
    percent: c,
    link: looseLink(isJoined, isLast, gap),
    from: a.index,
    to: c.end,
  };
}

/** How surely the words make a percentage the share of the two counts before it. */
function looseLink(isJoined: boolean, isLast: boolean, gap: number): Share['link'] {
  if (!isJoined) return 'loose';
  if (gap <= 2 || isLast) return 'stated';
  return gap <= 6 ? 'implied' : 'loose';
}
