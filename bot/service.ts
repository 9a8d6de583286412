import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import * as z from 'zod';
import { dayAt } from '#domain/day.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { openConversations } from '#operations/conversations.ts';
import { type DatabasePlace, openDatabase } from '#operations/database.ts';
import { openDeliveries } from '#operations/deliveries.ts';
import { openJobs } from '#operations/queue.ts';
import { openResourceUnits, smallestLimits } from '#operations/resourceUnits.ts';
import { writeDocx } from '#reports/docx.ts';
import { quarterReport } from '#reports/report.ts';
import type { Work } from '#sharepoint/budget.ts';
import { connectGraph } from '#sharepoint/graph.ts';
import { openRecord } from '#sharepoint/record.ts';
import { lookForOutsideChanges } from '#usecases/lookForOutsideChanges.ts';
import { makeReport, type ReportWriter } from '#usecases/makeReport.ts';
import { remindOwners } from '#usecases/remindOwners.ts';
import { openApi, type ReportOrder } from './api.ts';
import { callerOf } from './apiCaller.ts';
import { serviceToken } from './credential.ts';
import { refuseOtherLists } from './knownLists.ts';
import { faultFields, log } from './log.ts';
import { teamsNotifier } from './notifier.ts';
import { scheduleRecordJobs } from './schedule.ts';
import { isLocal, type Settings } from './settings.ts';
import { tabFiles } from './tabFiles.ts';
import { openTeamsApp } from './teamsApp.ts';

/** The running service: bot, API, tab and schedule on one port. */
export interface Service {
  /** Has today's reminders sent now; whoever had one today gets none. */
  remindNow(): Promise<void>;
  /** Takes no more requests, ends the work under way and closes the database. */
  close(): Promise<void>;
}

const madeReport = z.object({ name: z.string(), webUrl: z.string() });
const reminderRun = z.object({ sent: z.number(), others: z.number() });

/** The stand-in on this machine throttles nobody, and nobody should wait for it. */
const standInLimits = { ...smallestLimits, perMinute: 1_000_000 };

/** Composes the service from its settings and listens. `tabFolder` holds the built tab. */
export async function startService(settings: Settings, tabFolder: string): Promise<Service> {
  const token = serviceToken(settings);
  await refuseOtherLists(settings, token);
  const database = await openDatabase(placeOf(settings));
  const jobs = await openJobs(database, (error) => log('error', 'queue', faultFields(error)));
  const limits = isLocal(settings) ? standInLimits : smallestLimits;
  const budget = openResourceUnits(database.db, settings.OUTTURN_TENANT_ID, limits);
  const recordFor = (work: Work) => {
    const url = settings.OUTTURN_GRAPH_URL;
    const graphToken = () => token('https://graph.microsoft.com/.default');
    return openRecord(
      connectGraph({ url, token: graphToken, work, budget }),
      settings.OUTTURN_SITE_ID,
    );
  };
  const record = recordFor('person');
  const background = recordFor('background');
  const scheme = withinTenPercent;
  const today = () => settings.OUTTURN_TODAY ?? dayAt(Date.now(), settings.OUTTURN_TIME_ZONE);
  const conversations = openConversations(database.db, settings.OUTTURN_TENANT_ID);
  const deliveries = openDeliveries(database.db, settings.OUTTURN_TENANT_ID);

  const server = new Hono();
  const fault = (error: unknown) => log('error', 'card', faultFields(error));
  const context = { record, scheme, ourApp: settings.OUTTURN_SERVICE_ID };
  const unwatched = { ...context, record: background };
  const { written } = await scheduleRecordJobs(jobs, unwatched, settings.OUTTURN_TIME_ZONE);
  const cards = { ...context, today, written, fault };
  const app = await openTeamsApp(server, settings, token, conversations, cards);
  const notifier = teamsNotifier(app, conversations, deliveries);

  const reminders = await jobs.queue('remind', reminderRun.parse, async () => {
    const run = await remindOwners(background, notifier, today());
    const sent = run.filter(({ delivery }) => delivery === 'sent').length;
    log('info', 'reminders', { sent, others: run.length - sent });
    return { sent, others: run.length - sent };
  });
  await reminders.schedule('0 9 * * 1-5', settings.OUTTURN_TIME_ZONE, {});
  const reports = await jobs.queue('report', madeReport.parse, async ({ period }: ReportOrder) => {
    const changed = await lookForOutsideChanges(context, period);
    if (changed.length > 0) log('info', 'changedOutside', { period, updates: changed.length });
    const write: ReportWriter = (at, rows) => writeDocx(quarterReport(scheme, at, rows));
    return makeReport(record, write, period, today());
  });

  server.route('/api', openApi({ caller: callerOf(settings), record, reports }));
  server.route('/tab', tabFiles(settings, tabFolder));
  server.get('/health', (context) => context.json({ ok: true }));
  const http = await listen(server, settings);

  return {
    remindNow: async () => void (await reminders.send({})),
    close: async () => {
      await new Promise((resolve) => http.close(resolve));
      await jobs.close();
      await database.close();
    },
  };
}

function placeOf(settings: Settings): DatabasePlace {
  if (settings.DATABASE_URL) return { kind: 'server', url: settings.DATABASE_URL };
  return { kind: 'embedded', folder: settings.OUTTURN_DATA ?? '' };
}

/** Rejects where the port is taken. A service beside the stand-in listens on this machine only. */
function listen(server: Hono, settings: Settings): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const hostname = isLocal(settings) ? '127.0.0.1' : '0.0.0.0';
    const http = serve({ fetch: server.fetch, port: settings.PORT, hostname }, () => resolve(http));
    http.once('error', reject);
  });
}
