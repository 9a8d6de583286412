import { expect, it } from 'vitest';
import type { Scheme } from '#domain/scheme.ts';
import { findScheme, withinTenPercent } from '#domain/schemes.ts';
import { ruleSentence } from '#text/rule.ts';

function named(name: string): Scheme {
  return findScheme(name) ?? withinTenPercent;
}
const noNear = { near: undefined, metWithin: '0.00' } as const;

it.each<[fact: string, Scheme, parts: readonly string[]]>([
  ['an edge that is in', withinTenPercent, ['by at most 10%', 'missed by more than 10%']],
  [
    'an edge that is out',
    named('percent-under-10'),
    ['by less than 10%', 'by 10% of the target or more'],
  ],
  [
    'a tolerance: better is met as well',
    named('percent-1-5'),
    [
      'equal to the target or better, or missed by at most 1% of the target',
      'missed by more than 1% of the target and less than 5% of the target',
    ],
  ],
  [
    'a look at last year',
    named('percent-10-or-trend'),
    [
      '“Off target, not worse than last year” means missed by more than 10% of the target, but no worse',
      '“Off target” means missed by more than 10% of the target, and worse than in the same period',
    ],
  ],
  [
    'a fourth status',
    named('percent-5-10-exceeded'),
    ['“Green+” means better than the target by more than 10%'],
  ],
  ['a gap', named('percent-10-two-ends'), ['missed by at most 10% of the target has no status']],
  [
    'two statuses and no tolerance',
    { ...withinTenPercent, ...noNear },
    ['“Below target” means worse than the target.'],
  ],
  [
    'a second value for each row',
    named('second-value'),
    ['no worse than the second value set for the row'],
  ],
  [
    'a second value for all rows',
    {
      ...(named('second-value') as Extract<Scheme, { kind: 'thresholds' }>),
      near: '88',
      nearEdge: 'out',
    },
    ['better than 88 (or the second value set for the row)'],
  ],
  [
    'a midpoint',
    named('nearest-1-5'),
    ['equal to the target, or above or below the target by at most 1%'],
  ],
  [
    'the measure’s own unit',
    named('own-tolerance-points'),
    ['“On or above target” means equal to the target or better'],
  ],
  ['a person', named('year-end-forecast'), ['a person judges each row']],
])('%s is said', (_fact, scheme, parts) => {
  const sentence = ruleSentence(scheme);
  for (const part of parts) expect(sentence).toContain(part);
  expect(sentence).toMatch(/^How statuses are decided: [^;]/);
});
