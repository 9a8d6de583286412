import { describe, expect, it } from 'vitest';
import { calendarOf } from '#domain/calendar.ts';
import type { Day } from '#domain/day.ts';
import {
  type DueMeasure,
  type DueState,
  dueDate,
  dueState,
  figuresOwed,
  isDue,
  nextReported,
} from '#domain/due.ts';
import type { ReportedIn } from '#domain/measure.ts';
import { type Period, parsePeriod, periodCode } from '#domain/period.ts';
import { dueWords, holidaysRunOutWords } from '#text/due.ts';

const calendar = calendarOf('englandAndWales');
const ownCut = [2, 4, 3, 3];

function measure(own: Partial<DueMeasure> = {}): DueMeasure {
  return {
    reportedIn: { kind: 'every' },
    lagDays: 0,
    firstPeriod: undefined,
    lastPeriod: undefined,
    ...own,
  };
}

const named = (...indexes: number[]): ReportedIn => ({ kind: 'named', indexes });
const annualInQ1 = measure({ reportedIn: named(1) });
const annualInQ4 = measure({ reportedIn: named(4) });
const fromElsewhere = measure({ lagDays: 60 });
const newInQ3 = measure({ firstPeriod: '2024-25 Q3' });
const retiredInQ2 = measure({ lastPeriod: '2024-25 Q2' });
const monthly = measure({ reportedIn: { kind: 'monthly' } });

function at(code: string, cut?: readonly number[]): Period {
  const period = parsePeriod(code, cut);
  if (!period) throw new Error(`${code} is no period`);
  return period;
}

describe('isDue', () => {
  it.each<[string, DueMeasure, string, boolean]>([
    ['every period, in any', measure(), '2024-25 Q2', true],
    ['annual in Q1, in Q1', annualInQ1, '2024-25 Q1', true],
    ['annual in Q1, in Q2', annualInQ1, '2024-25 Q2', false],
    ['annual in Q4, in Q3', annualInQ4, '2024-25 Q3', false],
    ['annual in Q4, in Q4', annualInQ4, '2024-25 Q4', true],
    ['annual in Q4, in a report on the year', annualInQ4, '2024-25', true],
    ['annual in Q4, in February', annualInQ4, '2025-02', false],
    ['annual in Q4, in March', annualInQ4, '2025-03', true],
    [
      'twice a year, in the first of both',
      measure({ reportedIn: named(2, 4) }),
      '2024-25 Q2',
      true,
    ],
    ['a figure from elsewhere is owed all the same', fromElsewhere, '2024-25 Q4', true],
    ['new in Q3, the quarter before', newInQ3, '2024-25 Q2', false],
    ['new in Q3, in Q3', newInQ3, '2024-25 Q3', true],
    ['new in Q3, the month before', newInQ3, '2024-09', false],
    ['new in Q3, its first month', newInQ3, '2024-10', true],
    ['new in Q3, in the year that it began', newInQ3, '2024-25', true],
    ['new in Q3, the year before', newInQ3, '2023-24', false],
    ['retired in Q2, in Q2', retiredInQ2, '2024-25 Q2', true],
    ['retired in Q2, in Q3', retiredInQ2, '2024-25 Q3', false],
    ['retired in Q2, its last month', retiredInQ2, '2024-09', true],
    ['retired in Q2, the month after', retiredInQ2, '2024-10', false],
    ['retired in Q2, in the year that it ended', retiredInQ2, '2024-25', true],
    ['monthly, in a quarter', monthly, '2024-25 Q1', true],
    ['monthly, in a month', monthly, '2024-05', true],
  ])('%s', (_, any, code, due) => {
    expect(isDue(any, at(code))).toBe(due);
  });

  it('a limit that is no period sets none', () => {
    expect(isDue(measure({ firstPeriod: 'soon', lastPeriod: '' }), at('2024-25 Q1'))).toBe(true);
  });

  it.each([1, 2, 3, 4])('parts of 2, 4, 3 and 3 months have numbers of their own: %i', (index) => {
    const second = measure({ reportedIn: named(2) });
    expect(isDue(second, at(`2024-25 P${index}`, ownCut))).toBe(index === 2);
  });

  it('a first part is read with the council’s own cut: P2 of 2, 4, 3, 3 begins in June', () => {
    const fromP2 = measure({ firstPeriod: '2024-25 P2' });
    expect(isDue(fromP2, at('2024-25 P1', ownCut))).toBe(false);
    expect(isDue(fromP2, at('2024-25 P2', ownCut))).toBe(true);
  });
});

