import type { DecimalText } from './decimal.ts';

/** `none`: no result, no target, or no status wanted. */
export type Band = 'met' | 'near' | 'missed' | 'none';

/** How a status looks to a reader; the shape carries the meaning where colour cannot. */
export interface BandLook {
  readonly label: string;
  readonly shape: '▲' | '◆' | '▼' | '○';
}

/** How a council turns result and target into a band: data, never code per council. */
export interface Scheme {
  readonly kind: 'percentOfTarget';
  /** Near the target: missed by at most this percentage of the target, the edge included. */
  readonly near: DecimalText;
  /** The bands whose updates owe an explanation. */
  readonly explain: readonly Band[];
  readonly looks: Readonly<Record<Band, BandLook>>;
}

/** On or better, within 10% of the target, beyond (as Bolsover publishes since 2020). */
export const withinTenPercent: Scheme = {
  kind: 'percentOfTarget',
  near: '10',
  explain: ['missed'],
  looks: {
    met: { label: 'On target', shape: '▲' },
    near: { label: 'Within 10% of target', shape: '◆' },
    missed: { label: 'Below target', shape: '▼' },
    none: { label: 'No status', shape: '○' },
  },
};
