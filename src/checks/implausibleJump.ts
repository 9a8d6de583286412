import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import { type Period, periodCode } from '#domain/period.ts';
import type { CheckedDocument, CheckedRow } from './checkedRow.ts';
import { isPercentRow, runsOn } from './measureWords.ts';
import { placeKey } from './place.ts';
import { rowFinding } from './rowFinding.ts';

type Big = ReturnType<typeof decimal>;

/** How many earlier figures show how a measure usually moves. */
const fewest = 4;
/** Three will do where they are alike and the figure is many times larger. */
const fewestAlike = 3;

/**
 * A figure far outside all that the measure did before, without a word about it; a running total that
 * falls within its year without a note. Small counts jump by nature and are left alone.
 */
export function implausibleJump(document: CheckedDocument): readonly Finding[] {
  const jumps = document.rows
    .map((row) => ({ row, found: jumpOf(row) }))
    .filter(({ found }) => found.length > 0);
  if (jumps.length === 0) return [];
  const noted = notesOf(document.rows);
  return jumps
    .filter(
      ({ row }) =>
        !noted.has(placeKey(row.published.place)) && !noted.has(noteKey(row, row.period)),
    )
    .flatMap(({ found }) => found);
}

/**
 * Where a jump may be explained: in the printed row, which may hold several periods, or in a later
 * text of the same measure that names the quarter ("the 5% in Q3 is correct").
 */
function notesOf(rows: readonly CheckedRow[]): ReadonlySet<string> {
  const noted = new Set<string>();
  for (const row of rows) {
    if (!isLong(row.commentary)) continue;
    noted.add(placeKey(row.published.place));
    if (row.period?.kind !== 'quarter') continue;
    for (const match of row.commentary.matchAll(/\b(?:Q|Quarter |Qtr )([1-4])\b/gi)) {
      noted.add(noteKey(row, { ...row.period, index: Number(match[1]) }));
    }
  }
  return noted;
}

function noteKey(row: CheckedRow, period: Period | undefined): string {
  const { plan, section, code, title } = row.published.cells;
  return `${plan}|${section}|${code}|${title}|${period ? periodCode(period) : ''}`;
}

function jumpOf(row: CheckedRow): readonly Finding[] {
  const { outturn } = row;
  if (row.published.kind !== 'indicator' || outturn.kind !== 'number') return [];
  if (row.earlier.length === 0 || isExplained(row)) return [];
  const value = decimal(outturn.number);
  if (value.lte(0)) return []; // a nought has a check of its own
  if (runsOn(row)) return fallOf(row, value);
  const earlier = row.earlier.flatMap((each) =>
    each.outturn.kind === 'number' ? [decimal(each.outturn.number)] : [],
  );
  if (earlier.length < fewestAlike) return [];
  const [least, most] = rangeOf(earlier);
  if (least.lte(0)) return [];
  if (earlier.length < fewest && (isPercentRow(row) || !isManyTimes(value, least, most))) return [];
  const isFar = isPercentRow(row)
    ? isFarShare(value, least, most)
    : most.gte(20) &&
      (value.gt(most.times(3)) || value.times(3).lt(least)) &&
      isFarFromSpread(value, least, most);
  if (!isFar) return [];
  return [
    rowFinding(row, {
      class: 'implausible-jump',
      severity: 'inconsistency',
      audience: 'owner',
      quote: outturn.raw,
      arithmetic: `${outturn.number} after ${earlier
        .slice(0, 6)
        .map((each) => each.toFixed())
        .join(', ')}`,
      published: outturn.raw,
      expected: `about ${least.toFixed()} to ${most.toFixed()}, or a note`,
    }),
  ];
}

function isManyTimes(value: Big, least: Big, most: Big): boolean {
  const isAlike = most.lte(least.times('1.5'));
  return isAlike && (value.gt(most.times(5)) || value.times(5).lt(least));
}

/** A handful of words ("On target") explains nothing. */
function isExplained(row: CheckedRow): boolean {
  const { cause, action, no_value_reason: reason } = row.published.cells;
  if (cause !== '' || action !== '' || reason !== '') return true;
  return isLong(row.commentary);
}

function isLong(text: string): boolean {
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0 && words < 6; at = text.indexOf(' ', at + 1)) words += 1;
  return words > 5;
}

function isFarShare(value: Big, least: Big, most: Big): boolean {
  const spread = most.minus(least);
  const distance = value.gt(most) ? value.minus(most) : least.minus(value);
  return distance.gt(35) && distance.gt(spread.times(4));
}

function isFarFromSpread(value: Big, least: Big, most: Big): boolean {
  const distance = value.gt(most) ? value.minus(most) : least.minus(value);
  return distance.gt(most.minus(least).times(4));
}

function rangeOf(values: readonly Big[]): readonly [Big, Big] {
  const first = values[0] ?? decimal('0');
  return values.reduce<readonly [Big, Big]>(
    ([low, high], value) => [value.lt(low) ? value : low, value.gt(high) ? value : high],
    [first, first],
  );
}

function fallOf(row: CheckedRow, value: Big): readonly Finding[] {
  const { accumulates, basis, title } = row.published.cells;
  const words = `${accumulates} ${basis} ${title}`;
  if (!/cumul|year to date|ytd|profil/i.test(words) || /rolling/i.test(words)) return [];
  const before = row.yearSoFar.at(-2);
  if (before?.outturn.kind !== 'number') return [];
  const last = decimal(before.outturn.number);
  if (value.gte(last)) return [];
  // A share of a growing whole may slip back by a little.
  if (isPercentRow(row) && last.minus(value).lt(2)) return [];
  return [
    rowFinding(row, {
      class: 'implausible-jump',
      severity: 'inconsistency',
      audience: 'owner',
      quote: row.published.cells.outturn,
      arithmetic: `the year so far falls from ${last.toFixed()} (${before.periodCode}) to ${value.toFixed()}`,
      published: row.published.cells.outturn,
      expected: `at least ${last.toFixed()}, or a note`,
    }),
  ];
}
