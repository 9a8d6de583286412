import type { LayoutBlock, LayoutCell, LayoutRow, PublishedLayout } from './layout.ts';
import { cell, headerRow, heading, plainText, row, sectionRow } from './layout.ts';
import type { TranscribedRow } from './transcription.ts';
import { column, linesOf, transcribed } from './transcription.ts';

const name = 'bolsover-2024-25-q4';
const quarters = [1, 2, 3, 4];

/** Plan targets, then one wide table of all indicators: four quarters, the last one's target. */
export function bolsoverQ4(): PublishedLayout {
  const title =
    "Appendix 1: Council Plan Targets and Supporting KPI's for 'Our Customers by providing excellent and accessible services'";
  return {
    title,
    blocks: [
      heading(1, title, [4]),
      heading(2, 'Status Key', [5]),
      statusKey('targets', 7),
      { kind: 'table', rows: targetRows() },
      heading(2, 'Supporting Key Performance Indicators', [26]),
      heading(2, 'Status Key', [28]),
      statusKey('key performance indicators', 30),
      { kind: 'table', rows: indicatorRows() },
    ],
  };
}

function statusKey(appliesTo: string, line: number): LayoutBlock {
  const keys = transcribed(name, 'status-key.csv').filter(
    (each) => column(each, 'applies_to') === appliesTo,
  );
  const rows = keys.map((each) => {
    const words = [column(each, 'status'), column(each, 'usage')];
    // The key of the indicators has its icons in a column of their own, lost here.
    return row(
      appliesTo === 'targets' ? words : ['', ...words],
      linesOf(column(each, 'source_line')),
    );
  });
  const artefact =
    appliesTo === 'targets' ? [] : [row(['----------------------', '-------'], [line + 1])];
  return {
    kind: 'table',
    rows: [headerRow(['Target Status', 'Usage'], [line]), ...artefact, ...rows],
  };
}

function targetRows(): readonly LayoutRow[] {
  const parts = transcribed(name, 'targets.csv').flatMap(targetParts);
  const labels = [
    'Key Council Target',
    'Status',
    'Q4 January to March 2025 Progress',
    'Target Date',
  ];
  return [headerRow(labels, [11]), ...parts];
}

function targetParts(target: TranscribedRow): readonly LayoutRow[] {
  const [line = 0, splitLine = 0] = linesOf(column(target, 'source_line'));
  const html = column(target, 'progress_html');
  const split = Number(column(target, 'page_split_at'));
  const whole = [marked(column(target, 'title_raw')), marked(column(target, 'status_raw'))];
  const date = cell(column(target, 'target_date_raw'), column(target, 'target_date_html'));
  if (split === 0) {
    return [row([...whole, cell(column(target, 'progress_text'), html), date], [line])];
  }
  const head = html.slice(0, split);
  const tail = html.slice(split).trim();
  return [
    row([...whole, cell(plainText(head), head), date], [line]),
    row(['', '', cell(plainText(tail), tail), ''], [splitLine]),
  ];
}

function marked(raw: string): LayoutCell {
  return raw.includes('<') ? cell(plainText(raw), raw) : cell(raw);
}

/** The first section's name is in the header, the later ones are rows of their own. */
function indicatorRows(): readonly LayoutRow[] {
  const indicators = transcribed(name, 'indicators.csv');
  let section = column(indicators[0] ?? {}, 'section');
  const labels = headerRow(
    [
      section,
      ...quarters.map((each) => `Q${each} 24/25 Outturn`),
      'Q4 24/25 Target',
      'Status / Commentary',
    ],
    [36],
  );
  const rows = indicators.flatMap((each): readonly LayoutRow[] => {
    if (column(each, 'section') === section) return indicatorParts(each);
    section = column(each, 'section');
    const [line = 0] = linesOf(column(each, 'source_line'));
    return [sectionRow(section, 7, false, [line - 1]), ...indicatorParts(each)];
  });
  return [labels, ...rows];
}

/** Some rows have the icon in the commentary (7 cells), the others in a cell of its own (8). */
function indicatorParts(indicator: TranscribedRow): readonly LayoutRow[] {
  const [line = 0, splitLine] = linesOf(column(indicator, 'source_line'));
  const values = [
    ...quarters.map((each) => column(indicator, `q${each}_2024_25_outturn_raw`)),
    column(indicator, 'q4_2024_25_target_raw'),
  ];
  const icon = column(indicator, 'column_count_in_source') === '8' ? [''] : [];
  const commentary = commentaryCell(indicator);
  const title = column(indicator, 'title_raw');
  if (splitLine === undefined) return [row([title, ...values, ...icon, commentary], [line])];
  // Where the page ends is known from the two halves that the truth list quotes.
  const end = title.indexOf(' responded to');
  return [
    row([title.slice(0, end), ...values, ...icon, commentary], [line]),
    row([title.slice(end).trim(), ...values.map(() => ''), ...icon, ''], [splitLine]),
  ];
}

/** The markup as published; some of it is the plain text with only the icon's empty element. */
function commentaryCell(indicator: TranscribedRow): LayoutCell {
  return cell(column(indicator, 'commentary'), column(indicator, 'commentary_html'));
}
