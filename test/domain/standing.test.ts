import { describe, expect, it } from 'vitest';
import { readValue } from '#domain/readValue.ts';
import type { Scheme } from '#domain/scheme.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { type Standing, standingDrift, standingOf } from '#domain/standing.ts';
import type { ReportingPeriod, Update } from '#domain/update.ts';
import { sampleMeasure, sampleTarget, sampleUpdate } from '#test/support/sample.ts';

const measure = sampleMeasure();

function periods(...codes: string[]): ReportingPeriod[] {
  return codes.map((code, index) => ({
    code,
    state: index === codes.length - 1 ? 'open' : 'locked',
    due: '2025-04-30',
  }));
}
const year = periods('2024-25 Q1', '2024-25 Q2', '2024-25 Q3', '2024-25 Q4');

function figure(period: string, raw: string, own: Partial<Update> = {}): Update {
  return sampleUpdate({ period, outturn: readValue(raw), ...own });
}

function standing(updates: Update[], own: Parameters<typeof sampleMeasure>[0] = {}, all = year) {
  return standingOf(sampleMeasure(own), updates, [sampleTarget('85')], all, withinTenPercent);
}

describe('where a measure stands', () => {
  it('is nothing but the next period where nobody answered yet', () => {
    expect(standing([])).toEqual({
      measureId: measure.id,
      period: undefined,
      state: undefined,
      result: '',
      target: '',
      band: 'none',
      label: '',
      trend: { direction: 'noComparison', against: undefined, onLastYear: 'noComparison' },
      sparkline: [],
      exceptionOpen: false,
      promise: undefined,
      nextReported: '2024-25 Q4',
    } satisfies Standing);
  });

  it('is the latest period with its result, target, status, trend and the next one', () => {
    const rows = [figure('2024-25 Q4', '86.0%'), figure('2024-25 Q3', '84', { band: 'near' })];
    expect(standing(rows)).toMatchObject({
      period: '2024-25 Q4',
      state: 'submitted',
      result: '86.0%',
      target: '85',
      band: 'met',
      label: 'On target',
      trend: { direction: 'better', against: 'lastPeriod' },
      sparkline: [
        { period: '2024-25 Q3', number: '84', band: 'near' },
        { period: '2024-25 Q4', number: '86.0', band: 'met' },
      ],
      nextReported: '2025-26 Q1',
    });
  });

  it('does not depend on the order in which updates and periods are read', () => {
    const rows = ['80', '81', '82', '83'].map((raw, i) => figure(`2024-25 Q${i + 1}`, raw));
    expect(standing(rows.toReversed(), {}, year.toReversed())).toEqual(standing(rows));
  });

  it('leaves rows of other measures alone', () => {
    expect(standing([figure('2024-25 Q4', '1', { measureId: 'other' })]).period).toBeUndefined();
  });

  it('passes over a row that says nothing, and over a period that cannot be read', () => {
    const rows = [figure('2024-25 Q3', '80'), figure('2024-25 Q4', ''), figure('autumn', '99')];
    expect(standing(rows).period).toBe('2024-25 Q3');
  });

  it('is “no figure yet” where that is the latest answer', () => {
    const noFigure = { reason: 'The survey is late.', expected: '2025-06-01' };
    const rows = [figure('2024-25 Q3', '80'), figure('2024-25 Q4', '', { noFigure, band: 'none' })];
    expect(standing(rows)).toMatchObject({
      period: '2024-25 Q4',
      result: '',
      trend: { direction: 'noComparison' },
    });
  });

  it('is the last quarter and not the year’s total where the council reports by quarter', () => {
    const rows = [figure('2024-25', '320'), figure('2024-25 Q4', '86')];
    expect(standing(rows)).toMatchObject({ period: '2024-25 Q4', result: '86' });
  });

  it('is the year where only years were ever answered', () => {
    expect(standing([figure('2022-23', '300'), figure('2023-24', '320')]).period).toBe('2023-24');
  });

  it('is the latest month where the measure is monthly', () => {
    const rows = ['2025-01', '2025-03', '2025-02'].map((code) => figure(code, '5'));
    const monthly = standing(rows, { reportedIn: { kind: 'monthly' } });
    expect(monthly.period).toBe('2025-03');
    expect(monthly.sparkline.map(({ period }) => period)).toEqual([
      '2025-01',
      '2025-02',
      '2025-03',
    ]);
    expect(monthly.nextReported).toBe('2025-26 Q1');
  });

  it('compares a measure of every fourth quarter with the fourth quarter before', () => {
    const rows = [figure('2023-24 Q4', '90'), figure('2024-25 Q4', '86')];
    const yearly = standing(rows, { reportedIn: { kind: 'named', indexes: [4] } });
    expect(yearly.trend).toMatchObject({ direction: 'worse', against: 'lastPeriod' });
    expect(yearly.sparkline.map(({ number }) => number)).toEqual(['90', '86']);
    expect(yearly.nextReported).toBe('2025-26 Q4');
  });

  it('compares a figure of the year so far with last year only', () => {
    const rows = [
      figure('2024-25 Q3', '90'),
      figure('2024-25 Q4', '86'),
      figure('2023-24 Q4', '80'),
    ];
    expect(standing(rows, { accumulates: 'cumulative' }).trend).toEqual({
      direction: 'better',
      against: 'samePeriodLastYear',
      onLastYear: 'better',
    });
  });

  it('knows no next period of a measure that has ended', () => {
    expect(standing([figure('2024-25 Q4', '86')], { lastPeriod: '2024-25 Q4' }).nextReported).toBe(
      undefined,
    );
  });
});