describe('nextReported', () => {
  it.each<[string, DueMeasure, string, string | undefined]>([
    ['every period', measure(), '2024-25 Q4', '2025-26 Q1'],
    ['annual in Q4, from Q1', annualInQ4, '2024-25 Q1', '2024-25 Q4'],
    ['annual in Q4, from Q4 itself', annualInQ4, '2024-25 Q4', '2025-26 Q4'],
    ['annual in Q1, from Q2', annualInQ1, '2024-25 Q2', '2025-26 Q1'],
    ['annual in Q4, from December', annualInQ4, '2024-12', '2025-03'],
    ['annual in Q4, from a year', annualInQ4, '2024-25', '2025-26'],
    ['new in Q3, from the year before', newInQ3, '2023-24 Q1', '2024-25 Q3'],
    ['new in ten years', measure({ firstPeriod: '2034-35 Q2' }), '2024-25 Q1', '2034-35 Q2'],
    [
      'new in Q3 of a later year and annual in Q2',
      measure({ firstPeriod: '2028-29 Q3', reportedIn: named(2) }),
      '2024-25 Q1',
      '2029-30 Q2',
    ],
    ['retired in Q2, from Q1', retiredInQ2, '2024-25 Q1', '2024-25 Q2'],
    ['retired in Q2, from Q2', retiredInQ2, '2024-25 Q2', undefined],
    ['named in a fifth quarter', measure({ reportedIn: named(5) }), '2024-25 Q2', undefined],
    ['named in none', measure({ reportedIn: named() }), '2024-25 Q2', undefined],
  ])('%s', (_, any, code, next) => {
    const found = nextReported(any, at(code));
    expect(found && periodCode(found)).toBe(next);
  });

  it('with parts of 2, 4, 3 and 3 months', () => {
    const last = measure({ reportedIn: named(4) });
    expect(nextReported(last, at('2024-25 P1', ownCut))).toEqual(at('2024-25 P4', ownCut));
  });
});

describe('figuresOwed', () => {
  const codes = (any: DueMeasure, period: Period) => figuresOwed(any, period).map(periodCode);

  it('one for the period', () => {
    expect(codes(measure(), at('2024-25 Q2'))).toEqual(['2024-25 Q2']);
  });

  it('three in a quarter for a monthly measure', () => {
    expect(codes(monthly, at('2024-25 Q4'))).toEqual(['2025-01', '2025-02', '2025-03']);
  });

  it('two and four in parts of two and four months', () => {
    expect(codes(monthly, at('2024-25 P1', ownCut))).toEqual(['2024-04', '2024-05']);
    expect(codes(monthly, at('2024-25 P2', ownCut))).toHaveLength(4);
  });

  it('one in a month, twelve in a year', () => {
    expect(codes(monthly, at('2024-05'))).toEqual(['2024-05']);
    expect(codes(monthly, at('2024-25'))).toHaveLength(12);
  });

  it('only the months since it began', () => {
    const begun = measure({ reportedIn: { kind: 'monthly' }, firstPeriod: '2024-06' });
    expect(codes(begun, at('2024-25 Q1'))).toEqual(['2024-06']);
  });

  it('none where nothing is due', () => {
    expect(codes(retiredInQ2, at('2024-25 Q3'))).toEqual([]);
    expect(codes(annualInQ4, at('2024-25 Q3'))).toEqual([]);
  });
});

