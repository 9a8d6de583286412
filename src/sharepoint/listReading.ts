import * as z from 'zod/mini';
import { RecordError } from '#domain/recordError.ts';
import { parse } from './answers.ts';
import { type PartOutcome, sendBatch } from './batch.ts';
import type { Graph } from './graph.ts';
import type { GraphError } from './graphError.ts';
import { type Item, pageOf } from './items.ts';
import { pageTrail } from './pageTrail.ts';

/** One list of the copy at one moment: its rows by item id and the link that tells what came after. */
export interface ListState {
  readonly link: string;
  readonly items: ReadonlyMap<string, Item>;
}

/**
 * A reading of one list in steps: `next` is the address to ask, `take` hears its answer. Several
 * readings go on side by side, each round of them one `$batch`.
 */
export interface Reading {
  readonly next: string | undefined;
  take(outcome: PartOutcome): void;
}

const deltaItem = z.object({
  id: z.string(),
  eTag: z.optional(z.string()),
  fields: z.optional(z.record(z.string(), z.unknown())),
  deleted: z.optional(z.unknown()),
});
const deltaPage = z.object({
  value: z.array(deltaItem),
  '@odata.nextLink': z.optional(z.string()),
  '@odata.deltaLink': z.optional(z.string()),
});
type DeltaItem = z.infer<typeof deltaItem>;

/** How often a reading may be sent back to its beginning before something else must be wrong. */
const mostBeginnings = 4;

/** What a reading of changes keeps, where that is not every row of the list. */
export interface Part {
  readonly keeps: (item: Item) => boolean;
}

/**
 * Reads what changed in a list since a link, or the whole list where there is none or it is too old
 * (410). Graph tells the latest state of an item, perhaps more than once: the last one counts.
 * Of a list kept in part, what is kept of it is read again where a page does not hold all changes.
 */
export class ChangeReading implements Reading {
  readonly #start: string;
  readonly #part: Part | undefined;
  #next: string | undefined;
  #items: Map<string, Item>;
  #link = '';
  #changed: boolean;
  #anew: boolean;
  #beginnings = 0;
  #follow = pageTrail();

  /** `start` begins a reading anew; without `held` that is where it begins. */
  constructor(start: string, held: ListState | undefined, part?: Part) {
    this.#start = start;
    this.#part = part;
    this.#next = held?.link ?? start;
    this.#items = new Map(held?.items);
    this.#changed = held === undefined;
    this.#anew = held === undefined;
  }

  get next(): string | undefined {
    return this.#next;
  }

  /** Whether anything differs from what was held. */
  get changed(): boolean {
    return this.#changed;
  }

  /** Whether what was held counts for nothing: it was too old, or nothing was. */
  get anew(): boolean {
    return this.#anew;
  }

  take(outcome: PartOutcome): void {
    if (!outcome.ok && this.#isLinkRefused(outcome.error)) {
      this.#beginAnew(outcome.error.location);
      return;
    }
    const page = parse(deltaPage, bodyOf(outcome));
    const tooMuch = this.#part && !this.#anew && page['@odata.nextLink'] !== undefined;
    if (tooMuch || !page.value.every((item) => this.#apply(item))) {
      this.#beginAnew(undefined);
      return;
    }
    this.#next = this.#follow(page['@odata.nextLink']);
    this.#link = page['@odata.deltaLink'] ?? '';
    if (this.#next === undefined && this.#link === '') {
      throw new RecordError('refused', 'the last page of a delta reading without a delta link');
    }
  }

  /** The list when there is no next page. */
  state(): ListState {
    return { link: this.#link, items: this.#items };
  }

  /** False where a changed item came without its columns: only a whole reading can tell them. */
  #apply(item: DeltaItem): boolean {
    if (item.deleted !== undefined) {
      this.#changed = this.#items.delete(item.id) || this.#changed;
      return true;
    }
    if (item.eTag === undefined || item.fields === undefined) {
      if (!this.#anew) return false;
      throw new RecordError('refused', `item ${item.id} came without its version or columns`);
    }
    const row = { id: item.id, version: item.eTag, fields: item.fields, lastWrite: undefined };
    if (this.#part && !this.#part.keeps(row)) {
      this.#changed = this.#items.delete(item.id) || this.#changed;
      return true;
    }
    // A link may tell again what is known: the same version is no change.
    this.#changed ||= this.#items.get(item.id)?.version !== row.version;
    this.#items.set(item.id, row);
    return true;
  }

  /** A link that is too old (410), or of a list that was deleted and made again (400, 404). */
  #isLinkRefused({ service }: GraphError): boolean {
    const isStart = this.#next === this.#start;
    return !isStart && [400, 404, 410].includes(service?.status ?? 0);
  }

  #beginAnew(location: string | undefined): void {
    this.#beginnings += 1;
    if (this.#beginnings > mostBeginnings) {
      throw new RecordError('notReachable', 'a reading of changes was sent back again and again');
    }
    this.#next = location ?? this.#start;
    this.#follow = pageTrail();
    this.#items = new Map();
    this.#changed = true;
    this.#anew = true;
  }
}

/** Reads the rows of one value of an indexed column, page by page. */
export class RowReading implements Reading {
  #next: string | undefined;
  readonly #follow = pageTrail();
  readonly items = new Map<string, Item>();

  constructor(start: string) {
    this.#next = start;
  }

  get next(): string | undefined {
    return this.#next;
  }

  take(outcome: PartOutcome): void {
    const { items, next } = pageOf(bodyOf(outcome));
    for (const item of items) this.items.set(item.id, { ...item, lastWrite: undefined });
    this.#next = this.#follow(next);
  }
}

/** Asks all readings to their ends, each round of them in one `$batch`. */
export async function readTogether(graph: Graph, readings: readonly Reading[]): Promise<void> {
  for (;;) {
    const open = readings.flatMap((reading) =>
      reading.next === undefined ? [] : [{ reading, path: reading.next }],
    );
    if (open.length === 0) return;
    const parts = open.map(({ path }) => ({ method: 'GET' as const, path }));
    const outcomes = await sendBatch(graph, parts);
    for (const [index, { reading }] of open.entries()) {
      const outcome = outcomes[index];
      if (outcome) reading.take(outcome);
    }
  }
}

function bodyOf(outcome: PartOutcome): unknown {
  if (!outcome.ok) throw outcome.error;
  return outcome.body;
}
