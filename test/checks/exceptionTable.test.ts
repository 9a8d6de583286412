import { describe, expect, it } from 'vitest';
import { exceptionTable } from '#checks/exceptionTable.ts';
import type { PublishedException } from '#domain/published.ts';
import { type Cells, checkedDocument } from '../support/checkedDocument.ts';

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

function table(rows: Cells[], exceptions: Partial<PublishedException>[]) {
  return exceptionTable(checkedDocument({ period, rows, exceptions }));
}

describe('a figure in the table and in its exception', () => {
  it('that differ are found in the row of the table', () => {
    const found = table(
      [bins, rents],
      [
        {
          heading: '% Rents collected (Quarterly)',
          periodRaw: 'Q2',
          value: '92.7%',
          target: '98.5%',
        },
        {
          heading: '% Rents collected (Quarterly)',
          periodRaw: 'Q1',
          value: '71.9%',
          target: '98.5%',
        },
      ],
    );
    expect(found).toEqual([
      expect.objectContaining({
        class: 'table-vs-exception',
        severity: 'error',
        row: 2,
        published: '71.9%',
        expected: '92.7%',
        arithmetic:
          'Q2: table 71.9%, exception 92.7%, Q1 71.9%: the table carries the figure of Q1',
      }),
    ]);
  });

  it('are matched by code where the heading is spelled unlike the title', () => {
    const found = table(
      [bins],
      [
        {
          heading: 'W 01 - % of bins empied on day',
          periodRaw: 'Q2/20/21',
          value: '89.4',
          target: '95',
        },
      ],
    );
    expect(found.map((each) => each.expected)).toEqual(['89.4']);
  });

  it('with another target are found', () => {
    const found = table(
      [bins],
      [
        {
          heading: 'W01 % of bins emptied on the day',
          periodRaw: 'Q2',
          value: '90.4',
          target: '97%',
        },
      ],
    );
    expect(found.map((each) => each.expected)).toEqual(['97%']);
  });

  it.each<[string, Partial<PublishedException>]>([
    [
      'the sign left out',
      { heading: '% of bins emptied on the day', periodRaw: 'Q2', value: '90.4', target: '95' },
    ],
    [
      'the figure rounded',
      { heading: '% of bins emptied on the day', periodRaw: 'Q2', value: '90%', target: '95%' },
    ],
    [
      'the earlier period alone',
      { heading: '% of bins emptied on the day', periodRaw: 'Q1', value: '77%', target: '95%' },
    ],
    [
      'another measure',
      { heading: '% of calls answered in time', periodRaw: 'Q2', value: '54', target: '80' },
    ],
    [
      'no figure',
      {
        heading: '% of bins emptied on the day',
        periodRaw: 'Q2',
        value: 'Not available',
        target: '',
      },
    ],
    ['nothing', {}],
  ])('are one with %s', (_name, exception) => {
    expect(table([bins, trees], [exception])).toEqual([]);
  });

  it('are not compared where two rows fit', () => {
    const twins = [
      { ...bins, code: '', section: 'North' },
      { ...bins, code: '', section: 'South' },
    ];
    const line = {
      heading: '% of bins emptied on the day',
      periodRaw: 'Q2',
      value: '12',
      target: '95',
    };
    expect(table(twins, [line])).toEqual([]);
    expect(table(twins, [{ ...line, section: 'South' }]).map((each) => each.row)).toEqual([2]);
  });
});
