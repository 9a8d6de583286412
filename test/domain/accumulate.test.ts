import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccumulateInput, accumulate, type PeriodFigure } from '#domain/accumulate.ts';

function figure(
  number: string | undefined,
  numerator?: string,
  denominator?: string,
): PeriodFigure {
  const counts = numerator && denominator ? { numerator, denominator } : undefined;
  return { number, counts };
}
const input: AccumulateInput = {
  accumulates: 'period',
  measuredIn: 'ratio',
  per: '100',
  decimals: 1,
  figures: [],
};

describe('accumulate', () => {
  it.each<[string, Partial<AccumulateInput>, string | undefined, string]>([
    [
      'percentages from their counts',
      { figures: [figure('50', '1', '2'), figure('10', '1', '10')] },
      '16.7',
      'counts',
    ],
    [
      'percentages without counts: a mean, and it says so',
      { figures: [figure('50'), figure('10')] },
      '30.0',
      'meanOfPercentages',
    ],
    [
      'counts for some only: a mean',
      { figures: [figure('50', '1', '2'), figure('10')] },
      '30.0',
      'meanOfPercentages',
    ],
    ['one percentage is itself', { figures: [figure('50.25')] }, '50.25', 'last'],
    [
      'a rate per 10,000',
      { per: '10000', figures: [figure('1', '3', '40000'), figure('1', '4', '40000')] },
      '0.9',
      'counts',
    ],
    [
      'half is rounded up',
      { decimals: 0, figures: [figure('1', '1', '8'), figure('1', '0', '0')] },
      '13',
      'counts',
    ],
    [
      'half below nought is rounded away',
      { decimals: 0, figures: [figure('1', '-1', '8')] },
      '-13',
      'counts',
    ],
    ['nothing to divide by', { figures: [figure('0', '0', '0')] }, undefined, 'none'],
    [
      'counts add up',
      { measuredIn: 'count', figures: [figure('70'), figure('141'), figure('113'), figure('126')] },
      '450',
      'sum',
    ],
    [
      'money adds up exactly',
      { measuredIn: 'count', figures: [figure('0.1'), figure('0.2')] },
      '0.3',
      'sum',
    ],
    [
      'a sum with a hole is none',
      { measuredIn: 'count', figures: [figure('70'), figure(undefined)] },
      undefined,
      'none',
    ],
    [
      'a mean with a hole is none',
      { figures: [figure('70'), figure(undefined)] },
      undefined,
      'none',
    ],
    [
      'cumulative: the latest',
      { accumulates: 'cumulative', measuredIn: 'count', figures: [figure('10'), figure('25')] },
      '25',
      'last',
    ],
    [
      'cumulative with the last period missing is none',
      {
        accumulates: 'cumulative',
        measuredIn: 'count',
        figures: [figure('10'), figure(undefined)],
      },
      undefined,
      'none',
    ],
    [
      'rolling: the latest there is',
      { accumulates: 'rolling', figures: [figure('9.3'), figure(undefined)] },
      '9.3',
      'last',
    ],
    ['annual', { accumulates: 'annual', figures: [figure('88')] }, '88', 'last'],
    ['no period', {}, undefined, 'none'],
  ])('%s', (_fact, own, value, method) => {
    expect(accumulate({ ...input, ...own })).toMatchObject({ value, method });
  });

  it('says how many periods are missing and which sums it used', () => {
    const figures = [figure('70'), figure(undefined)];
    expect(accumulate({ ...input, figures }).missing).toBe(1);
    const counted = accumulate({
      ...input,
      figures: [figure('50', '1', '2'), figure('9', '1', '10')],
    });
    expect(counted.counts).toEqual({ numerator: '2', denominator: '12' });
  });

  it('a share of counts is rounded half up as whole numbers say', () => {
    const counts = fc.tuple(fc.nat(9999), fc.integer({ min: 1, max: 9999 }));
    fc.assert(
      fc.property(counts, ([part, whole]) => {
        const one = [figure('0', String(part), String(whole))];
        const { value } = accumulate({ ...input, decimals: 0, figures: one });
        expect(Number(value)).toBe(Math.floor((200 * part + whole) / (2 * whole)));
      }),
    );
  });
});
