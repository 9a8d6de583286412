import { describe, expect, it } from 'vitest';
import { duplicateText } from '#checks/duplicateText.ts';
import { type Cells, checkedDocument, seen } from '../support/checkedDocument.ts';

const text = 'Demand for skips rose after the tip had closed and two lorries were off the road.';

describe('one text for two measures', () => {
  const long = `${text} ${text}`;
  it('is one finding for the document', () => {
    const rows = ['Skips', 'Bins', 'Bags'].map((title) => ({ title, commentary: long }));
    const found = duplicateText(checkedDocument({ period: '2023-24 Q2', rows }));
    expect(seen(found)).toEqual(['duplicate-text style']);
    expect(found[0]?.arithmetic).toBe('row 1 has the same text; 2 such in all, in row 2, row 3');
  });

  it('two texts are two findings', () => {
    const rows = ['Skips', 'Bins', 'Bags', 'Tips'].map((title, at) => ({
      title,
      commentary: at < 2 ? long : `Again: ${long}`,
    }));
    const found = duplicateText(checkedDocument({ period: '2023-24 Q2', rows }));
    expect(found.map(({ row }) => row)).toEqual([2, 4]);
  });

  it.each<[string, Cells[]]>([
    [
      'short texts',
      [
        { title: 'Skips', commentary: 'On target' },
        { title: 'Bins', commentary: 'On target' },
      ],
    ],
    [
      'one measure in two periods',
      [
        { title: 'Skips', period: '2023-24 Q1', commentary: long },
        { title: 'Skips', period: '2023-24 Q2', commentary: long },
      ],
    ],
    ['one measure', [{ title: 'Skips', commentary: long }]],
  ])('is quiet for %s', (_name, rows) => {
    expect(duplicateText(checkedDocument({ period: '2023-24 Q2', rows }))).toEqual([]);
  });
});
