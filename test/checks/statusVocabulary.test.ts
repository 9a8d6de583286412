import { describe, expect, it } from 'vitest';
import { statusVocabulary } from '#checks/statusVocabulary.ts';
import { type Cells, checkedDocument } from '../support/checkedDocument.ts';

const period = '2024-25 Q2';
const of = (rows: Cells[]) => checkedDocument({ period, rows });

describe('one status in several spellings', () => {
  it('is a finding for each unusual one', () => {
    const statuses = [
      'On / Above Target',
      'On / Above Target',
      'On/Above Target',
      'Above Target',
      'Below Target',
    ];
    const found = statusVocabulary(
      of(statuses.map((status) => ({ status, target: '1', outturn: '1' }))),
    );
    expect(found.map((each) => [each.published, each.expected, each.row])).toEqual([
      ['On/Above Target', 'On / Above Target', 3],
      ['Above Target', 'On / Above Target', 4],
    ]);
  });

  it('sees the case and the ending of a word', () => {
    const actions = ['Completed', 'Completed', 'Complete', 'completed'].map((status) => ({
      status,
      kind: 'action' as const,
    }));
    expect(statusVocabulary(of(actions)).map((each) => each.published)).toEqual([
      'Complete',
      'completed',
    ]);
  });

  it('an arrow of the direction of travel is no other spelling', () => {
    const rows = ['G ↑', 'G →', 'G', 'Green ↓', 'Green', 'R ⬇️'].map((status) => ({
      status,
      target: '1',
      outturn: '1',
    }));
    expect(statusVocabulary(of(rows))).toEqual([]);
  });

  it('a full stop is no other spelling', () => {
    const rows = ['Achieved.', 'Achieved.', 'Achieved'].map((status) => ({ status }));
    expect(statusVocabulary(of(rows))).toEqual([]);
  });

  it.each([
    [['Green', 'Red', 'Amber']],
    [['On / Above Target', 'Below Target (Positive)', 'Below Target']],
    [['Completed', 'In Progress', 'Not Started']],
    [['', ' ']],
    [['Snow Affected', 'Flood Affected']],
  ])('is quiet for %j', (statuses) => {
    expect(statusVocabulary(of(statuses.map((status) => ({ status }))))).toEqual([]);
  });
});
