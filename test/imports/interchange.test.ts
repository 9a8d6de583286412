import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readInterchange } from '#imports/interchange.ts';

const header = 'code,title,section,polarity,period,target,outturn,owner,back_on_target,cause';
const people = new Map([['a@council.example', 'person-a']]);
const read = (...rows: string[]) => readInterchange([header, ...rows].join('\r\n'), people);

describe('readInterchange', () => {
  it('reads a measure once and its figures per period', () => {
    const table = read(
      'CSP 01,Calls,Customers,higher,2024-25 Q3,80,"1,080",A@council.example,,',
      'CSP 01,Calls,Customers,higher,2024-25 Q4,80,,a@council.example,,',
    );
    expect(table.problems).toEqual([]);
    expect(table.measures).toHaveLength(1);
    expect(table.measures[0]).toMatchObject({ id: 'customers-csp-01', owner: 'person-a' });
    expect(table.targets).toHaveLength(2);
    expect(table.updates).toMatchObject([{ outturn: { raw: '1,080', number: '1080' } }]);
  });

  it('tells measures with the same code in two sections apart', () => {
    const table = read(
      '01,Calls,Leisure,higher,2024-25 Q4,80,,a@council.example,,',
      '01,Debts,Finance,higher,2024-25 Q4,80,,a@council.example,,',
    );
    expect(table.measures.map((measure) => measure.id)).toEqual(['leisure-01', 'finance-01']);
  });

  it.each([
    [
      'an empty code',
      ',Calls,C,higher,2024-25 Q4,80,,a@council.example,,',
      'code',
      'somethingHere',
    ],
    ['a direction', 'X,Calls,C,up,2024-25 Q4,80,,a@council.example,,', 'polarity', 'polarity'],
    ['a period', 'X,Calls,C,higher,Q4,80,,a@council.example,,', 'period', 'period'],
    ['a target', 'X,Calls,C,higher,2024-25 Q4,tbc,,a@council.example,,', 'target', 'number'],
    ['a result', 'X,Calls,C,higher,2024-25 Q4,80,9.3*,a@council.example,,', 'outturn', 'number'],
    ['an owner', 'X,Calls,C,higher,2024-25 Q4,80,,b@council.example,,', 'owner', 'person'],
    [
      'a day',
      'X,Calls,C,higher,2024-25 Q4,80,1,a@council.example,soon,why',
      'back_on_target',
      'day',
    ],
  ])('names row and column of %s that it cannot read', (_what, row, column, expected) => {
    expect(read(row).problems).toMatchObject([{ row: 1, column, expected }]);
  });

  it('reads the sample council without a problem', () => {
    const csv = readFileSync('src/tenant/sample/measures.csv', 'utf8');
    const mails = [...new Set(csv.match(/[\w.]+@samplecouncil\.example/g))];
    const table = readInterchange(csv, new Map(mails.map((mail) => [mail, mail])));
    expect(table.problems).toEqual([]);
    expect(table.measures).toHaveLength(6);
  });
});
