import { describe, expect, it } from 'vitest';
import { markupLeak } from '#checks/markupLeak.ts';
import { type Cells, checkedDocument } from '../support/checkedDocument.ts';

const period = '2024-25 Q2';
const of = (rows: Cells[]) => checkedDocument({ period, rows });

describe('markup left in text', () => {
  it.each([
    ['<p>The tip was closed.</p>', '<p>'],
    ['Closed&nbsp;in May', '&nbsp;'],
    ['Bins <ul style="list-style-type: none"> and bags', '<ul style="list-style-type: none">'],
  ])('is found in %s', (commentary, quote) => {
    const found = markupLeak(of([{ commentary }, { commentary: '<b>x</b>' }]));
    expect(found).toEqual([
      expect.objectContaining({ quote, severity: 'style', arithmetic: 'in 2 rows' }),
    ]);
  });

  it.each(['5 < 7 & 9 > 8', 'R&D; P & L', '<5 people', 'a <p', ''])(
    'is not seen in %s',
    (commentary) => {
      expect(markupLeak(of([{ commentary }]))).toEqual([]);
    },
  );
});
