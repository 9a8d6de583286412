import { connectGraph } from '#sharepoint/graph.ts';
import { demandKnownLists, knownVersion, NewerLists } from '#sharepoint/schemaVersion.ts';
import { faultFields, log } from './log.ts';
import type { Settings } from './settings.ts';

/** The lists are older than this Outturn: it would write columns that are not there yet. */
export class OlderLists extends Error {
  readonly there: number;
  readonly known: number = knownVersion;

  constructor(there: number) {
    super(`the lists have version ${there}, this Outturn needs ${knownVersion}`);
    this.name = 'OlderLists';
    this.there = there;
  }
}

/**
 * Throws `NewerLists` or `OlderLists` where the council's lists are not those that this Outturn reads
 * and writes. Lists that are not there yet, and a SharePoint that does not answer now, keep no service
 * from starting: the pages say so to whoever opens them.
 */
export async function refuseOtherLists(
  settings: Pick<Settings, 'OUTTURN_GRAPH_URL' | 'OUTTURN_SITE_ID'>,
  token: (scope: string) => Promise<string>,
): Promise<void> {
  const graph = connectGraph({
    url: settings.OUTTURN_GRAPH_URL,
    token: () => token('https://graph.microsoft.com/.default'),
  });
  try {
    const there = await demandKnownLists(graph, settings.OUTTURN_SITE_ID);
    if (there > 0 && there < knownVersion) throw new OlderLists(there);
  } catch (error) {
    if (error instanceof NewerLists || error instanceof OlderLists) throw error;
    log('error', 'lists', faultFields(error));
  }
}
