import fc from 'fast-check';
import type { Period } from '#domain/period.ts';

const year = fc.integer({ min: 1990, max: 2098 });

/** Ways to cut twelve months into parts. */
const anyCut = fc.constantFrom([4, 4, 4], [2, 4, 3, 3], [6, 6], [3, 3, 3, 3], [1, 11], [12]);

/** Every kind of period, parts of several cuts among them. */
export const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ kind: fc.constant('quarter'), year, index: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('month'), year, index: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('year'), year }),
  anyCut.chain((cut) =>
    fc.record({
      kind: fc.constant('part'),
      year,
      index: fc.integer({ min: 1, max: cut.length }),
      cut: fc.constant(cut),
    }),
  ),
);
