import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler } from 'hono';
import type { FaultKind, FaultPlan, Faults } from './faults.ts';
import {
  duplicate,
  type GraphRefusal,
  gatewayTimeout,
  mismatch,
  resync,
  throttled,
} from './graph/errors.ts';

type TroubledContext = Context<{ Bindings: Partial<HttpBindings> }>;

const defaultSlowMs = 10_000;

/** Makes every request as slow as it was asked to be, and lets the plan's faults happen to it. */
export function trouble(
  faults: Faults,
  plan: FaultPlan,
  latencyMs: number,
): MiddlewareHandler<{ Bindings: Partial<HttpBindings> }> {
  return async (context, next) => {
    if (latencyMs > 0) await pause(latencyMs);
    const kind = faults({
      method: context.req.method,
      path: pathOf(context.req.url),
      ifMatch: context.req.header('If-Match') !== undefined,
      part: false,
    });
    if (kind === undefined) return next();
    if (kind === 'resetBefore') return cut(context);
    if (kind === 'slow') await pause(plan.slowMs ?? defaultSlowMs);
    if (kind === 'slow' || takesEffect(kind)) await next();
    if (kind === 'resetAfter') replace(context, cut(context));
    if (kind === 'half') replace(context, await half(context));
    const refusal = refusalOf(kind, plan, context.req.url);
    if (refusal) replace(context, refusal.response(context.req.header('client-request-id')));
  };
}

/** Puts an answer in the true one's place, whose headers would otherwise join it. */
function replace(context: TroubledContext, answer: Response): void {
  context.res = undefined;
  context.res = answer;
}

/** Whether the request is carried out although its answer says otherwise. */
export function takesEffect(kind: FaultKind): boolean {
  return ['504After', 'duplicate400', 'duplicate409', 'resetAfter', 'half'].includes(kind);
}

/** The refusal that a fault of this kind answers with, where it answers at all. */
export function refusalOf(kind: FaultKind, plan: FaultPlan, url: string): GraphRefusal | undefined {
  switch (kind) {
    case '410':
      return resync(withoutToken(url));
    case '412':
      return mismatch();
    case '429':
    case '503':
      return throttled(kind === '429' ? 429 : 503, { 'Retry-After': String(plan.retryAfter ?? 1) });
    case '504':
    case '504After':
      return gatewayTimeout();
    case 'duplicate400':
      return duplicate(400);
    case 'duplicate409':
      return duplicate(409);
    case 'resetBefore':
    case 'resetAfter':
    case 'slow':
    case 'half':
      return undefined;
  }
}

/** The path and query of an address. */
export function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return decodeSafely(pathname + search);
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % is the caller's own; it is looked at as it stands
  }
}

function withoutToken(url: string): string {
  const fresh = new URL(url);
  fresh.pathname = fresh.pathname.replace(/\(token=[^)]*\)$/, '');
  fresh.searchParams.delete('token');
  return fresh.toString();
}

/** Ends the connection without an answer. */
function cut(context: TroubledContext): Response {
  context.env.outgoing?.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Sends the head and half of the answer's body, then ends the connection. */
async function half(context: TroubledContext): Promise<Response> {
  // A HEAD has no body, and the library writes its head once more whatever is answered here.
  if (context.req.method === 'HEAD') return cut(context);
  const body = new Uint8Array(await context.res.arrayBuffer());
  const { outgoing } = context.env;
  outgoing?.writeHead(context.res.status, {
    ...Object.fromEntries(context.res.headers),
    'Content-Length': String(body.length + 1), // also an empty answer ends too early
  });
  outgoing?.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy());
  if (body.length < 2) outgoing?.destroy();
  return RESPONSE_ALREADY_SENT;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
