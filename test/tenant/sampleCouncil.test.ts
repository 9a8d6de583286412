import { describe, expect, it } from 'vitest';
import { calendarOf } from '#domain/calendar.ts';
import { dueDate, dueState, nextReported } from '#domain/due.ts';
import { periodCode, previousPeriod } from '#domain/period.ts';
import { interchangeColumns } from '#domain/published.ts';
import {
  at,
  cell,
  changed,
  find,
  indexOf,
  isOffTarget,
  label,
  measure,
  measures,
  measuresOf,
  open,
  periodOf,
  posts,
  reportedIn,
  rows,
  today,
} from '#test/support/sampleTable.ts';

const calendar = calendarOf('englandAndWales');
const rules = { periodDue: '2025-04-30', calendar };

describe('the sample council is complete', () => {
  it('has about 60 measures of all kinds over eight quarters', () => {
    expect(measures.size).toBeGreaterThanOrEqual(55);
    expect(measures.size).toBeLessThanOrEqual(70);
    expect(new Set(rows.map((row) => cell(row, 'kind')))).toEqual(
      new Set(['indicator', 'target', 'action']),
    );
    expect(new Set(rows.map((row) => cell(row, 'period'))).size).toBe(8);
    expect(Object.keys(rows[0] ?? {})).toEqual([...interchangeColumns]);
  });

  it('has a row of a measure and period once only', () => {
    const keys = rows.map((row) =>
      ['plan', 'section', 'code', 'period'].map((column) => cell(row, column)).join('|'),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is in the weeks after the last quarter: most of it is unanswered', () => {
    const last = rows.filter((row) => cell(row, 'period') === open);
    const answered = last.filter((row) => cell(row, 'outturn') || cell(row, 'status'));
    expect(answered.length).toBeGreaterThan(5);
    expect(answered.length).toBeLessThan(last.length / 2);
  });

  it('leaves no gap between the first and the last period in which a measure is reported', () => {
    for (const [name, own] of measures) {
      const reported = reportedIn(own);
      const codes = own.map((row) => cell(row, 'period'));
      for (let period = periodOf(own.at(-1)); periodCode(period) > (codes[0] ?? ''); ) {
        period = previousPeriod(period);
        const named = reported.kind !== 'named' || reported.indexes.includes(indexOf(period));
        if (named && periodCode(period) >= (codes[0] ?? '')) {
          expect(codes, name).toContain(periodCode(period));
        }
      }
    }
  });
});

describe('the sample shows each case', () => {
  it('annual, not due in the open quarter', () => {
    const electors = measure('LALocal_08');
    expect(dueState(electors, at(open), today, rules)).toEqual({
      kind: 'notDue',
      next: at('2025-26 Q3'),
    });
    expect(nextReported(measure('156'), at(open))).toEqual(at('2025-26 Q1'));
  });

  it('a figure from elsewhere, 60 working days late', () => {
    const waste = measure('WM 01');
    expect(dueDate(waste, at(open), rules)).toBe('2025-06-27');
    expect(dueState(waste, at(open), today, rules)).toMatchObject({ kind: 'due', when: 'later' });
  });

  it('provisional and revised, the figure before the revision kept', () => {
    expect(find('WM 01', '2024-25 Q3').outturn).toMatch(/\dp$/);
    expect(find('WM 01', '2023-24 Q3').outturn).toMatch(/\dr$/);
    expect(find('WM 01', '2023-24 Q3')['revised_from']).toBe('42.6');
    expect(cell(changed('revised')[0], 'from')).toBe('42.6');
  });

  it('a changed target holds from its first period and leaves the year before alone', () => {
    for (const change of changed('targetChanged')) {
      for (const row of measuresOf(change)) {
        const after = cell(row, 'period') >= cell(change, 'first_period');
        expect(cell(row, 'target'), label(row)).toBe(cell(change, after ? 'to' : 'from'));
      }
    }
    expect(changed('targetChanged').length).toBeGreaterThan(0);
  });

  it('retired and replaced', () => {
    const [replaced] = changed('replaces');
    expect(changed('retired').map((change) => cell(change, 'code'))).toContain(
      cell(replaced, 'from'),
    );
    expect(cell(replaced, 'to')).toBe(cell(replaced, 'code'));
  });

  it('a target date moved, the old date standing in the earlier rows', () => {
    const [moved] = changed('targetDateMoved');
    const due = (after: boolean) =>
      new Set(
        measuresOf(moved)
          .filter((row) => cell(row, 'period') >= cell(moved, 'first_period') === after)
          .map((row) => cell(row, 'due')),
      );
    expect(due(false)).toEqual(new Set([cell(moved, 'from')]));
    expect(due(true)).toEqual(new Set([cell(moved, 'to')]));
  });

  it('an owner away today, somebody else covering', () => {
    const [person = '', first = '', last = ''] = cell(find('RB 20', open), 'cover').split(' ');
    expect(posts.has(person)).toBe(true);
    expect(first <= today && today <= last).toBe(true);
  });

  it('an owner gone: an address that nobody has', () => {
    const gone = rows.filter((row) => !posts.has(cell(row, 'owner')));
    expect(new Set(gone.map((row) => cell(row, 'code')))).toEqual(new Set(['CPLocal_02', '156']));
    for (const change of changed('ownerLeft')) expect(posts.has(cell(change, 'from'))).toBe(false);
  });

  it('shared with a partner council, under a code that another section has too', () => {
    const [shared] = changed('shared');
    expect(cell(shared, 'section')).toBe('Joint services');
    expect([...measures.keys()].filter((name) => name.endsWith(': CSI 19'))).toHaveLength(2);
  });

  it('a comment exempt from publication, with its ground in law', () => {
    const [exempt] = changed('exempt');
    const row = find(cell(exempt, 'code'), cell(exempt, 'first_period'));
    expect(cell(row, 'commentary')).not.toBe('');
    expect(cell(exempt, 'decision')).toContain('Schedule 12A');
  });

  it('three quarters off target running, each promise broken by the next', () => {
    const debts = rows.filter((row) => cell(row, 'title') === '% Sundry Debtors arrears collected');
    const missed = debts.filter(
      (row) => cell(row, 'period').startsWith('2024-25') && isOffTarget(row),
    );
    expect(missed.map((row) => cell(row, 'period'))).toEqual([
      '2024-25 Q1',
      '2024-25 Q2',
      '2024-25 Q3',
    ]);
    for (const row of missed) expect(cell(row, 'back_on_target') < today, label(row)).toBe(true);
  });

  it('two committees for one period', () => {
    const last = rows.filter((row) => cell(row, 'period') === open);
    expect(new Set(last.map((row) => cell(row, 'committee'))).size).toBe(2);
  });

  it('no figure yet, with reason and expected day', () => {
    const waiting = rows.filter((row) => cell(row, 'no_value_reason'));
    expect(waiting.length).toBeGreaterThan(0);
    for (const row of waiting) expect(cell(row, 'expected_date') > today).toBe(true);
  });

  it('a status set by hand, with its reason', () => {
    expect(
      rows.filter((row) => cell(row, 'override') && cell(row, 'override_reason')),
    ).toHaveLength(1);
  });
});

describe('what the walk through the product leans on', () => {
  const owed = (post: string) =>
    rows
      .filter((row) => cell(row, 'owner_post') === post && cell(row, 'period') === open)
      .filter((row) => !cell(row, 'outturn') && !cell(row, 'status'))
      .map((row) => cell(row, 'code'));

  it.each([
    ['Contact centre manager', ['CSP 01', 'CSP 02', 'CSP 07']],
    ['Leisure manager', ['01']],
    ['HR manager', []],
    ['Planning manager', []],
  ])('%s owes %j', (post, codes) => {
    expect(owed(post)).toEqual(codes);
  });
});
