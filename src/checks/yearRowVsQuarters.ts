import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import { periodsInYear } from '#domain/period.ts';
import { isAverageTitle } from './annualVsQuarters.ts';
import type { CheckedDocument, CheckedRow } from './checkedRow.ts';
import { isPercentRow, looksCumulative, runsOn } from './measureWords.ts';
import { rowFinding } from './rowFinding.ts';
import { compactText } from './words.ts';

/**
 * A row of a whole year against the rows of all its quarters (or parts, or months) of the same
 * measure. A count must be their sum, or lie among them where it is a stock or a mean; a percentage
 * must lie between the lowest and the highest.
 */
export function yearRowVsQuarters(document: CheckedDocument): readonly Finding[] {
  const years = document.rows.filter(
    ({ period, outturn, published }) =>
      period?.kind === 'year' && outturn.kind === 'number' && published.kind === 'indicator',
  );
  if (years.length === 0) return [];
  const wanted = new Set(years.map(keyOf));
  const parts = new Map<string, CheckedRow[]>();
  for (const row of document.rows) {
    if (!row.period || row.period.kind === 'year' || row.outturn.kind !== 'number') continue;
    const key = keyOf(row);
    if (!wanted.has(key)) continue;
    const kind = `${key}|${row.period.kind}`;
    const list = parts.get(kind);
    if (list) list.push(row);
    else parts.set(kind, [row]);
  }
  return years.flatMap((year) =>
    ['quarter', 'part', 'month'].flatMap((kind) =>
      against(year, parts.get(`${keyOf(year)}|${kind}`) ?? []),
    ),
  );
}

const noted =
  /\b(?:revis|adjust|restat|correct|validat|updated|late|unique|individual|duplicat|final)/i;

function keyOf({ published, period }: CheckedRow): string {
  const { plan, section, code, title } = published.cells;
  return `${[plan, section, code, title].map(compactText).join('|')}|${period?.year}`;
}

function against(year: CheckedRow, parts: readonly CheckedRow[]): readonly Finding[] {
  const [first] = parts;
  if (!first?.period || year.outturn.kind !== 'number') return [];
  if (parts.length !== periodsInYear(first.period) || runsOn(first)) return [];
  const printed = parts.flatMap(({ outturn }) => (outturn.kind === 'number' ? [outturn] : []));
  const figures = printed.map(({ number }) => number);
  if (
    new Set(parts.map(({ periodCode }) => periodCode)).size !== parts.length ||
    looksCumulative(figures)
  )
    return [];
  const values = figures.map((figure) => decimal(figure));
  const least = values.reduce((low, value) => (value.lt(low) ? value : low));
  const most = values.reduce((high, value) => (value.gt(high) ? value : high));
  const shown = decimal(year.outturn.number);
  const room = [...printed, year.outturn].reduce(
    (all, { step }) => all.plus(decimal(step).div(2)),
    decimal('0'),
  );
  if (shown.gte(least.minus(room)) && shown.lte(most.plus(room))) return [];
  const isShare = isPercentRow(year) || isAverageTitle(year);
  const sum = values.reduce((all, value) => all.plus(value), decimal('0'));
  const isSum = sum
    .minus(shown)
    .abs()
    .lte(printed.every(({ step }) => step === '1') ? '0' : room);
  if (isSum || (!isShare && (shown.gt(sum.times(2)) || shown.times(2).lt(sum)))) return [];
  const isMarked = [...printed, year.outturn].some(({ marks }) => marks.length > 0);
  const isNoted = [year, ...parts].some(({ commentary }) => noted.test(commentary));
  // Someone helped in two quarters is counted once in the year.
  const isFewer = !isShare && shown.lt(sum);
  return [
    rowFinding(year, {
      class: 'annual-vs-quarters',
      severity: isMarked || isNoted || isFewer || isAverageTitle(year) ? 'inconsistency' : 'error',
      audience: 'owner',
      quote: year.published.cells.outturn,
      arithmetic: isShare
        ? `the periods have ${figures.join(', ')}, so the year lies between ${least.toFixed()} and ${most.toFixed()}, printed ${year.outturn.number}`
        : `${figures.join(' + ')} = ${sum.toFixed()}, printed ${year.outturn.number}`,
      published: year.published.cells.outturn,
      expected: isShare ? `between ${least.toFixed()} and ${most.toFixed()}` : sum.toFixed(),
    }),
  ];
}
