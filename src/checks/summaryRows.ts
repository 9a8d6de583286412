import type { Finding } from '#domain/finding.ts';
import { periodCode } from '#domain/period.ts';
import type { PublishedCount } from '#domain/published.ts';
import type { Band } from '#domain/scheme.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { labelMeaning } from '#domain/statusLabel.ts';
import type { CheckedDocument, CheckedRow } from './checkedRow.ts';
import { type CountSet, kindOf, wholeOf } from './countSets.ts';
import { placeFinding } from './rowFinding.ts';
import { compactText } from './words.ts';

/** A document with less of the rows than this share is an extract of what was counted. */
const mostOfThem = 0.7;

/**
 * A set of counts against the rows it counts. Only where all sets of the document have one whole, for
 * nothing tells which rows belong to which of several. An extract's groups can only be too large.
 */
export function rowsAgainst(
  set: CountSet,
  sets: readonly CountSet[],
  document: CheckedDocument,
): readonly Finding[] {
  const whole = wholeOf(set);
  if (whole === undefined || !countsTheSame(set, sets, whole)) return [];
  const rows = countedRows(set, document);
  if (rows.length === 0) return [];
  const judged = rows.filter((row) => !isUnjudged(row));
  // More rows with a verdict than were counted: the counts are of some of them only.
  if (judged.length > whole) return totalFinding(set, whole, rows.length, judged.length);
  const wrong = set.parts
    .flatMap((part) => groupOf(part, set, rows))
    .filter(({ part, found }) =>
      rows.length >= whole ? found !== part.count : found > part.count,
    );
  // Rows without a verdict may be counted or left out: they are named only if nothing else is.
  const sure = wrong.filter(({ band }) => band !== 'none');
  if (wrong.length > 0) return (sure.length > 0 ? sure : wrong).map(groupFinding);
  return totalFinding(set, whole, rows.length, judged.length);
}

/** A sentence and a table may count the same rows; sets with different wholes count different ones. */
function countsTheSame(set: CountSet, sets: readonly CountSet[], whole: number): boolean {
  const kind = kindOf(set);
  return sets
    .filter((other) => kind === undefined || (kindOf(other) ?? kind) === kind)
    .every((other) => (wholeOf(other) ?? whole) === whole);
}

/** The rows of the document's period and the set's kind; of the kind whose number fits, if none is said. */
function countedRows(set: CountSet, document: CheckedDocument): readonly CheckedRow[] {
  const { period } = document.published;
  const now = period && periodCode(period);
  const current = document.rows.filter((row) => row.periodCode === now);
  const rows =
    current.length > 0
      ? current
      : document.rows.filter((row) => row.published.cells.status.trim() !== '');
  // Without one period for all, a measure may stand in several rows.
  if (current.length === 0 && new Set(rows.map((row) => row.periodCode)).size > 1) return [];
  const kind = kindOf(set);
  const ofKind = rows.filter((row) => row.published.kind === kind);
  // Many a summary says targets and counts the indicators' ones.
  if (ofKind.length > 0) return ofKind;
  const kinds = new Set(rows.map((row) => row.published.kind));
  if (kinds.size <= 1) return rows;
  const fits = [...kinds]
    .map((each) => rows.filter((row) => row.published.kind === each))
    .filter((each) => each.length === set.total?.count);
  return fits.length === 1 ? (fits[0] ?? []) : [];
}

function isUnjudged(row: CheckedRow): boolean {
  const { label } = row;
  return (
    label.kind === 'absent' ||
    (label.kind === 'bands' && label.bands.every((band) => band === 'none'))
  );
}

interface Group {
  readonly part: PublishedCount;
  readonly found: number;
  readonly band: Band | undefined;
  readonly rows: readonly CheckedRow[];
}

/** The rows that bear a group's own words, else those whose printed status means the same. */
function groupOf(
  part: PublishedCount,
  set: CountSet,
  rows: readonly CheckedRow[],
): readonly Group[] {
  const own = rows.filter(
    (row) => bareStatus(row.published.cells.status) === bareStatus(part.group),
  );
  const band = bandOf(part.group);
  if (own.length > 0) return [{ part, found: own.length, band, rows: own }];
  if (band === undefined || !isOnlyOne(band, set) || usesGroupWords(set, rows)) {
    // The other groups stand in the rows word for word, so this one has none.
    const spoken = usesGroupWords(set, rows) && !set.sentence;
    return spoken ? [{ part, found: 0, band, rows: [] }] : [];
  }
  if (rows.some((row) => row.published.kind !== 'indicator' || row.label.kind === 'absent'))
    return [];
  const same = rows.filter((row) => row.label.kind === 'bands' && row.label.bands.join() === band);
  return [{ part, found: same.length, band, rows: same }];
}

/** Whether every judged row's status is the word of one of the groups. */
function usesGroupWords(set: CountSet, rows: readonly CheckedRow[]): boolean {
  const groups = new Set(set.parts.map((part) => bareStatus(part.group)));
  const judged = rows.filter((row) => !isUnjudged(row));
  return (
    judged.length > 0 && judged.every((row) => groups.has(bareStatus(row.published.cells.status)))
  );
}

function isOnlyOne(band: Band, set: CountSet): boolean {
  return set.parts.filter((part) => bandOf(part.group) === band).length === 1;
}

function bandOf(group: string): Band | undefined {
  const meaning = labelMeaning(withinTenPercent, group);
  return meaning.kind === 'bands' && meaning.bands.length === 1 ? meaning.bands[0] : undefined;
}

const filler =
  /\b(?:targets?|indicators?|measures?|actions?|kpis?|tasks?|were|was|are|is|had been|have been|been|status|rated|number of|no of)\b/gi;

function bareStatus(text: string): string {
  const bare = compactText(text.replace(filler, ' '));
  return bare === '' ? compactText(text) : bare;
}

function groupFinding({ part, found, rows }: Group): Finding {
  const places = rows.slice(0, 12).map((row) => row.published.place.row);
  const where =
    places.length === 0 ? '' : ` (${places.length === 1 ? 'row' : 'rows'} ${places.join(', ')})`;
  return finding(
    part,
    'error',
    `${part.group.trim()}: printed ${part.count}, but ${found} in the rows${where}`,
    found,
  );
}

function totalFinding(
  set: CountSet,
  whole: number,
  rows: number,
  judged: number,
): readonly Finding[] {
  const [count] = set.total ? [set.total] : set.parts;
  if (count === undefined || (judged <= whole && whole <= rows)) return [];
  if (rows < whole * mostOfThem || whole < judged * mostOfThem) return [];
  if (set.sentence && judged > whole) return [];
  const found = rows < whole ? rows : judged;
  return [
    finding(
      count,
      'inconsistency',
      `the summary counts ${whole}, this document has ${found} rows`,
      found,
    ),
  ];
}

function finding(
  count: PublishedCount,
  severity: Finding['severity'],
  arithmetic: string,
  found: number,
): Finding {
  return placeFinding(count.place, {
    class: 'summary-vs-rows',
    severity,
    audience: 'performance',
    quote: count.quote,
    arithmetic,
    published: String(count.count),
    expected: String(found),
  });
}
