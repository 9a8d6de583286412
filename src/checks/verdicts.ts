import type { Polarity } from '#domain/measure.ts';
import type { CheckedRow } from './checkedRow.ts';
import type { Facts } from './facts.ts';
import { isMonth, readScopes, type Scope } from './scope.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './wordSet.ts';

/** What words in running text say of the result and its target. */
export interface Verdict {
  readonly says: 'met' | 'missed' | 'doubtful';
  /** Said by place ("below target"), which polarity turns round, or outright ("target met"). */
  readonly by: 'place' | 'word';
  readonly index: number;
  readonly end: number;
}

const under = wordSet(`
  below under beneath behind short off outside missed missing misses underachieved
`);
const above = wordSet(`
  above over exceeds exceeded exceeding exceed surpassed ahead surpassing
`);
const reached = wordSet(`
  met meets meeting meet achieved achieves achieving achieve hit on reached within
`);
const fillers = wordSet(`
  the our its this of quarterly quarter performance all / well a than to
`);
const hypothetical = wordSet(`
  would could should will expected expect aim aims aiming likely unlikely hope hoped forecast
  if may might anticipated plan planned order working towards continue projected ensure help
  trying try back return bring able can cannot challenging intended when once until unless
  risk confident estimated been had previously consistently ability
`);
/** Subjects that are narrower than the measure. */
const narrower = wordSet(`
  departments department teams team areas area some most each services wards ward sites site
  schools others several individual other majority number months month centre centres element
  elements two three one apart except contractor providers although while budget savings
  income
`);
const otherYear = wordSet(`
  annual yearly year national government overall stretch monthly previous last england target
  savings budget end
`);

/** The verdicts on the reported period; those on other periods, hopes and parts are left out. */
export function verdictsOf(row: CheckedRow, facts: Facts): readonly Verdict[] {
  const { tokens } = facts;
  const verdicts: Verdict[] = [];
  let scopes: readonly Scope[] | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.lower !== 'target' && token?.lower !== 'targets') continue;
    const verdict = verdictAt(tokens, at, row.polarity);
    if (!verdict) continue;
    scopes ??= readScopes(tokens, row.period);
    if (scopes[at] !== 'current' || !isOfMeasure(tokens, at)) {
      // A verdict on something else neither proves nor contradicts anything.
      continue;
    }
    verdicts.push(verdict);
  }
  return verdicts;
}

function verdictAt(tokens: readonly Token[], at: number, polarity: Polarity): Verdict | undefined {
  const target = tokens[at];
  if (!target) return undefined;
  const mark = tokens[at + 1]?.text === '(' ? tokens[at + 2]?.lower : undefined;
  if (mark === 'positive' || mark === 'negative') {
    return {
      says: mark === 'positive' ? 'met' : 'missed',
      by: 'word',
      index: tokens[at - 1]?.index ?? target.index,
      end: tokens[at + 3]?.end ?? target.end,
    };
  }
  return before(tokens, at, target, polarity) ?? after(tokens, at, target);
}

function before(
  tokens: readonly Token[],
  at: number,
  target: Token,
  polarity: Polarity,
): Verdict | undefined {
  for (let back = 1; back <= 3; back += 1) {
    const word = tokens[at - back];
    if (!word || word.sentence !== target.sentence) return undefined;
    const isNegated = [1, 2, 3].some((more) => isNo(tokens[at - back - more]));
    const span = {
      index: tokens[isNegated ? Math.max(0, at - back - 2) : at - back]?.index ?? word.index,
      end: target.end,
    };
    if (under.has(word.lower)) {
      if (isNegated || word.lower.startsWith('miss'))
        return { says: isNegated ? 'doubtful' : 'missed', by: 'word', ...span };
      return { says: polarity === 'higher' ? 'missed' : 'doubtful', by: 'place', ...span };
    }
    if (above.has(word.lower)) {
      if (isNegated) return { says: 'doubtful', by: 'word', ...span };
      const isExceeded =
        word.lower.startsWith('exceed') ||
        word.lower.startsWith('surpass') ||
        word.lower === 'ahead';
      if (polarity === 'higher') return { says: 'met', by: isExceeded ? 'word' : 'place', ...span };
      return {
        says: polarity === 'lower' && !isExceeded ? 'missed' : 'doubtful',
        by: 'place',
        ...span,
      };
    }
    if (reached.has(word.lower)) {
      if (word.lower === 'within' && tokens[at + 1]?.lower === 'time') return undefined;
      if (word.lower === 'on' && isCompared(tokens, at - back)) return undefined;
      const isNearly = ['nearly', 'almost', 'just', 'quite', 'narrowly', 'fully'].includes(
        tokens[at - back - 1]?.lower ?? '',
      );
      if (isNearly && !isNegated) return { says: 'doubtful', by: 'word', ...span };
      return { says: isNegated ? 'missed' : 'met', by: 'word', ...span };
    }
    if (!fillers.has(word.lower)) return undefined;
  }
  return undefined;
}

