import { describe, expect, it } from 'vitest';
import { periodInText } from '#checks/periodInText.ts';
import { checkedDocument, inRows, seen } from '../support/checkedDocument.ts';

function written(commentary: string, period = '2023-24 Q4') {
  return seen(inRows(periodInText, checkedDocument({ period, rows: [{ commentary }] })));
}

describe('a text that presents another quarter as its own', () => {
  it.each([
    'For the second quarter of 2023/24 we have repaired 412 street lights.\nTotal for Qtr 4 - 412',
    'During Q3 the team has answered 88 requests.',
    'Q3 - 45 visits to the museum.',
    'Quarter 3: all planned audits are finished.',
    'Q3 2023/24 The new depot has opened.',
    'Q3 Oct to Dec 2023 - 310 bins missed.',
    'In Q3 we have planted 90 trees.',
    'This is the Q1 update on the new depot.',
    'Q4 2022/23 - 45 visits to the museum.',
  ])('is found: %s', (text) => {
    expect(written(text)).toEqual(['wrong-period-label error']);
  });

  it.each([
    'Q4 - 45 visits to the museum, after 51 in Q3.',
    'In Quarter 2 we reported that the depot was late.',
    'Visits have risen since Q3.',
    'The 5 visits of Q3 are correct.',
    'The roof will be completed in Quarter 1.',
    'Note on Q3 retained for information.',
    'Q4 2019 was the last time that it was so low.',
    'Q1 - 12 visits\nQ2 - 14 visits\nQ3 - 13 visits\nQ4 - 15 visits',
    'Q3 - 13 visits, Q4 - 15 visits',
    'Q1: 12 visits. Q2: 14 visits. Q3: 13 visits.',
    'During Q3 the old system was closed and this quarter has seen the benefit.',
    'During the third quarter the figure fell. During the fourth quarter it recovered.',
    'Q1 - Q4 cumulative: 45 visits.',
    'Q3: figures come one quarter in arrears.',
    'For the final quarter of 2023/24 we have repaired 412 street lights.',
    'Last quarter there were 51 visits.',
    'Q3 saw a rise in demand, which continued.',
    'The team is working on Q1 actions.',
    'IQ3 and Q35 are codes.',
    '',
  ])('is not seen in: %s', (text) => {
    expect(written(text)).toEqual([]);
  });

  it('is not looked for in years and months', () => {
    expect(written('Q3 - 45 visits.', '2023-24')).toEqual([]);
    expect(written('Q3 - 45 visits.', '2024-03')).toEqual([]);
  });

  it('takes no time over a long text', () => {
    const before = performance.now();
    written('Q '.repeat(50_000) + 'quarter '.repeat(50_000));
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
