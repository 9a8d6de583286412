import type { Accumulation } from './measure.ts';
import type { TargetBasis } from './update.ts';

// The columns `accumulates` and `basis` of a table, in any of these words.
const accumulations = new Map<string, Accumulation>([
  ['', 'period'],
  ['no', 'period'],
  ['none', 'period'],
  ['period', 'period'],
  ['each period', 'period'],
  ['quarterly', 'period'],
  ['yes', 'cumulative'],
  ['cumulative', 'cumulative'],
  ['year to date', 'cumulative'],
  ['ytd', 'cumulative'],
  ['rolling', 'rolling'],
  ['rolling year', 'rolling'],
  ['rolling annual', 'rolling'],
  ['annual', 'annual'],
  ['yearly', 'annual'],
  ['annually', 'annual'],
]);
const bases = new Map<string, TargetBasis>([
  ['', 'period'],
  ['period', 'period'],
  ['annual', 'annual'],
  ['year', 'annual'],
  ['profiled', 'profiled'],
  ['profile', 'profiled'],
  ['cumulative', 'profiled'],
]);

/** How figures of a year hang together; blank is each period on its own. */
export function accumulationOf(word: string): Accumulation | undefined {
  return accumulations.get(folded(word));
}

/** What the target's number means; undefined where the word is unknown. */
export function basisNamed(word: string): TargetBasis | undefined {
  return bases.get(folded(word));
}

function folded(text: string): string {
  return text.trim().toLowerCase().replace(/[_-]+/g, ' ');
}
