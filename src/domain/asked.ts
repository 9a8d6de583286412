import { isDue } from './due.ts';
import type { Measure } from './measure.ts';
import { type PeriodCode, parsePeriod } from './period.ts';

/**
 * Whether the chat asks for a measure's figure of a period: reported then, owned by somebody, and
 * an indicator. The cards for plan targets and key tasks, which are judged in words, are not made yet.
 */
export function isAsked(measure: Measure, code: PeriodCode): boolean {
  const period = parsePeriod(code);
  if (!period || measure.kind !== 'indicator' || measure.owner === '') return false;
  return isDue(measure, period);
}
