import * as z from 'zod/mini';
import type { PeriodCode } from '#domain/period.ts';
import { tabText } from '#text/tab.ts';

/** How a report that was asked for stands. */
export type ReportState =
  | { readonly kind: 'working' }
  | { readonly kind: 'ready'; readonly name: string; readonly webUrl: string }
  | { readonly kind: 'refused'; readonly sentence: string };

const problemBody = z.object({ error: z.object({ message: z.string() }) });
const startedBody = z.object({ jobId: z.string() });
const jobBody = z.union([
  z.object({
    state: z.literal('done'),
    answer: z.object({ name: z.string(), webUrl: z.string() }),
  }),
  z.object({ state: z.enum(['waiting', 'working', 'failed']) }),
]);

const pause = 700;
const tries = 120;

/** Has the service make the report of a period; tells of every step, the last one is the outcome. */
export async function makeReport(
  token: () => Promise<string>,
  period: PeriodCode,
  tell: (state: ReportState) => void,
): Promise<void> {
  tell({ kind: 'working' });
  try {
    const started = await call(token, 'reports', { period });
    if (!started.ok) return tell({ kind: 'refused', sentence: await sentenceOf(started) });
    const { jobId } = startedBody.parse(await started.json());
    tell(await waitFor(token, jobId));
  } catch {
    // Only a lost connection or a service that speaks another language ends here.
    tell({ kind: 'refused', sentence: tabText.serviceNotReachable });
  }
}

async function waitFor(token: () => Promise<string>, jobId: string): Promise<ReportState> {
  for (let left = tries; left > 0; left -= 1) {
    const response = await call(token, `jobs/${jobId}`);
    if (!response.ok) return { kind: 'refused', sentence: await sentenceOf(response) };
    const job = jobBody.parse(await response.json());
    if (job.state === 'done') return { kind: 'ready', ...job.answer };
    if (job.state === 'failed') return { kind: 'refused', sentence: tabText.reportFailed };
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return { kind: 'refused', sentence: tabText.reportTooLong };
}

async function call(token: () => Promise<string>, path: string, body?: object): Promise<Response> {
  return fetch(`/api/${path}`, {
    headers: { Authorization: `Bearer ${await token()}`, 'Content-Type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
}

async function sentenceOf(response: Response): Promise<string> {
  const body = problemBody.safeParse(await response.json().catch(() => undefined));
  return body.success ? body.data.error.message : tabText.serviceNotReachable;
}