describe('a sparkline', () => {
  it('has eight periods, a gap where there was no figure, and nothing before the first', () => {
    const long = Array.from({ length: 12 }, (_, i) =>
      figure(`${2021 + Math.floor(i / 4)}-${22 + Math.floor(i / 4)} Q${(i % 4) + 1}`, String(i)),
    ).filter((_, i) => i !== 9);
    const spark = standing(long).sparkline;
    expect(spark.map(({ number }) => number)).toEqual([
      '4',
      '5',
      '6',
      '7',
      '8',
      undefined,
      '10',
      '11',
    ]);
    expect(spark[0]?.period).toBe('2022-23 Q1');
    expect(standing(long.slice(0, 2)).sparkline).toHaveLength(2);
  });

  it('draws no dates and no yes', () => {
    expect(standing([figure('2024-25 Q4', 'Yes')]).sparkline).toEqual([
      { period: '2024-25 Q4', number: undefined, band: 'met' },
    ]);
  });
});

describe('an open exception', () => {
  const missed = (period: string, backOnTarget?: string) =>
    figure(period, '60', {
      band: 'missed',
      explanation: backOnTarget
        ? { cause: 'Few staff.', action: 'Hire.', backOnTarget }
        : undefined,
    });

  it.each<[string, Update[], boolean, string | undefined]>([
    ['a figure on target has none', [figure('2024-25 Q4', '90')], false, undefined],
    ['a figure below target opens it', [missed('2024-25 Q4', '2025-06-30')], true, '2025-06-30'],
    ['one not explained yet has no promise', [missed('2024-25 Q4')], true, undefined],
    [
      'the last promise stays until the next explanation',
      [missed('2024-25 Q3', '2025-03-31'), missed('2024-25 Q4')],
      true,
      '2025-03-31',
    ],
    [
      'the newest promise counts',
      [missed('2024-25 Q3', '2025-03-31'), missed('2024-25 Q4', '2025-09-30')],
      true,
      '2025-09-30',
    ],
    [
      'a period on target ends it with its promise',
      [missed('2024-25 Q2', '2025-03-31'), figure('2024-25 Q3', '90'), missed('2024-25 Q4')],
      true,
      undefined,
    ],
    [
      'a period without a figure ends nothing',
      [missed('2024-25 Q3', '2025-03-31'), figure('2024-25 Q4', 'n/a', { band: 'none' })],
      true,
      '2025-03-31',
    ],
  ])('%s', (_fact, rows, exceptionOpen, promise) => {
    expect(standing(rows)).toMatchObject({ exceptionOpen, promise });
  });
});

describe('the label of a standing', () => {
  const four: Scheme = {
    ...withinTenPercent,
    exceeded: { by: '10', look: { label: 'Green+', shape: '★', colour: 'green' } },
  };

  it.each<[string, Update, Scheme, string]>([
    [
      'is the scheme’s word for the band',
      figure('2024-25 Q4', '80', { band: 'near' }),
      four,
      'Within 10% of target',
    ],
    ['is the fourth band where a result exceeds', figure('2024-25 Q4', '99'), four, 'Green+'],
    [
      'is the status set by hand',
      figure('2024-25 Q4', '60', { band: 'missed', override: { label: 'Flooded', reason: 'x' } }),
      four,
      'Flooded',
    ],
    ['is the word chosen', figure('2024-25 Q4', '', { statusWord: 'On track' }), four, 'On track'],
  ])('%s', (_fact, update, scheme, label) => {
    expect(standingOf(measure, [update], [sampleTarget('85')], year, scheme).label).toBe(label);
  });
});

describe('drift', () => {
  it('names the columns in which two rows differ', () => {
    const one = standing([figure('2024-25 Q4', '86')]);
    expect(standingDrift(one, structuredClone(one))).toEqual([]);
    expect(standingDrift({ ...one, result: '87', sparkline: [] }, one)).toEqual([
      'result',
      'sparkline',
    ]);
  });
});
