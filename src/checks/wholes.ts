import type { TextNumber } from './numbers.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './wordSet.ts';

/** Words that make a number the whole of something: what came in, what was due, what was counted. */
export const baseWords: ReadonlySet<string> = wordSet(`
  received determined processed total due made issued registered submitted surveyed responses
  applications completed inspected audited sampled handled offered closed reported logged
  raised referred assessed cases calls requests complaints invoices inspections emails
  enquiries tenants residents respondents properties claims referrals appeals visits decisions
  chats letters surveys orders repairs homes dwellings households children people pupils staff
  employees escalated decided taken answered opened approaches premises businesses projects
  actions measures indicators targets audits recommendations notices tests samples jobs
  tickets incidents reports
`);
const outOfWords = wordSet('the a an total of all our these those possible some');
const prepositions = wordSet(`
  in within on at by from for over were was with to and which are had have
`);
const breaks = wordSet(`
  compared than previous previously last target increase decrease against versus vs from while
  whilst plus additional further another since
`);

/** Whether the words from a token to a figure are "of", "out of the", "of our". */
export function isOfAfter(tokens: readonly Token[], from: number, whole: TextNumber): boolean {
  let at = from;
  if (tokens[at]?.lower === 'out') at += 1;
  if (tokens[at]?.lower !== 'of') return false;
  const gap = whole.token - at - 1;
  if (gap > 4) return false;
  for (at += 1; at < whole.token; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'number' || prepositions.has(token.lower)) return false;
    if (token.kind === 'mark' && token.text !== '(') return false;
  }
  return true;
}

/** `7 of 8`, `7 out of the 8`, `7 cases out of 8`. */
export function isOfWhole(tokens: readonly Token[], a: TextNumber, b: TextNumber): boolean {
  let at = a.token + a.tokens;
  const words = b.token - at;
  if (words < 1 || words > 8 || a.sentence !== b.sentence) return false;
  for (let nouns = 0; nouns < 3; nouns += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.lower === 'of' || token.lower === 'out') break;
    if (a.kind === 'percent') return false;
    at += 1;
  }
  const skipped = at - (a.token + a.tokens);
  if (tokens[at]?.lower === 'out') at += 1;
  else if (skipped > 0 && !(skipped === 1 && settled.has(tokens[at - 1]?.lower ?? '')))
    return false;
  if (tokens[at]?.lower !== 'of') return false;
  for (at += 1; at < b.token; at += 1) {
    if (!outOfWords.has(tokens[at]?.lower ?? '')) return false;
  }
  return true;
}

const settled = wordSet('collected spent paid recovered received answered delivered achieved');

/** `M of which N`, `M ... of these N`, `M and N of them`. */
export function isOfWhich(tokens: readonly Token[], whole: TextNumber, part: TextNumber): boolean {
  const from = whole.token + whole.tokens;
  if (part.token - from > 12) return false;
  for (let at = from; at < part.token - 1; at += 1) {
    if (tokens[at]?.lower !== 'of') continue;
    const word = tokens[at + 1]?.lower;
    if (word === 'which' || word === 'whom' || word === 'these' || word === 'those') {
      return part.token - at <= 5;
    }
  }
  return isOfThese(tokens, part) && part.sentence === whole.sentence;
}

export const theseWords: ReadonlySet<string> = wordSet('them these those which whom');

/** `2,407 of them were paid`: the whole was counted before. */
export function isOfThese(tokens: readonly Token[], part: TextNumber): boolean {
  const behind = part.token + part.tokens;
  return tokens[behind]?.lower === 'of' && theseWords.has(tokens[behind + 1]?.lower ?? '');
}

/** `Of the 24 cases 17 were closed`. */
export function isListed(tokens: readonly Token[], whole: TextNumber, part: TextNumber): boolean {
  const gap = part.token - whole.token - whole.tokens;
  return gap >= 1 && gap <= 8 && whole.sentence === part.sentence && isIntroduced(tokens, whole);
}

/** `out of the 31 targets: ...`, `of the 24 cases, ...`. */
export function isIntroduced(tokens: readonly Token[], whole: TextNumber): boolean {
  let at = whole.token - 1;
  if (outOfWords.has(tokens[at]?.lower ?? '') && tokens[at]?.lower !== 'of') at -= 1;
  if (tokens[at]?.lower !== 'of') return false;
  const before = tokens[at - 1];
  return before === undefined || before.lower === 'out' || before.sentence !== tokens[at]?.sentence;
}

/** `M received ... N`: a whole that was counted, then a part of it, nothing said between. */
export function isImplied(tokens: readonly Token[], whole: TextNumber, part: TextNumber): boolean {
  if (part.sentence - whole.sentence > 1) return false;
  const from = whole.token + whole.tokens;
  const gap = part.token - from;
  if (gap > 10 || hasBreak(tokens, from, part.token)) return false;
  if (gap <= 0) return true; // "17,236 91% (15,969)"
  for (let at = from; at < Math.min(part.token, from + 6); at += 1) {
    if (baseWords.has(tokens[at]?.lower ?? '')) return true;
  }
  return false;
}

/** Words that lead on to something else than the noun of a count. */
export function isLinking(word: string): boolean {
  return prepositions.has(word) || breaks.has(word);
}

/** Whether words between two figures part them: a comparison, a target, a further count. */
export function hasBreak(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (breaks.has(tokens[at]?.lower ?? '')) return true;
  }
  return false;
}
