import { RecordError } from '#domain/recordError.ts';
import type { RequestBudget, Work } from './budget.ts';
import { type Answer, NotSent, type Outgoing, type Send } from './chain.ts';
import { waitNamed } from './graphError.ts';

/** How often and how long a call is asked again. */
export interface Patience {
  readonly work: Work;
  /** How often a call goes out at most. */
  readonly tries: number;
  /** A longer wait than this many milliseconds is not begun: the refusal is handed on at once. */
  readonly longestWait: number;
  /** For tests; the clock's own otherwise. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
}

const sleep = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** A person waits seconds; work that nobody waits for waits as long as SharePoint has been seen to ask. */
export function patienceOf(work: Work): Patience {
  const longestWait = work === 'person' ? 20_000 : 600_000;
  return { work, tries: work === 'person' ? 4 : 8, longestWait, sleep, random: Math.random };
}

/** Below this many units left in the minute, work that can wait lets the minute pass. */
const reserve = 80;

/**
 * Asks again what was throttled, and what got lost where asking twice does no harm. The wait that
 * the service names is kept whole, never cut: where it is longer than the patience, the refusal is
 * handed on. Without one, waits double from half a second. Each gets up to a tenth and at most a
 * second (half, where none was named) on top by chance, so that many callers do not come back at once.
 */
export function withRetry(send: Send, patience: Patience, budget?: RequestBudget): Send {
  const { work, tries, longestWait } = patience;
  const pace = new Pace(patience);
  return async (call) => {
    for (let attempt = 1; ; attempt += 1) {
      await pace.ready();
      if (budget) await spend(budget, call.units, work);
      const outcome = await attempted(send, call);
      if (outcome.answer) pace.heed(outcome.answer);
      const named = outcome.answer && waitNamed(outcome.answer.headers, outcome.answer.status);
      if (outcome.answer?.status === 429) await pauseOthers(budget, named ?? backOff(attempt));
      const wait = waitBefore(attempt, named, patience.random);
      if (!mayAskAgain(call, outcome, named) || attempt >= tries || wait > longestWait) {
        if (outcome.answer) return outcome.answer;
        throw outcome.lost;
      }
      await patience.sleep(wait);
    }
  };
}

/** Where counting fails, a person who waits is not made to pay for it. */
async function spend(budget: RequestBudget, units: number, work: Work): Promise<void> {
  try {
    await budget.take(units, work);
  } catch (error) {
    if (work !== 'person') throw new NotSent('the budget cannot be asked', { cause: error });
  }
}

/** An answer that came is not lost because others cannot be told; they will hear of it themselves. */
async function pauseOthers(budget: RequestBudget | undefined, wait: number): Promise<void> {
  await budget?.pause(wait).catch(() => undefined);
}

type Outcome =
  | { readonly answer: Answer; readonly lost?: undefined }
  | { readonly answer?: undefined; readonly lost: unknown };

async function attempted(send: Send, call: Outgoing): Promise<Outcome> {
  try {
    return { answer: await send(call) };
  } catch (lost) {
    return { lost };
  }
}

const gatewayFaults = new Set([502, 503, 504]);

/** Throttling comes before anything is done; after any other fault only what is repeatable is safe. */
function mayAskAgain(call: Outgoing, outcome: Outcome, named: number | undefined): boolean {
  const { answer, lost } = outcome;
  if (lost instanceof RecordError) return false;
  if (!answer) return call.repeatable || lost instanceof NotSent;
  if (answer.status === 429 || (answer.status === 503 && named !== undefined)) return true;
  return call.repeatable && gatewayFaults.has(answer.status);
}

function backOff(attempt: number): number {
  return Math.min(500 * 2 ** (attempt - 1), 30_000);
}

/** Never less than the service named. */
export function waitBefore(
  attempt: number,
  named: number | undefined,
  random: () => number,
): number {
  // A tenth of a minute would be wasted in every minute of a long import: a second scatters enough.
  if (named !== undefined && named > 0) return named + Math.min(named * 0.1, 1_000) * random();
  return backOff(attempt) * (1 + 0.5 * random());
}

/** Lets the rest of a minute pass where it is nearly used up; people are not held up. */
class Pace {
  readonly #patience: Patience;
  #until = 0;

  constructor(patience: Patience) {
    this.#patience = patience;
  }

  heed({ headers, status }: Answer): void {
    if (this.#patience.work === 'person') return;
    const left = headers.get('RateLimit-Remaining');
    const reset = Number(headers.get('RateLimit-Reset') ?? Number.NaN);
    const isLow = left !== null && Number(left) < reserve && reset > 0;
    const throttled = status === 429 ? waitNamed(headers, status) : undefined;
    const wait = throttled ?? (isLow ? reset * 1000 : undefined);
    if (wait !== undefined) this.#until = Math.max(this.#until, Date.now() + wait);
  }

  async ready(): Promise<void> {
    const wait = this.#until - Date.now();
    if (wait > 0) await this.#patience.sleep(wait);
  }
}
