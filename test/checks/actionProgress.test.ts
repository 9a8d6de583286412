import { describe, expect, it } from 'vitest';
import { actionProgress } from '#checks/actionProgress.ts';
import { actionState } from '#checks/actionState.ts';
import { checkedDocument, inRows, seen } from '../support/checkedDocument.ts';

function found(status: string, progress: string) {
  const rows = [{ kind: 'action' as const, title: 'Open the depot', status, progress }];
  return seen(inRows(actionProgress, checkedDocument({ period: '2024-25 Q1', rows })));
}

describe('progress and status', () => {
  it.each([
    ['Completed', '90%', 'progress-vs-status error'],
    ['Complete ', '0%', 'progress-vs-status error'],
    ['Not Started', '50%', 'progress-vs-status error'],
    ['Overdue', '100%', 'progress-vs-status error'],
    ['In Progress', '100%', 'progress-vs-status inconsistency'],
    ['Warning', '100', 'progress-vs-status inconsistency'],
    ['In Progress', '120%', 'impossible-percent error'],
    ['In Progress', '-5%', 'impossible-percent error'],
  ])('%s with %s is found', (status, progress, expected) => {
    expect(found(status, progress)).toEqual([expected]);
  });

  it.each([
    ['Completed', '100%'],
    ['Completed', ''],
    ['In Progress', '0%'],
    ['In Progress', '99.5%'],
    ['Not Started', '0%'],
    ['Cancelled', '40%'],
    ['Overdue', '90%'],
    ['Completed', '1'],
    ['In Progress', '0.9'],
    ['Not completed', '40%'],
    ['Nearly complete', '95%'],
    ['Green', '100%'],
    ['', '100%'],
    ['Completed', 'two of three'],
    ['Completed', '9'.repeat(400)],
  ])('%s with %s is quiet', (status, progress) => {
    expect(found(status, progress)).toEqual([]);
  });
});

describe('the state that a status word stands for', () => {
  it.each([
    ['Completed late', 'completed'],
    ['Not yet started', 'notStarted'],
    ['Partially complete', 'inProgress'],
    ['Past due date - overdue', 'overdue'],
    ['On hold', 'settled'],
    ['Not achieved', 'settled'],
    ['At risk', 'warning'],
    ['On Track', 'inProgress'],
    ['Green', 'unknown'],
    ['', 'unknown'],
  ])('%s is %s', (status, state) => {
    expect(actionState(status)).toBe(state);
  });
});
