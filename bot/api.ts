import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod';
import type { PersonId } from '#domain/person.ts';
import type { CouncilRecord } from '#domain/record.ts';
import { RecordError } from '#domain/recordError.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Queue } from '#operations/queue.ts';
import { apiText } from '#text/api.ts';
import { recordSentence, refusalSentence } from '#text/refusal.ts';
import { type MadeReport, refuseReport } from '#usecases/makeReport.ts';
import type { Caller } from './apiCaller.ts';
import { faultFields, log } from './log.ts';

/** An order for a report; who gave it is the only one told what became of it. */
export interface ReportOrder {
  readonly period: string;
  readonly by: PersonId;
}

interface ApiParts {
  readonly caller: (authorization: string | undefined) => Promise<Caller>;
  readonly record: CouncilRecord;
  readonly reports: Queue<ReportOrder, MadeReport>;
}

const callerStatus = { noToken: 401, badToken: 401, keysNotReachable: 503 } as const;
const notTheirs: ReadonlySet<Refusal['kind']> = new Set([
  'notAllowed',
  'notYours',
  'performanceOnly',
]);
const reportBody = z.object({ period: z.string().max(40) });

/** The JSON API of the tab. Every request proves its caller; every refusal is a sentence. */
export function openApi({ caller, record, reports }: ApiParts): Hono<{ Variables: ApiVariables }> {
  const api = new Hono<{ Variables: ApiVariables }>();
  api.use(bodyLimit({ maxSize: 64 * 1024 }));
  api.use(async (context, next) => {
    context.header('Cache-Control', 'no-store');
    const who = await caller(context.req.header('Authorization'));
    if (!who.known) return problem(context, callerStatus[who.why], who.why, apiText[who.why]);
    context.set('person', who.person);
    return next();
  });

  api.post('/reports', async (context) => {
    const body = reportBody.safeParse(await context.req.json().catch(() => undefined));
    if (!body.success) return problem(context, 400, 'badRequest', apiText.badRequest);
    const order = { period: body.data.period, by: context.get('person') };
    const allowed = await refuseReport(record, order.by, order.period);
    if (!allowed.ok) return refusal(context, allowed.refusal);
    return context.json({ jobId: await reports.send(order) }, 202);
  });

  api.get('/jobs/:id', async (context) => {
    const id = z.guid().safeParse(context.req.param('id'));
    const job = id.success ? await reports.find(id.data) : undefined;
    if (!job || job.order.by !== context.get('person')) {
      return problem(context, 404, 'noSuchJob', apiText.noSuchJob);
    }
    return context.json(job.progress);
  });

  api.onError((error, context) => {
    log('error', 'api', { path: context.req.routePath, ...faultFields(error) });
    if (!(error instanceof RecordError)) return problem(context, 500, 'fault', apiText.fault);
    const status = error.reason === 'notReachable' ? 503 : 502;
    return problem(context, status, error.reason, recordSentence(error.reason));
  });
  return api;
}

interface ApiVariables {
  person: PersonId;
}

function refusal(context: Context, refused: Refusal): Response {
  const status = notTheirs.has(refused.kind) ? 403 : 422;
  return problem(context, status, refused.kind, refusalSentence(refused));
}

function problem(
  context: Context,
  status: ContentfulStatusCode,
  kind: string,
  message: string,
): Response {
  return context.json({ error: { kind, message } }, status);
}
