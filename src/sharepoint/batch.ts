import * as z from 'zod/mini';
import { parse } from './answers.ts';
import { resourceUnits } from './budget.ts';
import type { Answer } from './chain.ts';
import type { Graph } from './graph.ts';
import { GraphError, refusalOf } from './graphError.ts';
import { waitBefore } from './retry.ts';

/** One call within a batch; its path is relative, or a link that Graph gave. */
export interface BatchPart {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  /** The version (ETag) that the item must still have. */
  readonly version?: string;
}

/** What became of one part. */
export type PartOutcome =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly error: GraphError };

export interface BatchOptions {
  /** Each part waits for the one before it, and is not done where that one failed. */
  readonly inOrder?: boolean;
  /** How often a throttled part is sent at most; 8 times where nothing is said. */
  readonly tries?: number;
  /** Milliseconds; a longer wait is not begun. The connection's own where nothing is said. */
  readonly longestWait?: number;
}

/** Graph takes no more in one batch (platform facts, section 3.3). */
export const largestBatch = 20;

/**
 * Sends parts in batches and answers what became of each, in the order of the parts. A batch's own
 * success says nothing of its parts: those that were throttled are sent again together, after the
 * longest wait that one of them names; so are reading parts that met a gateway's fault. Any other
 * refusal is the part's outcome. `inOrder` takes no more parts than one batch holds, since Graph
 * knows of no order between batches. Rejects where a batch of reading parts got no answer.
 */
export async function sendBatch(
  graph: Graph,
  parts: readonly BatchPart[],
  options: BatchOptions = {},
): Promise<PartOutcome[]> {
  const answers = await answersTo(graph, parts, options);
  return answers.map((answer, index) => {
    if (answer instanceof GraphError) return { ok: false, error: answer };
    if (answer.status < 400) return { ok: true, body: answer.body };
    return { ok: false, error: refusalOf(answer, parts[index]?.method === 'GET') };
  });
}

/** An answer, or the error where none is known. */
type PartAnswer = Answer | GraphError;

async function answersTo(
  graph: Graph,
  parts: readonly BatchPart[],
  options: BatchOptions,
): Promise<PartAnswer[]> {
  if (options.inOrder && parts.length > largestBatch) {
    throw new RangeError(`${parts.length} parts cannot be kept in order`);
  }
  const answers: PartAnswer[] = [];
  for (let start = 0; start < parts.length; start += largestBatch) {
    answers.push(...(await oneBatch(graph, parts.slice(start, start + largestBatch), options)));
  }
  return answers;
}

interface Waiting {
  readonly part: BatchPart;
  readonly id: string;
}

async function oneBatch(
  graph: Graph,
  parts: readonly BatchPart[],
  options: BatchOptions,
): Promise<PartAnswer[]> {
  const answers = new Map<string, PartAnswer>();
  let waiting: readonly Waiting[] = parts.map((part, index) => ({ part, id: String(index + 1) }));
  for (let attempt = 1; ; attempt += 1) {
    const came = await exchange(graph, waiting, options);
    // What an earlier round said of a part says nothing of this one.
    for (const { id } of waiting) answers.set(id, came.get(id) ?? unanswered());
    const again = toRepeat(waiting, answers);
    if (again.length === 0 || attempt >= (options.tries ?? 8)) break;
    const wait = waitBefore(attempt, longestNamed(again, answers), graph.patience.random);
    if (wait > (options.longestWait ?? graph.patience.longestWait)) break;
    if (again.some(({ id }) => statusOf(answers.get(id)) === 429)) await graph.throttled(wait);
    await graph.patience.sleep(wait);
    waiting = again;
  }
  return parts.map((_, index) => answers.get(String(index + 1)) ?? unanswered());
}

function statusOf(answer: PartAnswer | undefined): number {
  return answer === undefined || answer instanceof GraphError ? 0 : answer.status;
}

/** A part that waited for another (424) is sent again with it, and only with it. */
function toRepeat(
  waiting: readonly Waiting[],
  answers: ReadonlyMap<string, PartAnswer>,
): readonly Waiting[] {
  let before = false;
  return waiting.filter(({ part, id }) => {
    const answer = answers.get(id);
    before = statusOf(answer) === 424 ? before : isToRepeat(part, answer);
    return before;
  });
}

function isToRepeat(part: BatchPart, answer: PartAnswer | undefined): boolean {
  if (answer === undefined || answer instanceof GraphError) return false;
  const { status, headers } = answer;
  if (status === 429 || (status === 503 && headers.has('Retry-After'))) return true;
  return part.method === 'GET' && [502, 503, 504].includes(status);
}

function longestNamed(
  again: readonly Waiting[],
  answers: ReadonlyMap<string, PartAnswer>,
): number | undefined {
  const waits = again.flatMap(({ id }) => {
    const answer = answers.get(id);
    if (answer === undefined || answer instanceof GraphError) return [];
    return refusalOf(answer, true).waitFor ?? [];
  });
  return waits.length === 0 ? undefined : Math.max(...waits);
}

const batchAnswer = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
      body: z.optional(z.unknown()),
    }),
  ),
});

/** One `$batch` call; parts are matched by id, for the service answers them in any order. */
async function exchange(
  graph: Graph,
  waiting: readonly Waiting[],
  { inOrder = false }: BatchOptions,
): Promise<Map<string, PartAnswer>> {
  const reading = waiting.every(({ part }) => part.method === 'GET');
  const costs = waiting.map(({ part }) => resourceUnits(part.method, graph.relative(part.path)));
  const units = costs.reduce((sum, cost) => sum + cost, 0);
  const requests = requestsOf(graph, waiting, inOrder);
  let answer: unknown;
  try {
    answer = await graph.post('/$batch', { requests }, { repeatable: reading, units });
  } catch (error) {
    // The batch as a whole was refused or lost: every writing part shares its fate.
    if (!(error instanceof GraphError) || reading) throw error;
    return new Map(waiting.map(({ id }) => [id, error]));
  }
  const { responses } = parse(batchAnswer, answer);
  return new Map(
    responses.map(({ id, status, headers, body }) => {
      const named = new Headers();
      for (const [name, value] of Object.entries(headers ?? {})) named.set(name, String(value));
      return [id, { status, headers: named, body }];
    }),
  );
}

function requestsOf(graph: Graph, waiting: readonly Waiting[], inOrder: boolean): object[] {
  return waiting.map(({ part, id }, place) => {
    const before = waiting[place - 1];
    const headers = {
      ...(part.body && { 'Content-Type': 'application/json' }),
      ...(part.version !== undefined && { 'If-Match': part.version }),
    };
    return {
      id,
      method: part.method,
      url: graph.relative(part.path),
      ...(Object.keys(headers).length > 0 && { headers }),
      ...(part.body && { body: part.body }),
      ...(inOrder && before && { dependsOn: [before.id] }),
    };
  });
}

/** The batch came back without this part: whether it was done, only the service knows. */
function unanswered(): GraphError {
  const words = 'the batch came back without this part';
  const service = { status: 0, code: 'noAnswer', words, requestId: '' };
  return new GraphError('notReachable', service, { uncertain: true });
}
