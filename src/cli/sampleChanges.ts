import type { Measure } from '#domain/measure.ts';
import { parsePeriod, periodCode, previousPeriod } from '#domain/period.ts';
import { streamCsvRows } from '#imports/readCsv.ts';

/** A line of the sample's `changes.csv`: what a table of figures cannot say of a measure. */
interface SampleChange {
  readonly code: string;
  readonly section: string;
  readonly what: string;
  readonly firstPeriod: string;
  readonly from: string;
}

/** Reads `changes.csv`; columns stand in the order in which its README names them. */
export async function readSampleChanges(file: string): Promise<SampleChange[]> {
  const changes: SampleChange[] = [];
  for await (const { row, cells } of streamCsvRows(file)) {
    const [code = '', section = '', what = '', firstPeriod = '', from = ''] = cells;
    if (row > 0) changes.push({ code, section, what, firstPeriod, from });
  }
  return changes;
}

/** The measure with its first and last period, where it began or ended within the sample's years. */
export function withSpan(measure: Measure, changes: readonly SampleChange[]): Measure {
  const own = changes.filter(
    ({ code, section }) => code === measure.code && section === measure.section,
  );
  const started = own.find(({ what }) => what === 'started')?.firstPeriod;
  const ended = own.find(({ what }) => what === 'retired' || what === 'ended')?.firstPeriod;
  const firstWithout = ended === undefined ? undefined : parsePeriod(ended);
  return {
    ...measure,
    firstPeriod: started,
    lastPeriod: firstWithout && periodCode(previousPeriod(firstWithout)),
  };
}

/** E-mail addresses of owners who have left: nobody has them any more. */
export function goneOwners(changes: readonly SampleChange[]): Set<string> {
  return new Set(changes.filter(({ what }) => what === 'ownerLeft').map(({ from }) => from));
}
