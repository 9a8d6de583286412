import { type Period, periodCode } from '#domain/period.ts';
import {
  interchangeColumns,
  type PublishedException,
  type PublishedPassage,
  type PublishedRow,
} from '#domain/published.ts';
import { readValue } from '#domain/readValue.ts';
import type { CheckedDocument, CheckedRow } from './checkedRow.ts';
import { exceptionMatcher } from './exceptionMatch.ts';
import { plainText } from './plainText.ts';

const noCells = Object.fromEntries(
  interchangeColumns.map((column) => [column, '']),
) as PublishedRow['cells'];

/**
 * The texts that stand outside the rows, as rows of their own, so that the checks of running text
 * read them too: exception lines with their value and target, cause and action, passages.
 */
export function outsideTexts(document: CheckedDocument): readonly CheckedRow[] {
  const { exceptions, passages, period } = document.published;
  return [
    ...exceptionRows(
      document,
      exceptions.filter(({ commentary }) => commentary !== ''),
    ),
    ...document.rows.filter(isExplained).map(explanationRow),
    ...passages.filter(({ text }) => text !== '').map((passage) => passageRow(passage, period)),
  ];
}

function exceptionRows(
  document: CheckedDocument,
  exceptions: readonly PublishedException[],
): readonly CheckedRow[] {
  if (exceptions.length === 0) return [];
  const rowsOf = exceptionMatcher(document);
  return exceptions.map((exception) => {
    const [row] = rowsOf(exception);
    const cells = row?.published.cells;
    return textRow(
      {
        place: exception.place,
        kind: 'indicator',
        period: exception.period,
        cells: {
          ...noCells,
          code: cells?.code ?? '',
          title: cells?.title ?? exception.heading,
          unit: cells?.unit ?? '',
          accumulates: cells?.accumulates ?? '',
          section: exception.section,
          period: exception.periodRaw,
          target: exception.target,
          outturn: exception.value,
          commentary: exception.commentary,
        },
      },
      row,
    );
  });
}

function isExplained({ published }: CheckedRow): boolean {
  return published.cells.cause !== '' || published.cells.action !== '';
}

function explanationRow(row: CheckedRow): CheckedRow {
  const { published } = row;
  const { cause, action } = published.cells;
  return textRow(
    { ...published, cells: { ...published.cells, commentary: `${cause}\n${action}` } },
    row,
  );
}

function passageRow(passage: PublishedPassage, period: Period | undefined): CheckedRow {
  const cells = { ...noCells, title: passage.heading, commentary: passage.text };
  return textRow({ place: passage.place, kind: 'target', period, cells }, undefined);
}

/** A text as a row of its own; what is good is that of the row it belongs to. */
function textRow(published: PublishedRow, of: CheckedRow | undefined): CheckedRow {
  const { period, cells } = published;
  return {
    published,
    period,
    periodCode: period ? periodCode(period) : cells.period,
    target: readValue(cells.target),
    outturn: readValue(cells.outturn),
    polarity: of?.polarity ?? 'none',
    polarityFrom: of?.polarityFrom ?? 'default',
    // Whether the line agrees with its row is the business of the exception checks.
    judgement: { band: 'none', exceeded: false, why: 'judged' },
    label: { kind: 'absent' },
    commentary: plainText(cells.commentary),
    due: undefined,
    earlier: [],
    yearSoFar: [],
  };
}
