import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '#imports/source.ts';
import { drawn, heading, paragraph, published, seen } from '#test/support/sourceTable.ts';

const told = (...blocks: readonly SourceBlock[]) =>
  published(...blocks).rows.map((row) => {
    const { is = '', code = '', title = '', target = '', outturn = '', status = '' } = seen(row);
    const named = [code, title].filter(Boolean).join(' ');
    return [is.split(' ').slice(1).join(' '), named, target, outturn, status].join(' | ');
  });

const quarter = heading('Performance, Quarter 2 2025/26', 1);

/** Shapes of tables and cards that other bodies print; names and figures are made up. */
const layouts: readonly (readonly [string, readonly SourceBlock[], readonly string[]])[] = [
  [
    'measures across, periods down',
    [
      heading('Key indicators 2024/25', 1),
      drawn(`
        | Calls answered | Days to let a home
        Target | 90% | 25
        Q1 | 91% | 27
        RAG | G | A`),
    ],
    [
      '2024-25 Q1 | Calls answered | 90% | 91% | G',
      '2024-25 Q1 | Days to let a home | 25 | 27 | A',
    ],
  ],
  [
    'a target in the name of a column of months',
    [
      heading('Contact centre 2025/26', 1),
      drawn(`
        Month | Calls answered (target 95%) | Calls received
        May 2025 | 94% | 8,344
        June 2025 | 97% | 7,905`),
    ],
    [
      '2025-06 | Calls answered | 95% | 97% | ',
      '2025-05 | Calls answered |  | 94% | ',
      '2025-06 | Calls received |  | 7,905 | ',
      '2025-05 | Calls received |  | 8,344 | ',
    ],
  ],
  [
    'two measures in a row',
    [
      quarter,
      drawn(`
        Indicator | Target | Actual | | Indicator | Target | Actual
        Calls | 80% | 84% | | Letters | 90% | 86%`),
    ],
    ['2025-26 Q2 | Calls | 80% | 84% | ', '2025-26 Q2 | Letters | 90% | 86% | '],
  ],
  [
    'a header of three rows',
    [
      heading('Environment', 1),
      drawn(`
        Measure | 2024/25 | | | | Commentary
        | Quarter 1 | | Quarter 2 | |
        | Target | Actual | Target | Actual |
        Street litter | 95% | 96.2% | 95% | 94.1% | Leaves fell early.`),
    ],
    ['2024-25 Q2 | Street litter | 95% | 94.1% | ', '2024-25 Q1 | Street litter | 95% | 96.2% | '],
  ],
  [
    'the name in a row above the periods',
    [
      heading('Housing 2025/26', 1),
      drawn(`
        HS1 – Rent collected | | | |
        Quarter | Target | Actual | RAG |
        Q1 | 98.5% | 98.9% | G |
        HS2 – Days to repair | | | |
        Q1 | 3 | 2.8 | G |`),
    ],
    [
      '2025-26 Q1 | HS1 Rent collected | 98.5% | 98.9% | G',
      '2025-26 Q1 | HS2 Days to repair | 3 | 2.8 | G',
    ],
  ],
  [
    'figures alone below a heading',
    [
      quarter,
      heading('Visits to the museum', 3),
      drawn('Target | Actual | RAG\n9,000 | 9,410 | Green'),
    ],
    ['2025-26 Q2 | Visits to the museum | 9,000 | 9,410 | Green'],
  ],
  [
    'a block with periods along its top',
    [
      heading('Social care 2025/26', 1),
      drawn(`
        ASC1: Reviews done | | |
        | Q1 | Q2 | Q3
        Target | 20% | 45% | 70%
        Actual | 22% | 44% |
        RAG | G | A | `),
    ],
    [
      '2025-26 Q1 | ASC1 Reviews done | 20% | 22% | G',
      '2025-26 Q2 | ASC1 Reviews done | 45% | 44% | A',
      '2025-26 Q3 | ASC1 Reviews done | 70% |  | ',
    ],
  ],
  [
    'a row for each figure with its type',
    [
      drawn(`
        Measure | Period | Type | Value
        Theatre visits | 2025-26 Q1 | Actual | 8,410
        Theatre visits | 2025-26 Q1 | Target | 8,000
        Theatre visits | 2025-26 Q2 | Actual | 7,120`),
    ],
    ['2025-26 Q1 | Theatre visits | 8,000 | 8,410 | ', '2025-26 Q2 | Theatre visits |  | 7,120 | '],
  ],
  [
    'year and quarter in two columns',
    [
      drawn(`
        ID | Measure name | Financial Year | Period Label | Actual | Target
        M14 | Library visits | 2024/25 | Q1 | 1,021 | 1,000
        M14 | Library visits | 2024/25 | Q2 | 962 | 1,000`),
    ],
    [
      '2024-25 Q1 | M14 Library visits | 1,000 | 1,021 | ',
      '2024-25 Q2 | M14 Library visits | 1,000 | 962 | ',
    ],
  ],
  [
    'a status judged on the year so far',
    [
      quarter,
      drawn(`
        Measure | Q2 Actual | YTD Actual | YTD Target | YTD RAG
        Homes completed | 21 | 58 | 50 | Green`),
    ],
    ['2025-26 Q2 | Homes completed | 50 | 58 | Green'],
  ],
  [
    'milestones that are figures are targets',
    [
      heading('Improvement Plan', 1),
      drawn(`
        Outcome measure | Milestone 2023/24 | Actual 2023/24 | Milestone 2024/25
        Active adults (%) | 59.0 | 60.1 | 60.0`),
    ],
    ['2023-24 | Active adults (%) | 59.0 | 60.1 | ', '2024-25 | Active adults (%) | 60.0 |  | '],
  ],
  [
    'strange words beside measure and target',
    [
      quarter,
      drawn(`
        Measure | Total decided | Decided in time | % in time | Target
        Major applications | 12 | 11 | 91.7% | 80%
        Minor applications | 64 | 55 | 85.9% | 75%`),
    ],
    [
      '2025-26 Q2 | Major applications | 80% | 91.7% | ',
      '2025-26 Q2 | Minor applications | 75% | 85.9% | ',
    ],
  ],
  [
    'tiles without labels',
    [
      quarter,
      drawn(`
        Bins collected | Calls answered
        99.8% | 84%
        Target 99.5% | Target 85%
        Green | Amber`),
    ],
    [
      '2025-26 Q2 | Bins collected | 99.5% | 99.8% | Green',
      '2025-26 Q2 | Calls answered | 85% | 84% | Amber',
    ],
  ],
  [
    'cards of lines below a name, labels without colons',
    [
      quarter,
      heading('Visits per 1,000 people', 3),
      paragraph('Target 900'),
      paragraph('Actual 934'),
      paragraph('Status Green'),
    ],
    ['2025-26 Q2 | Visits per 1,000 people | 900 | 934 | Green'],
  ],
  [
    'several labels in one line',
    [quarter, paragraph('Waste recycled'), paragraph('Target: 50%  Actual: 47.3%  Status: Red')],
    ['2025-26 Q2 | Waste recycled | 50% | 47.3% | Red'],
  ],
  [
    'a name, its figure and its target in one line',
    [
      quarter,
      paragraph('Tenants content: 82.9% Target: 85%'),
      paragraph('Calls answered: 93% Target: 90%'),
    ],
    ['2025-26 Q2 | Tenants content | 85% | 82.9% | ', '2025-26 Q2 | Calls answered | 90% | 93% | '],
  ],
  [
    'statuses of quarters with the latest first',
    [
      heading('Delivery plan 2025/26', 1),
      drawn(`
        Ref | Action | Due | Q1 | Q2 | Latest update
        D1 | Let the contract | Sep 2025 | Green | Complete | Let in September.`),
    ],
    [
      '2025-26 Q2 | D1 Let the contract |  |  | Complete',
      '2025-26 Q1 | D1 Let the contract |  |  | Green',
    ],
  ],
];

describe('layouts of other bodies', () => {
  it.each(layouts)('%s', (_name, blocks, rows) => {
    expect(told(...blocks)).toEqual(rows);
  });
});
