import { scaleOf, timeUnits } from './numberParts.ts';
import { isMonth } from './scope.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './wordSet.ts';

const labels = wordSet(`
  stage phase appendix item section level type class category tier grade band priority part
  objective step form table figure page no number version zone ward block unit room week day
  cat pi kpi covid act group round lot quarter qtr schedule policy ref article para paragraph
  chapter line aged age ages key covid-19 vision agenda regulation clause plot flat junction
  route tel telephone ext
`);

/** Whether a number counts nothing: a date, a year, a code, a label, a telephone or list number. */
export function isCountless(
  tokens: readonly Token[],
  at: number,
  digits: string,
  suffix: string,
): boolean {
  const token = tokens[at];
  if (!token) return true;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  const plain = !token.text.includes(',');
  if (plain && digits.length > 1 && digits.startsWith('0') && digits[1] !== '.') return true;
  if (digits.length > 12) return true;
  const glued = before !== undefined && before.end === token.index;
  if (glued && (before.text === '#' || before.text === '_' || before.text === '/')) return true;
  if (glued && before.kind === 'word') return true;
  if (suffix !== '' && !timeUnits.has(suffix) && scaleOf(suffix) === undefined) return true;
  if (before?.kind === 'word') {
    if (labels.has(before.lower) && next?.text !== '%' && isLabelled(before, digits)) return true;
    if (isMonth(before) && plain && (digits.length <= 2 || isYear(digits))) {
      return !(next?.text === '%');
    }
    if (isAcronym(before.text) && plain && digits.length <= 2 && suffix === '') {
      return next?.text !== '%';
    }
  }
  if (plain && isYear(digits) && isYearHere(before, next)) return true;
  if (isMonth(next) && digits.length <= 2) return true;
  if (next?.text === '+' && next.end < token.end + 2 && digits.length <= 3) return true;
  const startsSentence = before === undefined || before.sentence !== token.sentence;
  if (startsSentence && (next?.text === '.' || next?.text === ')') && next.index === token.end) {
    return tokens[at + 2] !== undefined;
  }
  return (
    before?.kind === 'number' &&
    before.text.length > 3 &&
    before.text.startsWith('0') &&
    !before.text.includes('.') &&
    !before.text.includes('/')
  );
}

const spans = wordSet('quarter qtr week day');

/** "This quarter 114 were closed": no year has so many quarters, no month so many days. */
function isLabelled(label: Token, digits: string): boolean {
  if (!spans.has(label.lower)) return true;
  return (
    digits.length === 1 ||
    (digits.length === 2 && label.lower !== 'quarter' && label.lower !== 'qtr')
  );
}

function isYear(digits: string): boolean {
  return digits.length === 4 && ((digits >= '1990' && digits < '2040') || false);
}

const yearBefore = wordSet(`
  in since by during year until till fy from to summer spring autumn winter end january census
  early late mid before after / for - – and act throughout christmas
`);
const countedAfter = wordSet('of out');

function isYearHere(before: Token | undefined, next: Token | undefined): boolean {
  if (next !== undefined && countedAfter.has(next.lower)) return false;
  if (before === undefined || before.kind === 'number' || yearBefore.has(before.lower)) return true;
  // Between words a number of this size is more often a year than a count.
  return next === undefined || next.kind === 'mark' || before.kind === 'mark' || isCapital(before);
}

function isCapital(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  return token.kind === 'word' && code >= 65 && code <= 90;
}

function isAcronym(text: string): boolean {
  if (text.length < 2 || text.length > 10) return false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!((code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95)) return false;
  }
  return true;
}
