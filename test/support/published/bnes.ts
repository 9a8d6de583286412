import type { LayoutBlock, PublishedLayout } from './layout.ts';
import { heading, paragraph } from './layout.ts';
import { column, linesOf, transcribed, transcribedParagraphs } from './transcription.ts';

const name = 'bnes-2004-05-march';

const labels = [
  'Ref No',
  'Indicator',
  'Best 25% of all English Councils\n02/03',
  '02/03 actual',
  '03/04 actual',
  '04/05 target',
  '04/05 estimated outturn',
  'Status',
  'Comment',
];

/** A report whose tables fell apart: every cell is a paragraph, a blank one a non-breaking space. */
export function bnes(): PublishedLayout {
  return {
    title: '4-Monthly Performance Report',
    blocks: [
      ...head(),
      ...narrative('main-achievements.md'),
      ...narrative('planned-actions-not-achieved.md'),
      ...narrative('development-opportunities.md'),
      heading(2, '2. Reporting on targets and commitments made in the Performance Plan'),
      heading(3, 'Summary of Performance'),
      ...summary(),
      ...labels.map((label) => paragraph(label)),
      ...indicators(),
      heading(2, '3. Equalities Targets', [463]),
    ],
  };
}

function head(): readonly LayoutBlock[] {
  const value = (field: string): string =>
    column(
      transcribed(name, 'header.csv').find((each) => column(each, 'field') === field) ?? {},
      'value_raw',
    );
  const scope = transcribed(name, 'header.csv').filter(
    (each) => column(each, 'field') === 'scope item',
  );
  return [
    heading(1, value('page heading')),
    heading(2, value('committee')),
    heading(2, value('meeting date')),
    paragraph(value('report type')),
    heading(1, value('report title')),
    ...['Date', value('report date'), 'Reporting Area', value('reporting area')].map((text) =>
      paragraph(text),
    ),
    ...['Lead Director', value('lead director'), 'SCOPE OF REPORTING AREA'].map((text) =>
      paragraph(text),
    ),
    ...scope.map((each) => paragraph(column(each, 'value_raw'))),
    paragraph(value('basis statement')),
  ];
}

/** Paragraphs, headings by their hashes, and list items as paragraphs of their own. */
function narrative(file: string): readonly LayoutBlock[] {
  return transcribedParagraphs(name, file).flatMap((text): readonly LayoutBlock[] => {
    if (text.startsWith('### ')) return [heading(3, text.slice(4))];
    if (text.startsWith('## ')) return [heading(2, text.slice(3))];
    return text.split('\n').map((line) => paragraph(line.startsWith('- ') ? line.slice(2) : line));
  });
}

function summary(): readonly LayoutBlock[] {
  const cells = transcribed(name, 'summary-counts.csv').flatMap((each) =>
    ['category', 'number_raw', 'percent_raw'].map((key) =>
      paragraph(column(each, key), linesOf(column(each, 'source_line'))),
    ),
  );
  return [...['Performance Targets', 'No.', '%'].map((label) => paragraph(label)), ...cells];
}

function indicators(): readonly LayoutBlock[] {
  const keys = [
    'ref_no',
    'indicator',
    'best_25pc_english_councils_02_03_raw',
    'actual_02_03_raw',
    'actual_03_04_raw',
    'target_04_05_raw',
    'estimated_outturn_04_05_raw',
    'status_raw',
    'comment',
  ];
  let section = '';
  return transcribed(name, 'indicators.csv').flatMap((each): readonly LayoutBlock[] => {
    const named = column(each, 'section') !== section;
    section = column(each, 'section');
    const lines = linesOf(column(each, 'source_line'));
    return [
      ...(named ? [paragraph(section)] : []),
      ...keys.map((key) => paragraph(column(each, key), lines)),
    ];
  });
}
