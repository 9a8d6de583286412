import { isToken, type Token } from './tokens.ts';

// A number before one of these counts nothing: `by Dec 22 and`, but `in March 12 complaints`.
const small = new Set(
  (
    'a after against all and are as at before both but by compared due during for from had has ' +
    'have if in is it its no nor not of on only onwards or our so than that the their then there ' +
    'these they this those to until up was we were when where which while who will with'
  ).split(' '),
);

/** Whether the word after a number is a thing that it counts. */
export function thingsCounted(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  if (after?.kind !== 'word') return false;
  return after.text === after.lower && !small.has(after.lower);
}

/** Whether a number is all of it: no `%`, no decimals, no letters or years glued to it. */
export function standsClear(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  if (!after) return true;
  if (isToken(after, '%')) return false;
  if (after.spaced) return true;
  if (after.kind !== 'sign') return false;
  const further = tokens[at + 2];
  const goesOn = further?.kind === 'number' && !further.spaced;
  return !(goesOn && isToken(after, '.', ',', ':', '/', '-'));
}
