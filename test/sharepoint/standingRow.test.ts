import { describe, expect, it } from 'vitest';
import type { Standing } from '#domain/standing.ts';
import { standingFieldsOf, standingRowOf } from '#sharepoint/standingRow.ts';

const full: Standing = {
  measureId: 'm1',
  period: '2024-25 Q4',
  state: 'due',
  result: '86.0%',
  target: '85',
  band: 'met',
  label: 'On target',
  trend: { direction: 'better', against: 'lastPeriod', onLastYear: 'noRealChange' },
  sparkline: [
    { period: '2024-25 Q3', number: undefined, band: 'none' },
    { period: '2024-25 Q4', number: '86.0', band: 'met' },
  ],
  exceptionOpen: true,
  promise: '2025-06-30',
  nextReported: '2025-26 Q1',
};
const empty: Standing = {
  measureId: 'm2',
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
  nextReported: undefined,
};

describe('a row of Standing', () => {
  it.each([
    ['with all of it', full],
    ['of a measure nobody answered', empty],
  ])('%s comes back as it was', (_fact, standing) => {
    const written = Object.entries(standingFieldsOf(standing)).filter(([, value]) => value !== '');
    const fields = Object.fromEntries(written);
    expect(standingRowOf({ id: '1', version: '', fields } as never)).toEqual(standing);
  });

  it('that somebody spoiled is named', () => {
    const fields = { ...standingFieldsOf(full), Sparkline: '[1]' };
    expect(() => standingRowOf({ id: '9', version: '', fields } as never)).toThrow(/item 9/);
  });
});
