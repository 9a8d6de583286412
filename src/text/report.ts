import type { PeriodCode } from '#domain/period.ts';
import { periodWords } from './period.ts';

/** Every sentence of the Word report that is no council's own. */
export const reportText = {
  title: (period: PeriodCode) => `Performance report: ${periodWords(period)}`,
  tableCaption: (period: PeriodCode) => `Indicators, targets and actions, ${periodWords(period)}`,
  columns: ['Indicator', 'Good is', 'Target', 'Result', 'Status', 'Comment'],
  good: { higher: 'high', lower: 'low', nearest: 'near the target', none: 'not judged' },
  noTarget: 'No target',
  explanation: (cause: string, action: string, back: string) =>
    `Cause: ${cause} What is being done: ${action} Back on target: ${back}.`,
} as const;
