/** What can go wrong with a request; those named after a status answer it without an effect. */
export const faultKinds = [
  '410',
  '412',
  '429',
  '503',
  '504',
  /** The gateway gave up, but the write went through. */
  '504After',
  /** A write went through twice at the service's end: the second one's refusal is the answer. */
  'duplicate400',
  'duplicate409',
  'resetBefore',
  'resetAfter',
  'slow',
  /** The connection ends in the middle of the answer; the write went through. */
  'half',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** One fault at an exact place: the nth request, counted from 1, whose address holds `path`. */
export interface PlannedFault {
  readonly kind: FaultKind;
  readonly nth: number;
  /** Part of the path with its query; every request where it is not given. */
  readonly path?: string | undefined;
  readonly method?: string | undefined;
  /** How many requests in a row have it; one where it is not given. */
  readonly times?: number | undefined;
}

/** A fault plan as its file holds it; the same plan and the same requests give the same faults. */
export interface FaultPlan {
  readonly seed?: number | undefined;
  /** Chance of each kind for a request on which it can happen, 0 to 1. */
  readonly rates?: Readonly<Partial<Record<FaultKind, number>>> | undefined;
  readonly list?: readonly PlannedFault[] | undefined;
  /** The status of a true duplicate of a unique value; public reports have both. */
  readonly duplicateStatus?: 400 | 409 | undefined;
  /** How long a slow request takes, in ms; 10,000 where it is not given. */
  readonly slowMs?: number | undefined;
  /** Seconds that a 429 or 503 of the plan asks to wait; 1 where it is not given. */
  readonly retryAfter?: number | undefined;
}

/** A request as the plan looks at it; `part` where it is one of a batch and has no connection. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly ifMatch: boolean;
  readonly part: boolean;
}

/** Deals out the faults of a plan, request by request. */
export type Faults = (asked: Asked) => FaultKind | undefined;

const connectionKinds: ReadonlySet<FaultKind> = new Set([
  'resetBefore',
  'resetAfter',
  'half',
  'slow',
]);
const addsItem = /\/lists\/[^/?]+\/items$/;
const readsDelta = /\/items\/(?:microsoft\.graph\.)?delta.*token/;

/** Opens a plan; throws an Error with a sentence where it is none. */
export function openFaults(plan: FaultPlan): Faults {
  checkPlan(plan);
  const random = seeded(plan.seed ?? 1);
  const seen = (plan.list ?? []).map(() => 0);
  return (asked) => {
    let planned: FaultKind | undefined;
    for (const [index, fault] of (plan.list ?? []).entries()) {
      if (!meets(fault, asked)) continue;
      const count = (seen[index] ?? 0) + 1;
      seen[index] = count;
      if (count >= fault.nth && count < fault.nth + (fault.times ?? 1)) planned ??= fault.kind;
    }
    // One draw a request, whatever comes of it: the order of the faults hangs on nothing else.
    let draw = random();
    if (planned) return planned;
    for (const kind of faultKinds) {
      const rate = plan.rates?.[kind] ?? 0;
      if (!canHappen(kind, asked)) continue;
      if (draw < rate) return kind;
      draw -= rate;
    }
    return undefined;
  };
}

function meets(fault: PlannedFault, asked: Asked): boolean {
  return (
    (fault.method ?? asked.method) === asked.method &&
    asked.path.includes(fault.path ?? '') &&
    canHappen(fault.kind, asked)
  );
}

function canHappen(kind: FaultKind, asked: Asked): boolean {
  if (asked.part && connectionKinds.has(kind)) return false;
  if (kind === '410') return readsDelta.test(asked.path);
  if (kind === '412') return asked.ifMatch;
  if (kind === 'duplicate400' || kind === 'duplicate409') {
    return asked.method === 'POST' && addsItem.test(asked.path);
  }
  return true;
}

function checkPlan(plan: FaultPlan): void {
  const known: ReadonlySet<string> = new Set(faultKinds);
  const kinds = [...Object.keys(plan.rates ?? {}), ...(plan.list ?? []).map(({ kind }) => kind)];
  const strange = kinds.find((kind) => !known.has(kind));
  if (strange !== undefined) {
    throw new Error(`The fault plan names "${strange}"; it knows ${faultKinds.join(', ')}.`);
  }
}

/** Numbers from 0 to 1 that look random and come again for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
