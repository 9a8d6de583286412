import type { Measure } from './measure.ts';
import type { TargetValue, Update } from './update.ts';

/** One measure in one period with all that a reader is shown of it. */
export interface ReportRow {
  readonly measure: Measure;
  readonly target: TargetValue | undefined;
  readonly update: Update | undefined;
}
