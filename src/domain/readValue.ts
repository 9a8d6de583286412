import { figureOf } from './figure.ts';
import { noValueOf } from './noValue.ts';
import { readDay } from './readDay.ts';
import { shareFigure } from './shareFigure.ts';
import { isToken, tokensOf } from './tokens.ts';
import type { Reading } from './value.ts';

/**
 * Reads one whole cell. Money is in pounds and times in seconds, exact; a figure that a reader would
 * have to guess is `unclear`, a figure that is only a limit or a part of a sentence is `text`.
 * `raw` is kept as it came. Never throws, whatever the text.
 */
export function readValue(raw: string): Reading {
  const tidy = tidied(raw);
  // Most cells are this, and it can be nothing else.
  if (/^-?\d[\d,]*(?:\.\d+)? ?%?$/.test(tidy)) return numberOf(raw, tidy) ?? { kind: 'text', raw };
  const why = noValueOf(tidy);
  if (why) return { kind: 'absent', raw, why };
  const yes = yesOrNo(tidy);
  if (yes !== undefined) return { kind: 'yesNo', raw, yes };
  // `nil` is a count that was made and came to nothing, unlike a cell that nobody filled in.
  if (/^(?:nil|zero)(?: return)?\.?$/i.test(tidy)) {
    return { kind: 'number', raw, number: '0', unit: undefined, step: '1', marks: [] };
  }
  if (isFormula(tidy)) return { kind: 'unclear', raw, why: 'formula' };
  return dayOf(raw, tidy) ?? numberOf(raw, tidy) ?? { kind: 'text', raw };
}

function dayOf(raw: string, tidy: string): Reading | undefined {
  const day = readDay(tidy);
  switch (day.kind) {
    case 'day':
      // A bare 2026 is a figure.
      if (day.precision === 'year') return undefined;
      return { kind: 'day', raw, first: day.first, last: day.last };
    case 'noSuchDay':
      return { kind: 'unclear', raw, why: 'noSuchDay' };
    case 'dayOfYear':
      return { kind: 'text', raw };
    case 'none':
      return undefined;
  }
}

function numberOf(raw: string, tidy: string): Reading | undefined {
  const figure = figureOf(tidy) ?? shareFigure(tidy);
  if (!figure)
    return isSeveralNumbers(tidy) ? { kind: 'unclear', raw, why: 'severalNumbers' } : undefined;
  if (figure.kind === 'doubt') return { kind: 'unclear', raw, why: figure.why };
  const { number, unit, step, marks } = figure;
  return { kind: 'number', raw, number, unit, step, marks };
}

function yesOrNo(tidy: string): boolean | undefined {
  const match = /^(?:(yes|y)|no|n)[.*]?$/i.exec(tidy);
  return match ? match[1] !== undefined : undefined;
}

/** A formula that a spreadsheet did not work out, its error, or a column too narrow for the figure. */
function isFormula(tidy: string): boolean {
  return /^=|^#(?:REF|VALUE|NAME|NUM|NULL|SPILL|CALC)\b|^#{3,}$/i.test(tidy);
}

const joiners = ['of', 'out', 'to', 'and', 'or', 'from', 'in', 'v', 'vs'];

/** Two or more figures and hardly a word: `12 of 15`, `7/8`, `54 (80)`. Spans of years are text. */
function isSeveralNumbers(tidy: string): boolean {
  if (tidy.length > 60) return false;
  const tokens = tokensOf(tidy);
  const numbers = tidy.match(/\d(?:[\d.,]*\d)?/g) ?? [];
  if (numbers.length < 2 || /\d[/.-]\d{1,2}[/.-]\d/.test(tidy)) return false;
  if (!/^[£(+-]{0,2}\d/.test(tidy) || /^[\d.]+$/.test(tidy)) return false;
  if (/^(?:19|20)\d\d ?[-/] ?(?:\d\d|(?:19|20)\d\d)$/.test(tidy)) return false;
  return tokens.every(
    (token) =>
      token.kind === 'number' ||
      isToken(token, ...joiners) ||
      isToken(token, '/', '-', '%', '£', '(', ')', '&', ',', ';', ':', '.', '|', '+'),
  );
}

function tidied(raw: string): string {
  return raw
    .replace(/[\s\u200B\u2060\uFEFF]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
    .trim();
}
