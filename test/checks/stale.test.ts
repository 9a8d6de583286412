import { describe, expect, it } from 'vitest';
import { stale } from '#checks/stale.ts';
import { checkedDocument, inRows, seen } from '../support/checkedDocument.ts';

function written(commentary: string) {
  return seen(inRows(stale, checkedDocument({ period: '2024-25 Q2', rows: [{ commentary }] })));
}

describe('an announcement for a day before the period', () => {
  it.each([
    'The new depot will be completed by December 2023.',
    'All is well. The survey is due to start in May 2024 and then be evaluated.',
    'The works are expected to be finished by 31 March 2024.',
  ])('is found: %s', (text) => {
    expect(written(text)).toEqual(['stale-commentary inconsistency']);
  });

  it.each([
    'The new depot will be completed by December 2024.',
    'The new depot will be completed by July 2024.',
    'The strategy adopted in March 2023 will deliver 40 homes.',
    'We will review the data collected in March 2024.',
    'The depot was expected to open by March 2024 but the roof failed.',
    'It was completed in March 2024.',
    'The plan will run until 2030.',
    'We will build on the work of May 2023.',
    '',
  ])('is not seen in: %s', (text) => {
    expect(written(text)).toEqual([]);
  });

  it('needs a period', () => {
    const rows = [{ commentary: 'It will be completed by December 2003.' }];
    expect(inRows(stale, checkedDocument({ rows }))).toEqual([]);
  });
});
