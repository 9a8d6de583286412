import type { Update } from './update.ts';

/** Whether anything was said: a figure, a word, or why there is none yet. */
export function isAnswered({ outturn, noFigure, statusWord, override }: Update): boolean {
  const blank = outturn.kind === 'absent' && outturn.why === 'blank';
  return !blank || noFigure !== undefined || statusWord !== '' || override !== undefined;
}
