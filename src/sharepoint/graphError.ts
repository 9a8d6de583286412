import { RecordError, type RecordReason, type ServiceAnswer } from '#domain/recordError.ts';
import { type Answer, NotSent } from './chain.ts';

/** Graph, or the line to it, did not do what was asked. */
export class GraphError extends RecordError {
  /** Whether what was asked may have been done all the same: look before asking again. */
  readonly uncertain: boolean;
  /** Milliseconds that the service wants to be left alone; undefined where it says nothing. */
  readonly waitFor: number | undefined;
  /** Where to begin anew: a delta token that is too old comes with the way on. */
  readonly location: string | undefined;

  constructor(
    reason: RecordReason,
    service: ServiceAnswer,
    options: ErrorOptions & { uncertain: boolean; waitFor?: number; location?: string },
  ) {
    const { status, code, words, requestId } = service;
    const request = requestId && ` (request ${requestId})`;
    super(reason, `${status || 'no answer'} ${code}: ${words}${request}`, { ...options, service });
    this.name = 'GraphError';
    this.uncertain = options.uncertain;
    this.waitFor = options.waitFor;
    this.location = options.location;
  }
}

/** A refusal as an error, in the service's own words. `reading`: nothing was to be changed. */
export function refusalOf(answer: Answer, reading: boolean): GraphError {
  const { status, headers } = answer;
  const envelope = objectIn(answer.body, 'error');
  const inner = objectIn(envelope, 'innerError') ?? objectIn(envelope, 'innererror');
  const requestId = headers.get('request-id') ?? textIn(inner, 'request-id');
  const location = headers.get('Location');
  const waitFor = waitNamed(headers, status);
  return new GraphError(
    reasonOf(status),
    {
      status,
      code: textIn(envelope, 'code') || 'unknown',
      words: textIn(envelope, 'message') || 'no words',
      requestId,
    },
    {
      uncertain: !reading && mayHaveHappened(status, waitFor),
      ...(waitFor !== undefined && { waitFor }),
      ...(location !== null && { location }),
    },
  );
}

/** No answer, half of one, or none in time: whether it was done, only the service knows. */
export function lossOf(cause: unknown, reading: boolean): GraphError {
  const words = cause instanceof Error ? wordsOf(cause) : String(cause);
  const service = { status: 0, code: 'noAnswer', words, requestId: '' };
  const uncertain = !reading && !(cause instanceof NotSent);
  return new GraphError('notReachable', service, { cause, uncertain });
}

/** fetch says "fetch failed" and keeps what failed as the cause. */
function wordsOf(error: Error): string {
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

function reasonOf(status: number): RecordReason {
  if (status === 401 || status === 403) return 'notAllowed';
  if (status === 404 || status === 410) return 'notThere';
  if (status === 409 || status === 412) return 'changed';
  if (status === 423 || status === 429) return 'busy';
  return status >= 500 ? 'notReachable' : 'refused';
}

/** Throttling (429, and 503 with a wait named) happens before anything is done. */
function mayHaveHappened(status: number, waitFor: number | undefined): boolean {
  if (status === 507) return false; // the quota is used up
  return status >= 500 && !(status === 503 && waitFor !== undefined);
}

/**
 * The wait that an answer names, in milliseconds: `Retry-After` in seconds or as a date. Where a call
 * is throttled, the larger of it and `RateLimit-Reset` counts (platform facts, section 3.1).
 */
export function waitNamed(headers: Headers, status: number): number | undefined {
  const after = headers.get('Retry-After');
  const reset = status === 429 ? headers.get('RateLimit-Reset') : null;
  const waits = [
    after === null ? undefined : waitIn(after),
    reset === null ? undefined : waitIn(reset),
  ];
  const known = waits.filter((wait) => wait !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

function waitIn(header: string): number | undefined {
  const seconds = Number(header);
  if (header.trim() !== '' && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

function objectIn(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return name in value ? (value as Record<string, unknown>)[name] : undefined;
}

function textIn(value: unknown, name: string): string {
  const found = objectIn(value, name);
  return typeof found === 'string' ? found : '';
}
