import { CopyShelf, type CopyStore, type HeldList } from './copyShelf.ts';
import type { Graph } from './graph.ts';
import { type Equals, expandOf, type Item, openItems } from './items.ts';
import { ChangeReading, RowReading, readTogether } from './listReading.ts';
import type { ListPlan } from './lists.ts';

/** Which lists are copied. */
export interface CopyPlan {
  readonly whole: readonly ListPlan[];
  /** Lists of which only some rows are copied: chosen once the whole lists are known. */
  readonly parts: readonly {
    readonly list: ListPlan;
    readonly rows: (whole: CopiedLists) => Equals | undefined;
  }[];
}

/** The rows of the copied lists by the lists' titles, each in the order in which they were added. */
export type CopiedLists = ReadonlyMap<string, readonly Item[]>;

/** What the copy needs around it. */
export interface CopyPlace {
  readonly graph: Graph;
  readonly siteId: string;
  readonly store: CopyStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * A copy of some lists that is brought up to date by what changed: a request for each page the first
 * time, one `$batch` of delta links ever after. Each list is kept as one value with its own link, so
 * that a run that was cut, or two windows at once, leave every list as it once was.
 */
export class DeltaCopy {
  readonly #plan: CopyPlan;
  readonly #place: CopyPlace;
  #shelf: Promise<CopyShelf> | undefined;
  #renewing: Promise<CopiedLists> | undefined;

  constructor(plan: CopyPlan, place: CopyPlace) {
    this.#plan = plan;
    this.#place = place;
  }

  /** What lies here, without asking Graph; undefined where a list is missing or the copy is too old. */
  async held(): Promise<CopiedLists | undefined> {
    const shelf = await this.#open();
    return this.#lists().every(({ title }) => shelf.get(title)) ? this.#copied(shelf) : undefined;
  }

  /** Brings the copy up to date; a renewal under way is joined. May throw a `RecordError`. */
  renew(): Promise<CopiedLists> {
    this.#renewing ??= this.#renew().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  /** Takes the copy off this device, and what a renewal under way puts there too. */
  async forget(): Promise<void> {
    const shelf = await this.#open();
    const titles = this.#lists().map(({ title }) => title);
    await shelf.clear(titles);
    if (!this.#renewing) return;
    await Promise.allSettled([this.#renewing]);
    await shelf.clear(titles);
  }

  async #renew(): Promise<CopiedLists> {
    const shelf = await this.#open();
    const whole = this.#plan.whole.map((list) => ({
      list,
      reading: new ChangeReading(this.#question(list), shelf.get(list.title)),
    }));
    const parts = this.#plan.parts.map((part) => ({
      ...part,
      reading: this.#partReading(part.list, shelf.get(part.list.title)),
    }));
    const readings = [...whole, ...parts].map(({ reading }) => reading);
    await readTogether(this.#place.graph, readings);
    for (const { list, reading } of whole) {
      const state = { ...reading.state(), where: '' };
      await shelf.put(list.title, this.#question(list), state, reading.changed);
    }
    const copied = this.#copied(shelf);
    const chosen = parts.map((part) => ({ ...part, choice: part.rows(copied) }));
    await this.#renewParts(shelf, chosen);
    return this.#copied(shelf);
  }

  /** A first link of a list kept in part begins now: its rows are read after it, so none is missed. */
  #partReading(list: ListPlan, held: HeldList | undefined): ChangeReading {
    const where = held?.where ?? '';
    const keeps = ({ fields }: Item) =>
      list.columns.some(({ name }) => whereOf({ column: name, value: fields[name] }) === where);
    return new ChangeReading(`${this.#question(list)}&token=latest`, held, { keeps });
  }

  /** Reads the chosen rows where they are not those that are held. */
  async #renewParts(
    shelf: CopyShelf,
    parts: readonly {
      readonly list: ListPlan;
      readonly reading: ChangeReading;
      readonly choice: Equals | undefined;
    }[],
  ): Promise<void> {
    const fresh = parts.map(({ list, reading, choice }) => {
      const known = !reading.anew && shelf.get(list.title)?.where === whereOf(choice);
      return choice && !known ? new RowReading(this.#rows(list, choice)) : undefined;
    });
    await readTogether(
      this.#place.graph,
      fresh.flatMap((reading) => reading ?? []),
    );
    for (const [index, { list, reading, choice }] of parts.entries()) {
      const { link, items } = reading.state();
      const rows = fresh[index]?.items;
      const where = whereOf(choice);
      const changed = reading.changed || rows !== undefined;
      const kept = where === '' ? new Map<string, Item>() : (rows ?? items);
      await shelf.put(list.title, this.#question(list), { link, where, items: kept }, changed);
    }
  }

  #open(): Promise<CopyShelf> {
    const { store, now } = this.#place;
    const questions = new Map(this.#lists().map((list) => [list.title, this.#question(list)]));
    this.#shelf ??= CopyShelf.open(store, now, questions);
    return this.#shelf;
  }

  #lists(): ListPlan[] {
    return [...this.#plan.whole, ...this.#plan.parts.map(({ list }) => list)];
  }

  #copied(shelf: CopyShelf): CopiedLists {
    const inOrder = (a: Item, b: Item) => Number(a.id) - Number(b.id);
    return new Map(
      this.#lists().map(({ title }) => [
        title,
        [...(shelf.get(title)?.items.values() ?? [])].sort(inOrder),
      ]),
    );
  }

  #question(list: ListPlan): string {
    return `/sites/${this.#place.siteId}/lists/${list.title}/items/delta?${expandOf(list)}`;
  }

  #rows(list: ListPlan, choice: Equals): string {
    return openItems(this.#place.graph, this.#place.siteId, list).query(choice);
  }
}

/** A choice of rows as one text; empty where none is chosen. */
function whereOf(choice: { column: string; value: unknown } | undefined): string {
  return choice ? JSON.stringify([choice.column, choice.value]) : '';
}
