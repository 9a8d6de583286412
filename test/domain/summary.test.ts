import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SummaryRow, summarise, wholePercent } from '#domain/summary.ts';

const row = fc.record({
  kind: fc.constantFrom('indicator', 'target', 'action'),
  state: fc.constantFrom(
    'result',
    'noFigureYet',
    'notDue',
    'noTarget',
    'notComparable',
    'noStatusWanted',
    'leftOut',
    'notAnswered',
  ),
  band: fc.constantFrom('met', 'near', 'missed', 'none'),
  countedAs: fc.constantFrom(undefined, 'on track', 'achieved', 'failed'),
}) satisfies fc.Arbitrary<SummaryRow>;

const sum = (parts: ReadonlyArray<{ readonly count: number }>) =>
  parts.reduce((total, { count }) => total + count, 0);

describe('summarise', () => {
  it('the parts of every whole add up to it, and the kinds to all rows', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const kinds = (['indicator', 'target', 'action'] as const).map((kind) =>
          summarise(rows, kind),
        );
        for (const summary of kinds) {
          expect(sum(summary.states)).toBe(summary.whole);
          expect(sum(summary.bands)).toBe(summary.withStatus);
          expect(sum(summary.words)).toBe(summary.withWord);
        }
        expect(kinds.reduce((total, { whole }) => total + whole, 0)).toBe(rows.length);
      }),
    );
  });

  it('each percentage is within a half of its exact share', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (part, rest) => {
        const whole = part + rest;
        const off = wholePercent(part, whole) - (100 * part) / whole;
        expect(off).toBeGreaterThan(-0.5);
        expect(off).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
    );
  });

  it.each([
    ['half is rounded up', 1, 8, 13],
    ['nothing of nothing', 0, 0, 0],
    ['all', 7, 7, 100],
    ['20 of 31', 20, 31, 65],
  ])('%s', (_fact, part, whole, percent) => {
    expect(wholePercent(part, whole)).toBe(percent);
  });

  it('counts one word once, however its letters are written', () => {
    const words = ['Storm affected', 'Storm Affected', 'on track'];
    const rows = words.map(
      (countedAs): SummaryRow => ({ kind: 'target', state: 'result', band: 'none', countedAs }),
    );
    expect(summarise(rows, 'target').words).toEqual([
      { name: 'Storm affected', count: 2, percent: 67 },
      { name: 'on track', count: 1, percent: 33 },
    ]);
  });

  it('says where rounded parts do not add up to 100', () => {
    const rows: SummaryRow[] = (['met', 'near', 'missed'] as const).map((band) => ({
      kind: 'indicator',
      state: 'result',
      band,
      countedAs: undefined,
    }));
    expect(summarise(rows, 'indicator').bandsAddUp).toBe(false);
    expect(summarise(rows.slice(0, 2), 'indicator').bandsAddUp).toBe(true);
  });
});
