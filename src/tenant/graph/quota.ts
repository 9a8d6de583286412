import type { Caller } from '../tokens.ts';
import { throttled } from './errors.ts';

/** How much a tenant of up to 1,000 licences lets an app use (platform facts, section 3.1). */
export interface Quota {
  readonly unitsPerMinute: number;
  readonly unitsPerDay: number;
}
export const documentedQuota: Quota = { unitsPerMinute: 1250, unitsPerDay: 1_200_000 };
/** Nobody is throttled: for `npm start`, which fills the whole sample council at once. */
export const unlimitedQuota: Quota = { unitsPerMinute: Infinity, unitsPerDay: Infinity };

/** What was asked since the start, refused requests too. */
export interface Usage {
  readonly requests: number;
  readonly units: number;
}

const minute = 60_000;
const tenantMinutes = 5;
const personRequests = 3000;
/** From this share of the minute on the answers carry the RateLimit headers. */
const tellFrom = 0.8;
/** An app that goes on asking at twice its limit is blocked. */
const blockedFrom = 2;

interface Span {
  readonly key: string;
  readonly limit: number;
  readonly ms: number;
  readonly cost: number;
}

/** Counts resource units in spans that begin with the first request; refused calls count too. */
export class Meter {
  readonly #quota: Quota;
  readonly #spans = new Map<string, { ends: number; used: number }>();
  #usage: Usage = { requests: 0, units: 0 };

  constructor(quota: Quota) {
    this.#quota = quota;
  }

  get usage(): Usage {
    return this.#usage;
  }

  /** Counts a request; throws 429 or 503 where it is over a limit, else answers its headers. */
  take(caller: Caller, units: number, now: number): Readonly<Record<string, string>> {
    this.#usage = { requests: this.#usage.requests + 1, units: this.#usage.units + units };
    if (units === 0) return {};
    const states = this.#spansOf(caller, units).map((span) => this.#count(span, now));
    const [minuteState] = states;
    const over = states.filter(({ used, limit }) => used > limit);
    const told =
      minuteState && minuteState.used >= minuteState.limit * tellFrom
        ? rateHeaders(minuteState)
        : {};
    if (over.length === 0) return told;
    const wait = Math.max(...over.map(({ seconds }) => seconds));
    const blocked = over.some(({ used, limit }) => used > limit * blockedFrom);
    throw throttled(blocked ? 503 : 429, { ...told, 'Retry-After': String(wait) });
  }

  #spansOf(caller: Caller, units: number): Span[] {
    const { unitsPerMinute, unitsPerDay } = this.#quota;
    const spans: Span[] = [
      { key: `minute ${caller.appId}`, limit: unitsPerMinute, ms: minute, cost: units },
      { key: `day ${caller.appId}`, limit: unitsPerDay, ms: 24 * 60 * minute, cost: units },
      // The whole tenant has 15 times an app's minute in 5 minutes, in every row of the table.
      { key: 'tenant', limit: unitsPerMinute * 15, ms: tenantMinutes * minute, cost: units },
    ];
    if (caller.kind === 'person') {
      const ms = tenantMinutes * minute;
      spans.push({ key: `person ${caller.oid}`, limit: personRequests, ms, cost: 1 });
    }
    return spans;
  }

  #count({ key, limit, ms, cost }: Span, now: number) {
    const there = this.#spans.get(key);
    const span = there && there.ends > now ? there : { ends: now + ms, used: 0 };
    span.used += cost;
    this.#spans.set(key, span);
    return { used: span.used, limit, seconds: Math.ceil((span.ends - now) / 1000) };
  }
}

function rateHeaders({ used, limit, seconds }: { used: number; limit: number; seconds: number }) {
  return {
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(Math.max(0, limit - used)),
    'RateLimit-Reset': String(seconds),
  };
}

const single =
  /\/(?:items\/[^/]+|items\/[^/]+\/fields|lists\/[^/]+|sites\/[^/]+|columns\/[^/]+|pages\/[^/]+|drive|root:.*)$/;

/** What a call costs in resource units; calls that SharePoint does not serve cost none. */
export function costOf(method: string, { pathname, searchParams }: URL): number {
  if (!/^\/v1\.0\/(?:sites|drives)\//.test(pathname)) return 0;
  const expand = searchParams.get('$expand') ?? searchParams.get('expand') ?? '';
  if (/\/permissions(?:\/|$)/.test(pathname) || expand.includes('permissions')) return 5;
  if (method !== 'GET') return 2;
  if (/\/items\/(?:microsoft\.graph\.)?delta(?:\(.*\))?$/.test(pathname)) {
    return searchParams.has('token') || pathname.includes('token=') ? 1 : 2;
  }
  return pathname.endsWith('/content') || single.test(pathname) ? 1 : 2;
}
