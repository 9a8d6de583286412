import { type Judgement, judge } from './judge.ts';
import type { Measure } from './measure.ts';
import { parsePeriod } from './period.ts';
import type { Scheme } from './scheme.ts';
import { isTargetAhead } from './targetBasis.ts';
import type { TargetValue } from './update.ts';
import type { Reading } from './value.ts';

/** The judgement of a measure's result against its target of the period, by its own limits. */
export function judgeUpdate(
  scheme: Scheme,
  measure: Measure,
  target: TargetValue | undefined,
  outturn: Reading,
): Judgement {
  return judge(scheme, {
    polarity: measure.polarity,
    target: target?.value ?? { kind: 'absent', raw: '', why: 'blank' },
    outturn,
    second: target?.second,
    near: measure.near,
    metWithin: measure.metWithin,
    targetIsAhead:
      target !== undefined &&
      isTargetAhead(target.basis, measure.accumulates, parsePeriod(target.period)),
  });
}
