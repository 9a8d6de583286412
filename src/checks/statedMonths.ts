import type { Finding } from '#domain/finding.ts';
import { type Period, periodCode } from '#domain/period.ts';
import type { CheckedRow } from './checkedRow.ts';
import { rowFinding } from './rowFinding.ts';
import { shortQuote } from './words.ts';

const month =
  'jan\\w{0,6}|feb\\w{0,6}|mar\\w{0,2}|apr\\w{0,2}|may|june?|july?|aug\\w{0,3}|sept?\\w{0,6}|oct\\w{0,4}|nov\\w{0,5}|dec\\w{0,5}';
const labelled = new RegExp(
  `\\b(?:q|quarter |qtr )([1-4]),? ?(?:(?:\\d{2,4}[/-]\\d{2,4}),? ?)?[([] ?(${month})(?: \\d{2,4})? ?(?:to|-|–) ?(${month})\\b`,
  'i',
);
const span = `(${month}) ?(?:to|-|–) ?(${month})(?: (20\\d\\d))?`;
const heading = new RegExp(
  `^\\W{0,3}(?:(?:for|during|over) (?:the )?(?:period |quarter |months? )?(?:of |from )?${span}\\b|${span} ?[:–-])`,
  'i',
);
const starts = ['apr', 'jul', 'oct', 'jan'];
const ends = ['jun', 'sep', 'dec', 'mar'];
const late =
  /\b(?:arrears|lag(?:s|ged|ging)?|latest|available|published|provisional|previous|rolling|last|compared|year)\b/i;

/**
 * Months that are not those of their quarter: "Q1 (July to September)", or a text that opens with the
 * months of another quarter than its row's. Figures that come late name their own months.
 */
export function statedMonths(row: CheckedRow): readonly Finding[] {
  const text = row.commentary;
  if (!/ ?(?:to|-|–) ?(?:jun|sep|dec|mar)/i.test(text)) return [];
  const { period } = row;
  const label = labelled.exec(text);
  const inLabel = label && quarterOf(label[2], label[3]);
  if (label && inLabel && inLabel !== Number(label[1])) {
    return [
      found(row, label[0], `the months are those of Q${inLabel}`, monthsOf(Number(label[1]))),
    ];
  }
  if (period?.kind !== 'quarter' || late.test(text)) return [];
  const head = heading.exec(text);
  const quarter = head && quarterOf(head[1] ?? head[4], head[2] ?? head[5]);
  const year = head?.[3] ?? head?.[6];
  if (!head || !quarter) return [];
  const isOther =
    quarter !== period.index || (year !== undefined && Number(year) !== calendarYear(period));
  return isOther
    ? [found(row, head[0], `the row reports on ${periodCode(period)}`, monthsOf(period.index))]
    : [];
}

function quarterOf(first = '', last = ''): number | undefined {
  const index = starts.indexOf(first.slice(0, 3).toLowerCase());
  return index >= 0 && ends[index] === last.slice(0, 3).toLowerCase() ? index + 1 : undefined;
}

function calendarYear({ year, index }: Extract<Period, { kind: 'quarter' }>): number {
  return index === 4 ? year + 1 : year;
}

function monthsOf(quarter: number): string {
  return (
    ['April to June', 'July to September', 'October to December', 'January to March'][
      quarter - 1
    ] ?? ''
  );
}

function found(row: CheckedRow, quote: string, arithmetic: string, expected: string): Finding {
  return rowFinding(row, {
    class: 'wrong-period-label',
    severity: 'inconsistency',
    audience: 'owner',
    quote: shortQuote(quote),
    arithmetic,
    published: shortQuote(quote),
    expected,
  });
}
