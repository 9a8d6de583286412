import { expect, it } from 'vitest';
import type { Accumulation } from '#domain/measure.ts';
import { parsePeriod } from '#domain/period.ts';
import { isTargetAhead } from '#domain/targetBasis.ts';
import type { TargetBasis } from '#domain/update.ts';

it.each<[string, TargetBasis, Accumulation, string, boolean]>([
  ['a year’s target in its first quarter', 'annual', 'cumulative', '2024-25 Q1', true],
  ['a year’s target in its third quarter', 'annual', 'period', '2024-25 Q3', true],
  ['a year’s target in its fourth quarter', 'annual', 'cumulative', '2024-25 Q4', false],
  ['a year’s target in March', 'annual', 'cumulative', '2025-03', false],
  ['a year’s target in the last third', 'annual', 'cumulative', '2024-25 P3', false],
  ['a year’s target for the year', 'annual', 'cumulative', '2024-25', false],
  ['a rolling year', 'annual', 'rolling', '2024-25 Q2', false],
  [
    'the one figure of the year, reported in the first quarter',
    'annual',
    'annual',
    '2024-25 Q1',
    false,
  ],
  ['a profiled target', 'profiled', 'cumulative', '2024-25 Q1', false],
  ['a period’s own target', 'period', 'period', '2024-25 Q1', false],
  ['a period that nobody can read', 'annual', 'period', '', false],
])('%s', (_fact, basis, accumulates, code, ahead) => {
  expect(isTargetAhead(basis, accumulates, parsePeriod(code))).toBe(ahead);
});
