import { describe, expect, it } from 'vitest';
import { unreadableValue } from '#checks/unreadableValue.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = 'Visits';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  [
    'a comma that splits no thousands',
    { outturn: '65,0007', target: '60,000' },
    ['unreadable-value error'],
  ],
  ['a formula error in the target', { outturn: '65', target: '#REF!' }, ['unreadable-value error']],
  ['several numbers', { outturn: '12 of 15' }, ['unreadable-value inconsistency']],
  ['a decimal of a second', { outturn: '0.34seconds' }, ['unit-slip error']],
  ['a plain number', { outturn: '65,007', target: '60,000' }, []],
  ['no figure yet', { outturn: 'Not available', target: '-' }, []],
  ['words', { outturn: 'in progress' }, []],
  ['a letter for a digit', { outturn: '9o%', target: '98%' }, ['unreadable-value inconsistency']],
  ['a lost digit behind a comma', { outturn: '9,12', target: '9,000' }, ['unreadable-value error']],
  ['an ordinal is a word', { outturn: '3rd', target: '2' }, []],
];

describe('unreadableValue', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(unreadableValue, document))).toEqual(found);
  });
});
