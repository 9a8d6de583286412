import type { Update } from './update.ts';
import type { Reading } from './value.ts';

/**
 * The figure that stood before a revised one, as printed; empty where there is none. Only a figure
 * marked as revised keeps the one before: the correction of a slip is no revision. The first one
 * kept stays, so that a second answer on the same day does not take its place.
 */
export function replacedFigure(
  before: Pick<Update, 'outturn' | 'revisedFrom'> | undefined,
  now: Reading,
): string {
  if (!before) return '';
  if (before.revisedFrom !== '' || now.kind !== 'number' || !now.marks.includes('revised')) {
    return before.revisedFrom;
  }
  const { outturn } = before;
  return outturn.kind === 'number' && outturn.raw !== now.raw ? outturn.raw : '';
}
