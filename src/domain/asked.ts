import type { Measure } from './measure.ts';
import { isOwed, owedAt, type PeriodAt } from './periodAt.ts';

/**
 * Whether the chat asks for a measure's figure of a period: reported then, there by now, owned by
 * somebody, and an indicator. A figure that comes from elsewhere is asked for from the day on which
 * it exists. The cards for plan targets and key tasks, which are judged in words, are not made yet.
 */
export function isAsked(measure: Measure, at: PeriodAt): boolean {
  if (measure.kind !== 'indicator' || measure.owner === '') return false;
  const state = owedAt(measure, at);
  return state !== undefined && isOwed(state);
}
