import type { Band, Scheme } from './scheme.ts';
import type { Explanation } from './update.ts';

/** Whether an answer in this band still owes cause, action and back-on-target date. */
export function explanationOwed(
  scheme: Scheme,
  band: Band,
  explanation: Explanation | undefined,
): boolean {
  return explanation === undefined && scheme.explain.includes(band);
}
