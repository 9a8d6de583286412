import { describe, expect, it } from 'vitest';
import { missingPeriod } from '#checks/missingPeriod.ts';
import { type Cells, checkedDocument, seen } from '../support/checkedDocument.ts';

const period = '2024-25 Q2';
const of = (rows: Cells[]) => checkedDocument({ period, rows });

describe('a row without a period', () => {
  it('is named by what it prints', () => {
    const found = missingPeriod(of([{ period: 'Q7 24' }, {}]));
    expect(seen(found)).toEqual(['missing-period inconsistency']);
    expect(found[0]).toMatchObject({ row: 1, quote: 'Q7 24' });
  });

  it('is one finding where no row has one', () => {
    const found = missingPeriod(checkedDocument({ rows: [{ title: 'Bins' }, { title: 'Bags' }] }));
    expect(found.map((each) => each.row)).toEqual([0]);
  });

  it('is quiet for actions, with the document’s own period, and without rows', () => {
    expect(missingPeriod(checkedDocument({ rows: [{ kind: 'action' }] }))).toEqual([]);
    expect(missingPeriod(of([{ title: 'Bins' }]))).toEqual([]);
    expect(missingPeriod(checkedDocument({}))).toEqual([]);
  });
});
