/** Why something was not done. A value, not an error: `#text` makes it a sentence. */
export type Refusal =
  | { readonly kind: 'notYours' }
  | { readonly kind: 'notAllowed' }
  | { readonly kind: 'noSuchMeasure' }
  | { readonly kind: 'noSuchPeriod'; readonly period: string }
  | { readonly kind: 'periodLocked'; readonly period: string }
  | { readonly kind: 'notANumber'; readonly raw: string }
  | { readonly kind: 'notADay'; readonly raw: string }
  | { readonly kind: 'tooLong'; readonly limit: number; readonly length: number }
  | { readonly kind: 'explanationIncomplete' }
  | { readonly kind: 'performanceOnly' }
  /** Accepted or undone already, or never there. */
  | { readonly kind: 'noOutsideChange' }
  /** There is no value of Outturn's own to go back to. */
  | { readonly kind: 'noEarlierValue' }
  | { readonly kind: 'changedMeanwhile'; readonly theirs: string; readonly yours: string };

/** What a use case answers: it was done, or it was refused. */
export type Outcome<Done> =
  | { readonly ok: true; readonly done: Done }
  | { readonly ok: false; readonly refusal: Refusal };

/** It was not done, and why. */
export function refused(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}

/** It was done, with what came of it. */
export function done<Done>(value: Done): { ok: true; done: Done } {
  return { ok: true, done: value };
}
