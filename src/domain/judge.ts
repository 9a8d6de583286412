import type Big from 'big.js';
import { type DecimalText, decimal } from './decimal.ts';
import type { Polarity } from './measure.ts';
import type { Band, Edge, Scheme } from './scheme.ts';
import { targetLimit } from './targetLimit.ts';
import type { Reading, ShownUnit } from './value.ts';

/** What figures give under a scheme. */
export interface Judgement {
  readonly band: Band;
  /** In the fourth band of schemes that have one. */
  readonly exceeded: boolean;
  /** Why the band is `none`; undefined otherwise. */
  readonly why:
    | 'noTarget'
    | 'noResult'
    | 'notComparable'
    | 'noStatusWanted'
    | 'judged'
    | 'betweenLimits'
    | undefined;
}

/** One figure, its target, and what the measure sets over the scheme. */
export interface JudgeInput {
  readonly polarity: Polarity;
  readonly target: Reading;
  readonly outturn: Reading;
  /** A second value beside the target, for schemes with thresholds. */
  readonly second?: DecimalText | undefined;
  /** The measure's own limits; their meaning is the scheme's. */
  readonly near?: DecimalText | undefined;
  readonly metWithin?: DecimalText | undefined;
  /** The result of the same period last year, for schemes that look at it. */
  readonly sameLastYear?: DecimalText | undefined;
  /** The target is for the whole year and the figure for a part of it: nothing to judge yet. */
  readonly targetIsAhead?: boolean;
}

/**
 * The band of a result against its target. Decimal-exact: it multiplies and never divides, so that
 * 88.65 against 98.5 is exactly 10% short. Percent limits are relative to the target's size, so that
 * a target below nought has room too and a target of nought has none. The target itself is always
 * met; a result exactly on another limit belongs to the better band unless the scheme's edge is
 * `out`. A target in words that sets a limit (`no more than 5`) says itself what is good. Dates and yes/no have no room: on the day or earlier is met, the word asked for is met.
 */
export function judge(scheme: Scheme, input: JudgeInput): Judgement {
  const { target, outturn, polarity } = input;
  if (polarity === 'none' || isDataOnly(target) || isDataOnly(outturn))
    return none('noStatusWanted');
  if (scheme.kind === 'judged') return none('judged');
  if (target.kind === 'absent') return none('noTarget');
  if (outturn.kind === 'absent') return none('noResult');
  if (input.targetIsAhead) return none('notComparable');
  if (target.kind === 'number' && outturn.kind === 'number') {
    if (!comparable(target, outturn)) return none('notComparable');
    return judgeNumbers(scheme, input, decimal(target.number), decimal(outturn.number));
  }
  if (target.kind === 'text' && outturn.kind === 'number') {
    return judgeLimit(scheme, input, target.raw, outturn);
  }
  if (target.kind === 'yesNo' && outturn.kind === 'yesNo') {
    return plain(target.yes === outturn.yes ? 'met' : 'missed');
  }
  if (target.kind === 'day' && outturn.kind === 'day') {
    if (outturn.last <= target.last) return plain('met');
    // A month that holds the day asked for: it cannot be told whether it was before or after.
    return outturn.first > target.last ? plain('missed') : none('notComparable');
  }
  return none('notComparable');
}

/** `<5`, `95% or more`: the target says itself which side is good. */
function judgeLimit(
  scheme: FigureScheme,
  input: JudgeInput,
  target: string,
  outturn: Shown,
): Judgement {
  const limit = targetLimit(target);
  if (!limit || !comparable(limit.figure, outturn)) return none('notComparable');
  const [goal, result] = [decimal(limit.figure.number), decimal(outturn.number)];
  // Five against `<5` is not met, and missed by nothing: no limit of a scheme says what it is.
  if (limit.strict && goal.eq(result)) return none('notComparable');
  return judgeNumbers(scheme, { ...input, polarity: limit.polarity }, goal, result);
}

type FigureScheme = Exclude<Scheme, { kind: 'judged' }>;

function judgeNumbers(scheme: FigureScheme, input: JudgeInput, goal: Big, result: Big): Judgement {
  const eitherWay = scheme.kind === 'nearest' || input.polarity === 'nearest';
  const shortfallOf = (figure: Big): Big => {
    if (eitherWay) return figure.minus(goal).abs();
    return input.polarity === 'lower' ? figure.minus(goal) : goal.minus(figure);
  };
  const shortfall = shortfallOf(result);
  if (shortfall.lte(0)) {
    const { exceeded } = scheme;
    const surplus = shortfall.times(-100);
    const better = exceeded !== undefined && surplus.gt(goal.abs().times(decimal(exceeded.by)));
    return { band: 'met', exceeded: better, why: undefined };
  }
  if (scheme.kind === 'thresholds') {
    const second = input.second ?? input.near ?? scheme.near;
    const room = second === undefined ? undefined : shortfallOf(decimal(second));
    return plain(room && within(shortfall, room, scheme.nearEdge) ? 'near' : 'missed');
  }
  const near = input.near ?? scheme.near;
  // Both sides times 100 instead of one side divided by it.
  const [size, unit] =
    scheme.kind === 'points' ? [shortfall, decimal('1')] : [shortfall.times(100), goal.abs()];
  const room = (limit: DecimalText): Big => unit.times(decimal(limit));
  if (within(size, room(input.metWithin ?? scheme.metWithin), scheme.metEdge)) return plain('met');
  if (near !== undefined && within(size, room(near), scheme.nearEdge)) {
    return scheme.gap ? none('betweenLimits') : plain('near');
  }
  const { sameLastYear } = input;
  const notWorse =
    scheme.kind !== 'nearest' &&
    scheme.nearIfNotWorse &&
    sameLastYear !== undefined &&
    shortfall.lte(shortfallOf(decimal(sameLastYear)));
  return plain(notWorse ? 'near' : 'missed');
}

/** Whether a shortfall above nought lies inside a limit. */
function within(shortfall: Big, limit: Big, edge: Edge): boolean {
  return edge === 'in' ? shortfall.lte(limit) : shortfall.lt(limit);
}

type Shown = Extract<Reading, { kind: 'number' }>;

/** Bare numbers compare with a printed unit of their size; two units where they measure the same. */
function comparable(one: Shown, other: Shown): boolean {
  if (one.unit === undefined || other.unit === undefined) {
    return !isOtherScale(one, other) && !isOtherScale(other, one);
  }
  return family(one.unit) === family(other.unit);
}

/** `18` beside `15 minutes`, `1.45` beside `£1.5m`: bare, and meant in the other's larger unit. */
function isOtherScale(bare: Shown, shown: Shown): boolean {
  if (bare.unit !== undefined || decimal(bare.step).gte(decimal(shown.step))) return false;
  const size = decimal(bare.number).abs();
  return decimal(shown.step).gt(1) && size.gt(0) && size.lt(decimal(shown.step));
}

function family(unit: NonNullable<ShownUnit>): string {
  return unit === 'workingDays' ? 'days' : unit;
}

function isDataOnly(reading: Reading): boolean {
  return reading.kind === 'absent' && reading.why === 'dataOnly';
}

function plain(band: Band): Judgement {
  return { band, exceeded: false, why: undefined };
}

function none(why: NonNullable<Judgement['why']>): Judgement {
  return { band: 'none', exceeded: false, why };
}
