import { describe, expect, it } from 'vitest';
import { bandOf } from '#domain/band.ts';
import { explanationOwed } from '#domain/exception.ts';
import type { Polarity } from '#domain/measure.ts';
import { type Band, withinTenPercent } from '#domain/scheme.ts';

/** Edges first; figures as Bolsover published them for 2024/25 where a code is named. */
const cases: ReadonlyArray<
  [fact: string, polarity: Polarity, target: string | undefined, outturn: string | undefined, Band]
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
  ['a target below nought has room on its worse side', 'higher', '-10', '-11', 'near'],
  ['no result has no status', 'higher', '80', undefined, 'none'],
  ['no target has no status', 'higher', undefined, '79', 'none'],
];

describe('bandOf', () => {
  it.each(cases)('%s', (_fact, polarity, target, outturn, band) => {
    expect(bandOf(withinTenPercent, polarity, target, outturn)).toBe(band);
  });
});

describe('explanationOwed', () => {
  const explanation = { cause: 'a', action: 'b', backOnTarget: '2025-06-30' };
  it.each([
    ['missed without a word', 'missed', undefined, true],
    ['missed and explained', 'missed', explanation, false],
    ['near', 'near', undefined, false],
    ['met', 'met', undefined, false],
  ] as const)('%s', (_fact, band, given, owed) => {
    expect(explanationOwed(withinTenPercent, band, given)).toBe(owed);
  });
});
