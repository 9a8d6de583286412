import type { MeasureId } from './measure.ts';

/** A measure that a row may belong to. */
export interface ImportCandidate {
  readonly id: MeasureId;
  readonly code: string;
  readonly title: string;
  readonly section: string;
}

/**
 * What an import cannot settle alone. `severalMatches`: the row fits more than one measure, and its
 * figures wait. The others are likely joins: the row made a measure of its own (an exception made
 * none), and a person may say that it is the one named.
 */
export interface ImportQuestion {
  readonly kind: 'severalMatches' | 'sameCode' | 'sameTitle' | 'otherSection';
  readonly file: string;
  /** The data row from 1, the first of its measure. */
  readonly row: number;
  readonly code: string;
  readonly title: string;
  readonly section: string;
  /** The measure that the row made; undefined where it made none. */
  readonly measureId: MeasureId | undefined;
  readonly candidates: readonly ImportCandidate[];
}
