import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '#domain/logEntry.ts';
import { readValue } from '#domain/readValue.ts';
import type { Update } from '#domain/update.ts';
import type { Item } from '#sharepoint/items.ts';
import { cutText, logEntriesOf, logRowsOf } from '#sharepoint/logRow.ts';
import { sampleUpdate } from '#test/support/sample.ts';

function entry(own: Partial<LogEntry> = {}): LogEntry {
  return {
    operation: 'op-1',
    step: '5 "{GUID},7"',
    at: '2025-04-09T08:00:00Z',
    by: 'owner-1',
    byName: '',
    action: 'answer',
    measureId: 'm1',
    period: '2024-25 Q4',
    from: undefined,
    to: sampleUpdate(),
    previous: '',
    about: '',
    ...own,
  };
}

/** Rows as items of a list: an empty column is not there. */
function items(rows: readonly object[], firstId = 1): Item[] {
  return rows.map((row, index) => ({
    id: String(firstId + index),
    version: '',
    fields: Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')),
  })) as Item[];
}

describe('rows of the Log', () => {
  it.each<[string, Partial<LogEntry>]>([
    ['a first answer', {}],
    ['a change', { from: sampleUpdate({ outturn: readValue('80') }), previous: 'op-0' }],
    ['a change by a person outside', { byName: 'Site owner', action: 'outsideSeen' }],
    ['an acceptance', { action: 'outsideAccepted', about: 'outside:5 "{GUID},7"' }],
    [
      'quotes, signs and other scripts',
      { to: sampleUpdate({ commentary: `a"b'c\\ #%& 😀\u202Eabc\n` }) },
    ],
  ])('%s comes back as it was, from one row', (_fact, own) => {
    const rows = logRowsOf(entry(own));
    expect(rows).toHaveLength(1);
    expect(logEntriesOf(items(rows))).toEqual([entry(own)]);
  });

  it('texts too long for a column take several rows and come back as they were', () => {
    const from: Update = sampleUpdate({ commentary: '😀"'.repeat(20_000) });
    const to: Update = sampleUpdate({ commentary: '\u0007'.repeat(60_000) });
    const rows = logRowsOf(entry({ from, to }));
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map(({ LogKey }) => LogKey)).size).toBe(rows.length);
    for (const { From, To } of rows) expect(Math.max(From.length, To.length)).toBeLessThan(63_999);
    expect(logEntriesOf(items(rows))).toEqual([entry({ from, to })]);
  });

  it('an entry cut off between its rows is left out', () => {
    const long = logRowsOf(entry({ to: sampleUpdate({ commentary: 'x'.repeat(130_000) }) }));
    const whole = logRowsOf(entry({ operation: 'op-2' }));
    expect(logEntriesOf(items([...long.slice(0, -1), ...whole]))).toEqual([
      entry({ operation: 'op-2' }),
    ]);
  });

  it('entries whose rows are mixed come in the order in which they were complete', () => {
    const to = sampleUpdate({ commentary: 'x'.repeat(70_000) });
    const [a1, a2] = logRowsOf(entry({ operation: 'a', to }));
    const [b1, b2] = logRowsOf(entry({ operation: 'b', to }));
    const read = logEntriesOf(items([a1, b1, b2, a2].filter((row) => row !== undefined)));
    expect(read.map(({ operation }) => operation)).toEqual(['b', 'a']);
  });

  it('a row that somebody spoiled is named', () => {
    const [row] = logRowsOf(entry());
    expect(() => logEntriesOf(items([{ ...row, To: '{' }], 7))).toThrow(/item 7/);
  });
});

describe('cutting a text', () => {
  it('gives it back joined, in parts no longer than asked, no pair of units parted', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (whole, longest) => {
        const parts = cutText(whole, longest);
        expect(parts.join('')).toBe(whole);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(longest);
          expect(part.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
