/** Whether somebody waits for the answer, or the work can wait itself. */
export type Work = 'person' | 'background';

/**
 * SharePoint counts calls in resource units, for one app in one tenant and minute (platform facts,
 * section 3.1). All processes of the service share one budget, kept in the database.
 */
export interface RequestBudget {
  /** Resolves when so many units may be spent; a waiting person's are counted and never held up. */
  take(units: number, work: Work): Promise<void>;
  /** The service throttled a call: for so many milliseconds only people's calls go out. */
  pause(milliseconds: number): Promise<void>;
}

/**
 * What a call costs in resource units: 1 for one item, a delta with its token, and a file's content;
 * 5 for anything about permissions; 2 for every other reading and all writing. The parts of a batch
 * are counted one by one, the batch itself not (platform facts, section 3.1).
 */
export function resourceUnits(method: string, path: string): number {
  const [place = '', query = ''] = path.split('?', 2);
  if (place.endsWith('/permissions') || place.includes('/permissions/')) return 5;
  if (query.includes('expand=permissions')) return 5;
  if (place.endsWith('/$batch')) return 0;
  if (method !== 'GET') return 2;
  if (place.endsWith('/delta')) return query.includes('token=') ? 1 : 2;
  return isOneThing(place.split('/')) ? 1 : 2;
}

const kinds = new Set(['sites', 'lists', 'items', 'columns', 'pages', 'versions']);

/** `/sites/s/lists/Updates/items/3` is one thing, `/sites/s/lists/Updates/items` many. */
function isOneThing(parts: readonly string[]): boolean {
  const last = parts.at(-1) ?? '';
  return last === 'content' || last === 'drive' || kinds.has(parts.at(-2) ?? '');
}
