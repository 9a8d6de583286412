import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** How much of what SharePoint allows an app in a tenant in one minute may be used. */
export interface UnitLimits {
  /** Resource units a minute: 1,250 up to 1,000 licences (platform facts, section 3.1). */
  readonly perMinute: number;
  /** The share that work which nobody waits for takes at most; the rest is people's. */
  readonly backgroundShare: number;
}

/** What a tenant of up to 1,000 licences allows. */
export const smallestLimits: UnitLimits = { perMinute: 1250, backgroundShare: 0.6 };

/** The budget of one tenant, shared by all processes that have the database. */
export interface ResourceUnits {
  /** Resolves when so many units may be spent; a waiting person's are counted and never held up. */
  take(units: number, work: 'person' | 'background'): Promise<void>;
  /** The service throttled a call: for so many milliseconds only people's calls go out. */
  pause(milliseconds: number): Promise<void>;
}

/** What time it is and how to let it pass; tests bring their own. */
export interface UnitClock {
  /** Milliseconds since 1970. Processes on different machines must agree within a second or so. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

const realClock: UnitClock = {
  now: Date.now,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

const minute = 60_000;
/** What may be spent at once is a tenth of the minute, so that no minute holds more than its share. */
const burst = minute / 10;

/**
 * Opens the budget. Two times are kept for a tenant, each moved on by what a call costs: one at the
 * pace of the whole minute by every call, one at the pace of the background's share by background
 * work, which goes out only where both are no further ahead than a tenth of a minute. One statement
 * looks and moves, so that processes cannot spend the same units twice.
 */
export function openResourceUnits(
  db: Kysely<Tables>,
  tenantId: string,
  limits: UnitLimits = smallestLimits,
  clock: UnitClock = realClock,
): ResourceUnits {
  const paces = pacesOf(limits);
  let added: Promise<void> | undefined;
  const ready = () => {
    added ??= addTenant(db, tenantId).catch((error: unknown) => {
      added = undefined;
      throw error;
    });
    return added;
  };
  return {
    take: async (units, work) => {
      if (units === 0) return;
      await ready();
      if (work === 'person') {
        await spendForPerson(db, tenantId, clock.now(), units * paces.whole);
        return;
      }
      for (;;) {
        const wait = await spendForBackground(db, tenantId, clock.now(), units, paces);
        if (wait <= 0) return;
        await clock.sleep(wait);
      }
    },
    pause: async (milliseconds) => {
      await ready();
      const until = Math.ceil(clock.now() + milliseconds);
      await db
        .updateTable('resource_unit')
        .set({ paused_until: sql<number>`greatest(paused_until, cast(${until} as bigint))` })
        .where('tenant_id', '=', tenantId)
        .execute();
    },
  };
}

interface Paces {
  /** Milliseconds that one unit takes at the pace of the whole minute, and of the share. */
  readonly whole: number;
  readonly share: number;
}

/** A minute holds the burst and what its pace gives: together no more than the limit. */
function pacesOf({ perMinute, backgroundShare }: UnitLimits): Paces {
  const pace = (units: number) => (minute + burst) / units;
  return { whole: pace(perMinute), share: pace(perMinute * backgroundShare) };
}

async function addTenant(db: Kysely<Tables>, tenantId: string): Promise<void> {
  await db
    .insertInto('resource_unit')
    .values({ tenant_id: tenantId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function spendForPerson(
  db: Kysely<Tables>,
  tenantId: string,
  now: number,
  cost: number,
): Promise<void> {
  await db
    .updateTable('resource_unit')
    .set({ whole_at: moved('whole_at', now, cost) })
    .where('tenant_id', '=', tenantId)
    .execute();
}

/** Milliseconds to wait before asking again; 0 where the units were spent. */
async function spendForBackground(
  db: Kysely<Tables>,
  tenantId: string,
  now: number,
  units: number,
  paces: Paces,
): Promise<number> {
  const [whole, share] = [units * paces.whole, units * paces.share];
  const spent = await db
    .updateTable('resource_unit')
    .set({ whole_at: moved('whole_at', now, whole), share_at: moved('share_at', now, share) })
    .where('tenant_id', '=', tenantId)
    .where('paused_until', '<=', now)
    // More than a whole burst at once goes out when nothing is ahead, and is waited for after it.
    .where('whole_at', '<=', Math.floor(now + Math.max(0, burst - whole)))
    .where('share_at', '<=', Math.floor(now + Math.max(0, burst - share)))
    .returning('tenant_id')
    .executeTakeFirst();
  if (spent) return 0;
  const row = await db
    .selectFrom('resource_unit')
    .select(['whole_at', 'share_at', 'paused_until'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  return Math.max(
    Number(row.paused_until) - now,
    Number(row.whole_at) - now - Math.max(0, burst - whole),
    Number(row.share_at) - now - Math.max(0, burst - share),
    1,
  );
}

function moved(column: 'whole_at' | 'share_at', now: number, cost: number) {
  const step = Math.ceil(cost);
  return sql<number>`greatest(${sql.ref(column)}, cast(${now} as bigint)) + cast(${step} as bigint)`;
}
