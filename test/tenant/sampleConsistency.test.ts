import { describe, expect, it } from 'vitest';
import { isDay } from '#domain/day.ts';
import { decimal } from '#domain/decimal.ts';
import { parsePeriod, periodDays } from '#domain/period.ts';
import {
  cell,
  changes,
  isOffTarget,
  label,
  measures,
  measuresOf,
  number,
  open,
  periodOf,
  posts,
  rows,
} from '#test/support/sampleTable.ts';

describe('the sample agrees with itself', () => {
  it('names owners, covers and directors by the post that the people have', () => {
    for (const row of rows) {
      const owner = posts.get(cell(row, 'owner'));
      if (owner !== undefined) expect(cell(row, 'owner_post')).toBe(owner);
      expect(posts.has(cell(row, 'director'))).toBe(true);
    }
  });

  it('counts give the printed percentage', () => {
    const counted = rows.filter((row) => cell(row, 'denominator') && number(row, 'outturn'));
    expect(counted.length).toBeGreaterThan(130);
    for (const row of counted) {
      const printed = cell(row, 'outturn').replace('%', '');
      const places = printed.split('.')[1]?.length ?? 0;
      const share = decimal(cell(row, 'numerator')).times(100).div(cell(row, 'denominator'));
      expect(share.round(places, 1).toFixed(places), label(row)).toBe(printed);
    }
  });

  it('counts in a comment are the counts of the row', () => {
    for (const row of rows) {
      const said = /([\d,]+) of ([\d,]+) /.exec(cell(row, 'commentary'));
      if (!said || !cell(row, 'numerator')) continue;
      const [, part = '', whole = ''] = said;
      expect(
        [part, whole].map((text) => text.replaceAll(',', '')),
        label(row),
      ).toEqual([cell(row, 'numerator'), cell(row, 'denominator')]);
    }
  });

  it('cumulative figures rise within a year, but for the one whose note says why it fell', () => {
    const fell = rows.filter((row, index) => {
      const before = rows[index - 1];
      const sameYear =
        before && cell(before, 'period').slice(0, 7) === cell(row, 'period').slice(0, 7);
      if (cell(row, 'accumulates') !== 'cumulative' || !sameYear) return false;
      const [now, then] = [number(row, 'outturn'), number(before, 'outturn')];
      return now !== undefined && then !== undefined && decimal(now).lt(then);
    });
    expect(fell.map(label)).toEqual(['Revenues and Benefits 02 2024-25 Q3']);
    expect(cell(fell[0], 'commentary')).toContain('The fall is correct');
  });

  it('a row off target in a closed quarter says why, what is done, and by when', () => {
    const off = rows.filter((row) => cell(row, 'period') !== open && isOffTarget(row));
    expect(off.length).toBeGreaterThan(60);
    for (const row of off) {
      expect(cell(row, 'cause'), label(row)).not.toBe('');
      expect(cell(row, 'action'), label(row)).not.toBe('');
      expect(isDay(cell(row, 'back_on_target')), label(row)).toBe(true);
      expect(cell(row, 'back_on_target') > periodDays(periodOf(row)).last, label(row)).toBe(true);
    }
  });

  it('comments are never carried over from the quarter before', () => {
    for (const own of measures.values()) {
      own.forEach((row, index) => {
        const text = cell(row, 'commentary');
        if (text) expect(text, label(row)).not.toBe(cell(own[index - 1], 'commentary'));
      });
    }
  });

  it('every change names a measure of the table, a period and who decided', () => {
    for (const change of changes) {
      expect(measures.has(`${cell(change, 'section')}: ${cell(change, 'code')}`)).toBe(true);
      expect(parsePeriod(cell(change, 'first_period'))).toBeDefined();
      expect(cell(change, 'reason')).not.toBe('');
      expect(cell(change, 'decision')).not.toBe('');
    }
  });

  it('measures begin and end with the rows that the changes name', () => {
    for (const change of changes) {
      const own = measuresOf(change);
      const first = cell(change, 'first_period');
      if (cell(change, 'what') === 'started') expect(cell(own[0], 'period')).toBe(first);
      if (['retired', 'ended'].includes(cell(change, 'what'))) {
        expect(cell(own.at(-1), 'period') < first).toBe(true);
      }
    }
  });
});
