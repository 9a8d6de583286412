import { DefaultHeaders, DefaultInit, GraphQueryable } from '@pnp/graph';
import { createBatch } from '@pnp/graph/batching.js';
import { ListItems } from '@pnp/graph/list-item/index.js';
import {
  BrowserFetchWithRetry,
  DefaultParse,
  HttpRequestError,
  InjectHeaders,
} from '@pnp/queryable';

/** A program that uses PnPjs as its own guide shows, with batches of 20 and waits as they are named. */
export interface PnpClient {
  /** How many items of a list fulfil a filter, over all pages. */
  count(list: string, filter: string): Promise<number>;
  add(list: string, rows: readonly object[]): Promise<void>;
}

export function pnpClient(url: string, siteId: string, token: string): PnpClient {
  // PnPjs's own `graph.sites...` has no types that this project's module resolution finds; its
  // factories, of which that is made, have.
  const root = GraphQueryable('').using(
    DefaultInit(url),
    DefaultHeaders(),
    BrowserFetchWithRetry(),
    DefaultParse(),
    InjectHeaders({ Authorization: `Bearer ${token}` }),
  );
  const itemsOf = (list: string) => ListItems(root, `sites/${siteId}/lists/${list}/items`);
  return {
    count: async (list, filter) => {
      let found = 0;
      for await (const page of itemsOf(list).filter(filter).expand('fields')) {
        found += page.length;
      }
      return found;
    },
    add: async (list, rows) => {
      for (let start = 0; start < rows.length; start += 20) {
        let waiting = rows.slice(start, start + 20);
        while (waiting.length > 0) {
          const [batched, execute] = createBatch(root);
          const adding = waiting.map((fields) => itemsOf(list).using(batched).add({ fields }));
          await execute();
          const outcomes = await Promise.allSettled(adding);
          waiting = await throttledOf(waiting, outcomes);
        }
      }
    },
  };
}

/** The rows that were throttled, after the longest wait that one of them was told. */
async function throttledOf(
  rows: readonly object[],
  outcomes: readonly PromiseSettledResult<unknown>[],
): Promise<object[]> {
  let wait = 0;
  const again = rows.filter((_, index) => {
    const outcome = outcomes[index];
    if (outcome?.status !== 'rejected') return false;
    const error: unknown = outcome.reason;
    if (!(error instanceof HttpRequestError) || ![429, 503].includes(error.status)) throw error;
    wait = Math.max(wait, Number(error.response.headers.get('Retry-After') ?? 1));
    return true;
  });
  if (again.length > 0) await new Promise((resolve) => setTimeout(resolve, wait * 1000));
  return again;
}
