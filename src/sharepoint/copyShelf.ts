import * as z from 'zod/mini';
import type { ListState } from './listReading.ts';

/** Where a copy lies. A value is written whole or not at all; what cannot be read is undefined. */
export interface CopyStore {
  get(name: string): Promise<unknown>;
  set(name: string, value: unknown): Promise<void>;
}

/** A list as it is held; `where` names the rows of a list kept in part, and is empty otherwise. */
export interface HeldList extends ListState {
  readonly where: string;
  /** When it was last written down, in milliseconds since 1970. */
  readonly at: number;
}

/** A copy that was not renewed for 14 days counts for nothing. */
export const longestKept: number = 14 * 24 * 3_600_000;
/** An unchanged list is written again after an hour of use, so that it does not look abandoned. */
const writtenAgainAfter = 3_600_000;

const storedList = z.object({
  question: z.string(),
  link: z.string(),
  where: z.string(),
  at: z.number(),
  items: z.array(
    z.object({ id: z.string(), version: z.string(), fields: z.record(z.string(), z.unknown()) }),
  ),
});

/** The held lists by title: in memory for as long as this page is open, and on the device. */
export class CopyShelf {
  readonly #store: CopyStore;
  readonly #now: () => number;
  readonly #lists = new Map<string, HeldList>();

  private constructor(store: CopyStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /**
   * Opens what lies there. `questions` gives for each title the question that its rows answer: rows
   * of another site or with other columns, or of more than 14 days ago, are not taken.
   */
  static async open(
    store: CopyStore,
    now: () => number,
    questions: ReadonlyMap<string, string>,
  ): Promise<CopyShelf> {
    const shelf = new CopyShelf(store, now);
    for (const [title, question] of questions) {
      const found = storedList.safeParse(await store.get(title));
      if (!found.success || found.data.question !== question) continue;
      const { link, where, at, items } = found.data;
      if (Math.abs(now() - at) > longestKept) continue;
      shelf.#lists.set(title, { link, where, at, items: byId(items) });
    }
    return shelf;
  }

  get(title: string): HeldList | undefined {
    return this.#lists.get(title);
  }

  /** Leaves nothing in memory and on the device. */
  async clear(titles: Iterable<string>): Promise<void> {
    this.#lists.clear();
    for (const title of titles) await this.#store.set(title, undefined);
  }

  /** Holds a list, and writes it down where it changed or was last written down long ago. */
  async put(
    title: string,
    question: string,
    list: Omit<HeldList, 'at'>,
    changed: boolean,
  ): Promise<void> {
    const at = this.#lists.get(title)?.at;
    const now = this.#now();
    const write = changed || at === undefined || now - at > writtenAgainAfter;
    this.#lists.set(title, { ...list, at: write ? now : at });
    if (!write) return;
    // One value with the link of these very rows: a later link beside older rows would lose a change.
    await this.#store.set(title, { question, ...list, at: now, items: [...list.items.values()] });
  }
}

function byId(items: z.infer<typeof storedList>['items']): HeldList['items'] {
  return new Map(items.map((item) => [item.id, { ...item, lastWrite: undefined }]));
}
