import { RecordError } from '#domain/recordError.ts';
import type { ReportingPeriod } from '#domain/update.ts';
import { type CopiedLists, type CopyPlace, DeltaCopy } from '#sharepoint/deltaCopy.ts';
import {
  type ListPlan,
  measuresList,
  periodsList,
  standingList,
  targetValuesList,
  updatesList,
} from '#sharepoint/lists.ts';
import { measureOf } from '#sharepoint/measureRow.ts';
import { periodOf } from '#sharepoint/periodRow.ts';
import { standingRowOf } from '#sharepoint/standingRow.ts';
import { targetOf } from '#sharepoint/targetRow.ts';
import { updateOf } from '#sharepoint/updateRow.ts';
import { type OverviewFacts, type OverviewRecord, openPeriod } from '../data/overview.ts';

/**
 * The overview's copy: Measures, Standing and Periods whole, Updates and TargetValues of the open
 * period only, however many years of them there are.
 */
export function openOverviewCopy(place: CopyPlace): OverviewRecord {
  const inOpenPeriod = (whole: CopiedLists) => {
    const open = openPeriod(periodsIn(whole));
    return open && { column: 'PeriodCode' as const, value: open.code };
  };
  const copy = new DeltaCopy(
    {
      whole: [measuresList, standingList, periodsList],
      parts: [
        { list: targetValuesList, rows: inOpenPeriod },
        { list: updatesList, rows: inOpenPeriod },
      ],
    },
    place,
  );
  return {
    held: async () => {
      const lists = await copy.held();
      return lists && factsIn(lists);
    },
    renew: async () => {
      try {
        return factsIn(await copy.renew());
      } catch (error) {
        // Who may not read the record any more keeps no copy of it either.
        if (isNotAllowed(error)) await copy.forget();
        throw error;
      }
    },
  };
}

function isNotAllowed(error: unknown): boolean {
  return error instanceof RecordError && error.reason === 'notAllowed';
}

function factsIn(lists: CopiedLists): OverviewFacts {
  return {
    measures: rowsOf(lists, measuresList).map(measureOf),
    standing: rowsOf(lists, standingList).map(standingRowOf),
    periods: periodsIn(lists),
    targets: rowsOf(lists, targetValuesList).map(targetOf),
    updates: rowsOf(lists, updatesList).map(updateOf),
  };
}

function periodsIn(lists: CopiedLists): ReportingPeriod[] {
  const periods = rowsOf(lists, periodsList).map(periodOf);
  return periods.sort((a, b) => a.code.localeCompare(b.code));
}

function rowsOf(lists: CopiedLists, { title }: ListPlan) {
  return lists.get(title) ?? [];
}
