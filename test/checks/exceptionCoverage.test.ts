import { describe, expect, it } from 'vitest';
import { exceptionCoverage } from '#checks/exceptionCoverage.ts';
import { type Cells, checkedDocument, seen } from '../support/checkedDocument.ts';

const period = '2020-21 Q2';
const bins: Cells = {
  code: 'W01',
  title: '% of bins emptied on the day',
  target: '95%',
  outturn: '90.4%',
  status: 'Below Target',
};
const trees: Cells = {
  title: 'Trees planted (Quarterly)',
  target: '40',
  outturn: '52',
  status: 'Above Target',
};
const rents: Cells = {
  title: '% Rents collected (Quarterly)',
  target: '98.5%',
  outturn: '71.9%',
  status: 'Below Target',
};

function coverage(rows: Cells[], headings: string[]) {
  const exceptions = headings.map((heading) => ({ heading, periodRaw: 'Q2', commentary: 'Snow.' }));
  return exceptionCoverage(checkedDocument({ period, rows, exceptions }));
}

describe('exceptions and missed rows', () => {
  it('a missed row without one is found', () => {
    const other = { ...rents, title: 'Calls answered in time' };
    const found = coverage(
      [bins, trees, rents, other],
      ['% of bins emptied on the day', 'Calls answered in time'],
    );
    expect(found).toEqual([expect.objectContaining({ class: 'exception-coverage', row: 3 })]);
  });

  it('one for a row that met its target is found', () => {
    const found = coverage(
      [bins, trees],
      ['% of bins emptied on the day', 'Trees planted (Quarterly)'],
    );
    expect(found.map((each) => each.arithmetic)).toEqual([
      '52 against 40 met its target, and an exception explains it',
    ]);
  });

  it('one that fits no row is found', () => {
    const found = coverage(
      [bins, rents],
      ['% of bins emptied on the day', '% Rents collected', 'Length of hedges cut'],
    );
    expect(found.map((each) => each.quote)).toEqual(['Length of hedges cut']);
  });

  it.each<[string, Cells[], string[]]>([
    [
      'one for each missed row',
      [bins, trees, rents],
      ['% of bins emptied on the day', '% Rents collected (Quarterly)'],
    ],
    [
      'one for a status set by hand',
      [bins, { ...rents, status: 'Snow Affected' }],
      ['% of bins emptied on the day', '% Rents collected (Quarterly)'],
    ],
    [
      'a cause in the row itself',
      [bins, trees, { ...rents, commentary: 'Bills were late.' }],
      ['% of bins emptied on the day'],
    ],
    ['no exception blocks', [bins, trees, rents], []],
    [
      'another rule for blocks',
      [bins, rents, { ...rents, title: 'Calls' }, { ...rents, title: 'Voids' }],
      ['% of bins emptied on the day'],
    ],
  ])('%s is quiet', (_name, rows, headings) => {
    expect(seen(coverage(rows, headings))).toEqual([]);
  });
});
