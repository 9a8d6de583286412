import type { RecordReader } from '#domain/record.ts';
import { RecordError } from '#domain/recordError.ts';
import type { ReportRow } from '#domain/reportRow.ts';
import { reportRows } from '#domain/reportRows.ts';
import type { ReportingPeriod } from '#domain/update.ts';
import type { TabProblem } from '#text/tab.ts';

/** What the overview shows: figures, with a note where they could not be renewed. */
export type OverviewState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'problem'; readonly problem: TabProblem }
  | {
      readonly kind: 'ready';
      readonly period: ReportingPeriod | undefined;
      readonly rows: readonly ReportRow[];
      /** Titles of the rows that changed with the latest reading. */
      readonly changed: readonly string[];
      readonly stale: boolean;
    };

/** Reads the open period and keeps what was read; knows no React. */
export class Overview {
  readonly #record: RecordReader;
  readonly #listeners = new Set<() => void>();
  #state: OverviewState = { kind: 'loading' };
  #reading: Promise<void> | undefined;

  constructor(record: RecordReader) {
    this.#record = record;
  }

  readonly current = (): OverviewState => this.#state;

  /** Calls back after every change until the answer is called. */
  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  /** Reads again; a reading under way is joined, not repeated. */
  readonly refresh = (): Promise<void> => {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  };

  async #read(): Promise<void> {
    try {
      const [periods, measures] = await Promise.all([
        this.#record.periods(),
        this.#record.measures(),
      ]);
      const period = periods.findLast(({ state }) => state === 'open');
      const [targets, updates] = period
        ? await Promise.all([this.#record.targets(period.code), this.#record.updates(period.code)])
        : [[], []];
      const answers = updates.map(({ update }) => update);
      const rows = period ? reportRows(period.code, measures, targets, answers) : [];
      this.#set({ kind: 'ready', period, rows, changed: this.#changedIn(rows), stale: false });
    } catch (error) {
      this.#fail(error);
    }
  }

  #changedIn(rows: readonly ReportRow[]): string[] {
    if (this.#state.kind !== 'ready') return [];
    const before = new Map(
      this.#state.rows.map((row) => [row.measure.id, JSON.stringify(row.update)]),
    );
    return rows
      .filter((row) => before.get(row.measure.id) !== JSON.stringify(row.update))
      .map(({ measure }) => `${measure.code} ${measure.title}`);
  }

  /** What is shown stays when it cannot be renewed. */
  #fail(error: unknown): void {
    if (this.#state.kind === 'ready') {
      this.#set({ ...this.#state, changed: [], stale: true });
      return;
    }
    const notSignedIn = error instanceof Error && error.name === 'NotSignedIn';
    const reason = error instanceof RecordError ? error.reason : 'refused';
    this.#set({ kind: 'problem', problem: notSignedIn ? 'notSignedIn' : reason });
  }

  #set(state: OverviewState): void {
    this.#state = state;
    for (const changed of this.#listeners) changed();
  }
}
