import { decimal } from './decimal.ts';
import { bandsOfPhrase, foldLabel } from './labelVocabulary.ts';
import type { Polarity } from './measure.ts';
import { polarityGiven } from './polarityGiven.ts';
import { targetLimit } from './targetLimit.ts';
import { titlePolarity } from './titlePolarity.ts';
import type { Reading } from './value.ts';

/** What a published row tells of what is good. */
export interface PolarityClues {
  readonly title: string;
  readonly unit: string;
  readonly target: Reading;
  readonly outturn: Reading;
  /** The printed status. */
  readonly label: string;
  /** A polarity column's words, empty where there is none. */
  readonly given: string;
}

export interface InferredPolarity {
  readonly polarity: Polarity;
  readonly from: PolaritySource;
}

/**
 * `share`: a percentage with so high a target that more can only be better; `hint`: a single word of the
 * title; `default`: nothing says anything, and most measures are so.
 */
export type PolaritySource =
  | 'given'
  | 'target'
  | 'label'
  | 'title'
  | 'share'
  | 'hint'
  | 'unit'
  | 'default';

/** Whether what is good was only assumed: nothing that rests on it alone may be called wrong. */
export function isAssumed(from: PolaritySource): boolean {
  switch (from) {
    case 'given':
    case 'target':
    case 'label':
    case 'title':
    case 'share':
      return false;
    case 'hint':
    case 'unit':
    case 'default':
      return true;
  }
}

/**
 * What is good, and from what it was told, surest first: the report's own words; a target that is a
 * limit (`<5`); a status that names
 * both side and verdict ("Below Target (Positive)"); plain words of the title ("days lost"); a
 * verdict against the figures; the unit; else high.
 */
export function inferPolarity(clues: PolarityClues): InferredPolarity {
  const given = polarityGiven(clues.given);
  if (given) return { polarity: given, from: 'given' };
  const limit = clues.target.kind === 'text' ? targetLimit(clues.target.raw) : undefined;
  if (limit) return { polarity: limit.polarity, from: 'target' };
  const label = foldLabel(clues.label);
  const said = saidByLabel(label);
  if (said) return { polarity: said, from: 'label' };
  const title = titlePolarity(clues.title);
  if (title?.sure) return { polarity: title.polarity, from: 'title' };
  const shown = shownByFigures(label, clues);
  if (shown) return { polarity: shown, from: 'label' };
  if (title?.polarity !== 'lower' && isShareOf(clues, 75))
    return { polarity: 'higher', from: 'share' };
  if (title) return { polarity: title.polarity, from: 'hint' };
  const unit = unitPolarity(clues);
  return unit ? { polarity: unit, from: 'unit' } : { polarity: 'higher', from: 'default' };
}

/** Side and verdict in one label, or the wish for no status at all. */
function saidByLabel(label: string): Polarity | undefined {
  if (
    /^(?:data only|volumetric|contextual|monitor(?:ed|ing)? only|information only)\b/.test(label)
  ) {
    return 'none';
  }
  if (/^(?:below|under) target positive$|^(?:above|over) target negative$/.test(label))
    return 'lower';
  if (/^(?:below|under) target negative$|^(?:above|over) target positive$/.test(label))
    return 'higher';
  return undefined;
}

/**
 * A verdict against the figures: a miss with a figure above its target means that low is good. A
 * "met" proves as much only where the figure lies well off its target, for a tolerance or a profile
 * may be at work; and a percentage with a high target is never better for being far below it.
 */
function shownByFigures(label: string, { target, outturn }: PolarityClues): Polarity | undefined {
  if (target.kind !== 'number' || outturn.kind !== 'number') return undefined;
  const bands = bandsOfPhrase(label, 'none');
  if (bands === undefined || bands.length === 0 || bands.includes('none')) return undefined;
  const goal = decimal(target.number);
  const above = decimal(outturn.number).minus(goal);
  if (above.eq(0)) return undefined;
  if (!bands.includes('met')) return above.gt(0) ? 'lower' : 'higher';
  if (bands.length > 1) return undefined;
  const well = above.abs().times(100).gt(goal.abs().times(10));
  if (!well) return undefined;
  return above.gt(0) ? 'higher' : isHighShare(target) ? undefined : 'lower';
}

function isHighShare(target: Reading): boolean {
  return target.kind === 'number' && target.unit === 'percent' && decimal(target.number).gte(50);
}

/** Whether the target is a percentage of a whole, by its print or its unit, and at least so high. */
function isShareOf({ unit, target }: PolarityClues, least: number): boolean {
  if (target.kind !== 'number') return false;
  const isPercent = target.unit === 'percent' || /^(?:%|per ?cent)/.test(foldLabel(unit));
  const goal = decimal(target.number);
  return isPercent && goal.gte(least) && goal.lte(100);
}

function unitPolarity({ unit, target, outturn }: PolarityClues): Polarity | undefined {
  const words = foldLabel(unit);
  const shown = [target, outturn].map((reading) =>
    reading.kind === 'number' ? reading.unit : undefined,
  );
  if (/^(?:%|percent|percentage)/.test(words) || isHighShare(target)) {
    return isHighShare(target) ? 'higher' : undefined;
  }
  if (
    /^(?:(?:working|calendar|average)? ?(?:days|weeks|minutes|mins|seconds|secs))\b/.test(words)
  ) {
    return 'lower';
  }
  if (shown.some((each) => each === 'days' || each === 'workingDays' || each === 'seconds')) {
    return 'lower';
  }
  return undefined;
}
