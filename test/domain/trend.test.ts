import { describe, expect, it } from 'vitest';
import { type Trend, type TrendInput, trend } from '#domain/trend.ts';

const input: TrendInput = {
  accumulates: 'period',
  seasonal: false,
  polarity: 'higher',
  current: '80',
  previous: '70',
  sameLastYear: '90',
  deadBandPercent: '0',
};

describe('trend', () => {
  it.each<[string, Partial<TrendInput>, Trend['direction'], Trend['against']]>([
    ['each period on its own: against the last', {}, 'better', 'lastPeriod'],
    [
      'cumulative: against the same period last year',
      { accumulates: 'cumulative' },
      'worse',
      'samePeriodLastYear',
    ],
    [
      'seasonal: against the same period last year',
      { seasonal: true },
      'worse',
      'samePeriodLastYear',
    ],
    ['rolling: against the last', { accumulates: 'rolling' }, 'better', 'lastPeriod'],
    ['no last period: last year’s', { previous: undefined }, 'worse', 'samePeriodLastYear'],
    [
      'cumulative without last year compares with nothing',
      { accumulates: 'cumulative', sameLastYear: undefined },
      'noComparison',
      undefined,
    ],
    ['no figure', { current: undefined }, 'noComparison', undefined],
    ['low is good', { polarity: 'lower' }, 'worse', 'lastPeriod'],
    ['nothing is good or bad', { polarity: 'none' }, 'noComparison', undefined],
    ['no change', { current: '70' }, 'noRealChange', 'lastPeriod'],
    [
      'exactly on the dead limit',
      { current: '71.4', deadBandPercent: '2' },
      'noRealChange',
      'lastPeriod',
    ],
    ['a hair beyond it', { current: '71.41', deadBandPercent: '2' }, 'better', 'lastPeriod'],
    ['from nought', { current: '1', previous: '0', deadBandPercent: '2' }, 'better', 'lastPeriod'],
    ['closer to the midpoint', { polarity: 'nearest', target: '82' }, 'better', 'lastPeriod'],
    ['farther from the midpoint', { polarity: 'nearest', target: '72' }, 'worse', 'lastPeriod'],
    [
      'as far on the other side',
      { polarity: 'nearest', target: '75' },
      'noRealChange',
      'lastPeriod',
    ],
    [
      'a jump over the midpoint that gains little is no real change',
      { polarity: 'nearest', target: '75', current: '81', deadBandPercent: '2' },
      'noRealChange',
      'lastPeriod',
    ],
    ['a midpoint nobody knows', { polarity: 'nearest' }, 'noComparison', undefined],
  ])('%s', (_fact, own, direction, against) => {
    expect(trend({ ...input, ...own })).toMatchObject({ direction, against });
  });

  it('last year is told beside the last period', () => {
    expect(trend(input).onLastYear).toBe('worse');
  });
});
