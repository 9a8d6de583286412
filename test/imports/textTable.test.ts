import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '#imports/readText.ts';

const rows = (text: string) =>
  readText(text).flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.map((cell) => cell.text)) : [],
  );

describe('tables set with spaces', () => {
  it('a line below a cell goes on with it', () => {
    const text = [
      'Ref   Measure                          Target  Q1     Status',
      'H1    Average time to let an empty     24      26     Green',
      '      home (days)',
      'H2    Rent collected                   98%     97.6%  Green',
    ].join('\n');
    expect(rows(text)).toEqual([
      ['Ref', 'Measure', 'Target', 'Q1', 'Status'],
      ['H1', 'Average time to let an empty home (days)', '24', '26', 'Green'],
      ['H2', 'Rent collected', '98%', '97.6%', 'Green'],
    ]);
  });

  it('a blank cell in the middle keeps its column', () => {
    const text = [
      'Measure            Target  Actual  Status',
      'Homes let          70      61      Red',
      'Homes asked for            412     Green',
      'Homes planned      30      31      Green',
    ].join('\n');
    expect(rows(text)[2]).toEqual(['Homes asked for', '', '412', 'Green']);
  });

  it('lines of prose with wide gaps are no table', () => {
    expect(
      rows('One  two  three  of these.\nAnd  then  it\nends  here  with  more  than  that'),
    ).toEqual([]);
  });

  it('drops no word', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const line = fc.array(fc.tuple(fc.nat({ max: 5 }), word), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const text = lines
          .map((words) => words.map(([gap, each]) => `${' '.repeat(gap + 1)}${each}`).join(''))
          .join('\n');
        const all = JSON.stringify(readText(text));
        for (const [, each] of lines.flat()) expect(all).toContain(each);
      }),
    );
  });
});
