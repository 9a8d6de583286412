import { RecordError } from '#domain/recordError.ts';

/** A call on its way out. */
export interface Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: BodyInit | undefined;
  /** Whether asking twice does no more than asking once; reading always is so. */
  readonly repeatable: boolean;
  /** What it costs in resource units. */
  readonly units: number;
}

/** An answer that arrived whole; undefined is no body at all. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** The call never left this machine, so that nothing can have been done. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
}

/** A link of the chain: sends, or does its part and hands on. Rejects where no whole answer came. */
export type Send = (call: Outgoing) => Promise<Answer>;

/**
 * The last link. A call and the reading of its answer together take at most so many milliseconds;
 * an answer cut off in the middle is no answer. Nothing that Outturn asks for is answered by sending
 * it elsewhere, so that a redirection is not followed: a body never reaches an address unseen.
 */
export function lastLink(timeLimit: number): Send {
  return async ({ url, method, headers, body }) => {
    const response = await fetch(url, {
      method,
      headers,
      redirect: 'manual',
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(timeLimit),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: bodyOf(response, text) };
  };
}

function bodyOf(response: Response, text: string): unknown {
  if (text === '') return undefined;
  const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
  // An error page of something between us and the service is kept as text.
  if (!isJson) return text;
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words would repeat a piece of the answer.
    throw new TypeError('an answer that is not JSON, though it says so');
  }
}

/** Puts the token on calls to one origin; a call to any other address never leaves. */
export function withToken(send: Send, origin: string, token: () => Promise<string>): Send {
  return async (call) => {
    const asked = new URL(call.url).origin;
    if (asked !== origin) {
      throw new RecordError('refused', `an address that is not Graph's: ${asked}`);
    }
    const headers = new Headers(call.headers);
    headers.set('Authorization', `Bearer ${await tokenOf(token)}`);
    return send({ ...call, headers });
  };
}

async function tokenOf(token: () => Promise<string>): Promise<string> {
  try {
    return await token();
  } catch (cause) {
    throw new NotSent('no access token', { cause });
  }
}

/**
 * Says who asks, in the form that SharePoint wants of other people's programs so that it can tell
 * them apart when it is busy. Browsers do not let a page name itself.
 */
export function withName(send: Send, agent: string): Send {
  const isBrowser = typeof document !== 'undefined';
  return (call) => {
    const headers = new Headers(call.headers);
    // Node's own is "*", which some of Graph's addresses refuse (platform facts, section 3.4).
    headers.set('Accept-Language', 'en-GB');
    headers.set('client-request-id', crypto.randomUUID());
    if (!isBrowser) headers.set('User-Agent', agent);
    return send({ ...call, headers });
  };
}

/** Lets a file travel in the clear to nobody, but for the stand-in on this machine. */
export function inSafety(send: Send, graphUrl: string): Send {
  return async (call) => {
    const asked = URL.parse(call.url);
    if (asked?.protocol !== 'https:' && asked?.origin !== new URL(graphUrl).origin) {
      const detail = `an upload address that is not safe: ${asked?.origin ?? ''}`;
      throw new RecordError('refused', detail);
    }
    return send(call);
  };
}
