import {
  Client,
  type Context,
  type GraphRequest,
  type Middleware,
  type MiddlewareOptions,
  ResponseType,
} from '@microsoft/microsoft-graph-client';
import { RecordError } from '#domain/recordError.ts';
import { type RequestBudget, resourceUnits, type Work } from './budget.ts';
import {
  type Answer,
  inSafety,
  lastLink,
  type Outgoing,
  type Send,
  withName,
  withToken,
} from './chain.ts';
import { lossOf, refusalOf } from './graphError.ts';
import { type Patience, patienceOf, withRetry } from './retry.ts';

/** How Graph is reached: its address with the version, and an access token for every call. */
export interface GraphConnection {
  /** `https://graph.microsoft.com/v1.0`, or the stand-in's address. */
  readonly url: string;
  readonly token: () => Promise<string>;
  /** Whether a person waits for the answers (so it is where nothing is said). */
  readonly work?: Work;
  /** Shared by all processes of the service; none in a browser and in commands. */
  readonly budget?: RequestBudget;
  /** Milliseconds for one call and its answer; 30 seconds where nothing is said. */
  readonly timeLimit?: number;
  /** Other than the work's own, for tests. */
  readonly patience?: Partial<Patience>;
  /** The last link of the chain, for tests; the network otherwise. */
  readonly send?: Send;
}

/** What is said about a call beside its address and body. */
export interface CallOptions {
  /** The version (ETag) that the item must still have. */
  readonly version?: string;
  /** Whether asking twice does no more than asking once; so it is for PUT and DELETE. */
  readonly repeatable?: boolean;
  /** Resource units, where method and address do not tell them. */
  readonly units?: number;
  readonly contentType?: string;
}

/**
 * The few things Outturn asks of Graph. Paths are relative to the version, or links that Graph gave;
 * every method may throw a `GraphError`, which is a `RecordError`.
 */
export interface Graph {
  get(path: string): Promise<unknown>;
  /** Undefined where Graph says that the thing is not there. */
  find(path: string): Promise<unknown>;
  post(path: string, body: unknown, options?: CallOptions): Promise<unknown>;
  patch(path: string, body: unknown, version?: string): Promise<unknown>;
  put(path: string, content: Uint8Array, contentType: string): Promise<unknown>;
  /** What is gone already counts as removed. */
  remove(path: string, version?: string): Promise<void>;
  /** How long this connection waits before it hands a refusal on. */
  readonly patience: Patience;
  /** A part of a batch was throttled: for so many milliseconds only people's calls go out. */
  throttled(milliseconds: number): Promise<void>;
  /** A link that Graph gave, without the address that all have in common. */
  relative(path: string): string;
  /** Calls an address outside Graph that Graph gave for one upload: without a token. */
  upload(url: string, method: 'GET' | 'PUT', range?: UploadRange): Promise<Answer>;
}

/** A part of a file on its way: `bytes 0-327679/900000`. */
export interface UploadRange {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly contentRange: string;
}

/** SharePoint's form for programs that are not sold: `NONISV|company|program/version`. */
const agent = 'NONISV|Council|Outturn/0.1';
const secondsForUpload = 300;

/**
 * Builds the Graph client with our own chain: name, retry, token, network with a time limit. The
 * library's own drops the token where there is no https, cuts waits short, retries no lost connection.
 */
