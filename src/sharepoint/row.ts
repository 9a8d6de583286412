import * as z from 'zod/mini';
import { isDay } from '#domain/day.ts';
import { RecordError } from '#domain/recordError.ts';
import type { Item } from './items.ts';

/** An empty column is left out by Graph, so an absent text is an empty one. */
export const text = z._default(z.string(), '');

export const day = z.string().check(z.refine(isDay, 'not a day'));

/** SharePoint's own `Title`, which people see first in a list. */
export interface Titled {
  readonly Title: string;
}

/** A text column is undefined to the rules where it is empty. */
export function orUndefined(value: string): string | undefined {
  return value === '' ? undefined : value;
}

/** Parses an item's columns; throws a `RecordError` that names the item and what is wrong with it. */
export function read<T extends z.ZodMiniType>(schema: T, item: Item): z.infer<T> {
  const result = schema.safeParse(item.fields);
  if (result.success) return result.data;
  throw unreadable(item, z.prettifyError(result.error));
}

/** The JSON of a column; throws a `RecordError` that names the item where it is anything else. */
export function jsonIn<T extends z.ZodMiniType>(
  item: Item,
  what: string,
  schema: T,
  column: string,
): z.infer<T> {
  try {
    return schema.parse(JSON.parse(column));
  } catch {
    throw unreadable(item, `${what} holds no JSON of its kind`);
  }
}

export function unreadable(item: Item, why: string): RecordError {
  return new RecordError('refused', `item ${item.id} cannot be read: ${why}`);
}
