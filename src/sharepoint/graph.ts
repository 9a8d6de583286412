import {
  Client,
  type Context,
  GraphError,
  HTTPMessageHandler,
  type Middleware,
  ResponseType,
} from '@microsoft/microsoft-graph-client';
import { RecordError, type RecordReason } from '#domain/recordError.ts';

/** How Graph is reached: its address with the version, and an access token for every call. */
export interface GraphConnection {
  /** `https://graph.microsoft.com/v1.0`, or the stand-in's address. */
  readonly url: string;
  readonly token: () => Promise<string>;
}

/** The few things Outturn asks of Graph. Paths are relative; every method may throw RecordError. */
export interface Graph {
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<unknown>;
  patch(path: string, body: unknown, version?: string): Promise<unknown>;
  put(path: string, content: Uint8Array, contentType: string): Promise<unknown>;
  /** Undefined where Graph says that the thing is not there. */
  find(path: string): Promise<unknown>;
}

/**
 * Builds the Graph client with our own chain: the library's own drops the token on any address that
 * is not https, and never retries a lost connection.
 */
export function connectGraph(connection: GraphConnection): Graph {
  const { baseUrl, version } = splitUrl(connection.url);
  const send = new HTTPMessageHandler();
  const retry = new Retry(send);
  const middleware = new Bearer(connection.token, baseUrl, retry);
  const client = Client.initWithMiddleware({ middleware, baseUrl, defaultVersion: version });
  const call = (path: string) => client.api(path).header('Accept-Language', 'en-GB');
  // The client takes absolute addresses apart only where they are https; a next link is cut by us.
  const relative = (path: string) =>
    path.startsWith(`${connection.url}/`) ? path.slice(connection.url.length) : path;
  const get = (path: string) => named<unknown>(() => call(relative(path)).get());
  return {
    get,
    post: (path, body) => named(() => call(path).post(body)),
    patch: (path, body, version) =>
      named(() => (version ? call(path).header('If-Match', version) : call(path)).patch(body)),
    put: (path, content, contentType) =>
      named(() =>
        call(path)
          .header('Content-Type', contentType)
          .responseType(ResponseType.JSON)
          .put(new Blob([new Uint8Array(content)], { type: contentType })),
      ),
    find: async (path) => {
      try {
        return await get(path);
      } catch (error) {
        if (error instanceof RecordError && error.reason === 'notThere') return undefined;
        throw error;
      }
    },
  };
}

function splitUrl(url: string): { baseUrl: string; version: string } {
  const { origin, pathname } = new URL(url);
  return { baseUrl: `${origin}/`, version: pathname.replaceAll('/', '') };
}

/** Puts the token on requests to Graph's own origin and to no other address. */
class Bearer implements Middleware {
  readonly #token: () => Promise<string>;
  readonly #origin: string;
  readonly #next: Middleware;

  constructor(token: () => Promise<string>, baseUrl: string, next: Middleware) {
    this.#token = token;
    this.#origin = new URL(baseUrl).origin;
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    if (new URL(url).origin !== this.#origin) {
      throw new RecordError('refused', `an address that is not Graph's: ${new URL(url).origin}`);
    }
    const headers = new Headers(context.options?.headers);
    headers.set('Authorization', `Bearer ${await this.#token()}`);
    context.options = { ...context.options, headers };
    await this.#next.execute(context);
  }
}

const retried = new Set([429, 503, 504]);
const tries = 4;
const longestWait = 20_000;

/** Asks again, after the wait the service names, what the service asks to be asked again. */
class Retry implements Middleware {
  readonly #next: Middleware;

  constructor(next: Middleware) {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      await this.#next.execute(context);
      const response = context.response;
      if (!response || !retried.has(response.status) || attempt === tries) return;
      const named = Number(response.headers.get('Retry-After')) * 1000;
      const wait = named > 0 ? named : 500 * 2 ** attempt * (0.5 + Math.random());
      if (wait > longestWait) return;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** Runs a call and turns what went wrong into the record's own error. */
async function named<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof GraphError && error.statusCode > 0) {
      const detail = `${error.statusCode} ${error.code}: ${error.message} (request ${error.requestId})`;
      throw new RecordError(reasonOf(error.statusCode), detail, { cause: error });
    }
    if (error instanceof RecordError) throw error;
    // The client wraps a lost connection in a GraphError without a status.
    const words = error instanceof Error ? error.message : String(error);
    throw new RecordError('notReachable', words, { cause: error });
  }
}

function reasonOf(status: number): RecordReason {
  if (status === 401 || status === 403) return 'notAllowed';
  if (status === 404) return 'notThere';
  if (status === 409 || status === 412) return 'changed';
  return status === 429 || status >= 500 ? 'notReachable' : 'refused';
}
