import { describe, expect, it } from 'vitest';
import { judgeForecast, yearTarget } from '#domain/judgeForecast.ts';
import type { Measure } from '#domain/measure.ts';
import { parsePeriod } from '#domain/period.ts';
import { readValue } from '#domain/readValue.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import type { TargetBasis } from '#domain/update.ts';
import { sampleMeasure, sampleTarget } from '#test/support/sample.ts';

describe('judgeForecast', () => {
  it.each<[fact: string, own: Partial<Measure>, target: string, forecast: string, band: string]>([
    ['the target itself is met', {}, '85', '85', 'met'],
    ['exactly 10 % short is near', {}, '98.5', '88.65', 'near'],
    ['a hair more is missed', {}, '98.5', '88.6499', 'missed'],
    ['the measure’s own limit goes over the scheme’s', { near: '5' }, '100', '94.99', 'missed'],
    ['more is worse where low is good', { polarity: 'lower' }, '7', '9', 'missed'],
    ['no figure has no status', {}, '85', 'tbc', 'none'],
    ['a measure without status has none', { polarity: 'none' }, '85', '85', 'none'],
  ])('%s', (_fact, own, target, forecast, band) => {
    const judged = judgeForecast(
      withinTenPercent,
      sampleMeasure(own),
      sampleTarget(target),
      readValue(forecast),
    );
    expect(judged.band).toBe(band);
  });

  it('without a target of the year there is nothing to judge', () => {
    const judged = judgeForecast(withinTenPercent, sampleMeasure(), undefined, readValue('85'));
    expect(judged).toMatchObject({ band: 'none', why: 'noTarget' });
  });
});

describe('yearTarget', () => {
  it.each<
    [
      fact: string,
      targets: readonly [period: string, value: string, TargetBasis?][],
      found: string | undefined,
    ]
  >([
    [
      'the one of the year goes over the last quarter’s',
      [
        ['2024-25 Q2', '100', 'annual'],
        ['2024-25 Q4', '90', 'profiled'],
      ],
      '100',
    ],
    [
      'of two for the year the later one holds',
      [
        ['2024-25 Q3', '95', 'annual'],
        ['2024-25 Q1', '100', 'annual'],
      ],
      '95',
    ],
    [
      'the one given for the year itself is the year’s',
      [
        ['2024-25', '99'],
        ['2024-25 Q4', '90'],
      ],
      '99',
    ],
    [
      'else the last quarter’s',
      [
        ['2024-25 Q2', '50', 'profiled'],
        ['2024-25 Q4', '90', 'profiled'],
      ],
      '90',
    ],
    ['the last month’s too', [['2025-03', '90']], '90'],
    ['an earlier quarter’s says nothing of the year', [['2024-25 Q3', '80']], undefined],
    ['another year’s does not count', [['2023-24 Q4', '80']], undefined],
    ['no target at all', [], undefined],
  ])('%s', (_fact, targets, found) => {
    const rows = targets.map(([period, value, basis = 'period']) =>
      sampleTarget(value, { measureId: 'm', period, basis }),
    );
    const others = [sampleTarget('1', { measureId: 'other' })];
    const period = parsePeriod('2024-25 Q2');
    expect(period && yearTarget([...rows, ...others], 'm', period)?.value.raw).toBe(found);
  });
});
