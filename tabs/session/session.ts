import { type Day, dayAt } from '#domain/day.ts';
import { connectGraph } from '#sharepoint/graph.ts';
import type { TabProblem } from '#text/tab.ts';
import type { OverviewRecord } from '../data/overview.ts';
import { loadConfig } from './config.ts';
import { openDeviceStore } from './deviceStore.ts';
import { type Host, openHost } from './host.ts';
import { openOverviewCopy } from './overviewCopy.ts';
import { openSignIn } from './signIn.ts';

/** A signed-in person inside Teams: what they may read, and how the service is asked. */
export interface Session {
  readonly host: Host;
  readonly record: OverviewRecord;
  /** A token for the service's API. */
  readonly apiToken: () => Promise<string>;
  /** The day it is for the council. */
  readonly today: () => Day;
}

/** The tab could not be opened; the problem says what a person can do. */
export class SessionProblem extends Error {
  readonly problem: TabProblem;

  constructor(problem: TabProblem, options?: ErrorOptions) {
    super(problem, options);
    this.name = 'SessionProblem';
    this.problem = problem;
  }
}

const graphScope = 'https://graph.microsoft.com/Sites.Selected';

/** Meets Teams and opens the record with the person's own token. Throws SessionProblem. */
export async function openSession(): Promise<Session> {
  const config = await loadConfig().catch((cause: unknown) => {
    throw new SessionProblem('notConfigured', { cause });
  });
  const host = await openHost(config.hostOrigins);
  if (!host) throw new SessionProblem('notInTeams');
  const signIn = await openSignIn(config);
  const owner = await signIn.person(graphScope).catch((cause: unknown) => {
    throw new SessionProblem('notSignedIn', { cause });
  });
  const graph = connectGraph({ url: config.graphUrl, token: () => signIn.token(graphScope) });
  return {
    host,
    record: openOverviewCopy({
      graph,
      siteId: config.siteId,
      store: await openDeviceStore(owner),
      now: Date.now,
    }),
    today: () => config.today ?? dayAt(Date.now(), config.timeZone),
    apiToken: () => signIn.token(config.apiScope),
  };
}
