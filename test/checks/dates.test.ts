import { describe, expect, it } from 'vitest';
import { dates } from '#checks/dates.ts';
import { passageDates } from '#checks/passageDates.ts';
import { type Cells, checkedDocument, inRows, seen } from '../support/checkedDocument.ts';

function found(cells: Cells, period = '2024-25 Q4') {
  return seen(inRows(dates, checkedDocument({ period, rows: [cells] })));
}

describe('dates that cannot be right', () => {
  it.each<[string, Cells, string]>([
    ['a 31 June as due date', { due: '31-Jun-2025' }, 'impossible-date error'],
    ['a 29 February of a common year', { due: '29/02/2023' }, 'impossible-date error'],
    [
      'an impossible day in the text',
      { commentary: 'Approved on 31 September 2024.' },
      'impossible-date error',
    ],
    ['a wrong weekday in the due date', { due: 'Mon-31-Mar-26' }, 'weekday-vs-date inconsistency'],
    [
      'a wrong weekday in the text',
      { commentary: 'Opened on Friday 14 March 2024.' },
      'weekday-vs-date inconsistency',
    ],
    [
      'a wrong weekday in every year around',
      { commentary: 'It opens on Sunday 2 April.' },
      'weekday-vs-date inconsistency',
    ],
    [
      'a span that ends before it begins',
      { commentary: 'Closed from 21/09/2024 to 07/09/2024.' },
      'date-order error',
    ],
    [
      'between two days the wrong way round',
      { commentary: 'Closed between 21 May 2024 and 7 May 2024.' },
      'date-order error',
    ],
  ])('%s', (_name, cells, expected) => {
    expect(found(cells)).toEqual([expected]);
  });

  it.each<[string, Cells]>([
    ['a right weekday', { due: 'Tue-31-Mar-26' }],
    ['a right weekday without a year', { commentary: 'We launch it on Wednesday 2 April.' }],
    ['a leap day', { due: '29-Feb-2024' }],
    ['a span over New Year', { commentary: 'Closed from 20 December to 7 January 2025.' }],
    ['a span of days in one month', { commentary: 'The week of 3rd-9th February 2025.' }],
    [
      'a span in the right order',
      { commentary: 'From 07/09/2024 - 21/09/2024 the link was down.' },
    ],
    ['no date', { due: 'Ongoing', commentary: 'All 31 of 40 done; see 12/15 and 3/4.' }],
    ['codes and ratios', { commentary: 'IT 01/11 and 24/00456/FUL, 31/31 answered, 157a.' }],
    ['two dates in a list', { commentary: 'Met on 21/09/2024, 07/09/2024.' }],
    ['nothing', {}],
  ])('%s is quiet', (_name, cells) => {
    expect(found(cells)).toEqual([]);
  });

  it('are found outside the table too', () => {
    const document = checkedDocument({
      period: '2024-25 Q4',
      passages: ['The committee met on 31 April 2025.', 'It met on 30 April 2025.'],
      exceptions: [{ commentary: 'Recruited on Monday 1 April 2025.' }],
    });
    expect(seen(passageDates(document))).toEqual([
      'impossible-date error',
      'weekday-vs-date inconsistency',
    ]);
  });
});
