import { describe, expect, it } from 'vitest';
import { explanationOwed, isException } from '#domain/exception.ts';
import type { Band } from '#domain/scheme.ts';
import { withinTenPercent } from '#domain/schemes.ts';

const explanation = { cause: 'a', action: 'b', backOnTarget: '2025-06-30' };

describe('explanationOwed', () => {
  it.each<[string, Band, string, typeof explanation | undefined, boolean]>([
    ['missed without a word', 'missed', '', undefined, true],
    ['missed and explained', 'missed', '', explanation, false],
    ['explained without an action', 'missed', '', { ...explanation, action: '  ' }, true],
    ['near', 'near', '', undefined, false],
    ['met', 'met', '', undefined, false],
    ['no status', 'none', '', undefined, false],
    ['a plan target on alert', 'none', 'On alert', undefined, true],
    ['a plan target hit from outside', 'none', 'affected by an outside event', undefined, true],
    ['a plan target on track', 'none', 'on track', undefined, false],
    ['the word decides, not the figure', 'missed', 'withdrawn', undefined, false],
    ['a word that the council does not have', 'missed', 'paused', undefined, true],
    ['an overdue action', 'missed', 'overdue', undefined, true],
  ])('%s', (_fact, band, statusWord, given, owed) => {
    const update = { band, statusWord, explanation: given };
    expect(explanationOwed(withinTenPercent, update)).toBe(owed);
  });

  it('near owes one where the council says so', () => {
    const strict = { ...withinTenPercent, explain: ['near', 'missed'] as const };
    expect(isException(strict, { band: 'near', statusWord: '' })).toBe(true);
  });

  it('what is not due owes nothing', () => {
    expect(isException(withinTenPercent, { band: 'missed', statusWord: '' }, false)).toBe(false);
  });
});
