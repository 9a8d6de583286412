import type { LayoutBlock, LayoutRow, PublishedLayout } from './layout.ts';
import { cell, headerRow, heading, paragraph, row, sectionRow } from './layout.ts';
import type { TranscribedRow } from './transcription.ts';
import { column, linesOf, transcribed, transcribedParagraphs } from './transcription.ts';

const name = 'broxtowe-2019-20-q1';

const indicatorLabels = [
  'Status / Icon',
  'Code & Short Name',
  'Outturn 2017/18',
  'Outturn 2018/19',
  'Q1 2019/20',
  'Target 2019/20',
  'Latest Note',
];
const actionLabels = [
  'Status Icon',
  'Action Code',
  'Action Title',
  'Action Description',
  'Progress',
  'Due Date',
  'Comments',
];

/** A covering report, two keys, then for each business plan three tables exported from Pentana. */
export function broxtowe(): PublishedLayout {
  return {
    title: 'Performance management review of business plan',
    blocks: [
      ...transcribedParagraphs(name, 'covering-report.md').map(coveringBlock),
      heading(4, 'Action Status Key', [51]),
      statusKey('actions'),
      heading(4, 'Performance Indicator Key', [60]),
      statusKey('performance indicators'),
      ...plans(),
    ],
  };
}

function coveringBlock(text: string): LayoutBlock {
  if (text.startsWith('## ')) return heading(2, text.slice(3));
  return paragraph(text.replaceAll('**', ''), [], text.startsWith('**'));
}

function statusKey(appliesTo: 'actions' | 'performance indicators'): LayoutBlock {
  const keys = transcribed(name, 'status-key.csv').filter(
    (each) => column(each, 'applies_to') === appliesTo,
  );
  const described = appliesTo === 'actions';
  const labels = described
    ? ['Icon', 'Status', 'Description']
    : ['Icon', 'Performance Indicator Status'];
  const rows = keys.map((each) => {
    const words = ['', column(each, 'status')];
    return row(
      described ? [...words, column(each, 'description')] : words,
      linesOf(column(each, 'source_line')),
    );
  });
  return { kind: 'table', rows: [headerRow(labels), ...rows] };
}

/** Tables in the order of their lines, under the heading of their plan. */
function plans(): readonly LayoutBlock[] {
  const rows = [...transcribed(name, 'indicators.csv'), ...transcribed(name, 'actions.csv')];
  const inOrder = rows.toSorted((one, two) => lineOf(one) - lineOf(two));
  const byPlan = Map.groupBy(inOrder, (each) => column(each, 'plan'));
  return [...byPlan].flatMap(([plan, ofPlan]): readonly LayoutBlock[] => {
    const byTable = Map.groupBy(ofPlan, (each) => column(each, 'table'));
    const tables = [...byTable].flatMap(([table, ofTable]): readonly LayoutBlock[] => [
      heading(3, table),
      { kind: 'table', rows: tableRows(ofTable) },
    ]);
    return [heading(2, plan), ...tables];
  });
}

/** A service is a bold row of its own; a gap in the lines is a new page with its header again. */
function tableRows(rows: readonly TranscribedRow[]): readonly LayoutRow[] {
  const isAction = rows[0]?.['progress_raw'] !== undefined;
  const labels = headerRow(isAction ? actionLabels : indicatorLabels);
  let service = '';
  let line = 0;
  return rows.flatMap((each): readonly LayoutRow[] => {
    const named = column(each, 'service') !== service;
    service = column(each, 'service');
    const gap = lineOf(each) - line - (named ? 1 : 0);
    line = lineOf(each);
    return [
      ...(gap > 1 ? [labels] : []),
      ...(named ? [sectionRow(service, labels.cells.length, true, [line - 1])] : []),
      isAction ? actionRow(each) : indicatorRow(each),
    ];
  });
}

function indicatorRow(each: TranscribedRow): LayoutRow {
  return row(
    [
      column(each, 'status_raw'),
      column(each, 'title_raw'),
      column(each, 'outturn_2017_18_raw'),
      column(each, 'outturn_2018_19_raw'),
      column(each, 'q1_2019_20_raw'),
      column(each, 'target_2019_20_raw'),
      column(each, 'latest_note'),
    ],
    [lineOf(each)],
  );
}

function actionRow(each: TranscribedRow): LayoutRow {
  const html = column(each, 'progress_html');
  return row(
    [
      column(each, 'status_raw'),
      column(each, 'code'),
      column(each, 'title'),
      column(each, 'description'),
      cell(column(each, 'progress_raw'), html, html !== ''),
      column(each, 'due_date_raw'),
      column(each, 'comments'),
    ],
    [lineOf(each)],
  );
}

function lineOf(each: TranscribedRow): number {
  return Number(column(each, 'source_line'));
}
