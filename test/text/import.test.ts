import { describe, expect, it } from 'vitest';
import type { NotUnderstoodReason } from '#domain/published.ts';
import { notUnderstoodSentence, questionSentence } from '#text/import.ts';

const reasons: readonly NotUnderstoodReason[] = [
  'unknownColumn',
  'unknownTable',
  'unknownRow',
  'unreadablePeriod',
  'unreadableValue',
  'unreadableDate',
  'unknownWord',
  'tooManyCells',
  'missingTitle',
  'repeatedRow',
];
const name = { code: 'CS 1', title: 'Calls answered', section: 'Customers' };

describe('what was not understood', () => {
  it.each(reasons)('%s: names file, row, column and text, and says what to do', (why) => {
    const said = notUnderstoodSentence({
      file: 'q4.csv',
      row: 7,
      column: 'target',
      text: '12',
      why,
    });
    expect(said).toMatch(/^q4\.csv, row 7, column "target": .*12.*\.$/);
    expect(said).not.toMatch(/undefined|\[object/);
  });

  it('leaves out a row that is none, and shortens what is long', () => {
    const said = notUnderstoodSentence({
      file: 'q4.csv',
      row: 0,
      column: 'Colour',
      text: 'x'.repeat(500),
      why: 'unknownColumn',
    });
    expect(said.startsWith('q4.csv, column "Colour": ')).toBe(true);
    expect(said.length).toBeLessThan(300);
  });
});

describe('a question', () => {
  it.each(['severalMatches', 'sameCode', 'sameTitle', 'otherSection'] as const)(
    '%s names the row and the others',
    (kind) => {
      const said = questionSentence({
        kind,
        file: 'q4.csv',
        row: 3,
        ...name,
        measureId: kind === 'severalMatches' ? undefined : 'new',
        candidates: [{ id: 'old', ...name, title: 'Calls taken' }],
      });
      expect(said).toContain('q4.csv, row 3');
      expect(said).toContain('"CS 1 Calls taken" (Customers)');
      expect(said).toMatch(kind === 'severalMatches' ? /left out/ : /taken as a new one/);
    },
  );
});
