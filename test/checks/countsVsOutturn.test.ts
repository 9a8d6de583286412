import { describe, expect, it } from 'vitest';
import { countsVsOutturn } from '#checks/countsVsOutturn.ts';
import { type Cells, checkedDocument, inRows, seen } from '#test/support/checkedDocument.ts';

const title = '% of invoices paid within 30 days';

/** Invented texts; figures are made up. */
const cases: readonly (readonly [fact: string, cells: Cells, found: readonly string[]])[] = [
  [
    'counts that give another result',
    { outturn: '95%', commentary: '1,240 invoices of which 1,084 were paid within 30 days.' },
    ['percent-vs-counts error'],
  ],
  [
    'counts after "of the"',
    { outturn: '95%', commentary: 'Of the 1,240 invoices 1,084 were paid in time.' },
    ['percent-vs-counts error'],
  ],
  [
    'counts that give the result',
    { outturn: '99.3', commentary: '1931 invoices of which 1917 were paid within 30 days.' },
    [],
  ],
  [
    'counts of the rest',
    { outturn: '99%', commentary: '1,000 invoices of which 10 were paid late.' },
    [],
  ],
  [
    'another share of the same whole',
    { outturn: '95%', commentary: '1,240 invoices of which 310 were from local firms.' },
    [],
  ],
  [
    'counts of the year',
    {
      outturn: '95%',
      commentary: 'Annual total of 1,240 invoices of which 1,084 were paid in time.',
    },
    [],
  ],
  [
    'counts of last year',
    { outturn: '95%', commentary: 'Last year 1,240 invoices of which 1,084 were paid in time.' },
    [],
  ],
  [
    'a number of invoices is no percentage',
    {
      title: 'Number of invoices paid',
      outturn: '1,300',
      commentary: '1,240 invoices of which 1,084 were paid.',
    },
    [],
  ],
  ['no text', { outturn: '95%' }, []],
  [
    'all but a few of the whole',
    {
      outturn: '78%',
      title: 'Licences issued in time',
      commentary: 'All but 3 of the 40 licences were issued in time.',
    },
    ['percent-vs-counts error'],
  ],
  [
    'all bar one of those before',
    {
      outturn: '80%',
      title: 'Searches returned in time',
      commentary: '18 searches, all bar one returned in time.',
    },
    ['percent-vs-counts error'],
  ],
  [
    'counts behind a span of time',
    {
      outturn: '59%',
      title: 'Tenants satisfied',
      commentary: 'Of 162 tenants asked this quarter 114 were satisfied.',
    },
    ['percent-vs-counts error'],
  ],
  [
    'so many from so many planned',
    {
      outturn: '61%',
      title: 'Audits completed to plan',
      commentary: '130 audits completed from 184 planned.',
    },
    ['percent-vs-counts error'],
  ],
  [
    'all but a few give the result',
    {
      outturn: '92.5%',
      title: 'Licences issued in time',
      commentary: 'All but 3 of the 40 licences were issued in time.',
    },
    [],
  ],
  [
    'a fall from an earlier figure',
    {
      outturn: '61%',
      title: 'Audits completed to plan',
      commentary: 'Down to 130 audits completed from 184 planned.',
    },
    [],
  ],
];

describe('countsVsOutturn', () => {
  it.each(cases)('%s', (_fact, cells, found) => {
    const document = checkedDocument({ period: '2024-25 Q2', rows: [{ title, ...cells }] });
    expect(seen(inRows(countsVsOutturn, document))).toEqual(found);
  });
});
