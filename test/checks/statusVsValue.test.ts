import { describe, expect, it } from 'vitest';
import { statusVsValue } from '#checks/statusVsValue.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = '% of rent collected';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  [
    'below target printed over a met row',
    { target: '98%', outturn: '98.4%', status: 'Below target' },
    ['status-vs-value error'],
  ],
  [
    'within target printed over a met row',
    { target: '98.67%', outturn: '100', status: 'Within Target' },
    ['status-vs-value error'],
  ],
  [
    'green over a miss beyond any tolerance',
    { target: '90%', outturn: '70%', status: 'Green' },
    ['status-vs-value error'],
  ],
  [
    '"on target" over a miss is only asked about where high is good by guess',
    { title: 'Widgets', target: '90', outturn: '85', status: 'On target' },
    ['status-vs-value inconsistency'],
  ],
  [
    'and where a single word of the title hints',
    { title: 'Online users', target: '90', outturn: '85', status: 'On target' },
    ['status-vs-value inconsistency'],
  ],
  [
    'a polarity column makes it certain',
    { title: 'Widgets', polarity: 'higher', target: '90', outturn: '85', status: 'On target' },
    ['status-vs-value error'],
  ],
  [
    'green a little below may be a tolerance',
    { target: '100%', outturn: '95%', status: 'Green' },
    ['status-vs-value inconsistency'],
  ],
  [
    'the first words of the commentary are a status',
    { target: '95%', outturn: '98', commentary: 'Below Target but within 10%. Work goes on.' },
    ['status-vs-value error'],
  ],
  [
    '"below target" in a text is true of a little below',
    { target: '95%', outturn: '92%', status: 'Amber', commentary: 'Below target; work goes on.' },
    [],
  ],
  [
    'a good status of a low figure',
    {
      title: '% of calls abandoned',
      target: '10%',
      outturn: '7%',
      status: 'Below Target (Positive)',
    },
    [],
  ],
  [
    'within target of a good low figure',
    { title: '% of calls abandoned', target: '10%', outturn: '7%', commentary: 'Within Target' },
    [],
  ],
  ['a status set by hand', { target: '98%', outturn: '90%', status: 'Affected by flood' }, []],
  [
    'an override beside it',
    { target: '98%', outturn: '70%', status: 'Green', override: 'Green' },
    [],
  ],
  ['no status', { target: '98%', outturn: '70%' }, []],
  ['no target', { target: '', outturn: '70%', status: 'Green' }, []],
  ['amber or red is a matter of the limits', { target: '90%', outturn: '82%', status: 'Red' }, []],
  [
    "a year's target early in the year",
    { title: '% of planned audits completed', target: '100%', outturn: '33%', status: 'Green' },
    [],
  ],
  [
    '"below target" a little under it, limits not known',
    { target: '92%', outturn: '84%', status: 'Below Target' },
    [],
  ],
  [
    '"near" a good deal under it, limits not known',
    { target: '92%', outturn: '81%', status: 'Near Target' },
    [],
  ],
  [
    '"near" far under it',
    { target: '92%', outturn: '61%', status: 'Near Target' },
    ['status-vs-value inconsistency'],
  ],
  [
    '"within 10%" beyond it',
    { target: '92%', outturn: '80%', status: 'Below target but within 10%' },
    ['status-vs-value inconsistency'],
  ],
  [
    'red within the row’s own limit',
    { target: '98%', outturn: '96%', status: 'Red', near: '5' },
    ['status-vs-value error'],
  ],
  [
    'green beyond the row’s own limit',
    { target: '98%', outturn: '95%', status: 'Green', near: '5' },
    ['status-vs-value error'],
  ],
  [
    'the text names a tolerance',
    { target: '98%', outturn: '97%', status: 'Green', commentary: 'Within tolerance.' },
    [],
  ],
  [
    'green over a target of nought may be a tolerance',
    { title: 'Upheld complaints', polarity: 'lower', target: '0', outturn: '1', status: 'Green' },
    ['status-vs-value inconsistency'],
  ],
  [
    'a share of things done in time is whole from the first quarter',
    { title: '% of repairs completed on time', target: '90%', outturn: '51%', status: 'Green' },
    ['status-vs-value error'],
  ],
  [
    'an own figure each period',
    {
      title: '% of appraisals completed',
      accumulates: 'period',
      target: '90%',
      outturn: '51%',
      status: 'Green',
    },
    ['status-vs-value error'],
  ],
];

describe('statusVsValue', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(statusVsValue, document))).toEqual(found);
  });

  it('a council that prints green for all that is near has a tolerance', () => {
    const near = { target: '100%', outturn: '95%', status: 'Green' };
    const of = (...rows: Cells[]) =>
      seen(
        inRows(
          statusVsValue,
          checkedDocument({
            period: '2024-25 Q2',
            rows: rows.map((row) => ({ title: '% of calls answered', ...row })),
          }),
        ),
      );
    expect(of(near, near)).toEqual([]);
    expect(of(near, near, { ...near, status: 'Amber' })).toHaveLength(2);
    expect(of(near, near, { ...near, outturn: '60%' })).toEqual(['status-vs-value error']);
  });
});
