import { decimal } from './decimal.ts';
import { type Figure, figureOf } from './figure.ts';

const count = String.raw`(\d[\d,]{0,14})`;
const ofWords = String.raw`(?: ?\/ ?| (?:out )?of )`;
const percent = String.raw`(\d[\d.,]{0,14} ?%)`;
const percentFirst = new RegExp(
  `^${percent} ?[([]${count}(?:${ofWords}${count}(?: [a-z ]{1,40})?)?[)\\]]$`,
  'i',
);
const countsFirst = new RegExp(
  `^${count}${ofWords}${count}(?: ?[([]| ?=|,) ?${percent}[)\\]]?$`,
  'i',
);

/**
 * The percentage of a cell that shows its counts as well: `93% (28/30)`, `93% (28)`,
 * `28 of 30 (93%)`. Undefined where the cell is anything else, or where counts and percentage differ
 * by more than the smallest step that is shown: then nobody can say which of them is meant.
 */
export function shareFigure(tidy: string): Figure | undefined {
  if (tidy.length > 120) return undefined;
  const [, shown, part, whole] = percentFirst.exec(tidy) ?? [];
  if (shown !== undefined) return shareOf(shown, part, whole);
  const [, one, all, share] = countsFirst.exec(tidy) ?? [];
  return share === undefined ? undefined : shareOf(share, one, all);
}

function shareOf(
  shown: string,
  part: string | undefined,
  whole: string | undefined,
): Figure | undefined {
  const figure = figureOf(shown);
  if (figure?.kind !== 'figure' || figure.unit !== 'percent') return undefined;
  if (whole === undefined) return figure;
  const [one, all] = [figureOf(part ?? ''), figureOf(whole)];
  if (one?.kind !== 'figure' || all?.kind !== 'figure') return undefined;
  const base = decimal(all.number);
  if (base.eq(0)) return undefined;
  const off = decimal(one.number).times(100).minus(decimal(figure.number).times(base)).abs();
  return off.lte(decimal(figure.step).times(base)) ? figure : undefined;
}
