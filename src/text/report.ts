import type { PeriodCode } from '#domain/period.ts';
import { periodWords } from './period.ts';

/** Every sentence of the Word report that is no council's own. */
export const reportText = {
  title: (period: PeriodCode) => `Performance report: ${periodWords(period)}`,
  tableCaption: (period: PeriodCode) => `Indicators, ${periodWords(period)}`,
  columns: ['Indicator', 'Good is', 'Target', 'Result', 'Status', 'Comment'],
  good: { higher: 'high', lower: 'low' },
  noTarget: 'No target',
  noFigure: 'Not received',
  explanation: (cause: string, action: string, back: string) =>
    `Cause: ${cause} What is being done: ${action} Back on target: ${back}.`,
  key: (near: string) =>
    `How statuses are decided: on target means that the result is equal to the target or better; within ${near}% of target means missed by at most ${near}% of the target; below target means missed by more.`,
} as const;
