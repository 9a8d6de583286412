import { describe, expect, it } from 'vitest';
import { linePairs } from '#imports/linePairs.ts';

const read = (line: string) => linePairs(line)?.map(({ role, value }) => `${role}=${value}`);

describe('labels and values in a line', () => {
  it.each([
    ['Target: 50%', ['target=50%']],
    ['Target 95%', ['target=95%']],
    ['Latest value 1,204', ['outturn=1,204']],
    ['Status Amber', ['status=Amber']],
    ['Target: 50%   Actual: 47.3%   Status: Red', ['target=50%', 'outturn=47.3%', 'status=Red']],
    ['Target: 50% | Actual: 47.3%', ['target=50%', 'outturn=47.3%']],
    [
      'Tenants content: 82.9% Target: 85%',
      ['title=Tenants content', 'outturn=82.9%', 'target=85%'],
    ],
    [
      'H1: Homes let – target 70, actual 61 (Red)',
      ['title=H1: Homes let', 'target=70', 'outturn=61', 'status=Red'],
    ],
    [
      'P1: Decided in time – target 1,080, actual 1,100 (Green)',
      ['title=P1: Decided in time', 'target=1,080', 'outturn=1,100', 'status=Green'],
    ],
    ['Comment: the target: 90% was missed', ['commentary=the target: 90% was missed']],
    ['Period: 10:30 to 11:30', ['period=10:30 to 11:30']],
  ])('%j', (line, pairs) => {
    expect(read(line)).toEqual(pairs);
  });

  it.each([
    'Household waste recycled',
    'Target setting for next year',
    'The service met its target of 90% and its actual cost fell, which is good.',
    'Members asked: why was the target 90%?',
    'Q1: a question about the target',
    'https://council.example/target: x',
    '',
  ])('%j is no such line', (line) => {
    expect(read(line)).toBeUndefined();
  });

  it('takes time in proportion to the line', () => {
    const start = performance.now();
    for (const line of ['a: '.repeat(100_000), '– '.repeat(100), `1${', target 5'.repeat(30)}`])
      linePairs(line);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
