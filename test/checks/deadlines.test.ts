import { describe, expect, it } from 'vitest';
import { deadlines } from '#checks/deadlines.ts';
import { type Cells, checkedDocument, inRows, seen } from '../support/checkedDocument.ts';

function found(cells: Cells, asAt?: string, period = '2024-25 Q2') {
  const row: Cells = { kind: 'action', ...cells };
  const parts = { period, rows: [row], ...(asAt === undefined ? {} : { asAt }) };
  return seen(inRows(deadlines, checkedDocument(parts)));
}

describe('deadlines as at a day', () => {
  it.each<[string, Cells, string]>([
    [
      'overdue before it is due',
      { status: 'Overdue', due: '31-Mar-2025' },
      'overdue-in-future error',
    ],
    [
      'in progress after it was due',
      { status: 'In Progress', progress: '60%', due: '30/09/2024' },
      'deadline-missed inconsistency',
    ],
    [
      'not started after it was due',
      { status: 'Not started', due: '1 October 2024' },
      'deadline-missed inconsistency',
    ],
    [
      'no status, 40 % and due in the past',
      { progress: '40%', due: 'Sep 2024' },
      'deadline-missed inconsistency',
    ],
    [
      'a promise on track past its date',
      { kind: 'target', status: 'On track', due: '30-Sep-24' },
      'status-vs-target-date inconsistency',
    ],
  ])('%s is found', (_name, cells, expected) => {
    expect(found(cells, '2024-11-05')).toEqual([expected]);
  });

  it.each<[string, Cells]>([
    ['overdue after it was due', { status: 'Overdue', due: '30-Sep-2024' }],
    ['in progress and due later', { status: 'In Progress', due: '31-Mar-2025' }],
    [
      'all of it done, whatever the status',
      { status: 'In Progress', progress: '100%', due: '30-Sep-2024' },
    ],
    ['due on the very day', { status: 'In Progress', due: '05/11/2024' }],
    ['completed late', { status: 'Completed late', due: '30-Sep-2024' }],
    ['completed early', { status: 'Completed', progress: '100%', due: '31-Mar-2025' }],
    ['cancelled', { status: 'Cancelled', due: '30-Sep-2024' }],
    ['a warning, which covers passed dates', { status: 'Warning', due: '30-Sep-2024' }],
    [
      'a new date explained in the text',
      {
        status: 'In Progress',
        due: '30-Sep-2024',
        commentary: 'The date was extended to March 2025.',
      },
    ],
    ['an indicator', { kind: 'indicator', status: 'On track', due: '30-Sep-2024' }],
    ['no date', { status: 'In Progress', due: 'Ongoing' }],
    ['a date that does not exist', { status: 'Overdue', due: '31-Apr-2030' }],
  ])('%s is quiet', (_name, cells) => {
    expect(found(cells, '2024-11-05')).toEqual([]);
  });
});

it('what was completed after the day of the report is a question', () => {
  const row = { status: 'Completed', due: '31-Mar-2025' };
  expect(
    found({ ...row, commentary: 'It was completed on 12 January 2025.' }, '2024-11-05'),
  ).toEqual(['date-order inconsistency']);
  expect(
    found({ ...row, commentary: 'It was completed on 12 October 2024.' }, '2024-11-05'),
  ).toEqual([]);
  expect(
    found({ ...row, commentary: 'Part two will be completed in May 2025.' }, '2024-11-05'),
  ).toEqual([]);
});

it('an earlier row of the same action is judged as at its own period', () => {
  const action = { kind: 'action' as const, title: 'Open the depot', due: '31-Dec-2024' };
  const rows = [
    { ...action, period: '2024-25 Q1', status: 'In Progress', progress: '20%' },
    { ...action, period: '2024-25 Q4', status: 'Completed', progress: '100%' },
  ];
  const document = checkedDocument({ period: '2024-25 Q4', asAt: '2025-05-01', rows });
  expect(inRows(deadlines, document)).toEqual([]);
});

describe('deadlines without an as-at day', () => {
  it('takes the period for what has certainly passed', () => {
    expect(found({ kind: 'target', status: 'On track', due: '30-Sep-24' })).toEqual([
      'status-vs-target-date inconsistency',
    ]);
    expect(found({ status: 'In Progress', due: '1-Oct-24' })).toEqual([]);
  });

  it('calls overdue wrong only long after the period', () => {
    expect(found({ status: 'Overdue', due: '31-Dec-2024' })).toEqual([]);
    expect(found({ status: 'Overdue', due: '30-Apr-2025' })).toEqual(['overdue-in-future error']);
  });

  it('takes nothing of a year for passed, for its report may be an early one', () => {
    const row = { status: 'In Progress', due: '31-Mar-2024' };
    expect(found(row, undefined, '2023-24')).toEqual([]);
    expect(found({ ...row, due: '31-Mar-2023' }, undefined, '2023-24')).toEqual([
      'deadline-missed inconsistency',
    ]);
  });

  it('says nothing without a period', () => {
    const row: Cells = { kind: 'action', status: 'Overdue', due: '31-Dec-2099' };
    expect(inRows(deadlines, checkedDocument({ rows: [row] }))).toEqual([]);
  });

  it('says both days', () => {
    const row: Cells = { kind: 'action', status: 'Overdue', due: '30-Apr-2025' };
    const [finding] = inRows(deadlines, checkedDocument({ period: '2024-25 Q2', rows: [row] }));
    expect(finding).toMatchObject({ quote: '30-Apr-2025', published: 'Overdue', row: 1 });
    expect(finding?.arithmetic).toContain('30 April 2025 is later than');
  });
});

describe('the arithmetic of a missed date', () => {
  const arithmetic = (cells: Cells, asAt?: string) => {
    const parts = { period: '2024-25 Q4', rows: [{ kind: 'action', ...cells } satisfies Cells] };
    const document = checkedDocument({ ...parts, ...(asAt === undefined ? {} : { asAt }) });
    return inRows(deadlines, document).map((finding) => finding.arithmetic);
  };

  it.each<[string, Cells, string | undefined, string]>([
    [
      'as at a day',
      { status: 'In Progress', progress: '60%', due: '30/09/2024' },
      '2024-11-05',
      'due 30 September 2024, still "In Progress, 60%" on 5 November 2024',
    ],
    [
      'due on the last day of the period, which is told once',
      { status: 'In Progress', due: '31/03/2025' },
      undefined,
      'due 31 March 2025, still "In Progress" after that day',
    ],
    [
      'due before the end of the period',
      { status: 'In Progress', due: '28/02/2025' },
      undefined,
      'due 28 February 2025, still "In Progress" after 31 March 2025',
    ],
  ])('%s', (_name, cells, asAt, expected) => {
    expect(arithmetic(cells, asAt)).toEqual([expected]);
  });
});
