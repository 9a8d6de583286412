import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

interface RefusalDetails {
  /** The more exact code inside `innerError`. */
  readonly inner?: string | undefined;
  /** The code inside that one. */
  readonly innermost?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** A refusal in Graph's own body (platform facts, section 1 and the error table). */
export class GraphRefusal extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly #details: RefusalDetails;

  constructor(
    status: ContentfulStatusCode,
    code: string,
    message: string,
    details: RefusalDetails = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.#details = details;
  }

  /** The answer as Graph writes it; `clientRequestId` is what the caller named the request. */
  response(clientRequestId: string | undefined): Response {
    const requestId = crypto.randomUUID();
    const client = clientRequestId ?? requestId;
    const { inner, innermost, headers } = this.#details;
    const innerError = {
      ...(inner !== undefined && { code: inner }),
      ...(innermost !== undefined && { innerError: { code: innermost } }),
      date: new Date().toISOString().slice(0, 19),
      'request-id': requestId,
      'client-request-id': client,
    };
    return Response.json(
      { error: { code: this.code, message: this.message, innerError } },
      {
        status: this.status,
        headers: { ...headers, 'request-id': requestId, 'client-request-id': client },
      },
    );
  }
}

export const noList = () =>
  new GraphRefusal(404, 'itemNotFound', 'The specified list was not found');
export const noItem = () =>
  new GraphRefusal(404, 'itemNotFound', 'The resource could not be found.');
export const denied = () => new GraphRefusal(403, 'accessDenied', 'Access denied');
export const noToken = () =>
  new GraphRefusal(401, 'InvalidAuthenticationToken', 'Access token is empty or invalid.');
export const invalid = (message: string) => new GraphRefusal(400, 'invalidRequest', message);
export const nameTaken = () =>
  new GraphRefusal(409, 'nameAlreadyExists', 'The specified item name already exists.');
export const mismatch = () =>
  new GraphRefusal(
    412,
    'resourceModified',
    'The resource has changed since the caller last read it; usually an eTag mismatch',
    { inner: 'entityTagDoesNotMatch' },
  );
export const badTag = () =>
  new GraphRefusal(400, 'invalidRequest', 'The entity tag header is malformed.', {
    inner: 'malformedEntityTag',
  });
/** Public reports have both statuses for a value that a unique column holds already. */
export const duplicate = (status: 400 | 409) =>
  new GraphRefusal(
    status,
    status === 409 ? 'nameAlreadyExists' : 'invalidRequest',
    'One or more fields with unique constraints already has the provided value.',
  );
/** More than 5,000 items would have to be looked at. The status is not in any page: 422 is likely. */
export const tooManyResources = () =>
  new GraphRefusal(
    422,
    'notSupported',
    'The request is unprocessable because it uses too many resources',
    { inner: 'tooManyResources' },
  );
export const throttled = (status: 429 | 503, headers: Readonly<Record<string, string>>) =>
  status === 429
    ? new GraphRefusal(429, 'activityLimitReached', 'The request has been throttled', {
        inner: 'throttledRequest',
        innermost: 'quota',
        headers,
      })
    : new GraphRefusal(503, 'serviceNotAvailable', 'The service is not available.', { headers });
export const gatewayTimeout = () =>
  new GraphRefusal(504, 'UnknownError', 'The gateway did not hear from the service in time.');
/** A delta token too old; `fresh` reads the whole list again. */
export const resync = (fresh: string) =>
  new GraphRefusal(
    410,
    'resyncChangesApplyDifferences',
    'Resync required. Replace any local items with the server’s version.',
    { headers: { Location: fresh } },
  );

/** Whatever went wrong, in Graph's own body. */
export function answerError(error: unknown, context: Pick<Context, 'req'>): Response {
  const known = error instanceof GraphRefusal;
  if (!known) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  const refusal = known
    ? error
    : new GraphRefusal(500, 'generalException', 'An error has occurred.');
  return refusal.response(context.req.header('client-request-id'));
}