describe('dueDate', () => {
  it.each<[string, DueMeasure, Day, Day]>([
    ['the council’s own figure is due with the period', measure(), '2025-04-30', '2025-04-30'],
    ['60 working days after the quarter’s end', fromElsewhere, '2025-04-30', '2025-06-27'],
    [
      'a short delay does not make it due earlier',
      measure({ lagDays: 5 }),
      '2025-04-30',
      '2025-04-30',
    ],
    ['a delay of less than none is none', measure({ lagDays: -3 }), '2025-04-30', '2025-04-30'],
  ])('%s', (_, any, periodDue, on) => {
    expect(dueDate(any, at('2024-25 Q4'), { periodDue, calendar })).toBe(on);
  });
});

describe('dueState', () => {
  const rules = { periodDue: '2025-04-30', calendar };
  const q4 = at('2024-25 Q4');

  it.each<[string, DueMeasure, Day, DueState]>([
    ['the quarter has not ended', measure(), '2025-03-31', due('2025-04-30', 'later')],
    ['the first day after the quarter', measure(), '2025-04-01', due('2025-04-30', 'now')],
    ['the last day in time', measure(), '2025-04-30', due('2025-04-30', 'now')],
    ['the day after', measure(), '2025-05-01', due('2025-04-30', 'late')],
    [
      'a figure from elsewhere is not late in May',
      fromElsewhere,
      '2025-05-20',
      due('2025-06-27', 'later'),
    ],
    ['nor the day before it exists', fromElsewhere, '2025-06-26', due('2025-06-27', 'later')],
    ['it is owed on the day it exists', fromElsewhere, '2025-06-27', due('2025-06-27', 'now')],
    ['and late the day after', fromElsewhere, '2025-06-28', due('2025-06-27', 'late')],
    [
      'a short delay: owed from the day the figure exists',
      measure({ lagDays: 5 }),
      '2025-04-07',
      due('2025-04-30', 'now'),
    ],
    [
      'annual in Q1 owes nothing in Q4',
      annualInQ1,
      '2025-12-31',
      { kind: 'notDue', next: at('2025-26 Q1') },
    ],
    [
      'not begun',
      measure({ firstPeriod: '2025-26 Q1' }),
      '2025-12-31',
      { kind: 'notStarted', first: at('2025-26 Q1') },
    ],
    ['retired', retiredInQ2, '2025-12-31', { kind: 'retired', last: at('2024-25 Q2') }],
  ])('%s', (_, any, asAt, state) => {
    expect(dueState(any, q4, asAt, rules)).toEqual(state);
  });
});

describe('the words for it', () => {
  const shown = at('2024-25 Q2');

  it.each<[string, DueState]>([
    ['due by 30 April 2025', due('2025-04-30', 'now')],
    ['was due by 30 April 2025', due('2025-04-30', 'late')],
    ['figure expected by 27 June 2025', due('2025-06-27', 'later')],
    ['next reported Q4', { kind: 'notDue', next: at('2024-25 Q4') }],
    ['next reported Q1 of 2025/26', { kind: 'notDue', next: at('2025-26 Q1') }],
    ['next reported period 3', { kind: 'notDue', next: at('2024-25 P3') }],
    ['next reported March 2025', { kind: 'notDue', next: at('2025-03') }],
    ['next reported 2025/26', { kind: 'notDue', next: at('2025-26') }],
    ['not reported again', { kind: 'notDue', next: undefined }],
    ['first reported Q3', { kind: 'notStarted', first: at('2024-25 Q3') }],
    ['last reported Q1', { kind: 'retired', last: at('2024-25 Q1') }],
  ])('%s', (words, state) => {
    expect(dueWords(state, shown)).toBe(words);
  });

  it('the warning names the last known day', () => {
    expect(holidaysRunOutWords('2028-12-31')).toContain('31 December 2028');
  });
});

function due(on: Day, when: 'later' | 'now' | 'late'): DueState {
  return { kind: 'due', on, when };
}
