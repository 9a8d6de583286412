import type { Band, Scheme } from './scheme.ts';
import type { Explanation } from './update.ts';
import { findWord } from './words.ts';

/** What decides whether an update is an exception: its computed band, and the word chosen if any. */
export interface ExceptionFacts {
  /** The computed band: a status set by hand over it changes nothing here. */
  readonly band: Band;
  /** For plan targets, actions and judged indicators; empty where none was chosen. */
  readonly statusWord: string;
}

/**
 * Whether an update owes cause, action and back-on-target date. A word of the scheme decides for
 * itself; else the scheme's list of bands does. What is not due owes nothing.
 */
export function isException(scheme: Scheme, facts: ExceptionFacts, due = true): boolean {
  if (!due) return false;
  return findWord(scheme, facts.statusWord)?.exception ?? scheme.explain.includes(facts.band);
}

/** Whether an exception's explanation is still wanting; an update itself may be handed in. */
export function explanationOwed(
  scheme: Scheme,
  facts: ExceptionFacts & { readonly explanation: Explanation | undefined },
  due = true,
): boolean {
  return isException(scheme, facts, due) && !isComplete(facts.explanation);
}

function isComplete(explanation: Explanation | undefined): boolean {
  if (!explanation) return false;
  const { cause, action, backOnTarget } = explanation;
  return [cause, action, backOnTarget].every((part) => part.trim() !== '');
}
