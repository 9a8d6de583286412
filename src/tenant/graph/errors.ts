import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A refusal in Graph's own body (platform facts, section 1 and the error table). */
export class GraphRefusal extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;

  constructor(status: ContentfulStatusCode, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** The answer as Graph writes it. */
  response(): Response {
    const requestId = crypto.randomUUID();
    const date = new Date().toISOString().slice(0, 19);
    const innerError = { date, 'request-id': requestId, 'client-request-id': requestId };
    return Response.json(
      { error: { code: this.code, message: this.message, innerError } },
      { status: this.status, headers: { 'request-id': requestId } },
    );
  }
}

export const notFound = () =>
  new GraphRefusal(404, 'itemNotFound', 'The specified list was not found');
export const noItem = () =>
  new GraphRefusal(404, 'itemNotFound', 'The resource could not be found.');
export const denied = () => new GraphRefusal(403, 'accessDenied', 'Access denied');
export const noToken = () =>
  new GraphRefusal(401, 'InvalidAuthenticationToken', 'Access token is empty or invalid.');
export const invalid = (message: string) => new GraphRefusal(400, 'invalidRequest', message);
export const mismatch = () =>
  new GraphRefusal(
    412,
    'resourceModified',
    'The resource has changed since it was read (eTag mismatch).',
  );
