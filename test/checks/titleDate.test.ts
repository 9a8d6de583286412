import { describe, expect, it } from 'vitest';
import { titleDate } from '#checks/titleDate.ts';
import { checkedDocument, inRows, seen } from '../support/checkedDocument.ts';

function found(title: string, due: string) {
  const rows = [{ kind: 'target' as const, title, due }];
  return seen(inRows(titleDate, checkedDocument({ period: '2022-23 Q1', rows })));
}

describe('a date in the title and the target date', () => {
  it.each([
    ['Plant 500 trees by Dec 2022', '31-Mar-2024', 'error'],
    ['Open the new depot no later than 30 June 2022', '30/09/2023', 'error'],
    ['Open the new depot by June 2022', '31-Dec-22', 'inconsistency'],
    [
      'Trial food bins by March 2026 and explore rolling this out further',
      '31-Mar-28',
      'inconsistency',
    ],
    ['Open the new depot by March 2026', '30-Jun-2024', 'error'],
    ['Open the new depot by Mar-25', '31-Mar-2027', 'error'],
    ['Open the new depot by 31/03/2025', '30/09/2025', 'inconsistency'],
    ['Save £1m by 2023', '31-Mar-24', 'style'],
    ['Save £1m by 2023', '31-Mar-26', 'error'],
    ['Train all staff by the end of 2022/23', '31-Mar-2025', 'error'],
  ])('%s, due %s: %s', (title, due, severity) => {
    expect(found(title, due)).toEqual([`title-date-vs-target-date ${severity}`]);
  });

  it.each([
    ['Plant 500 trees by Dec 2022', 'Sat-31-Dec-22'],
    ['Plant 500 trees by December 2022', '01/12/2022'],
    ['Plant 500 trees before March 2025', '28-Feb-2025'],
    ['Save £1m by 2023', '31-Dec-23'],
    ['Train all staff by the end of 2022/23', '31-Mar-2023'],
    ['Publish the equality plan for 2023-2027', '31-Mar-27'],
    ['Deliver Vision 2030', '31-Mar-2024'],
    ['Use Census 2021 results in all service plans', '31-Mar-2024'],
    ['Agree a plan to become carbon neutral by 2030', '31-Mar-2024'],
    ['Review by March 2023 and publish by March 2024', '31-Mar-2024'],
    ['Produce the accounts by end of May', '31-May-2023'],
    ['Plant 500 trees by Dec 2022', 'Ongoing'],
    ['Plant 500 trees by Dec 2022', ''],
    ['Increase recycling by 2000 tonnes', '31-Mar-2025'],
    ['Increase visits by 2010 people', '31-Mar-2025'],
    ['Reduce waste by 2000', '31-Mar-2025'],
    ['Work on the A2022 by pass', '31-Mar-2030'],
    ['', '31-Mar-2030'],
  ])('%s, due %s: quiet', (title, due) => {
    expect(found(title, due)).toEqual([]);
  });

  it('counts the months', () => {
    const rows = [{ kind: 'target' as const, title: 'Plant by Dec 2022', due: '31-Mar-24' }];
    const [finding] = inRows(titleDate, checkedDocument({ period: '2022-23 Q1', rows }));
    expect(finding?.arithmetic).toBe(
      'the title ends on 31 December 2022, the target date is 31 March 2024: 15 months later',
    );
  });

  it('leaves indicators alone', () => {
    const rows = [{ title: 'Trees planted by Dec 2022', due: '31-Mar-24' }];
    expect(inRows(titleDate, checkedDocument({ period: '2022-23 Q1', rows }))).toEqual([]);
  });
});