/** "based on the target", "down 588 on the target": a comparison, no verdict. */
function isCompared(tokens: readonly Token[], on: number): boolean {
  const before = tokens[on - 1];
  return before?.lower === 'based' || before?.kind === 'number' || before?.text === '%';
}

/** "target was not met", "target exceeded", "target continues to be achieved". */
function after(tokens: readonly Token[], at: number, target: Token): Verdict | undefined {
  let isNegated = false;
  for (let on = 1; on <= 6; on += 1) {
    const word = tokens[at + on];
    if (!word || word.sentence !== target.sentence || word.kind !== 'word') return undefined;
    if (isNo(word)) isNegated = true;
    else if (['met', 'achieved', 'reached', 'exceeded', 'hit', 'surpassed'].includes(word.lower)) {
      return { says: isNegated ? 'missed' : 'met', by: 'word', index: target.index, end: word.end };
    } else if (word.lower === 'missed') {
      return {
        says: isNegated ? 'doubtful' : 'missed',
        by: 'word',
        index: target.index,
        end: word.end,
      };
    } else if (
      ![
        'was',
        'is',
        'has',
        'been',
        'were',
        'quite',
        'continues',
        'to',
        'be',
        'being',
        'have',
        'just',
        'again',
        'narrowly',
        'for',
        'the',
        'this',
        'quarter',
        'period',
      ].includes(word.lower)
    ) {
      return undefined;
    }
  }
  return undefined;
}

function isNo(token: Token | undefined): boolean {
  return (
    token?.lower === 'not' ||
    token?.lower === 'failed' ||
    token?.lower === 'failing' ||
    token?.lower.endsWith('n’t') === true ||
    token?.lower.endsWith("n't") === true ||
    token?.lower === 'unable'
  );
}

/**
 * Whether the clause speaks of the measure now: no hope or condition, no narrower subject, no name of
 * a part of the council, no target of another kind.
 */
function isOfMeasure(tokens: readonly Token[], at: number): boolean {
  const sentence = tokens[at]?.sentence;
  if (otherYear.has(tokens[at - 1]?.lower ?? '')) return false;
  for (let on = at + 1; on <= at + 6; on += 1) {
    const token = tokens[on];
    if (!token || token.sentence !== sentence) break;
    if (
      token.lower === 'for' ||
      token.lower === 'by' ||
      token.lower === 'in' ||
      token.lower === 'when'
    ) {
      const next = tokens[on + 1]?.lower ?? '';
      const isHere =
        next === 'this' ||
        next === 'the' ||
        next === 'q1' ||
        next === 'q2' ||
        next === 'q3' ||
        next === 'q4';
      if (!isHere) return false;
    }
    if (
      token.lower === 'last' ||
      token.lower === 'previous' ||
      token.lower === 'would' ||
      isMonth(token)
    )
      return false;
  }
  for (let back = at - 1; back >= Math.max(0, at - 14); back -= 1) {
    const token = tokens[back];
    if (!token || token.sentence !== sentence) break;
    if (hypothetical.has(token.lower) || narrower.has(token.lower)) return false;
    const isFirst = tokens[back - 1] === undefined || tokens[back - 1]?.sentence !== sentence;
    if (!isFirst && isName(token)) return false;
  }
  return true;
}

/** A capital inside a sentence names something: a service, a firm, a ward. */
function isName(token: Token): boolean {
  if (token.kind !== 'word') return false;
  const code = token.text.charCodeAt(0);
  if (code < 65 || code > 90) return false;
  return !/^(?:Q[1-4]|On|Above|Below|Within|Target|Not|Met|Performance|We|I|KPI|Quarter|Outturn|Council|But)$/.test(
    token.text,
  );
}
