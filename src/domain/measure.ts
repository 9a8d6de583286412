import type { PersonId } from './person.ts';

/** Made once, never reused. */
export type MeasureId = string;

/** What is good: a high figure or a low one. */
export type Polarity = 'higher' | 'lower';

/** A definition of what is owned and reported; figures live in updates. */
export interface Measure {
  readonly id: MeasureId;
  /** A label: codes restart in each section and may repeat. */
  readonly code: string;
  readonly title: string;
  readonly section: string;
  readonly directorate: string;
  readonly unit: string;
  readonly polarity: Polarity;
  readonly owner: PersonId;
  readonly ownerPost: string;
}
