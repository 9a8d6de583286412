import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import { isAssumed } from '#domain/inferPolarity.ts';
import { periodIndex, periodsInYear } from '#domain/period.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { agrees, type LabelMeaning, labelMeaning } from '#domain/statusLabel.ts';
import { standingLine } from './arithmetic.ts';
import type { CheckedDocument, CheckedRow, RowCheck } from './checkedRow.ts';
import { isPercentRow } from './measureWords.ts';
import { rowFinding } from './rowFinding.ts';
import { wordSet } from './wordSet.ts';

type Big = ReturnType<typeof decimal>;

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
    return isOwnRule && isTolerated(row, document) ? [] : [column];
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

const tolerant = new WeakMap<CheckedDocument, string | undefined>();

/**
 * How far under the target, as a share of it, the council still prints met: the farthest of several
 * such rows, where no row is printed as near or missed that lies nearer. Undefined: no such limit.
 */
function toleranceOf(document: CheckedDocument): string | undefined {
  if (tolerant.has(document)) return tolerant.get(document);
  const near = document.rows.flatMap((row) => {
    const isNear = row.judgement.band === 'near' && row.published.kind === 'indicator';
    const share = isNear && row.label.kind === 'bands' ? missOf(row) : undefined;
    return share && row.label.kind === 'bands' ? [{ share, bands: row.label.bands }] : [];
  });
  const met = near.filter(({ bands }) => bands.includes('met'));
  const farthest = met.reduce<Big | undefined>(
    (most, { share }) => (most === undefined || share.gt(most) ? share : most),
    undefined,
  );
  const isParted = near.every(
    ({ share, bands }) => bands.includes('met') || !farthest || share.gt(farthest),
  );
  const found = met.length > 1 && isParted ? farthest?.toFixed() : undefined;
  tolerant.set(document, found);
  return found;
}

/** By what share of the target a row misses it. */
function missOf({ target, outturn }: CheckedRow): Big | undefined {
  if (target.kind !== 'number' || outturn.kind !== 'number') return undefined;
  const goal = decimal(target.number);
  if (goal.eq(0)) return undefined;
  return goal.minus(decimal(outturn.number)).div(goal).abs();
}

/** Whether a miss lies within what the council prints as met, or its own words say so. */
function isTolerated(row: CheckedRow, document: CheckedDocument): boolean {
  if (/\btoleran/i.test(row.commentary)) return true;
  const limit = toleranceOf(document);
  const miss = missOf(row);
  if (limit === undefined || miss === undefined) return false;
  return miss.lte(decimal(limit));
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
    !hasOwnLimits(row) &&
    (isColour(words) || !saysMet) &&
    // Limits in percent of nought say nothing.
    !(saysMet && judgement.band === 'missed' && !decimal(row.target.number).eq(0));
  if (polarity === 'lower' && isBetter && /within/i.test(words)) return undefined;
  // Limits between amber and red are each measure's own; a year's target is not due before its end.
  if (isTolerance && isColour(words) && !saysMet) return undefined;
  // "Below target" is true of every miss; how far a council calls it so is its own.
  if (isTolerance && !saysMet && judgement.band === 'near' && isBelow(words)) return undefined;
  // Where near ends is the council's own too, unless its words say so ("within 10%").
  const miss = missOf(row);
  if (isTolerance && !saysMet && !/\d/.test(words) && miss?.lte('0.2')) return undefined;
  if (saysMet && !isBetter && isBuildingUp(row)) return undefined;
  return rowFinding(row, {
    class: 'status-vs-value',
    severity: isTolerance || !isPlain || isAssumed(row.polarityFrom) ? 'inconsistency' : 'error',
    audience: 'performance',
    quote: words.slice(0, 120),
    arithmetic: `${standingLine(row)}: ${bandWords[judgement.band]}, printed "${words.slice(0, 60)}"`,
    published: words.slice(0, 120),
    expected: bandWords[judgement.band],
  });
}

/** Whether the row says itself how far under its target it is near, or still met. */
function hasOwnLimits({ published }: CheckedRow): boolean {
  return published.cells.near !== '' || published.cells.met_within !== '';
}

function isBelow(words: string): boolean {
  return (
    /\b(?:below|under|missed|off|not (?:met|achieved|on|reached|meeting))\b/i.test(words) &&
    !/\b(?:near\w*|just|slight\w*|within|close|almost)\b/i.test(words)
  );
}

const yearly =
  /\b(?:in (?:the|a) year|(?:per|each|this) year|annual|by year end|programme|planned|collected|recovered|delivered|built|started|starts|created|planted|completions?|completed)\b/i;

const inTime = /\b(?:on time|in time|within|days|weeks|hours|deadline|timescales?)\b/i;

/** Early in the year a figure that grows through it is judged against the whole year's target. */
function isBuildingUp(row: CheckedRow): boolean {
  const { period, published, target, outturn } = row;
  if (!period || period.kind === 'year' || target.kind !== 'number' || outturn.kind !== 'number') {
    return false;
  }
  const elapsed = decimal(String(periodIndex(period))).div(periodsInYear(period));
  const { title, accumulates, basis } = published.cells;
  if (elapsed.gte(1) || !yearly.test(title)) return false;
  // A share of each period's own things is whole from the first on.
  const isShare = isPercentRow(row);
  const isOwnPeriod = /^period$/i.test(accumulates.trim()) && !/annual|year|profil/i.test(basis);
  if (isShare && (isOwnPeriod || inTime.test(title))) return false;
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
