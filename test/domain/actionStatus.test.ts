import { describe, expect, it } from 'vitest';
import { type ActionFacts, actionStatus, actionWord } from '#domain/actionStatus.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { findWord } from '#domain/words.ts';

const facts: ActionFacts = {
  progress: '40',
  due: '2025-06-30',
  milestones: [],
  asAt: '2025-03-31',
  warningDays: 14,
};
const milestone = (due: string, done = false) => ({ title: 'Draft', due, done });

describe('actionStatus', () => {
  it.each<[string, Partial<ActionFacts>, string]>([
    ['under way', {}, 'inProgress'],
    ['the due day itself is a warning, not overdue', { asAt: '2025-06-30' }, 'warning'],
    ['the day after is overdue', { asAt: '2025-07-01' }, 'overdue'],
    ['14 days before is a warning', { asAt: '2025-06-16' }, 'warning'],
    ['15 days before is none', { asAt: '2025-06-15' }, 'inProgress'],
    ['complete, however late', { asAt: '2026-01-01', progress: '100' }, 'completed'],
    ['99.9% is not complete', { asAt: '2026-01-01', progress: '99.9' }, 'overdue'],
    ['cancelled goes before all', { asAt: '2026-01-01', cancelled: true }, 'cancelled'],
    ['a milestone 14 days off', { milestones: [milestone('2025-04-14')] }, 'warning'],
    ['a milestone 15 days off', { milestones: [milestone('2025-04-15')] }, 'inProgress'],
    ['a milestone that has passed', { milestones: [milestone('2025-01-31')] }, 'warning'],
    [
      'a passed milestone that is done',
      { milestones: [milestone('2025-01-31', true)] },
      'inProgress',
    ],
    ['nothing done', { progress: '0' }, 'notStarted'],
    ['nothing said', { progress: undefined }, 'notStarted'],
    ['nothing to show but begun', { progress: '0', started: '2025-03-31' }, 'inProgress'],
    ['to begin tomorrow', { progress: '0', started: '2025-04-01' }, 'notStarted'],
    ['not started and nearly due', { progress: '0', asAt: '2025-06-29' }, 'warning'],
    ['no due date', { due: undefined }, 'inProgress'],
    ['no warning days: the due day alone', { warningDays: 0, asAt: '2025-06-29' }, 'inProgress'],
  ])('%s', (_fact, own, status) => {
    expect(actionStatus({ ...facts, ...own })).toBe(status);
  });

  it('every status has its word', () => {
    for (const own of [{}, { asAt: '2025-07-01' }, { progress: '0' }, { cancelled: true }]) {
      const word = actionWord(actionStatus({ ...facts, ...own }));
      expect(findWord(withinTenPercent, word)?.word).toBe(word);
    }
  });
});
