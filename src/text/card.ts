import { type Day, writeDay } from '#domain/day.ts';
import type { PeriodCode } from '#domain/period.ts';
import { periodWords } from './period.ts';

/** Every sentence of the chat cards. */
export const cardText = {
  due: (period: PeriodCode, due: Day) => `${periodWords(period)}: due by ${writeDay(due)}`,
  left: (count: number) =>
    count === 1 ? 'One update is waiting for you.' : `${count} updates are waiting for you.`,
  begin: 'Begin',
  target: 'Target',
  noTarget: 'no target set',
  lastTime: 'Last time',
  noLastTime: 'no figure',
  goodIs: 'Good is',
  good: { higher: 'high', lower: 'low', nearest: 'near the target', none: 'not judged' },
  figure: 'Your figure',
  figureMissing: 'Type your figure before you save.',
  commentaryPrinted: 'Comment',
  commentary: 'Comment (printed in the public report; about 80 words)',
  save: 'Save',
  explain: 'This is below target, so the report needs an explanation. Your figure is saved.',
  cause: 'Why is it below target? (printed in the public report)',
  remedy: 'What is being done? (printed in the public report)',
  backOnTarget: 'Back on target by',
  missing: 'This is needed for the report.',
  sendExplanation: 'Send explanation',
  saved: 'Saved. This is how it will be printed:',
  result: 'Result',
  status: 'Status',
  printedCause: 'Cause',
  printedRemedy: 'What is being done',
  printedBack: 'Back on target',
  next: 'Next update',
  allDone: 'That was the last one. Thank you.',
  change: 'Change this answer',
  notification: 'Your update is due',
  notSaved: 'Not saved',
  hello:
    'Hello. I remind you when a figure is due and take your answer here. Type "due" to see what is waiting for you.',
  nothingDue: 'Nothing is waiting for you at the moment.',
  cameTooOld: 'This card is out of date. Type "due" for a new one.',
} as const;
