import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JudgeInput, type Judgement, judge } from '#domain/judge.ts';
import type { Polarity } from '#domain/measure.ts';
import type { Band, Scheme } from '#domain/scheme.ts';
import { findScheme, withinTenPercent } from '#domain/schemes.ts';
import type { Absence, Reading, ShownUnit } from '#domain/value.ts';

function figure(number: string, unit?: ShownUnit): Reading {
  return { kind: 'number', raw: number, number, unit, step: '1', marks: [] };
}
function absent(why: Absence): Reading {
  return { kind: 'absent', raw: '', why };
}
function judged(
  scheme: Scheme,
  polarity: Polarity,
  target: Reading | string,
  outturn: Reading | string,
  own: Partial<JudgeInput> = {},
): Judgement {
  const read = (value: Reading | string) => (typeof value === 'string' ? figure(value) : value);
  return judge(scheme, { polarity, target: read(target), outturn: read(outturn), ...own });
}

/** Edges first; figures as Bolsover published them for 2024/25 where a code is named. */
const percentCases: ReadonlyArray<
  [fact: string, polarity: Polarity, target: string, outturn: string, Band]
> = [
  ['the target itself is met', 'higher', '80', '80', 'met'],
  ['exactly 10% short is near', 'higher', '98.5', '88.65', 'near'],
  ['a hair more than 10% short is missed', 'higher', '98.5', '88.6499999999', 'missed'],
  ['exactly 10% over is near where low is good', 'lower', '2.1', '2.31', 'near'],
  ['a hair more than 10% over is missed', 'lower', '2.1', '2.3100000001', 'missed'],
  ['better than the target is met where low is good', 'lower', '3', '2', 'met'],
  ['CSP 01', 'higher', '80', '79', 'near'],
  ['CSP 07', 'higher', '85', '69', 'missed'],
  ['HR 01', 'lower', '2.1', '2.8', 'missed'],
  ['a target of nought is met by nought', 'lower', '0', '0', 'met'],
  ['a target of nought leaves no room for near', 'lower', '0', '0.01', 'missed'],
  ['a target of nought is met by more where high is good', 'higher', '0', '5', 'met'],
  ['a target below nought has room on its worse side', 'higher', '-10', '-11', 'near'],
  ['beyond the room of a target below nought is missed', 'higher', '-10', '-11.01', 'missed'],
  ['a target below nought is met by less where low is good', 'lower', '-10', '-12', 'met'],
  ['10% too much is near where nearest is best', 'nearest', '50', '55', 'near'],
  ['10% too little is near where nearest is best', 'nearest', '50', '45', 'near'],
  ['far above is missed where nearest is best', 'nearest', '50', '56', 'missed'],
  ['the midpoint itself is met', 'nearest', '50', '50', 'met'],
];

describe('judge in percent of the target', () => {
  it.each(percentCases)('%s', (_fact, polarity, target, outturn, band) => {
    expect(judged(withinTenPercent, polarity, target, outturn).band).toBe(band);
  });

  it('a measure’s own limits go over the scheme’s', () => {
    const own = { near: '5', metWithin: '2' };
    const bandOf = (outturn: string) =>
      judged(withinTenPercent, 'higher', '100', outturn, own).band;
    expect(['98', '97.99', '95', '94.99'].map(bandOf)).toEqual(['met', 'near', 'near', 'missed']);
  });

  it('nothing worse ever has a better band', () => {
    const rank: Record<Band, number> = { met: 0, near: 1, missed: 2, none: 3 };
    const number = fc.integer({ min: -10_000, max: 10_000 });
    const one = fc.tuple(number, number, number, fc.constantFrom('higher', 'lower'));
    fc.assert(
      fc.property(one, ([target, a, b, polarity]) => {
        const [worse, better] =
          polarity === 'higher'
            ? [Math.min(a, b), Math.max(a, b)]
            : [Math.max(a, b), Math.min(a, b)];
        const bandOf = (outturn: number) =>
          judged(withinTenPercent, polarity as Polarity, `${target / 100}`, `${outturn / 100}`)
            .band;
        expect(rank[bandOf(better)]).toBeLessThanOrEqual(rank[bandOf(worse)]);
      }),
    );
  });
});

