import { describe, expect, it } from 'vitest';
import type { MeasureKind } from '#domain/measure.ts';
import type { Band } from '#domain/scheme.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { type RowState, type SummaryRow, summarise } from '#domain/summary.ts';
import { minutesSentences, numberWord, statusSentence, wholeSentence } from '#text/summary.ts';

function rows(
  kind: MeasureKind,
  parts: ReadonlyArray<[count: number, state: RowState, band: Band, countedAs?: string]>,
): SummaryRow[] {
  return parts.flatMap(([count, state, band, countedAs]) =>
    Array.from({ length: count }, () => ({ kind, state, band, countedAs })),
  );
}
const indicators = summarise(
  rows('indicator', [
    [12, 'result', 'met'],
    [4, 'result', 'near'],
    [3, 'result', 'missed'],
    [3, 'noFigureYet', 'none'],
    [4, 'notDue', 'none'],
    [1, 'noTarget', 'none'],
  ]),
  'indicator',
);

describe('wholeSentence', () => {
  it('names the whole and every part', () => {
    expect(wholeSentence(indicators)).toBe(
      'Of 27 indicators: 19 with a result and a target, 3 no figure yet, 4 not due, 1 no target.',
    );
  });

  it('one and none', () => {
    expect(wholeSentence(summarise(rows('target', [[1, 'result', 'met']]), 'target'))).toBe(
      'Of 1 target: 1 with a status.',
    );
    expect(wholeSentence(summarise([], 'action'))).toBe('No actions.');
  });
});

describe('statusSentence', () => {
  it('percentages are of the rows with a status', () => {
    expect(statusSentence(indicators, withinTenPercent)).toBe(
      'Of the 19 indicators with a result and a target: 12 (63%) on target, 4 (21%) within 10% of target, 3 (16%) below target.',
    );
  });

  it('one row is called the one', () => {
    const one = summarise(rows('target', [[1, 'result', 'met', 'on track']]), 'target');
    expect(statusSentence(one, withinTenPercent)).toBe(
      'Of the one target with a status: 1 (100%) on track.',
    );
  });

  it('the whole of the percentages is named in the sentence before', () => {
    const withdrawn = summarise(
      rows('target', [
        [10, 'result', 'met', 'on track'],
        [2, 'leftOut', 'none'],
      ]),
      'target',
    );
    expect(wholeSentence(withdrawn)).toBe(
      'Of 12 targets: 10 with a status, 2 left out of the percentages.',
    );
    expect(statusSentence(withdrawn, withinTenPercent)).toContain('Of the 10 targets');
  });

  it('says so where rounded percentages do not add up', () => {
    const thirds = summarise(
      rows('indicator', [
        [1, 'result', 'met'],
        [1, 'result', 'near'],
        [1, 'result', 'missed'],
      ]),
      'indicator',
    );
    expect(statusSentence(thirds, withinTenPercent)).toContain('they do not add up to 100');
  });

  it('targets are told by their words', () => {
    const targets = rows('target', [
      [3, 'result', 'met', 'on track'],
      [1, 'result', 'none', 'under review'],
    ]);
    expect(statusSentence(summarise(targets, 'target'), withinTenPercent)).toBe(
      'Of the 4 targets with a status: 3 (75%) on track, 1 (25%) under review.',
    );
  });

  it('no status at all', () => {
    expect(statusSentence(summarise([], 'indicator'), withinTenPercent)).toBe(
      'No indicator has a status.',
    );
  });
});

describe('minutesSentences', () => {
  const targets = (...parts: ReadonlyArray<[number, string]>) =>
    summarise(
      rows(
        'target',
        parts.map(([count, word]) => [count, 'result', 'none', word]),
      ),
      'target',
    );

  it.each([
    [
      targets([6, 'on track'], [4, 'affected by an outside event']),
      'Ten targets supported this aim as of 30 June 2020. Six targets were on track and four targets had been affected by an outside event.',
    ],
    [
      targets([1, 'on track']),
      'One target supported this aim as of 30 June 2020. One target was on track.',
    ],
    [targets(), 'No targets supported this aim as of 30 June 2020.'],
    [
      targets([11, 'on track'], [1, 'failed'], [2, 'paused']),
      '14 targets supported this aim as of 30 June 2020. 11 targets were on track, one target had failed and two targets had the status “paused”.',
    ],
  ])('%#', (summary, text) => {
    expect(minutesSentences(summary, '2020-06-30')).toBe(text);
  });

  it('the aim and the nouns are the council’s own', () => {
    const nouns = {
      indicator: ['measure', 'measures'],
      target: ['promise', 'promises'],
      action: ['task', 'tasks'],
    } as const;
    expect(minutesSentences(targets([2, 'achieved']), '2025-03-31', 'Our Place', nouns)).toBe(
      'Two promises supported Our Place as of 31 March 2025. Two promises had been achieved.',
    );
  });
});

describe('numberWord', () => {
  it.each([
    [0, 'no'],
    [1, 'one'],
    [10, 'ten'],
    [11, '11'],
    [1234, '1,234'],
  ])('%i is %s', (count, word) => {
    expect(numberWord(count)).toBe(word);
  });
});
