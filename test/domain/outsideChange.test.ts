import { describe, expect, it } from 'vitest';
import { happened, type LogAction, type LogEntry } from '#domain/logEntry.ts';
import {
  blocksSignOff,
  openOutsideChanges,
  seenEntry,
  type WrittenUpdate,
  withoutChange,
} from '#domain/outsideChange.ts';
import { readValue } from '#domain/readValue.ts';
import type { Update } from '#domain/update.ts';
import { sampleUpdate } from '#test/support/sample.ts';

const ourApp = 'service-app';
const ours = { app: ourApp, person: undefined, name: 'Outturn', at: '2025-04-09T08:00:00Z' };
const theirs = { app: undefined, person: 'p9', name: 'Site owner', at: '2025-04-10T09:30:00Z' };

function saying(raw: string): Update {
  return sampleUpdate({ outturn: readValue(raw) });
}

function entry(
  operation: string,
  previous: string,
  from: Update | undefined,
  to: Update,
): LogEntry {
  return {
    operation,
    step: `step-${operation}`,
    at: '2025-04-09T08:00:00Z',
    by: 'owner-1',
    byName: '',
    action: 'answer' satisfies LogAction,
    measureId: to.measureId,
    period: to.period,
    from,
    to,
    previous,
    about: '',
  };
}

function written(update: Update, own: Partial<WrittenUpdate> = {}): WrittenUpdate {
  return {
    update,
    version: 'v2',
    lastWrite: theirs,
    stamp: { operation: 'b', outside: '' },
    ...own,
  };
}

const first = entry('a', '', undefined, saying('80'));
const second = entry('b', 'a', saying('80'), saying('86'));
const third = entry('c', 'b', saying('86'), saying('90'));

describe('the entries that happened', () => {
  it.each<[string, LogEntry[], string, string[]]>([
    ['none where the item bears no operation', [first], '', []],
    ['all on the way to the item’s operation', [first, second], 'b', ['a', 'b']],
    ['not one whose change was never written', [first, second, third], 'b', ['a', 'b']],
    [
      'not one that another was written over',
      [first, entry('x', 'a', saying('80'), saying('1')), second],
      'b',
      ['a', 'b'],
    ],
    [
      'those since an import, which has no entry',
      [entry('b', 'import-1', undefined, saying('86'))],
      'b',
      ['b'],
    ],
    ['none for an operation that the Log does not know', [first], 'import-1', []],
  ])('%s', (_fact, entries, operation, expected) => {
    expect(happened(entries, operation).map((row) => row.operation)).toEqual(expected);
  });
});

describe('an outside change', () => {
  it('is none where the service wrote last', () => {
    const item = written(saying('86'), { lastWrite: ours });
    expect(openOutsideChanges(item, [first, second], ourApp)).toEqual([]);
    expect(blocksSignOff(item, ourApp)).toBe(false);
  });

  it('names who, when, and both values', () => {
    const item = written(saying('99'));
    expect(openOutsideChanges(item, [first, second], ourApp)).toMatchObject([
      { by: 'p9', name: 'Site owner', at: theirs.at, from: saying('86'), to: saying('99') },
    ]);
    expect(blocksSignOff(item, ourApp)).toBe(true);
  });

  it('is one by another application too', () => {
    const flow = { app: 'flow-app', person: undefined, name: 'A flow', at: theirs.at };
    const [change] = openOutsideChanges(written(saying('99'), { lastWrite: flow }), [], ourApp);
    expect(change).toMatchObject({ by: 'flow-app', name: 'A flow', from: undefined });
  });

  it.each<[string, WrittenUpdate, LogEntry[], Update | undefined]>([
    [
      'of an item made in the list has no value before',
      written(saying('1'), { stamp: { operation: '', outside: '' } }),
      [],
      undefined,
    ],
    [
      'is held against what was written, not what was only meant',
      written(saying('99')),
      [first, second, third],
      saying('86'),
    ],
    [
      'that restores an older version is held against the newest',
      written(saying('80'), { stamp: { operation: 'a', outside: '' } }),
      [first, second],
      saying('86'),
    ],
    [
      'that saves without a change shows the same twice',
      written(saying('86')),
      [first, second],
      saying('86'),
    ],
  ])('%s', (_fact, item, entries, from) => {
    expect(openOutsideChanges(item, entries, ourApp)[0]?.from).toEqual(from);
  });

  it('stays open when an answer is written over it, and a further one leads to it', () => {
    const item = written(saying('99'));
    const [change] = openOutsideChanges(item, [first, second], ourApp);
    if (!change) throw new Error('no change');
    const seen = seenEntry(change, item);
    const answer = entry('d', 'b', saying('99'), saying('70'));
    const log = [first, second, seen, answer];
    const over = { version: 'v3', stamp: { operation: 'd', outside: change.key } };
    const answered = written(saying('70'), { ...over, lastWrite: ours });
    expect(openOutsideChanges(answered, log, ourApp)).toEqual([change]);
    expect(blocksSignOff(answered, ourApp)).toBe(true);
    const again = openOutsideChanges(
      written(saying('71'), { ...over, version: 'v4' }),
      log,
      ourApp,
    );
    expect(again).toMatchObject([{ from: saying('70'), to: saying('71') }, change]);
  });

  it('ends where somebody bent the Log into a ring', () => {
    const bent = {
      ...entry('outside', '', saying('1'), saying('2')),
      action: 'outsideSeen' as const,
      about: 'outside:step-outside',
    };
    const item = written(saying('3'), {
      lastWrite: ours,
      stamp: { operation: 'b', outside: bent.about },
    });
    expect(openOutsideChanges(item, [bent], ourApp)).toHaveLength(1);
  });
});

describe('undoing', () => {
  it('takes back what still holds the change and keeps what was answered since', () => {
    const from = sampleUpdate({ outturn: readValue('86'), commentary: 'ours' });
    const to = sampleUpdate({ outturn: readValue('99'), commentary: 'theirs' });
    const change = { key: 'k', by: 'p9', name: 'X', at: theirs.at, from, to, about: '' };
    expect(withoutChange(to, change)).toEqual(from);
    expect(withoutChange({ ...to, commentary: 'since' }, change)).toEqual({
      ...from,
      commentary: 'since',
    });
  });
});
