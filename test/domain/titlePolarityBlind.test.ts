import { describe, expect, it } from 'vitest';
import { titlePolarity } from '#domain/titlePolarity.ts';
import { highTitles } from '#test/support/titles/highTitles.ts';
import { lowTitles } from '#test/support/titles/lowTitles.ts';

/**
 * Titles of councils, fire and police services and housing landlords, written without a look at the
 * lists of words: what is good may stay unknown or be guessed wrongly, but never with certainty.
 */
const all = [
  ...lowTitles.map((title) => ({ title, polarity: 'lower' }) as const),
  ...highTitles.map((title) => ({ title, polarity: 'higher' }) as const),
];

describe('titlePolarity on titles written blind', () => {
  it.each(all)('$title: never surely the other way', ({ title, polarity }) => {
    const told = titlePolarity(title);
    expect(told?.sure === true && told.polarity !== polarity).toBe(false);
  });

  it('nine of ten are told rightly', () => {
    const right = all.filter(({ title, polarity }) => titlePolarity(title)?.polarity === polarity);
    expect(right.length).toBeGreaterThanOrEqual(all.length * 0.9);
  });

  it('seven of ten are told rightly and surely', () => {
    const sure = all.filter(({ title, polarity }) => {
      const told = titlePolarity(title);
      return told?.sure === true && told.polarity === polarity;
    });
    expect(sure.length).toBeGreaterThanOrEqual(all.length * 0.7);
  });
});
