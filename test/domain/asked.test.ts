import { describe, expect, it } from 'vitest';
import { isAsked } from '#domain/asked.ts';
import { calendarOf } from '#domain/calendar.ts';
import type { Measure } from '#domain/measure.ts';
import { periodAt } from '#domain/periodAt.ts';
import { sampleMeasure, samplePeriod } from '#test/support/sample.ts';

// 37 working days after 31 March 2025, over Easter and two bank holidays in May.
const elsewhere = { lagDays: 37 };

describe('the chat asks for a figure', () => {
  it.each<[fact: string, own: Partial<Measure>, today: string, asked: boolean]>([
    ['of the council on the first day after the period', {}, '2025-04-01', true],
    ['of the council not on the last day of the period', {}, '2025-03-31', false],
    ['of the council when it is late', {}, '2025-06-01', true],
    ['from elsewhere not on the day before it exists', elsewhere, '2025-05-26', false],
    ['from elsewhere on the day itself', elsewhere, '2025-05-27', true],
    ['from elsewhere when it is late', elsewhere, '2025-05-28', true],
    ['from elsewhere that exists before the period’s day', { lagDays: 1 }, '2025-04-01', true],
    ['that nobody owns never', { owner: '' }, '2025-04-09', false],
    ['in words never', { kind: 'action' }, '2025-04-09', false],
    ['in its turn only', { reportedIn: { kind: 'named', indexes: [1] } }, '2025-04-09', false],
    ['of a retired measure never', { lastPeriod: '2024-25 Q3' }, '2025-04-09', false],
  ])('%s', (_fact, own, today, asked) => {
    expect(isAsked(sampleMeasure(own), periodAt(samplePeriod, today))).toBe(asked);
  });

  it('counts the days that another nation works', () => {
    // Easter Monday is a working day in Scotland.
    const asked = ['2025-05-22', '2025-05-23'].map((today) =>
      isAsked(sampleMeasure(elsewhere), periodAt(samplePeriod, today, calendarOf('scotland'))),
    );
    expect(asked).toEqual([false, true]);
  });

  it('of no period never', () => {
    const at = periodAt({ ...samplePeriod, code: 'Q9' }, '2025-04-09');
    expect(isAsked(sampleMeasure(), at)).toBe(false);
  });
});