export function connectGraph(connection: GraphConnection): Graph {
  const { budget, work = 'person', timeLimit = 30_000 } = connection;
  const { baseUrl, version, address } = splitUrl(connection.url);
  const patience = { ...patienceOf(work), ...connection.patience };
  const last = connection.send ?? lastLink(timeLimit);
  const signed = withToken(last, new URL(baseUrl).origin, connection.token);
  const chain = withName(withRetry(signed, patience, budget), agent);
  const uploading = inSafety(connection.send ?? lastLink(secondsForUpload * 1000), baseUrl);
  const unsigned = withName(withRetry(uploading, patience, budget), agent);
  const middleware = new Chain(chain);
  const client = Client.initWithMiddleware({ middleware, baseUrl, defaultVersion: version });

  async function call(method: Method, path: string, body?: unknown, options: CallOptions = {}) {
    const relative = relativeTo(address, path);
    const units = options.units ?? resourceUnits(method, relative);
    const repeatable = options.repeatable ?? isRepeatable(method, options.version);
    const underWay = new UnderWay(units, repeatable);
    const request = client.api(relative).middlewareOptions([underWay]);
    if (options.version !== undefined) request.header('If-Match', options.version);
    if (options.contentType) request.header('Content-Type', options.contentType);
    await sendBy(request.responseType(ResponseType.RAW), method, body);
    return underWay.result(method === 'GET');
  }

  return {
    get: (path) => call('GET', path),
    find: async (path) => {
      try {
        return await call('GET', path);
      } catch (error) {
        if (isNotThere(error)) return undefined;
        throw error;
      }
    },
    post: (path, body, options) => call('POST', path, body, options),
    patch: (path, body, version) =>
      call('PATCH', path, body, version === undefined ? {} : { version }),
    put: (path, content, contentType) =>
      call('PUT', path, new Blob([new Uint8Array(content)], { type: contentType }), {
        contentType,
      }),
    remove: async (path, version) => {
      try {
        await call('DELETE', path, undefined, version === undefined ? {} : { version });
      } catch (error) {
        if (!isNotThere(error)) throw error;
      }
    },
    patience,
    throttled: async (milliseconds) => budget?.pause(milliseconds),
    relative: (path) => relativeTo(address, path),
    upload: (url, method, range) => uploadTo(unsigned, url, method, range),
  };
}

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

function isRepeatable(method: Method, version: string | undefined): boolean {
  if (method === 'POST') return false;
  // A change that asks for the old version would be refused because of itself.
  return method !== 'PATCH' || version === undefined;
}

function isNotThere(error: unknown): boolean {
  return error instanceof RecordError && error.reason === 'notThere';
}

/** The client takes only https addresses apart; links are cut by us. */
function relativeTo(url: string, path: string): string {
  return path.startsWith(`${url}/`) ? path.slice(url.length) : path;
}

function splitUrl(url: string): { baseUrl: string; version: string; address: string } {
  const { origin, pathname } = new URL(url);
  const version = pathname.replaceAll('/', '');
  return { baseUrl: `${origin}/`, version, address: `${origin}/${version}` };
}

/** The client answers nothing: the answer is in the call's own hands. */
function sendBy(request: GraphRequest, method: Method, body: unknown): Promise<unknown> {
  switch (method) {
    case 'GET':
      return request.get();
    case 'POST':
      return request.post(body);
    case 'PATCH':
      return request.patch(body);
    case 'PUT':
      return request.put(body);
    case 'DELETE':
      return request.delete();
  }
}

async function uploadTo(
  send: Send,
  url: string,
  method: 'GET' | 'PUT',
  range: UploadRange | undefined,
): Promise<Answer> {
  const headers = new Headers(range && { 'Content-Range': range.contentRange });
  const units = 2;
  // A range that arrived twice is refused by itself and looked into by the caller.
  const call = { url, method, headers, body: range?.content, repeatable: method === 'GET', units };
  try {
    return await send(call);
  } catch (error) {
    throw error instanceof RecordError ? error : lossOf(error, false);
  }
}

/** Carries what we know of a call through the client, and what became of it back. */
class UnderWay implements MiddlewareOptions {
  readonly units: number;
  readonly repeatable: boolean;
  #answer: Answer | undefined;
  #lost: unknown;

  constructor(units: number, repeatable: boolean) {
    this.units = units;
    this.repeatable = repeatable;
  }

  async go(send: Send, call: Omit<Outgoing, 'units' | 'repeatable'>): Promise<void> {
    try {
      this.#answer = await send({ ...call, units: this.units, repeatable: this.repeatable });
    } catch (lost) {
      this.#lost = lost;
    }
  }

  result(reading: boolean): unknown {
    if (!this.#answer) {
      throw this.#lost instanceof RecordError ? this.#lost : lossOf(this.#lost, reading);
    }
    const { status, body } = this.#answer;
    // A redirection, which browsers show as status 0, is not followed and no success.
    if (status < 200 || status > 299) throw refusalOf(this.#answer, reading);
    return body;
  }
}

/** The client's one link: its own errors lose cause and headers, so that it never meets any. */
class Chain implements Middleware {
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  async execute(context: Context): Promise<void> {
    const underWay = context.middlewareControl?.getMiddlewareOptions(UnderWay);
    if (!(underWay instanceof UnderWay)) throw new TypeError('a call that is not ours');
    const { request, options } = context;
    await underWay.go(this.#send, {
      url: typeof request === 'string' ? request : request.url,
      method: options?.method ?? 'GET',
      headers: new Headers(options?.headers),
      body: options?.body ?? undefined,
    });
    context.response = new Response();
  }
}
