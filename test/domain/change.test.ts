import { describe, expect, it } from 'vitest';
import { type DefinitionChange, type TargetChange, valueAsOf } from '#domain/change.ts';
import { type Period, parsePeriod } from '#domain/period.ts';
import type { Reading } from '#domain/value.ts';

function period(code: string): Period {
  const found = parsePeriod(code);
  if (!found) throw new Error(code);
  return found;
}
function change(first: string, from: string, to: string): DefinitionChange {
  return { measureId: 'm', first: period(first), from, to, reason: 'r', decision: 'd' };
}
const changes = [change('2025-26 Q3', 'b', 'c'), change('2024-25 Q3', 'a', 'b')];

describe('valueAsOf', () => {
  it.each([
    ['before the first change its old value holds', '2024-25 Q2', 'a'],
    ['the first period takes the new one', '2024-25 Q3', 'b'],
    ['a month inside the first period', '2024-10', 'b'],
    ['the month before', '2024-09', 'a'],
    ['the year takes the value of its end', '2024-25', 'b'],
    ['the year before', '2023-24', 'a'],
    ['until the next change', '2025-26 Q2', 'b'],
    ['and from it on', '2026-27 Q1', 'c'],
  ])('%s', (_fact, code, value) => {
    expect(valueAsOf(changes, period(code))).toBe(value);
  });

  it('no change at all says nothing', () => {
    expect(valueAsOf([], period('2024-25'))).toBeUndefined();
  });

  it('an earlier target never alters', () => {
    const figure = (number: string): Reading => ({
      kind: 'number',
      raw: number,
      number,
      unit: undefined,
      step: '1',
      marks: [],
    });
    const moved = { measureId: 'm', first: period('2024-25 Q4'), reason: 'r', decision: 'd' };
    const list: TargetChange[] = [{ ...moved, from: figure('80'), to: figure('75') }];
    expect(valueAsOf(list, period('2024-25 Q3'))?.raw).toBe('80');
    expect(valueAsOf(list, period('2024-25 Q4'))?.raw).toBe('75');
  });
});
