/** Why the record did not do what was asked; each looks different to a person. */
export type RecordReason = 'notAllowed' | 'notThere' | 'notReachable' | 'changed' | 'refused';

/** The record's own answer, kept for whoever has to mend it; `#text` says it to people. */
export class RecordError extends Error {
  readonly reason: RecordReason;
  /** The service's own words and request id: for logs and IT, never for owners. */
  readonly detail: string;

  constructor(reason: RecordReason, detail: string, options?: ErrorOptions) {
    super(`The record: ${reason}: ${detail}`, options);
    this.name = 'RecordError';
    this.reason = reason;
    this.detail = detail;
  }
}
