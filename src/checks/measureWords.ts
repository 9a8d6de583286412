import { decimal } from '#domain/decimal.ts';
import type { CheckedRow } from './checkedRow.ts';
import { tokenise } from './tokens.ts';
import { wordSet } from './wordSet.ts';

const small = wordSet(`
  the and for with within from that this their into over per are were was has have been which
  who all any our its not number percentage proportion percent total rate average target
  targets quarter quarterly annual annually year years day days working time least more than
  each council councils service services new after before during through via using overall
  corporate figure made received week weeks month months hours minutes seconds secs against
  level
`);

/** The stem of a word: its first six letters without the endings that come and go. */
export function stemOf(lower: string): string {
  const bare = lower.replace(/['’]s?$/, '');
  const cut =
    bare.length > 5
      ? bare.replace(/(?:ations?|ments?|ings?|ions?|ed|es|s|ly)$/, '')
      : bare.replace(/s$/, '');
  return cut.slice(0, 6);
}

/** The stems of a text's telling words; common words of every title tell nothing. */
export function stemsOf(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const token of tokenise(text)) {
    if (token.kind !== 'word' || token.text.length < 3 || small.has(token.lower)) continue;
    stems.add(stemOf(token.lower));
  }
  return stems;
}

const titleStems = new Map<string, ReadonlySet<string>>();

/** The stems of a row's title, kept for the titles seen last. */
export function titleStemsOf(row: CheckedRow): ReadonlySet<string> {
  const { title } = row.published.cells;
  const known = titleStems.get(title);
  if (known) return known;
  if (titleStems.size > 5000) titleStems.clear();
  const stems = stemsOf(title);
  titleStems.set(title, stems);
  return stems;
}

/** Whether a row's figure is a percentage by unit, print or title. */
export function isPercentRow(row: CheckedRow): boolean {
  const { unit, title } = row.published.cells;
  if (asksForShare(row) !== undefined) return false;
  if (row.outturn.kind === 'number' && row.outturn.unit !== undefined) {
    return row.outturn.unit === 'percent';
  }
  if (row.target.kind === 'number' && row.target.unit === 'percent') return true;
  if (unit !== '') return /^\s*(?:%|per ?cent)/i.test(unit);
  return isPercentTitle(title);
}

/** `% calls answered`, `Calls answered (%)`, `Percentage of ...`: not `at least 50% of ...`. */
function isPercentTitle(title: string): boolean {
  if (title.startsWith('%') || /(?:^|[^\d\s])\s*%|\(%\)/.test(title)) return true;
  return /^(?:the )?(?:percentage|proportion|per ?cent)\b|\bpercentage\b|\bas a proportion\b/i.test(
    title,
  );
}

const shareInTitle =
  /(?:^|\b(?:at least|minimum of|more than|over|ensure|retain|achieve|maintain|that)\s+)(\d{1,3}(?:\.\d+)?)\s?(?:%|per ?cent) of (?:all |the |our )?[a-z]/i;
const countInTitle =
  /\b(?:numbers?|how many|count|volume|amount|value of|increase|reduce|reduction|growth|total)\b|£/i;

/**
 * The percentage that a title asks for ("retain at least 50% of clients") over bare figures that can
 * only be counts, for one is above 100; undefined for every other row.
 */
export function asksForShare(row: CheckedRow): string | undefined {
  const { title } = row.published.cells;
  if (!title.includes('%') && !title.includes('cent')) return undefined;
  if (row.outturn.kind !== 'number' || row.outturn.unit !== undefined) return undefined;
  if (row.target.kind === 'number' && row.target.unit === 'percent') return undefined;
  const isCount = row.yearSoFar.some(
    ({ outturn }) => outturn.kind === 'number' && decimal(outturn.number).gt(100),
  );
  if (!isCount && decimal(row.outturn.number).lte(100)) return undefined;
  if (isPercentTitle(title) || countInTitle.test(title)) return undefined;
  return shareInTitle.exec(title)?.[1];
}

const sharedOut =
  /\b(?:increase|growth|change|rise|reduction|variance|of (?:the )?target|budget|forecast|planned|projected|recover\w*|collect\w*|rent|income|spend|savings?|delivered|delivery|turnover|occupancy|capacity|utilis\w+|utiliz\w+|ratio|index|compared|return|yield|interest|trajectory|improvement|decrease|supply|variation|over ?spend|uplift|inflation|profit|benchmark|availability)\b/i;

/** Whether a percentage can only lie between 0 and 100: a share of things, not growth or income. */
export function isShareTitle(title: string): boolean {
  return isPercentTitle(title) && !sharedOut.test(title);
}

const done =
  /\b(?:answered|respon\w+|satisfied|satisfaction|determined|resolved|acknowledged|(?:completed|paid|processed|issued|returned|cleared|made|repaired|reviewed) (?:on|in|within)|(?:in|on) time|within (?:target|\d+)|compliant|compliance)\b/i;

/** Whether a title names things that were done or not: no more than all of them can be. */
export function isShareOfDone(title: string): boolean {
  return done.test(title) && !sharedOut.test(title);
}

/** Whether figures of a measure hold the year so far, or more than their own period. */
export function runsOn(row: CheckedRow): boolean {
  const { accumulates, title, basis } = row.published.cells;
  if (accumulates !== '') return /cumul|roll|year|ytd|annual|profil/i.test(accumulates);
  if (/profil|cumul/i.test(basis)) return true;
  return /\b(?:cumulative|profiled|rolling|ytd|year to date|to date)\b/i.test(title);
}

/** The figures of the year so far; undefined where one of the periods from the first has none. */
export function yearFigures(row: CheckedRow): readonly string[] | undefined {
  const figures: string[] = [];
  for (const [at, each] of row.yearSoFar.entries()) {
    if (each.outturn.kind !== 'number') return undefined;
    if (each.period?.kind !== 'year' && indexOf(each) !== at + 1) return undefined;
    figures.push(each.outturn.number);
  }
  return figures;
}

function indexOf(row: CheckedRow): number {
  return row.period && row.period.kind !== 'year' ? row.period.index : 0;
}

/** Figures that never fall and at least double look like a running total. */
export function looksCumulative(figures: readonly string[]): boolean {
  if (figures.length < 3) return false;
  const values = figures.map((figure) => decimal(figure));
  const first = values[0];
  const last = values.at(-1);
  if (!first || !last || first.lte(0)) return false;
  return (
    values.every((value, at) => at === 0 || value.gte(values[at - 1] ?? value)) &&
    last.gte(first.times(2))
  );
}
