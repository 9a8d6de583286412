import type { Band, Scheme, StatusWord } from './scheme.ts';

/** A word with its band; `counted` is its own heading in summaries unless it is left out. */
export function statusWord(
  word: string,
  band: Band,
  exception = false,
  countedAs: string | undefined = word,
): StatusWord {
  return { word, band, exception, countedAs };
}

/**
 * Words of plan targets (promises with a date) as English districts publish them. What is withdrawn
 * is no longer part of the plan and is left out of counts; what failed, is on alert, was deferred or
 * was hit from outside owes its explanation.
 */
export const planTargetWords: readonly StatusWord[] = [
  statusWord('on track', 'met'),
  statusWord('achieved', 'met'),
  statusWord('achieved previously', 'met'),
  statusWord('on alert', 'near', true),
  statusWord('under review', 'none'),
  statusWord('amended', 'none'),
  statusWord('deferred', 'none', true),
  { word: 'withdrawn', band: 'none', exception: false, countedAs: undefined },
  statusWord('failed', 'missed', true),
  statusWord('affected by an outside event', 'none', true),
];

/** Words of actions as Pentana has them; a cancelled action has no date left to be back on. */
export const actionWords: readonly StatusWord[] = [
  statusWord('completed', 'met'),
  statusWord('in progress', 'met'),
  statusWord('warning', 'near'),
  statusWord('overdue', 'missed', true),
  statusWord('cancelled', 'none'),
  statusWord('not started', 'none'),
];

/** The scheme's word that a text is, whatever its capitals and spaces; undefined where it is none. */
export function findWord(scheme: Scheme, text: string): StatusWord | undefined {
  const key = foldWord(text);
  return key === '' ? undefined : scheme.words.find(({ word }) => foldWord(word) === key);
}

/** A word for comparing: small letters, single spaces. */
export function foldWord(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}
