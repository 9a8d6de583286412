import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import { periodIndex, periodsInYear } from '#domain/period.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { agrees, type LabelMeaning, labelMeaning } from '#domain/statusLabel.ts';
import type { CheckedDocument, CheckedRow, RowCheck } from './checkedRow.ts';
import { rowFinding } from './rowFinding.ts';
import { wordSet } from './wordSet.ts';

/**
 * A printed status that the figures contradict, in the status column or as the first words of the
 * commentary. Blank and hand-set statuses are left alone. It is an error where no tolerance can make
 * it right; else a council's own limits for this measure may, and it is only asked about.
 */
export const statusVsValue: RowCheck = (row, document) => {
  if (row.published.kind !== 'indicator' || row.judgement.band === 'none') return [];
  const { status, override } = row.published.cells;
  if (override !== '') return [];
  const column = wrongLabel(row, row.label, status);
  if (column) {
    const isOwnRule = column.severity !== 'error' && row.judgement.band === 'near';
    return isOwnRule && hasTolerance(document) ? [] : [column];
  }
  const words = leadingLabel(row.commentary);
  if (words === undefined || sameWords(words, status)) return [];
  if (isTrueOfAnyMiss(row, words)) return [];
  const leading = wrongLabel(row, labelMeaning(withinTenPercent, words, row.polarity), words);
  return leading ? [leading] : [];
};

/** "Below target" in a text is true of a little below as well: how far is what the status says. */
function isTrueOfAnyMiss({ polarity, judgement }: CheckedRow, words: string): boolean {
  if (polarity !== 'higher' || judgement.band === 'met') return false;
  return /\b(?:below|under|not met|missed)\b/i.test(words) && !/within|just|slight/i.test(words);
}

const tolerant = new WeakMap<CheckedDocument, boolean>();

/**
 * Whether the council counts a little under the target as met: several such rows are printed so and
 * none is printed as near.
 */
function hasTolerance(document: CheckedDocument): boolean {
  const known = tolerant.get(document);
  if (known !== undefined) return known;
  const near = document.rows.filter(
    ({ judgement, published }) => judgement.band === 'near' && published.kind === 'indicator',
  );
  const printed = (band: 'met' | 'near'): number =>
    near.filter(({ label }) => label.kind === 'bands' && label.bands.join() === band).length;
  const found = printed('met') > 1 && printed('near') === 0;
  tolerant.set(document, found);
  return found;
}

function wrongLabel(row: CheckedRow, meaning: LabelMeaning, words: string): Finding | undefined {
  if (agrees(meaning, row.judgement) !== false || meaning.kind !== 'bands') return undefined;
  if (row.target.kind !== 'number' || row.outturn.kind !== 'number') return undefined;
  const { judgement, polarity } = row;
  const distance = decimal(row.outturn.number).minus(decimal(row.target.number));
  const isBetter = polarity === 'lower' ? distance.lte(0) : distance.gte(0);
  const isPlain = polarity === 'higher' || polarity === 'lower';
  const saysMet = meaning.bands.includes('met');
  // Green or amber a little under the target may be the measure's own tolerance; words may not.
  const isTolerance =
    isPlain &&
    !isBetter &&
    (isColour(words) || !saysMet) &&
    !(saysMet && judgement.band === 'missed');
  if (polarity === 'lower' && isBetter && /within/i.test(words)) return undefined;
  // Limits between amber and red are each measure's own; a year's target is not due before its end.
  if (isTolerance && isColour(words) && !saysMet) return undefined;
  if (saysMet && !isBetter && isBuildingUp(row)) return undefined;
  const sign = distance.eq(0) ? '=' : distance.gt(0) ? '>' : '<';
  const good = polarity === 'lower' ? 'low' : polarity === 'higher' ? 'high' : 'near the target';
  return rowFinding(row, {
    class: 'status-vs-value',
    severity: isTolerance || !isPlain ? 'inconsistency' : 'error',
    audience: 'performance',
    quote: words.slice(0, 120),
    arithmetic: `result ${row.outturn.number} ${sign} target ${row.target.number}, good is ${good}: ${bandWords[judgement.band]}, printed "${words.slice(0, 60)}"`,
    published: words.slice(0, 120),
    expected: bandWords[judgement.band],
  });
}

const yearly =
  /\b(?:in (?:the|a) year|(?:per|each|this) year|annual|by year end|programme|planned|collected|recovered|delivered|built|started|starts|created|planted|completions?|completed)\b/i;

/** Early in the year a figure that grows through it is judged against the whole year's target. */
function isBuildingUp({ period, published, target, outturn }: CheckedRow): boolean {
  if (!period || period.kind === 'year' || target.kind !== 'number' || outturn.kind !== 'number') {
    return false;
  }
  const elapsed = decimal(String(periodIndex(period))).div(periodsInYear(period));
  if (elapsed.gte(1) || !yearly.test(published.cells.title)) return false;
  return decimal(outturn.number).lte(decimal(target.number).times(elapsed.plus('0.25')));
}

const bandWords = {
  met: 'on target',
  near: 'missed by little',
  missed: 'missed',
  none: 'no status',
} as const;

const colours =
  /^\s*(?:rag:?\s*)?(?:green|amber|yellow|red|blue|satisfactory|warning|alert|[gar])\b/i;

function isColour(words: string): boolean {
  return colours.test(words) || !/[a-z]/i.test(words);
}

const labelWords = wordSet(`
  on above below within target but positive negative met not of the exceeded achieved under
  over off near well just slightly and or missed
`);

/** A status printed as the first words of the commentary: a short phrase of status words alone. */
export function leadingLabel(commentary: string): string | undefined {
  const head = commentary.slice(0, 60);
  const end = /[.;:\n]|$/.exec(head)?.index ?? head.length;
  const phrase = head.slice(0, end).trim();
  if (phrase.length < 8 || !/target/i.test(phrase)) return undefined;
  if (end === head.length && commentary.length > head.length) return undefined;
  const words = phrase
    .toLowerCase()
    .split(/[^a-z0-9%]+/)
    .filter((word) => word !== '');
  const isLabel = words.every((word) => labelWords.has(word) || /^\d+%?$/.test(word));
  return isLabel && words.length <= 8 ? phrase : undefined;
}

function sameWords(one: string, other: string): boolean {
  const fold = (text: string): string => text.toLowerCase().replace(/[^a-z]+/g, '');
  return fold(one) === fold(other);
}
