import { describe, expect, it } from 'vitest';
import { labelMeaning } from '#imports/columns.ts';

describe('a column label', () => {
  it.each([
    [
      'title',
      [
        'Indicator',
        'Key Council Target',
        'Performance Indicator',
        'Measure',
        'Action Title',
        'Code & Short Name',
        'KPI',
        'Key Performance Indicator',
        'Measure of success',
        'Council Plan commitments',
      ],
    ],
    ['code', ['Ref No', 'Ref', 'PI Code', 'Action Code', 'Indicator Ref.', 'No.', 'ID']],
    [
      'target',
      [
        'Target',
        'Q2 Target',
        'Target 2019/20',
        '04/05 target',
        'Q4 24/25 Target',
        'Annual target',
        'Target for year',
        '2023-24 Target',
        'Profiled target',
      ],
    ],
    [
      'outturn',
      [
        'Outturn',
        'Actual',
        'Value',
        'Performance',
        'Result',
        'Q1 24/25 Outturn',
        'Q1 2019/20',
        '04/05 estimated outturn',
        '02/03 actual',
        'Outturn 2017/18',
        'YTD',
        'Apr',
        'Q3',
        'Actual to date',
        'Previous quarter',
        'Same quarter last year',
        'Latest data',
      ],
    ],
    [
      'status',
      [
        'Status',
        'RAG',
        'Status Icon',
        'Status / Icon',
        'RAG Status',
        'RAG rating',
        'BRAG',
        'Q2 RAG',
        'R/A/G',
        'On target?',
        'Target Status',
      ],
    ],
    [
      'commentary',
      [
        'Commentary',
        'Latest Note',
        'Comments',
        'Comment',
        'Progress Update',
        'Status / Commentary',
        'Q1 2020/21 Progress Update',
        'Narrative',
        'Explanatory notes',
        'Comment on performance',
      ],
    ],
    [
      'due',
      ['Target Date', 'Due Date', 'Deadline', 'By when', 'Completion date', 'Revised due date'],
    ],
    ['progress', ['Progress', '% complete', 'Percentage complete', 'Progress (%)']],
    ['directorate', ['Directorate', 'Department']],
    ['section', ['Service', 'Service Area', 'Team']],
    ['owner', ['Lead Officer', 'Owner', 'Responsible officer', 'Portfolio Holder']],
    ['aim', ['Priority', 'Corporate Aim', 'Outcome']],
    [
      'beside',
      [
        'Best 25% of all English Councils\n02/03',
        'Trend',
        'Direction of travel',
        'DoT',
        'Variance',
        'Top quartile',
        'England average',
      ],
    ],
    ['polarity', ['Polarity', 'Good is', 'High or low is good', 'Aim to']],
    ['forecast', ['Forecast', 'Year end forecast', 'Forecast outturn']],
    ['description', ['Description', 'Definition']],
    ['period', ['Quarter', 'Period', 'Month']],
  ] as const)('means %s', (role, labels) => {
    expect(labels.map((label) => [label, labelMeaning(label).role])).toEqual(
      labels.map((label) => [label, role]),
    );
  });

  it.each([
    'Customer Services',
    'Financial services',
    'Revenues and Benefits',
    'Governance',
    'Planning',
    'Leisure services',
    'Performance & Improvement',
    'Housing',
    'Ward',
    '__proto__',
    'constructor',
    'A long sentence about how the targets were set by the committee in the spring of last year, and why that was so',
  ])('"%s" means nothing by itself', (label) => {
    expect(labelMeaning(label).role).toBe('unknown');
  });

  it('takes no longer for a label made to be slow', () => {
    const label = 'year end '.repeat(10_000);
    const start = performance.now();
    labelMeaning(label);
    labelMeaning(`${'year end '.repeat(9)}x`);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
