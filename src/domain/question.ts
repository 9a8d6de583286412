import type { Instant } from './instant.ts';
import type { MeasureId } from './measure.ts';
import type { PeriodCode } from './period.ts';
import type { PersonId } from './person.ts';

/** What somebody must settle about a measure in a period, with the answer once there is one. */
export interface Question {
  /** Made from what it is about, so that asking twice leaves one. */
  readonly id: string;
  /** `check`: a finding that may be right; `import`: a row that fits twice; `person`: one asked. */
  readonly about: 'check' | 'import' | 'person';
  readonly measureId: MeasureId;
  readonly period: PeriodCode;
  readonly text: string;
  readonly askedBy: PersonId;
  readonly askedAt: Instant;
  readonly answer: QuestionAnswer | undefined;
}

export interface QuestionAnswer {
  readonly text: string;
  readonly by: PersonId;
  readonly at: Instant;
}
