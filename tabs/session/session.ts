import type { RecordReader } from '#domain/record.ts';
import { connectGraph } from '#sharepoint/graph.ts';
import { openRecord } from '#sharepoint/record.ts';
import type { TabProblem } from '#text/tab.ts';
import { loadConfig } from './config.ts';
import { type Host, openHost } from './host.ts';
import { openSignIn } from './signIn.ts';

/** A signed-in person inside Teams: what they may read, and how the service is asked. */
export interface Session {
  readonly host: Host;
  readonly record: RecordReader;
  /** A token for the service's API. */
  readonly apiToken: () => Promise<string>;
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
  const token = await openSignIn(config);
  const graph = connectGraph({ url: config.graphUrl, token: () => token(graphScope) });
  return {
    host,
    record: openRecord(graph, config.siteId),
    apiToken: () => token(config.apiScope),
  };
}
