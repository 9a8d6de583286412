/**
 * Why the record did not do what was asked; each looks different to a person. `busy`: the service is
 * there and asked to be left alone for a while, or somebody holds the thing just now.
 */
export type RecordReason =
  | 'notAllowed'
  | 'notThere'
  | 'notReachable'
  | 'busy'
  | 'changed'
  | 'refused';

/** What helps: somebody in IT must mend it; wait and repeat; look at the new state and decide. */
export type NextStep = 'tellIt' | 'tryLater' | 'lookAgain';

/** The service's own answer, for logs and IT: never shown to owners. */
export interface ServiceAnswer {
  /** The HTTP status; 0 where no answer came at all. */
  readonly status: number;
  readonly code: string;
  readonly words: string;
  /** What the service's support asks for; empty where none was given. */
  readonly requestId: string;
}

/** The record's own answer, kept for whoever has to mend it; `#text` says it to people. */
export class RecordError extends Error {
  readonly reason: RecordReason;
  /** The service's own words and request id in a line: for logs and IT, never for owners. */
  readonly detail: string;
  /** Undefined where the fault is in what was asked or read, and no service spoke. */
  readonly service: ServiceAnswer | undefined;

  constructor(
    reason: RecordReason,
    detail: string,
    options?: ErrorOptions & { service?: ServiceAnswer },
  ) {
    super(`The record: ${reason}: ${detail}`, options);
    this.name = 'RecordError';
    this.reason = reason;
    this.detail = detail;
    this.service = options?.service;
  }

  get nextStep(): NextStep {
    return nextSteps[this.reason];
  }
}

const nextSteps: Readonly<Record<RecordReason, NextStep>> = {
  notAllowed: 'tellIt',
  notThere: 'tellIt',
  notReachable: 'tryLater',
  busy: 'tryLater',
  changed: 'lookAgain',
  refused: 'tellIt',
};
