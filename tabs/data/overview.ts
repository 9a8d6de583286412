import type { Day } from '#domain/day.ts';
import type { Measure } from '#domain/measure.ts';
import { type PeriodAt, periodAt } from '#domain/periodAt.ts';
import { RecordError } from '#domain/recordError.ts';
import type { ReportRow } from '#domain/reportRow.ts';
import { reportRows } from '#domain/reportRows.ts';
import type { Standing } from '#domain/standing.ts';
import type { ReportingPeriod, TargetValue, Update } from '#domain/update.ts';
import type { TabProblem } from '#text/tab.ts';

/** What the overview is made from: where everything stands, and the answers of the open period. */
export interface OverviewFacts {
  readonly measures: readonly Measure[];
  readonly standing: readonly Standing[];
  /** Oldest first. */
  readonly periods: readonly ReportingPeriod[];
  /** Of the open period only; empty where none is open. */
  readonly targets: readonly TargetValue[];
  readonly updates: readonly Update[];
}

/** The part of the record that the overview shows, with a copy on this device. */
export interface OverviewRecord {
  /** What this device holds, without asking anybody; undefined where it holds nothing of use. */
  held(): Promise<OverviewFacts | undefined>;
  /** Brings the copy up to date: one request where one is held. May throw a `RecordError`. */
  renew(): Promise<OverviewFacts>;
}

/** What the overview shows: figures, with a note where they could not be renewed. */
export type OverviewState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'problem'; readonly problem: TabProblem }
  | {
      readonly kind: 'ready';
      /** The open period today; undefined where none is open. */
      readonly at: PeriodAt | undefined;
      readonly rows: readonly ReportRow[];
      /** Titles of the rows that changed with the latest reading. */
      readonly changed: readonly string[];
      readonly stale: boolean;
    };

/** The period that people answer now: the latest open one. */
export function openPeriod(periods: readonly ReportingPeriod[]): ReportingPeriod | undefined {
  return periods.findLast(({ state }) => state === 'open');
}

/** Shows at once what this device holds, then what the record says; knows no React. */
export class Overview {
  readonly #record: OverviewRecord;
  readonly #today: () => Day;
  readonly #listeners = new Set<() => void>();
  #state: OverviewState = { kind: 'loading' };
  #reading: Promise<void> | undefined;
  #renewed = false;

  constructor(record: OverviewRecord, today: () => Day) {
    this.#record = record;
    this.#today = today;
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
      if (this.#state.kind === 'loading') await this.#showHeld();
      this.#show(await this.#record.renew());
      this.#renewed = true;
    } catch (error) {
      this.#fail(error);
    }
  }

  /** A copy that cannot be read is no problem: the record itself is asked next. */
  async #showHeld(): Promise<void> {
    const held = await this.#record.held().catch(() => undefined);
    if (held) this.#show(held);
  }

  #show({ measures, periods, targets, updates }: OverviewFacts): void {
    const period = openPeriod(periods);
    const rows = period ? reportRows(period.code, measures, targets, updates) : [];
    const at = period && periodAt(period, this.#today());
    // What changed since the last visit, perhaps days ago, did not change just now.
    const changed = this.#renewed ? this.#changedIn(rows) : [];
    this.#set({ kind: 'ready', at, rows, changed, stale: false });
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

  /** What is shown stays when it cannot be renewed, but not for somebody who may not see it now. */
  #fail(error: unknown): void {
    const problem = problemOf(error);
    if (this.#state.kind === 'ready' && problem !== 'notAllowed') {
      this.#set({ ...this.#state, changed: [], stale: true });
      return;
    }
    this.#set({ kind: 'problem', problem });
  }

  #set(state: OverviewState): void {
    this.#state = state;
    for (const changed of this.#listeners) changed();
  }
}

function problemOf(error: unknown): TabProblem {
  if (error instanceof Error && error.name === 'NotSignedIn') return 'notSignedIn';
  return error instanceof RecordError ? error.reason : 'refused';
}
