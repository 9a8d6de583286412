import { connectGraph } from '#sharepoint/graph.ts';
import { demandKnownLists, NewerLists } from '#sharepoint/schemaVersion.ts';
import { faultFields, log } from './log.ts';
import type { Settings } from './settings.ts';

/**
 * Throws `NewerLists` where a newer Outturn has changed the council's lists: this one would not know
 * what their columns mean. A SharePoint that does not answer now keeps no service from starting.
 */
export async function refuseNewerLists(
  settings: Settings,
  token: (scope: string) => Promise<string>,
): Promise<void> {
  const graph = connectGraph({
    url: settings.OUTTURN_GRAPH_URL,
    token: () => token('https://graph.microsoft.com/.default'),
  });
  try {
    await demandKnownLists(graph, settings.OUTTURN_SITE_ID);
  } catch (error) {
    if (error instanceof NewerLists) throw error;
    log('error', 'lists', faultFields(error));
  }
}
