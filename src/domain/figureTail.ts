import { monthNamed, weekdayNamed } from './calendarWords.ts';
import { markOf } from './marks.ts';
import { isNumber, isToken, type Token } from './tokens.ts';
import type { Mark, ShownUnit } from './value.ts';

/** What the signs and words after a figure say of it. */
export interface FigureTail {
  /** What the figure is multiplied by: 1000 after `k`, 60 after `mins`. */
  readonly factor: string;
  readonly unit: ShownUnit;
  readonly marks: readonly Mark[];
  readonly minutes: boolean;
}

const scales = new Map(
  Object.entries({
    ...{ k: '1000', thousand: '1000', m: '1000000', mn: '1000000', million: '1000000' },
    ...{ millions: '1000000', bn: '1000000000', billion: '1000000000' },
  }),
);
const seconds = ['s', 'sec', 'secs', 'second', 'seconds'];
const minutes = ['min', 'mins', 'minute', 'minutes'];
const days = ['d', 'day', 'days'];
// Units that are often glued to their figure, and change nothing about it. Hours stay hours: a
// column mostly says them once, in its title.
const gluedUnits = (
  'hr hrs hour hours week weeks wk wks month months year years yr yrs kg km tonnes kwh mwh fte ' +
  'ftes pts pp ppts'
).split(' ');
const markWords = new Map<string, Mark>(
  Object.entries({
    ...{ provisional: 'provisional', prov: 'provisional', estimated: 'estimated' },
    ...{ estimate: 'estimated', est: 'estimated', revised: 'revised', rev: 'revised' },
  } as const),
);
// With these a figure is a limit or a guess: no silent number.
const hedges = new Set(
  (
    'plus more fewer less under over above below least most max maximum min minimum up than ' +
    'nearly almost am pm noon st nd rd th between approx approximately circa about around roughly not no'
  ).split(' '),
);

// Brackets and stops round words, and the arrows and shapes of trends and statuses.
const beside = [..."()[]-/.,'↑↓→←↗↘↔▲▼△▽►◄●■◆★✓✔⬆⬇➡"];

/** Reads what stands after a figure; undefined where the whole is then no single figure. */
export function figureTail(
  tokens: readonly Token[],
  { glued, pounds }: { readonly glued: boolean; readonly pounds: boolean },
): FigureTail | undefined {
  let factor = '1';
  let at = 0;
  const first = tokens[0];
  if (first && glued && !mayBeGlued(first, tokens)) return undefined;
  // A spaced `m` may be metres or months.
  if (!glued && !pounds && isToken(first, 'm', 'k')) return undefined;
  const scale = scales.get(first?.lower ?? '');
  if (scale) [factor, at] = [scale, 1];
  const unit = unitAt(tokens, at);
  if (unit) [factor, at] = [unit.minutes ? '60' : factor, unit.next];
  // A percentage is known by its sign, whatever it is of; a bare number may begin a sentence.
  const marks = closingMarks(tokens, at, unit?.unit === 'percent' ? 8 : 3);
  if (!marks || (scale && unit?.minutes)) return undefined;
  return { factor, unit: unit?.unit, marks, minutes: unit?.minutes ?? false };
}

interface UnitAt {
  readonly unit: ShownUnit;
  readonly next: number;
  readonly minutes?: boolean;
}

function unitAt(tokens: readonly Token[], at: number): UnitAt | undefined {
  const [one, two] = tokens.slice(at, at + 2);
  if (isToken(one, '%', 'percent', '％')) return { unit: 'percent', next: at + 1 };
  if (isToken(one, 'per') && isToken(two, 'cent')) return { unit: 'percent', next: at + 2 };
  if (isToken(one, 'per', '/')) return rateAt(tokens, at + 1);
  if (isToken(one, ...seconds)) return { unit: 'seconds', next: at + 1 };
  if (isToken(one, ...minutes)) return { unit: 'seconds', next: at + 1, minutes: true };
  if (isToken(one, 'working', 'business', 'work') && isToken(two, ...days)) {
    return { unit: 'workingDays', next: at + 2 };
  }
  if (isToken(one, 'wd', 'wds')) return { unit: 'workingDays', next: at + 1 };
  if (isToken(one, 'calendar') && isToken(two, ...days)) return { unit: 'days', next: at + 2 };
  if (isToken(one, ...days)) return { unit: 'days', next: at + 1 };
  return undefined;
}

/** `per 10,000`, `per 1000`, `per thousand`: only round numbers of people or homes. */
function rateAt(tokens: readonly Token[], at: number): UnitAt | undefined {
  if (isToken(tokens[at], 'thousand', 'million')) return { unit: 'rate', next: at + 1 };
  let next = at;
  let digits = '';
  while (isNumber(tokens[next], 1, 9) || (digits !== '' && isToken(tokens[next], ','))) {
    if (tokens[next]?.kind === 'number') digits += tokens[next]?.text ?? '';
    next += 1;
  }
  const slash = isToken(tokens[at - 1], '/');
  const round = slash ? /^1000+$/ : /^100+$/;
  return round.test(digits) ? { unit: 'rate', next } : undefined;
}

/** The marks among so many plain words at most; undefined where anything else is there. */
function closingMarks(
  tokens: readonly Token[],
  from: number,
  most: number,
): readonly Mark[] | undefined {
  const marks: Mark[] = [];
  let words = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    const mark = token && markAt(tokens, at);
    if (mark) marks.push(mark);
    else if (token?.kind === 'word') {
      const month = monthNamed(token.lower) ?? weekdayNamed(token.lower);
      if (hedges.has(token.lower) || (month && at === 0)) return undefined;
      words += 1;
    } else if (!isToken(token, ...beside)) return undefined;
  }
  return words <= most ? marks : undefined;
}

function markAt(tokens: readonly Token[], at: number): Mark | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (isToken(token, '*', '†', '‡', '¹', '²', '³')) return 'footnote';
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const bracketed = isToken(before, '(', '[') && isToken(after, ')', ']');
  const last = after === undefined || isToken(after, '*', '.');
  if (bracketed) return markOf(token.lower) ?? markWords.get(token.lower);
  if (!last) return undefined;
  // Open data prints small letters; 12E is a code.
  const letter = token.text === token.lower ? markOf(token.text) : undefined;
  return letter ?? markWords.get(token.lower);
}

/** What stands at a figure without a space: `4-monthly` and `157a` are no figures. */
function mayBeGlued(first: Token, tokens: readonly Token[]): boolean {
  if (first.kind === 'sign') {
    return !isToken(first, '-', '/', '.', ',', "'") || tokens[1]?.kind === 'number';
  }
  if (scales.has(first.lower) || first.lower === 'percent') return true;
  if ([...seconds, ...minutes, ...days, ...gluedUnits].includes(first.lower)) return true;
  return tokens.length <= 2 && markAt(tokens, 0) !== undefined;
}
