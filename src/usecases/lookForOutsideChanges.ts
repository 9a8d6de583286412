import { blocksSignOff, type OutsideChange } from '#domain/outsideChange.ts';
import type { PeriodCode } from '#domain/period.ts';
import { logOfUpdate, noteOutsideChanges, type WriteContext } from './writeUpdate.ts';

/**
 * What of a period was changed outside Outturn and neither accepted nor undone: run nightly, and
 * before a period is locked or published. Reads the items themselves, for delta does not say who
 * wrote them; notes in the Log what was not noted yet, and writes nothing else.
 */
export async function lookForOutsideChanges(
  { record, ourApp }: Pick<WriteContext, 'record' | 'ourApp'>,
  period: PeriodCode,
): Promise<OutsideChange[]> {
  const open: OutsideChange[] = [];
  for (const stored of await record.updates(period)) {
    if (!blocksSignOff(stored, ourApp)) continue;
    const entries = await logOfUpdate(record, stored.update);
    open.push(...(await noteOutsideChanges({ record, ourApp }, stored, entries)));
  }
  return open;
}
