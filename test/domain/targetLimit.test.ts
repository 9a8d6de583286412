import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '#domain/judge.ts';
import { readValue } from '#domain/readValue.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { targetLimit } from '#domain/targetLimit.ts';

describe('targetLimit', () => {
  it.each<[raw: string, number: string, polarity: string, strict: boolean]>([
    ['>95%', '95', 'higher', true],
    ['< 5 days', '5', 'lower', true],
    ['≥ 90', '90', 'higher', false],
    ['<=8.5', '8.5', 'lower', false],
    ['95%+', '95', 'higher', false],
    ['95% or above', '95', 'higher', false],
    ['10 or fewer', '10', 'lower', false],
    ['No more than 5', '5', 'lower', false],
    ['Less than £1.5m', '1500000', 'lower', true],
    ['At least 1,200', '1200', 'higher', false],
    ['Max. 10 working days', '10', 'lower', false],
    ['15 minutes max', '900', 'lower', false],
    ['Minimum of 20', '20', 'higher', false],
  ])('%j is %s, good is %s', (raw, number, polarity, strict) => {
    const limit = targetLimit(raw);
    expect([limit?.figure.number, limit?.polarity, limit?.strict]).toEqual([
      number,
      polarity,
      strict,
    ]);
  });

  it.each([
    '',
    '95%',
    'Over target',
    'Under review',
    'Above average',
    'Less than last year',
    'up to date',
    '5 - 10',
    '5+5',
    '<>5',
    '< 5 of 12',
    'n/a+',
    'Maximum',
  ])('%j is no limit', (raw) => {
    expect(targetLimit(raw)).toBeUndefined();
  });

  it('reads any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => void targetLimit(raw)));
  });
});

describe('a target that is a limit', () => {
  it.each([
    ['<10', '9', 'met'],
    ['<10', '10.5', 'near'],
    ['<10', '12', 'missed'],
    ['<10', '10', 'none'],
    ['no more than 10', '10', 'met'],
    ['>95%', '90%', 'near'],
    ['95%+', '95%', 'met'],
    ['95%+', '12 days', 'none'],
    ['to be agreed by members', '12', 'none'],
  ])('%s: %s is %s', (target, outturn, band) => {
    const input = { target: readValue(target), outturn: readValue(outturn) };
    expect(judge(withinTenPercent, { ...input, polarity: 'higher' }).band).toBe(band);
  });
});
