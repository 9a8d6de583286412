import type { LayoutBlock, LayoutRow, PublishedLayout } from './layout.ts';
import { cell, headerRow, heading, paragraph, plainText, row } from './layout.ts';
import type { TranscribedRow } from './transcription.ts';
import { column, linesOf, transcribed } from './transcription.ts';

const name = 'bolsover-2020-21-q2';

/** Plan targets, then a table and an exception block for each service; the target stands first. */
export function bolsoverQ2(): PublishedLayout {
  return {
    title: "Council's Ambition Update",
    blocks: [
      heading(1, 'Bolsover District Council', [1]),
      heading(2, "Council's Ambition Update – Q2 – July to September 2020", [3]),
      heading(3, 'Status key', [7]),
      statusKey(),
      heading(2, 'Aim: Our Customers – Providing excellent and accessible services', [12]),
      { kind: 'table', rows: targetRows() },
      heading(2, 'Service Indicators', [27]),
      ...services(),
    ],
  };
}

function statusKey(): LayoutBlock {
  const rows = transcribed(name, 'status-key.csv').map((each) =>
    row([column(each, 'status'), column(each, 'usage')], linesOf(column(each, 'source_line'))),
  );
  return { kind: 'table', rows: [headerRow(['Target Status', 'Usage'], [9]), ...rows] };
}

/** The header stands again at each new page, where the published lines leave a gap. */
function targetRows(): readonly LayoutRow[] {
  const targets = transcribed(name, 'targets.csv');
  const parts = targets.flatMap(targetParts).toSorted((one, two) => first(one) - first(two));
  const labels = [
    'Key Council Target',
    'Directorate',
    'Status',
    'Q1 2020/21 Progress Update',
    'Target Date',
  ];
  return parts.flatMap((part, index) => {
    const before = parts[index - 1];
    const newPage = before === undefined || first(part) - first(before) > 1;
    return newPage ? [headerRow(labels, [first(part) - 1]), part] : [part];
  });
}

/** A target as one row, or as two where a page ends inside its progress text. */
function targetParts(target: TranscribedRow): readonly LayoutRow[] {
  const [line = 0, splitLine = 0] = linesOf(column(target, 'source_line'));
  const html = column(target, 'progress_html');
  const split = Number(column(target, 'page_split_at'));
  const whole = [
    titleCell(column(target, 'title_raw')),
    column(target, 'directorate'),
    column(target, 'status'),
  ];
  const date = column(target, 'target_date_raw');
  if (split === 0) {
    return [row([...whole, cell(column(target, 'progress_text'), html), date], [line])];
  }
  const head = html.slice(0, split);
  const tail = html.slice(split).trim();
  return [
    row([...whole, cell(plainText(head), head), date], [line]),
    row(['', '', '', cell(plainText(tail), tail), ''], [splitLine]),
  ];
}

/** Titles carry markup in one row. */
function titleCell(raw: string): ReturnType<typeof cell> {
  return raw.includes('<') ? cell(plainText(raw), raw) : cell(raw);
}

function first(part: LayoutRow): number {
  return part.lines[0] ?? 0;
}

/** One table a service, its name in the header; the cell of the lost icon is empty. */
function services(): readonly LayoutBlock[] {
  const byService = Map.groupBy(transcribed(name, 'indicators.csv'), (each) =>
    column(each, 'section'),
  );
  return [...byService].flatMap(([service, indicators]): readonly LayoutBlock[] => {
    const rows = indicators.map((each) =>
      row(
        [
          column(each, 'title_raw'),
          column(each, 'q2_target_raw'),
          column(each, 'q2_outturn_raw'),
          column(each, 'status_icon_raw'),
          column(each, 'status_raw'),
        ],
        linesOf(column(each, 'source_line')),
      ),
    );
    const labels = headerRow(
      [service, 'Q2 Target', 'Q2 Outturn', 'Status', ''],
      [first(rows[0] ?? headerRow([])) - 1],
    );
    return [{ kind: 'table', rows: [labels, ...rows] }, ...exceptionBlocks(service)];
  });
}

function exceptionBlocks(service: string): readonly LayoutBlock[] {
  const lines = transcribed(name, 'exceptions.csv').filter(
    (each) => column(each, 'section') === service,
  );
  const first = lines[0];
  if (first === undefined) return [];
  const byIndicator = Map.groupBy(lines, (each) => column(each, 'indicator_heading_line'));
  const blocks = [...byIndicator].flatMap(([line, quarters]): readonly LayoutBlock[] => [
    paragraph(column(quarters[0] ?? first, 'indicator_heading_raw'), [Number(line)], true),
    { kind: 'table', rows: exceptionRows(Number(line), quarters) },
  ]);
  const above = Math.min(...[...byIndicator.keys()].map(Number)) - 2;
  return [heading(3, column(first, 'block_heading'), [above]), ...blocks];
}

function exceptionRows(line: number, quarters: readonly TranscribedRow[]): readonly LayoutRow[] {
  const rows = quarters.map((each) =>
    row(
      [
        column(each, 'period_raw'),
        column(each, 'value_raw'),
        column(each, 'target_raw'),
        column(each, 'blank_column_raw'),
        column(each, 'commentary'),
      ],
      linesOf(column(each, 'source_line')),
    ),
  );
  return [headerRow(['Quarter', 'Value', 'Target', '', 'Commentary'], [line + 2]), ...rows];
}
