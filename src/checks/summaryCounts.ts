import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import type { PublishedCount } from '#domain/published.ts';
import type { DocumentCheck } from './checkedRow.ts';
import { type CountSet, countSets, readsWhole, wholeOf } from './countSets.ts';
import { placeFinding } from './rowFinding.ts';
import { rowsAgainst } from './summaryRows.ts';

/**
 * Printed counts against each other and against the rows: parts make their whole, a percentage is its
 * count's share of it, a group has as many rows as it says.
 */
export const summaryCounts: DocumentCheck = (document) => {
  const { counts } = document.published;
  if (counts.length === 0) return [];
  const sets = countSets(counts);
  return sets.flatMap((set) => {
    // A sentence that holds other numbers too may count parts of parts, or of another whole.
    const sure = !set.sentence || (set.total !== undefined && readsWhole(set));
    const among = sure ? [...partsAgainstTotal(set), ...percentages(set)] : [];
    return [...among, ...rowsAgainst(set, sets, document)];
  });
};

function partsAgainstTotal(set: CountSet): readonly Finding[] {
  const { total, parts, sentence } = set;
  if (total === undefined || parts.length < 2) return [];
  const sum = parts.reduce((all, part) => all + part.count, 0);
  if (sum === total.count) return [];
  const terms = parts.map((part) => String(part.count)).join(' + ');
  return [
    countFinding(total, {
      // A sentence may name only some of the groups.
      severity: sentence && sum < total.count ? 'inconsistency' : 'error',
      arithmetic: `${terms} = ${sum}, printed total ${total.count}`,
      published: String(total.count),
      expected: String(sum),
    }),
  ];
}

function percentages(set: CountSet): readonly Finding[] {
  const whole = wholeOf(set);
  if (whole === undefined || whole <= 0) return [];
  const lines = [...set.parts, ...(set.total ? [set.total] : [])];
  return lines.flatMap((line) => percentFinding(line, whole));
}

function percentFinding(part: PublishedCount, whole: number): readonly Finding[] {
  const printed = /^(\d{1,3}(?:\.(\d{1,4}))?)\s*%?$/.exec(part.percent.trim());
  if (!printed) return [];
  const decimals = printed[2]?.length ?? 0;
  const step = decimal('10').pow(-decimals);
  const exact = decimal(String(part.count)).times(100).div(whole);
  // Up, down or to make a hundred: rounding moves a percentage by less than one printed step.
  if (
    exact
      .minus(printed[1] ?? '0')
      .abs()
      .lt(step)
  )
    return [];
  const expected = `${exact.toFixed(decimals, 1)}%`;
  return [
    countFinding(part, {
      severity: 'error',
      arithmetic: `${part.count} / ${whole} = ${exact.toFixed(decimals + 1, 1)}%, printed ${part.percent.replace('%', '').trim()}%`,
      published: part.percent.trim(),
      expected,
    }),
  ];
}

function countFinding(
  count: PublishedCount,
  parts: Pick<Finding, 'severity' | 'arithmetic' | 'published' | 'expected'>,
): Finding {
  const { quote, place } = count;
  return placeFinding(place, {
    class: 'summary-vs-rows',
    audience: 'performance',
    quote,
    ...parts,
  });
}
