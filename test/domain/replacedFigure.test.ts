import { expect, it } from 'vitest';
import { readValue } from '#domain/readValue.ts';
import { replacedFigure } from '#domain/replacedFigure.ts';

it.each([
  ['a revised figure keeps the one before', '42.6', '', '43.1r', '42.6'],
  ['a provisional one is kept with its mark', '42.6p', '', '43.1r', '42.6p'],
  ['the correction of a slip keeps none', '24.6', '', '42.6', ''],
  ['the same figure again replaces none', '43.1r', '', '43.1r', ''],
  ['the first one kept stays with a second revision', '43.1r', '42.6', '43.3r', '42.6'],
  ['it stays where the mark is taken off', '43.1r', '42.6', '43.1', '42.6'],
  ['a blank is no figure', '', '', '43.1r', ''],
  ['a reason for none is no figure', 'tbc', '', '43.1r', ''],
])('%s', (_fact, before, revisedFrom, now, kept) => {
  const update = { outturn: readValue(before), revisedFrom };
  expect(replacedFigure(update, readValue(now))).toBe(kept);
});

it('where nothing was before, nothing is kept', () => {
  expect(replacedFigure(undefined, readValue('43.1r'))).toBe('');
});
