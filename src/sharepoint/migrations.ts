import { note, text } from './columns.ts';
import { allLists, type ColumnPlan, type ListPlan } from './lists.ts';

/** What a step of a migration does; every step may be repeated after a cut. */
export type MigrationStep =
  | { readonly kind: 'addList'; readonly list: ListPlan }
  | {
      readonly kind: 'addColumn';
      readonly list: string;
      readonly column: ColumnPlan;
    }
  /** Fills columns of the items that are there; undefined where an item has what it needs. */
  | {
      readonly kind: 'backfill';
      readonly list: string;
      readonly fill: (fields: Readonly<Record<string, unknown>>) => object | undefined;
    };

/** From the version before to this one. There is no way back: nothing of people's is ever removed. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly steps: readonly MigrationStep[];
}

/** All of them, oldest first. A released one is never changed; a change to a list is a new one. */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    name: 'the lists of the record',
    steps: allLists.map((list) => ({ kind: 'addList', list })),
  },
  {
    version: 2,
    name: 'the figure before a revision, and the forecast of the year',
    steps: [text('RevisedFrom'), note('Forecast'), note('ForecastReason')].map((column) => ({
      kind: 'addColumn',
      list: 'Updates',
      column,
    })),
  },
];
