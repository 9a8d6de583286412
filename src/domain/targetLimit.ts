import type { Polarity } from './measure.ts';
import { readValue } from './readValue.ts';
import type { Reading } from './value.ts';

/** A target that says no more than on which side of a figure the result is to lie. */
export interface TargetLimit {
  readonly figure: Extract<Reading, { kind: 'number' }>;
  readonly polarity: Extract<Polarity, 'higher' | 'lower'>;
  /** The figure itself does not do: `<5`, but not `no more than 5`. */
  readonly strict: boolean;
}

const before: ReadonlyArray<
  readonly [pattern: RegExp, polarity: TargetLimit['polarity'], strict: boolean]
> = [
  [
    /^(?:<=|=<|≤|⩽|no (?:more|greater|higher|longer) than |not (?:more|greater|longer) than |at most |up to |max(?:imum)?\.?(?: of)? |not (?:to )?exceed(?:ing)? )/,
    'lower',
    false,
  ],
  [
    /^(?:>=|=>|≥|⩾|no (?:less|fewer|lower) than |not (?:less|fewer) than |at least |min(?:imum)?\.?(?: of)? )/,
    'higher',
    false,
  ],
  [/^(?:<|(?:less|fewer|lower) than |under |below )/, 'lower', true],
  [/^(?:>|(?:more|greater|higher) than |over |above )/, 'higher', true],
];
const after: ReadonlyArray<readonly [pattern: RegExp, polarity: TargetLimit['polarity']]> = [
  [/ (?:or|and) (?:less|fewer|below|under|lower)$| \(?max(?:imum)?\)?$/, 'lower'],
  [/ ?\+$| (?:or|and) (?:more|above|over|higher|greater|better)$| \(?min(?:imum)?\)?$/, 'higher'],
];

/**
 * Reads `>95%`, `≤ 10 days`, `95%+`, `no more than 5`, `10 or fewer`. Undefined for a plain figure and
 * for anything else.
 */
export function targetLimit(raw: string): TargetLimit | undefined {
  if (raw.length > 80) return undefined;
  const tidy = raw.replace(/\s+/g, ' ').trim().toLowerCase();
  for (const [pattern, polarity, strict] of before) {
    const found = pattern.exec(tidy);
    if (found) return limitOf(tidy.slice(found[0].length), polarity, strict);
  }
  for (const [pattern, polarity] of after) {
    const found = pattern.exec(tidy);
    if (found) return limitOf(tidy.slice(0, found.index), polarity, false);
  }
  return undefined;
}

function limitOf(
  text: string,
  polarity: TargetLimit['polarity'],
  strict: boolean,
): TargetLimit | undefined {
  const figure = readValue(text);
  return figure.kind === 'number' ? { figure, polarity, strict } : undefined;
}
