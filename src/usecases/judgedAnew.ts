import { explanationOwed } from '#domain/exception.ts';
import { judgeUpdate } from '#domain/judgeUpdate.ts';
import type { Measure } from '#domain/measure.ts';
import type { Scheme } from '#domain/scheme.ts';
import type { TargetValue, Update } from '#domain/update.ts';

/** An update with the band of its figure, and due again where that owes an explanation. */
export function judgedAnew(
  scheme: Scheme,
  measure: Measure,
  target: TargetValue | undefined,
  update: Update,
): Update {
  // Where a person chose a word, figures decide nothing.
  const inWords = measure.kind !== 'indicator' || update.statusWord !== '';
  const band = inWords ? update.band : judgeUpdate(scheme, measure, target, update.outturn).band;
  const answered = update.outturn.kind !== 'absent';
  const state = explanationOwed(scheme, { ...update, band })
    ? 'due'
    : answered
      ? 'submitted'
      : update.state;
  return { ...update, band, state };
}