describe('judge by other kinds', () => {
  const thresholds: Scheme = {
    ...withinTenPercent,
    kind: 'thresholds',
    near: '88',
    nearEdge: 'in',
  };
  it.each<[string, Polarity, string, string, Partial<JudgeInput>, Band]>([
    ['the second value is near still', 'higher', '95', '88', {}, 'near'],
    ['below the second value is missed', 'higher', '95', '87.99', {}, 'missed'],
    ['the target is met', 'higher', '95', '95', {}, 'met'],
    ['the measure’s second value goes first', 'higher', '95', '88', { second: '90' }, 'missed'],
    ['its own near is a second value too', 'higher', '95', '88', { near: '80' }, 'near'],
    ['low is good: up to the second value', 'lower', '80', '88', {}, 'near'],
    ['low is good: beyond it', 'lower', '80', '88.1', {}, 'missed'],
    ['a second value on the better side leaves no room', 'higher', '80', '79', {}, 'missed'],
    ['nearest: as far off as the second value', 'nearest', '90', '92', {}, 'near'],
    ['nearest: farther off', 'nearest', '90', '92.5', {}, 'missed'],
  ])('thresholds: %s', (_fact, polarity, target, outturn, own, band) => {
    expect(judged(thresholds, polarity, target, outturn, own).band).toBe(band);
  });

  it('thresholds without a second value have two bands', () => {
    const none = { ...thresholds, near: undefined };
    expect(judged(none, 'higher', '95', '94.9').band).toBe('missed');
  });

  it('thresholds with the edge out: the second value itself is missed', () => {
    const out = { ...thresholds, nearEdge: 'out' } as const;
    expect(judged(out, 'higher', '95', '88').band).toBe('missed');
    expect(judged(out, 'higher', '95', '95').band).toBe('met');
  });

  const midpoint = findScheme('nearest-1-5') ?? withinTenPercent;
  it.each<[string, Band]>([
    ['50.5', 'met'],
    ['49.5', 'met'],
    ['50.51', 'near'],
    ['47.5', 'near'],
    ['52.51', 'missed'],
  ])('a midpoint of 50 and %s', (outturn, band) => {
    expect(judged(midpoint, 'higher', '50', outturn).band).toBe(band);
  });

  const points = findScheme('own-tolerance-points') ?? withinTenPercent;
  it.each<[string, Band]>([
    ['92', 'near'],
    ['91.9', 'missed'],
  ])('three points of tolerance under 95 and %s', (outturn, band) => {
    expect(judged(points, 'higher', '95', outturn, { near: '3' }).band).toBe(band);
  });

  it('a result beyond the fourth band’s limit has exceeded', () => {
    const four = findScheme('percent-5-10-exceeded') ?? withinTenPercent;
    expect(judged(four, 'higher', '100', '110').exceeded).toBe(false);
    expect(judged(four, 'higher', '100', '110.1').exceeded).toBe(true);
    expect(judged(four, 'lower', '100', '89.9').exceeded).toBe(true);
  });
});

const july: Reading = { kind: 'day', raw: 'Jul 2005', first: '2005-07-01', last: '2005-07-31' };
function day(text: string): Reading {
  return { kind: 'day', raw: text, first: text, last: text };
}
function yesNo(yes: boolean): Reading {
  return { kind: 'yesNo', raw: yes ? 'Yes' : 'No', yes };
}
const words: Reading = { kind: 'text', raw: 'Green' };

describe('judge without two plain figures', () => {
  it.each<[string, Polarity, Reading, Reading, Band, Judgement['why']]>([
    ['no result', 'higher', figure('80'), absent('blank'), 'none', 'noResult'],
    ['new', 'higher', figure('80'), absent('new'), 'none', 'noResult'],
    ['no target', 'higher', absent('dash'), figure('80'), 'none', 'noTarget'],
    ['neither', 'higher', absent('dash'), absent('dash'), 'none', 'noTarget'],
    ['data only', 'higher', figure('80'), absent('dataOnly'), 'none', 'noStatusWanted'],
    ['no status wanted', 'none', figure('80'), figure('79'), 'none', 'noStatusWanted'],
    ['yes asked for, yes', 'higher', yesNo(true), yesNo(true), 'met', undefined],
    ['yes asked for, no', 'higher', yesNo(true), yesNo(false), 'missed', undefined],
    ['no asked for, no', 'lower', yesNo(false), yesNo(false), 'met', undefined],
    ['in the month asked for', 'lower', july, july, 'met', undefined],
    ['a month early', 'higher', july, day('2005-06-30'), 'met', undefined],
    ['a day late', 'higher', july, day('2005-08-01'), 'missed', undefined],
    ['within the month of the day', 'lower', day('2005-07-10'), july, 'none', 'notComparable'],
    ['words against yes', 'higher', yesNo(true), words, 'none', 'notComparable'],
    ['a figure against words', 'higher', words, figure('4'), 'none', 'notComparable'],
    [
      'percent against a bare number',
      'higher',
      figure('80'),
      figure('80', 'percent'),
      'met',
      undefined,
    ],
    [
      'pounds against percent',
      'higher',
      figure('80', 'percent'),
      figure('90', 'pounds'),
      'none',
      'notComparable',
    ],
    [
      'days against working days',
      'lower',
      figure('8', 'workingDays'),
      figure('7', 'days'),
      'met',
      undefined,
    ],
  ])('%s', (_fact, polarity, target, outturn, band, why) => {
    expect(judged(withinTenPercent, polarity, target, outturn)).toEqual({
      band,
      exceeded: false,
      why,
    });
  });

  it('a scheme judged by people judges no figure', () => {
    const forecast = findScheme('year-end-forecast') ?? withinTenPercent;
    expect(judged(forecast, 'higher', '91', '55.82').why).toBe('judged');
  });
});
