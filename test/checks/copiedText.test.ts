import { describe, expect, it } from 'vitest';
import { copiedText } from '#checks/copiedText.ts';
import { type Cells, checkedDocument, inRows, seen } from '../support/checkedDocument.ts';

const text = 'Demand for skips rose after the tip had closed and two lorries were off the road.';

function over(before: Cells, now: Cells) {
  const measure = { title: 'Skips emptied in time', code: 'W1' };
  const rows = [
    { ...measure, period: '2023-24 Q1', ...before },
    { ...measure, period: '2023-24 Q2', ...now },
  ];
  return seen(inRows(copiedText, checkedDocument({ period: '2023-24 Q2', rows })));
}

describe('a text carried over from the last period', () => {
  it.each<[string, Cells, Cells]>([
    [
      'the same words beside another figure',
      { outturn: '81%', commentary: text },
      { outturn: '74%', commentary: text },
    ],
    [
      'punctuation and case changed',
      { outturn: '81', commentary: text },
      { outturn: '74', commentary: text.toUpperCase().replace('.', '!') },
    ],
    [
      'one word changed in a long text',
      { outturn: '81', commentary: `${text} ${text} The yard is full.` },
      { outturn: '74', commentary: `${text} ${text} The yard is empty.` },
    ],
    [
      'an action that has moved on',
      { kind: 'action', progress: '20%', status: 'In progress', commentary: text },
      { kind: 'action', progress: '40%', status: 'In progress', commentary: text },
    ],
    [
      'a promise that is not finished',
      { kind: 'target', status: 'On track', commentary: text },
      { kind: 'target', status: 'On track', commentary: text },
    ],
  ])('is found: %s', (_name, before, now) => {
    expect(over(before, now)).toEqual(['stale-commentary inconsistency']);
  });

  it.each<[string, Cells, Cells]>([
    [
      'the same figure',
      { outturn: '81%', commentary: text },
      { outturn: '81.0%', commentary: text },
    ],
    [
      'a standing phrase',
      { outturn: '81', commentary: 'On/Above Target' },
      { outturn: '84', commentary: 'On/Above Target' },
    ],
    [
      'figures brought up to date',
      { outturn: '81', commentary: `${text} 81 of 100 were in time this quarter.` },
      { outturn: '84', commentary: `${text} 84 of 100 were in time this quarter.` },
    ],
    [
      'a note on the measure',
      { outturn: '81', commentary: 'This indicator is calculated by the county from all returns.' },
      { outturn: '84', commentary: 'This indicator is calculated by the county from all returns.' },
    ],
    [
      'another text',
      { outturn: '81', commentary: text },
      {
        outturn: '84',
        commentary: 'The tip is open again and both lorries are back on the road now.',
      },
    ],
    [
      'a completed promise',
      { kind: 'target', status: 'Completed', commentary: text },
      { kind: 'target', status: 'Completed', commentary: text },
    ],
    [
      'no figure yet',
      { outturn: '81', commentary: text },
      { outturn: 'Not available', commentary: text },
    ],
    ['no text', { outturn: '81' }, { outturn: '84' }],
  ])('is not seen in %s', (_name, before, now) => {
    expect(over(before, now)).toEqual([]);
  });
});
