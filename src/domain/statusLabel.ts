import { decimal } from './decimal.ts';
import type { Judgement } from './judge.ts';
import { bandsOfPhrase, foldLabel } from './labelVocabulary.ts';
import type { Polarity } from './measure.ts';
import type { Band, BandLook, Scheme } from './scheme.ts';

/** What a printed status says: one band or one of several ("not met"), set by hand, or nothing. */
export type LabelMeaning =
  | { readonly kind: 'absent' }
  | { readonly kind: 'bands'; readonly bands: readonly Band[] }
  | { readonly kind: 'override' };

const bandNames: readonly Band[] = ['met', 'near', 'missed', 'none'];

/**
 * What a printed status means: the scheme's own labels and shapes first, then its words, then the
 * vocabulary that councils publish in. Words that nobody knows ("Covid Affected", "Suspended") are
 * statuses set by hand. Where low is good, "below target" may mean the figure or the verdict: then
 * every band that it can mean is given.
 */
export function labelMeaning(
  scheme: Scheme,
  label: string,
  polarity: Polarity = 'higher',
): LabelMeaning {
  const folded = foldLabel(label);
  if (folded === '') return ownShape(scheme, label);
  const own = bandNames.filter((band) => foldLabel(scheme.looks[band].label) === folded);
  const general = bandsOfPhrase(folded, polarity);
  // Where low or the middle is good, even the scheme's own "below target" may mean the figure.
  const doubtful = polarity !== 'higher' && general !== undefined && general.length > 1;
  if (own.length > 0 && !doubtful) return { kind: 'bands', bands: own };
  if (scheme.exceeded && foldLabel(scheme.exceeded.look.label) === folded) return bands(['met']);
  const word = scheme.words.find((each) => foldLabel(each.word) === folded);
  if (word && word.band !== 'none') return bands([word.band]);
  const shapes = bandsOfShapeName(scheme, folded);
  if (shapes.length > 0) return bands(shapes);
  if (general) return bands(withTolerance(scheme, folded, general));
  return { kind: 'override' };
}

/**
 * Whether a printed status fits what the figures give; null where nothing was printed, where it was
 * set by hand, and where the figures give no verdict to hold against it.
 */
export function agrees(meaning: LabelMeaning, judgement: Judgement): boolean | null {
  if (meaning.kind !== 'bands') return null;
  if (meaning.bands.includes(judgement.band)) return true;
  // "Green" without a figure, "Data Only" beside one: neither contradicts the other.
  if (judgement.band === 'none' || meaning.bands.includes('none')) return null;
  return false;
}

function bands(list: readonly Band[]): LabelMeaning {
  return { kind: 'bands', bands: list };
}

/** A label that is only a sign: the scheme's own shape, a tick or cross; nothing where it is a dash. */
function ownShape(scheme: Scheme, label: string): LabelMeaning {
  const sign = label.trim().replace(/\uFE0F/g, '');
  if (sign === '' || /^[-–—._\s]+$/.test(sign)) return { kind: 'absent' };
  const own = bandNames.filter((band) => scheme.looks[band].shape === sign);
  return own.length > 0 ? bands(own) : { kind: 'override' };
}

const shapeNames = new Map<string, readonly BandLook['shape'][]>([
  ['star', ['★']],
  ['circle', ['●']],
  ['square', ['■']],
  ['diamond', ['◆']],
  ['triangle', ['▲', '▼']],
]);

/** "Circle", "triangle icon": the bands that the scheme shows by it. */
function bandsOfShapeName(scheme: Scheme, folded: string): Band[] {
  const shapes = shapeNames.get(folded.replace(/ (?:icon|symbol)$/, ''));
  if (!shapes) return [];
  return bandNames.filter((band) => shapes.includes(scheme.looks[band].shape));
}

/** "Within 5%" is met where the scheme still counts 5% short as met. */
function withTolerance(scheme: Scheme, folded: string, general: readonly Band[]): readonly Band[] {
  const percent = /\bwithin (\d{1,3}(?:\.\d{1,4})?)%/.exec(folded)?.[1];
  if (percent === undefined || !('metWithin' in scheme)) return general;
  const stillMet = decimal(scheme.metWithin).gte(decimal(percent));
  return stillMet ? [...new Set<Band>(['met', ...general])] : general;
}
