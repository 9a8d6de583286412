import { describe, expect, it } from 'vitest';
import type { Measure } from '#domain/measure.ts';
import { periodAt } from '#domain/periodAt.ts';
import { readValue } from '#domain/readValue.ts';
import { countedRow } from '#domain/reportRows.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import type { Update } from '#domain/update.ts';
import { sampleMeasure, samplePeriod, sampleTarget, sampleUpdate } from '#test/support/sample.ts';
import { resultWords } from '#text/result.ts';

const elsewhere = { lagDays: 37 };
const inQ2 = { reportedIn: { kind: 'named', indexes: [2] } } as const;
const wordsOnly = { outturn: readValue(''), state: 'due' } as const;

describe('a row is counted and read', () => {
  it.each<
    [
      fact: string,
      own: Partial<Measure>,
      update: Partial<Update> | undefined,
      today: string,
      state: string,
      words: string,
    ]
  >([
    [
      'as not due the day before a figure from elsewhere exists',
      ...[elsewhere, undefined, '2025-05-26', 'notDue', 'figure expected by 27 May 2025'],
    ],
    [
      'as not answered on the day itself',
      ...[elsewhere, undefined, '2025-05-27', 'notAnswered', 'Not answered yet'],
    ],
    [
      'as not due by the period’s day where the figure exists before it',
      ...[{ lagDays: 10 }, undefined, '2025-04-09', 'notDue', 'figure expected by 30 April 2025'],
    ],
    [
      'as not due while nobody has said more than a comment',
      ...[elsewhere, wordsOnly, '2025-05-26', 'notDue', 'figure expected by 27 May 2025'],
    ],
    ['as a result where the figure came early', ...[elsewhere, {}, '2025-04-09', 'result', '86']],
    [
      'as no figure yet where the owner has said so',
      elsewhere,
      { ...wordsOnly, noFigure: { reason: 'Late.', expected: undefined } },
      ...['2025-04-09', 'noFigureYet', 'No figure yet: Late.'],
    ],
    [
      'as not answered where it is the council’s own',
      ...[{}, undefined, '2025-04-09', 'notAnswered', 'Not answered yet'],
    ],
    [
      'as not due out of its turn',
      ...[inQ2, undefined, '2025-04-09', 'notDue', 'next reported Q2 of 2025/26'],
    ],
  ] as const)('%s', (_fact, own, update, today, state, words) => {
    const row = {
      measure: sampleMeasure(own),
      target: sampleTarget('85'),
      update: update && sampleUpdate(update),
    };
    const at = periodAt(samplePeriod, today);
    expect(countedRow(withinTenPercent, row, at).state).toBe(state);
    expect(resultWords(row, at)).toBe(words);
  });
});
