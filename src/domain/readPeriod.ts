import { monthNamed } from './calendarWords.ts';
import { thingsCounted } from './countedThings.ts';
import type { Where } from './dayForms.ts';
import { type Period, parsePeriod } from './period.ts';
import { calendarYearAt, type PeriodPart, partAt } from './periodParts.ts';
import { type PeriodContext, type ResolvedPeriod, resolvePeriod } from './resolvePeriod.ts';
import { isNumber, isToken, type Token, tokensOf } from './tokens.ts';

/** A period inside a text, perhaps only half of it: a quarter without its year, or the other way. */
export interface PeriodMention extends ResolvedPeriod {
  /** Cut from the text as it stands. */
  readonly quote: string;
  readonly index: number;
  /** False where the words may mean another thing: `23/24` alone, an end of `Q1 to Q3`. */
  readonly sure: boolean;
}

const joining = [
  ...'of the for in from fy financial municipal year period'.split(' '),
  ...'/-(),:',
];
const inCells = [...joining, ...'[]_|.'];

/**
 * Reads a whole label: `Q2 24/25`, `Quarter 4 (January to March 2025)`, `2004-05 P3`, `Sep-24`,
 * `2002/03`. A label without a year takes that of the context. Undefined where it is no period,
 * names two that differ, or leaves its year open (`Q4 2024`). Never throws.
 */
export function readPeriod(text: string, context: PeriodContext = {}): Period | undefined {
  if (text.length > 120) return undefined;
  const code = parsePeriod(text.trim(), context.cut);
  if (code) return code;
  const tokens = tokensOf(text);
  const start = afterJoining(tokens, 0, 'cell');
  const phrase = phraseAt(tokens, start, 'cell');
  if (!phrase || afterJoining(tokens, phrase.next, 'cell') < tokens.length) return undefined;
  return resolvePeriod(phrase.parts, context).period;
}

/** Finds the periods that a heading or a text names, in the order in which they stand. */
export function findPeriods(text: string, context: PeriodContext = {}): readonly PeriodMention[] {
  const tokens = tokensOf(text);
  const found: PeriodMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.kind === 'sign' || !beginsPeriod(tokens, at)) continue;
    const phrase = phraseAt(tokens, at, 'text');
    if (!phrase) continue;
    const [first, last] = [tokens[at], tokens[phrase.next - 1]];
    const resolved = resolvePeriod(phrase.parts, context);
    const quote = text.slice(first?.index, last?.end);
    if (first && saysEnough(phrase.parts, resolved, quote)) {
      const sure = isSure(tokens, at, phrase);
      found.push({ quote, index: first.index, ...resolved, sure });
    }
    at = phrase.next - 1;
  }
  return found;
}

interface Phrase {
  readonly parts: readonly PeriodPart[];
  readonly next: number;
}

/** The parts that stand together from a token on, each kind once. */
function phraseAt(tokens: readonly Token[], from: number, where: Where): Phrase | undefined {
  const parts: PeriodPart[] = [];
  let next = from;
  for (let at = from; at < tokens.length; ) {
    const found =
      partAt(tokens, at, where) ?? (parts.length ? calendarYearAt(tokens, at) : undefined);
    if (!found || !joins(parts, found.part, where)) break;
    if (where === 'text' && hasColon(tokens, next, at) && found.part.kind !== 'months') break;
    parts.push(found.part);
    next = found.next;
    at = afterJoining(tokens, next, where);
  }
  if (parts.length === 0) return undefined;
  const inside = tokens.slice(from, next).map(({ text }) => text);
  const open = inside.lastIndexOf('(') > inside.lastIndexOf(')');
  return { parts, next: open && isToken(tokens[next], ')') ? next + 1 : next };
}

/** `Quarter 4: January to March` goes on, `Q2: 2023/24 was better` does not. */
function hasColon(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => token.text === ':');
}

/** In a text one month is no part of a longer label: `Q4 2024/25 March figure`. */
function joins(parts: readonly PeriodPart[], part: PeriodPart, where: Where): boolean {
  if (parts.some((other) => other.kind === part.kind)) return false;
  if (parts.length === 0 || where === 'cell') return true;
  if (part.kind === 'calendarYear') return parts.every((other) => other.kind !== 'year');
  return part.kind !== 'months' || part.first !== part.last;
}

function afterJoining(tokens: readonly Token[], from: number, where: Where): number {
  const signs = where === 'cell' ? inCells : joining;
  let at = from;
  // `year` joins, but not where it begins `year end`.
  while (at < from + 4 && isToken(tokens[at], ...signs) && !partAt(tokens, at, where)) at += 1;
  return at;
}

/** A month or a part alone says too little in a text, and `24-25` is as often a span of pages. */
function saysEnough(
  parts: readonly PeriodPart[],
  resolved: ResolvedPeriod,
  quote: string,
): boolean {
  const [first] = parts;
  if (parts.length === 1 && first?.kind === 'year' && first.short) return quote.includes('/');
  if (parts.some((part) => part.kind === 'quarter' || part.kind === 'year')) return true;
  const months = parts.find((part) => part.kind === 'months');
  if (!months) return false;
  return resolved.year !== undefined || (months.first !== months.last && !!resolved.quarter);
}

const ranging = ['to', '-', '/', '&', 'and', 'or', 'until', ','];

function isSure(tokens: readonly Token[], at: number, { parts, next }: Phrase): boolean {
  const [first] = parts;
  if (parts.length === 1 && first?.kind === 'year' && first.short) return false;
  if (parts.some((part) => part.kind === 'months' && !part.sure)) return false;
  // `Half-year 2024/25` and `H2 2024/25` are no whole year.
  if (isToken(tokens[at - 2], 'h') && isNumber(tokens[at - 1], 1)) return false;
  if (isToken(tokens[at - 1], 'year') && isToken(tokens[at - 3], 'half', 'mid')) return false;
  const follows = isToken(tokens[next], ...ranging) && partAt(tokens, next + 1, 'text');
  if (follows && follows.part.kind === first?.kind) return false;
  // `Q1 to Q3`, but not `delayed to September`.
  const before = tokens[at - 2];
  const ends = before?.kind === 'number' || monthNamed(before?.lower ?? '') !== undefined;
  return !(ends && isToken(tokens[at - 1], 'to', '-', '&', 'and', 'or', 'until'));
}

/** Whether a period can begin at a token: nothing is glued before it, and no day of a month. */
function beginsPeriod(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!token || !before) return true;
  if (isToken(before, 'fy')) return true;
  if (token.kind === 'number' && thingsCounted(tokens, at + 2)) return isNumber(token, 4);
  if (!token.spaced && before.kind !== 'sign') return false;
  const inNumber = !token.spaced && !before.spaced && tokens[at - 2]?.kind === 'number';
  if (inNumber && token.kind === 'number') return false;
  if (isToken(before, '£', '#', '$', '_')) return false;
  return token.kind === 'number' || !isDayOfMonth(tokens, at - 1);
}

/** `31`, `31st` or `31st of` before a month: that month belongs to a date. */
function isDayOfMonth(tokens: readonly Token[], before: number): boolean {
  let at = before;
  if (isToken(tokens[at], 'of', '-', '/', '.')) at -= 1;
  if (isToken(tokens[at], 'st', 'nd', 'rd', 'th')) at -= 1;
  return isNumber(tokens[at], 1, 2);
}
