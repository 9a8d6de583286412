import type { Finding } from '#domain/finding.ts';
import { periodCode } from '#domain/period.ts';
import type { CheckedDocument, CheckedRow, DocumentCheck } from './checkedRow.ts';
import { exceptionMatcher, exceptionPeriod } from './exceptionMatch.ts';
import { placeFinding, rowFinding } from './rowFinding.ts';
import { shortQuote } from './words.ts';

/**
 * Where a document explains missed rows in exception blocks, each missed row has one, no row that met
 * its target has one, and each block fits a row. Quiet where most missed rows have none: then the
 * council's rule for blocks is another.
 */
export const exceptionCoverage: DocumentCheck = (document) => {
  const { exceptions, period } = document.published;
  if (exceptions.length === 0 || period === undefined) return [];
  const now = periodCode(period);
  const rowsOf = exceptionMatcher(document);
  const covered = new Set<CheckedRow>();
  const strays: string[] = [];
  let fitting = 0;
  for (const exception of exceptions) {
    const rows = rowsOf(exception);
    if (rows.length > 0) fitting += 1;
    else if (!strays.includes(exception.heading)) strays.push(exception.heading);
    if (exceptionPeriod(exception, document) === now) for (const row of rows) covered.add(row);
  }
  const missed = document.rows.filter((row) => row.periodCode === now && isMissed(row));
  const bare = missed.filter((row) => !covered.has(row) && !isExplained(row));
  const follows = bare.length * 2 <= missed.length;
  return [
    ...(follows ? bare.map(uncovered) : []),
    ...[...covered].filter((row) => row.periodCode === now && isMet(row)).map(needless),
    ...(fitting > strays.length ? strays.map((heading) => stray(heading, document)) : []),
  ];
};

function isMissed(row: CheckedRow): boolean {
  if (row.published.kind !== 'indicator') return false;
  const { label } = row;
  switch (label.kind) {
    case 'bands':
      return label.bands.length === 1 && label.bands[0] === 'missed';
    case 'override':
      return row.judgement.band === 'missed';
    case 'absent':
      return row.judgement.band === 'missed' && row.published.cells.polarity !== '';
  }
}

/** Met by the printed status; without one only where the direction was given, not guessed. */
function isMet(row: CheckedRow): boolean {
  if (row.published.kind !== 'indicator') return false;
  const { label } = row;
  switch (label.kind) {
    case 'bands':
      return label.bands.length === 1 && label.bands[0] === 'met' && row.judgement.band === 'met';
    case 'override':
      return false;
    case 'absent':
      return row.judgement.band === 'met' && row.published.cells.polarity !== '';
  }
}

function isExplained(row: CheckedRow): boolean {
  const { cause, action } = row.published.cells;
  return cause.trim() !== '' || action.trim() !== '' || row.commentary !== '';
}

function uncovered(row: CheckedRow): Finding {
  const { title, outturn, target } = row.published.cells;
  return rowFinding(row, {
    class: 'exception-coverage',
    severity: 'inconsistency',
    audience: 'performance',
    quote: shortQuote(title),
    arithmetic: `${outturn.trim()} against ${target.trim()} missed its target, and no exception explains it`,
    published: 'no exception',
    expected: 'an exception',
  });
}

function needless(row: CheckedRow): Finding {
  const { title, outturn, target } = row.published.cells;
  return rowFinding(row, {
    class: 'exception-coverage',
    severity: 'inconsistency',
    audience: 'performance',
    quote: shortQuote(title),
    arithmetic: `${outturn.trim()} against ${target.trim()} met its target, and an exception explains it`,
    published: 'an exception',
    expected: 'no exception, or another figure',
  });
}

function stray(heading: string, document: CheckedDocument): Finding {
  const { exceptions, file } = document.published;
  const place = exceptions.find((each) => each.heading === heading)?.place;
  return placeFinding(place ?? { file, row: 0 }, {
    class: 'exception-coverage',
    severity: 'inconsistency',
    audience: 'performance',
    quote: shortQuote(heading),
    arithmetic: 'no row of the table has this title',
    published: shortQuote(heading),
    expected: 'the title of a row',
  });
}
