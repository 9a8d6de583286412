import * as z from 'zod';
import type { FaultPlan, Faults } from '../faults.ts';
import { pathOf, refusalOf, takesEffect } from '../trouble.ts';
import { readBody } from './body.ts';
import type { GraphContext } from './env.ts';
import { GraphRefusal } from './errors.ts';

const mostParts = 20;
const part = z.object({
  id: z.string().min(1),
  method: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).default([]),
});
type Part = z.infer<typeof part>;
const batch = z.object({ requests: z.array(part).min(1) });

interface PartAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Whoever answers a part as if it had come alone, and what can go wrong with it. */
interface Parts {
  readonly origin: string;
  readonly plan: FaultPlan;
  readonly faults: Faults;
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

/** `$batch`: 200 whatever becomes of its parts, whose answers come in no promised order. */
export async function answerBatch(context: GraphContext, parts: Parts): Promise<Response> {
  if (!context.env.incoming) throw malformed('A batch cannot be a part of a batch.');
  const { requests } = await readBody(context, batch);
  demandSound(requests);
  const authorization = context.req.header('Authorization') ?? '';
  const answers = new Map<string, PartAnswer>();
  for (const request of requests) {
    const waited = request.dependsOn.map((id) => answers.get(id.toLowerCase()));
    const failed = waited.some((answer) => answer === undefined || answer.status >= 400);
    const answer = failed
      ? await partAnswer(request.id, notTried().response(undefined))
      : await answerPart(request, authorization, parts);
    answers.set(request.id.toLowerCase(), answer);
  }
  return context.json({ responses: [...answers.values()].reverse() });
}

function demandSound(requests: readonly Part[]): void {
  if (requests.length > mostParts) {
    throw malformed(`The number of requests in the batch exceeds the maximum of ${mostParts}.`);
  }
  const ids = new Set(requests.map(({ id }) => id.toLowerCase()));
  if (ids.size < requests.length) throw malformed('The ids of the requests must be unique.');
  for (const { url, dependsOn } of requests) {
    if (/^[a-z]+:\/\//i.test(url)) throw malformed('The url of a request must be relative.');
    if (dependsOn.some((id) => !ids.has(id.toLowerCase()))) {
      throw malformed('A request depends on one that is not in the batch.');
    }
  }
}

const malformed = (message: string) => new GraphRefusal(400, 'BadRequest', message);

const notTried = () =>
  new GraphRefusal(424, 'FailedDependency', 'A request that this one depends on failed.');

async function answerPart(request: Part, authorization: string, parts: Parts): Promise<PartAnswer> {
  const url = new URL(`${parts.origin}/v1.0/${request.url.replace(/^\/+/, '')}`).toString();
  const headers = new Headers({ Authorization: authorization, ...request.headers });
  const { id, method, body } = request;
  const kind = parts.faults({
    method,
    path: pathOf(url),
    ifMatch: headers.has('If-Match'),
    part: true,
  });
  const refusal = kind && refusalOf(kind, parts.plan, url)?.response(undefined);
  if (refusal && kind && !takesEffect(kind)) return partAnswer(id, refusal);
  const sent = typeof body === 'string' ? Buffer.from(body, 'base64') : JSON.stringify(body);
  const init = body === undefined ? { method, headers } : { method, headers, body: sent };
  const answer = await parts.fetch(new Request(url, init));
  return partAnswer(id, refusal ?? answer);
}

async function partAnswer(id: string, response: Response): Promise<PartAnswer> {
  const headers = Object.fromEntries(response.headers);
  const bytes = Buffer.from(await response.arrayBuffer());
  if (bytes.length === 0) return { id, status: response.status, headers };
  const json = headers['content-type']?.startsWith('application/json') ?? false;
  const body: unknown = json ? JSON.parse(bytes.toString()) : bytes.toString('base64');
  return { id, status: response.status, headers, body };
}
