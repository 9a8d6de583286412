import { RecordError } from '#domain/recordError.ts';
import { GraphError } from './graphError.ts';
import type { Item } from './items.ts';
import { type Patience, waitBefore } from './retry.ts';
import { holds, type Written } from './written.ts';

/** How often a write whose fate is unknown is looked into and tried again. */
const tries = 5;

/** How an item is made, and found by its key. */
export interface Creation {
  readonly create: () => Promise<Item>;
  readonly find: () => Promise<Item | undefined>;
  readonly written: Written;
  readonly patience: Patience;
}

/**
 * Creates an item once. A creation that was lost may have been done, so that the key is looked for
 * before the next try; a refused one too, for the service says of a second item only that something
 * was wrong, and may say it of the first. An item that says all that was to be written is the one
 * that was wanted, whichever call made it. Throws `changed` where another item has the key.
 */
export async function addOnce({ create, find, written, patience }: Creation): Promise<Item> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await create();
    } catch (error) {
      if (!isWorthLooking(error)) throw error;
      const there = await find();
      if (there && holds(there.fields, written)) return there;
      if (there) throw new RecordError('changed', 'the key is there already', { cause: error });
      if (!error.uncertain && error.reason !== 'changed') throw error;
      if (attempt === tries) throw error;
      await patience.sleep(waitBefore(attempt, undefined, patience.random));
    }
  }
}

/**
 * Makes a list or a column, whose name no other has: where the answer was lost, it is made again only
 * if it is not there.
 */
export async function makeOnce(
  make: () => Promise<unknown>,
  isThere: () => Promise<boolean>,
  patience: Patience,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await make();
      return;
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      // After a loss its own name may be what is refused.
      const isOwn = error.reason === 'changed' && attempt > 1;
      if (!error.uncertain && !isOwn) throw error;
      if (await isThere()) return;
      if (attempt === tries) throw error;
      await patience.sleep(waitBefore(attempt, undefined, patience.random));
    }
  }
}

/** How an item is changed, and read; `version` is the one that it must still have. */
export interface Changing {
  readonly write: () => Promise<string>;
  readonly read: () => Promise<Item>;
  readonly written: Written;
  readonly version: string | undefined;
  readonly patience: Patience;
}

/**
 * Changes an item once: a change whose fate is unknown was done where the item says what was to be
 * written. Answers the new version; throws `changed` where somebody wrote in between.
 */
export async function changeOnce(changing: Changing): Promise<string> {
  const { write, read, written, version, patience } = changing;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      if (error.reason !== 'changed' && !error.uncertain) throw error;
      const there = await read();
      if (holds(there.fields, written)) return there.version;
      if (version !== undefined && there.version !== version) {
        const detail = `item ${there.id} was written meanwhile`;
        throw new RecordError('changed', detail, { cause: error });
      }
      // Nobody wrote, whatever the answer said.
      if (attempt === tries) throw error;
      await patience.sleep(waitBefore(attempt, undefined, patience.random));
    }
  }
}

/** How an item is removed, and read; undefined where it is gone. */
export interface Removal {
  readonly remove: () => Promise<void>;
  readonly read: () => Promise<Item | undefined>;
  readonly version: string | undefined;
  readonly patience: Patience;
}

/** Removes an item once. Throws `changed` where somebody wrote it in between. */
export async function removeOnce({ remove, read, version, patience }: Removal): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await remove();
      return;
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      if (error.reason !== 'changed' && !error.uncertain) throw error;
      const there = await read();
      if (!there) return;
      if (version !== undefined && there.version !== version) throw error;
      // Nobody wrote, whatever the answer said.
      if (attempt === tries) throw error;
      await patience.sleep(waitBefore(attempt, undefined, patience.random));
    }
  }
}

/** Nothing can be there after a call that never reached the list or may not write to it. */
function isWorthLooking(error: unknown): error is GraphError {
  if (!(error instanceof GraphError)) return false;
  return error.uncertain || error.reason === 'refused' || error.reason === 'changed';
}
