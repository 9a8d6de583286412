import type { MeasureId } from '#domain/measure.ts';
import type { PeriodCode } from '#domain/period.ts';
import type { RecordReader, StoredUpdate } from '#domain/record.ts';
import { RecordError } from '#domain/recordError.ts';
import { changeOf } from './changeRow.ts';
import type { Graph } from './graph.ts';
import { type Item, openItems } from './items.ts';
import {
  changesList,
  logList,
  measuresList,
  meetingsList,
  periodsList,
  questionsList,
  rolesList,
  sectionsList,
  settingsList,
  standingList,
  targetValuesList,
  updatesList,
} from './lists.ts';
import { measureOf } from './measureRow.ts';
import { meetingOf } from './meetingRow.ts';
import { periodOf } from './periodRow.ts';
import { questionOf } from './questionRow.ts';
import { sectionOf } from './sectionRow.ts';
import { standingRowOf } from './standingRow.ts';
import { targetOf } from './targetRow.ts';
import { stampOf, updateOf } from './updateRow.ts';
import { joinVersion } from './version.ts';

/** The lists of the record in one site. */
export type Site = ReturnType<typeof openSite>;

export function openSite(graph: Graph, siteId: string) {
  return {
    graph,
    siteId,
    measures: openItems(graph, siteId, measuresList),
    periods: openItems(graph, siteId, periodsList),
    targets: openItems(graph, siteId, targetValuesList),
    updates: openItems(graph, siteId, updatesList),
    standing: openItems(graph, siteId, standingList),
    roles: openItems(graph, siteId, rolesList),
    meetings: openItems(graph, siteId, meetingsList),
    settings: openItems(graph, siteId, settingsList),
    changes: openItems(graph, siteId, changesList),
    questions: openItems(graph, siteId, questionsList),
    sections: openItems(graph, siteId, sectionsList),
    log: openItems(graph, siteId, logList),
  };
}

export const inPeriod = (value: PeriodCode) => ({ column: 'PeriodCode', value }) as const;
const ofMeasure = (value: MeasureId) => ({ column: 'MeasureId', value }) as const;

/** What anybody signed in may read. */
export function openReader(site: Site): RecordReader {
  return {
    measures: async () => (await site.measures.all()).map(measureOf),
    periods: async () =>
      (await site.periods.all()).map(periodOf).sort((a, b) => a.code.localeCompare(b.code)),
    targets: async (period) => (await site.targets.all(inPeriod(period))).map(targetOf),
    updates: async (period) => (await site.updates.all(inPeriod(period))).map(storedUpdate),
    targetsOf: async (measure) => (await site.targets.all(ofMeasure(measure))).map(targetOf),
    updatesOf: async (measure) => (await site.updates.all(ofMeasure(measure))).map(storedUpdate),
    standing: async () => (await site.standing.all()).map(standingRowOf),
    changesOf: async (measure) => (await site.changes.all(ofMeasure(measure))).map(changeOf),
    meetings: async () =>
      (await site.meetings.all()).map(meetingOf).sort((a, b) => a.date.localeCompare(b.date)),
    questions: async (period) => (await site.questions.all(inPeriod(period))).map(questionOf),
    sections: async (period) =>
      (await site.sections.all(inPeriod(period))).map(sectionOf).sort((a, b) => a.order - b.order),
  };
}

export function storedUpdate(item: Item): StoredUpdate {
  const { lastWrite } = item;
  if (!lastWrite) throw new RecordError('refused', `item ${item.id} names no last writer`);
  const version = joinVersion(item.id, item.version);
  return { update: updateOf(item), version, stamp: stampOf(item), lastWrite };
}
