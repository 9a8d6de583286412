import type { ColumnPlan } from './lists.ts';

type Named<Name extends string, Kind extends ColumnPlan['kind']> = { name: Name; kind: Kind };
type Indexed<Name extends string> = Named<Name, 'text'> & { indexed: true };

/** Names an item: no two have the same. */
export const key = <const Name extends string>(name: Name): Indexed<Name> & { unique: true } => ({
  name,
  kind: 'text',
  indexed: true,
  unique: true,
});
/** A text that a filter uses. */
export const indexed = <const Name extends string>(name: Name): Indexed<Name> => ({
  name,
  kind: 'text',
  indexed: true,
});
export const text = <const Name extends string>(name: Name): Named<Name, 'text'> => ({
  name,
  kind: 'text',
});
export const note = <const Name extends string>(name: Name): Named<Name, 'note'> => ({
  name,
  kind: 'note',
});
/** Beside a text column it means the same, for people who sort the list; the text is the truth. */
export const number = <const Name extends string>(name: Name): Named<Name, 'number'> => ({
  name,
  kind: 'number',
});
