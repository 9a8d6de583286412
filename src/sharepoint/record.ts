import type { WriteStamp } from '#domain/outsideChange.ts';
import type { CouncilRecord, StoredUpdate } from '#domain/record.ts';
import { RecordError } from '#domain/recordError.ts';
import type { Update } from '#domain/update.ts';
import { changeFieldsOf } from './changeRow.ts';
import { uploadFile } from './files.ts';
import type { Graph } from './graph.ts';
import type { Item } from './items.ts';
import { lastVersionBy } from './itemVersions.ts';
import { reportsLibrary } from './lists.ts';
import { logEntriesOf, logRowsOf } from './logRow.ts';
import { measureFieldsOf } from './measureRow.ts';
import { meetingFieldsOf } from './meetingRow.ts';
import { publishPage } from './pages.ts';
import { periodFieldsOf } from './periodRow.ts';
import { questionFieldsOf } from './questionRow.ts';
import { inPeriod, openReader, openSite, type Site, storedUpdate } from './reader.ts';
import { roleFieldsOf, roleOf } from './roleRow.ts';
import { saveRow, saveRows } from './save.ts';
import { sectionFieldsOf } from './sectionRow.ts';
import { settingFieldsOf, settingOf } from './settingRow.ts';
import { standingFieldsOf } from './standingRow.ts';
import { targetFieldsOf } from './targetRow.ts';
import { stampFieldsOf, updateFieldsOf, updateOf } from './updateRow.ts';
import { joinVersion, splitVersion } from './version.ts';

const wordFile = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const noStamp: WriteStamp = { operation: '', outside: '' };

/**
 * The council's record in the lists of one SharePoint site; the same code in browser and Node. The
 * connection says whether a person waits for it.
 */
export function openRecord(graph: Graph, siteId: string): CouncilRecord {
  const site = openSite(graph, siteId);
  return {
    ...openReader(site),
    ...updateWriter(site),
    ...rowWriter(site),
    ...settings(site),
    ...log(site),
    saveReport: (folder, name, content) => {
      const place = { siteId, library: reportsLibrary, folders: [folder], name };
      return uploadFile(graph, place, content, wordFile);
    },
    publishPage: (title, paragraphs) => publishPage(graph, siteId, title, paragraphs),
  };
}

type UpdateWriter = Pick<CouncilRecord, 'update' | 'saveUpdate' | 'addUpdates' | 'earlierUpdate'>;

function updateWriter({ graph, siteId, updates }: Site): UpdateWriter {
  const fieldsOf = (update: Update, stamp: WriteStamp) => ({
    ...updateFieldsOf(update),
    ...stampFieldsOf(stamp),
  });
  return {
    update: async (key): Promise<StoredUpdate | undefined> => {
      const item = await updates.byKey(key);
      return item && storedUpdate(item);
    },
    saveUpdate: async (update, version, stamp = noStamp) => {
      const fields = fieldsOf(update, stamp);
      if (version === undefined) {
        const made = await updates.add(fields);
        return joinVersion(made.id, made.version);
      }
      const { id, etag } = splitVersion(version);
      return joinVersion(id, await updates.change(id, fields, etag));
    },
    earlierUpdate: async (stored, app) => {
      const { id } = splitVersion(stored.version);
      const item = await lastVersionBy(graph, { siteId, list: updates.list, itemId: id }, app);
      return item && updateOf(item);
    },
    addUpdates: (rows, stamp, progress) => {
      const fields = rows.map((row) => fieldsOf(row, stamp));
      return saveRows({
        ...{ graph, items: updates, rows: fields, there: [], others: 'keep' as const },
        progress,
      });
    },
  };
}

type RowWriter = Pick<
  CouncilRecord,
  | 'saveMeasures'
  | 'saveTargets'
  | 'saveStanding'
  | 'saveMeasure'
  | 'saveTarget'
  | 'savePeriod'
  | 'saveChange'
  | 'saveMeeting'
  | 'saveQuestion'
  | 'saveSection'
  | 'roles'
  | 'saveRole'
>;

function rowWriter(site: Site): RowWriter {
  const { graph, measures, targets, standing } = site;
  return {
    saveMeasures: async (list, progress) => {
      const rows = list.map(measureFieldsOf);
      const there = rows.length === 0 ? [] : await measures.all();
      const order = { inOrder: true, progress }; // people know their plan in its own order
      return saveRows({ graph, items: measures, rows, there, others: 'replace', ...order });
    },
    saveTargets: async (list, progress) => {
      const there: Item[] = [];
      for (const period of new Set(list.map((target) => target.period))) {
        there.push(...(await targets.all(inPeriod(period))));
      }
      const rows = list.map(targetFieldsOf);
      return saveRows({ graph, items: targets, rows, there, others: 'replace', progress });
    },
    saveStanding: async (list) => {
      const one = list.length === 1 ? list[0] : undefined;
      const found = one && (await standing.byKey(one.measureId));
      const there = one ? (found ? [found] : []) : await standing.all();
      const rows = list.map(standingFieldsOf);
      return saveRows({ graph, items: standing, rows, there, others: 'replace' });
    },
    saveMeasure: (measure) => saveRow(graph, measures, measureFieldsOf(measure)),
    saveTarget: (target) => saveRow(graph, targets, targetFieldsOf(target)),
    savePeriod: (period) => saveRow(graph, site.periods, periodFieldsOf(period)),
    saveChange: (change) => saveRow(graph, site.changes, changeFieldsOf(change)),
    saveMeeting: (meeting) => saveRow(graph, site.meetings, meetingFieldsOf(meeting)),
    saveQuestion: (question) => saveRow(graph, site.questions, questionFieldsOf(question)),
    saveSection: (section) => saveRow(graph, site.sections, sectionFieldsOf(section)),
    roles: async () => (await site.roles.all()).map(roleOf),
    saveRole: (grant) => saveRow(graph, site.roles, roleFieldsOf(grant)),
  };
}

function settings({ settings: items }: Site): Pick<CouncilRecord, 'setting' | 'saveSetting'> {
  return {
    setting: async (key) => {
      const item = await items.byKey(key);
      return item && { value: settingOf(item), version: joinVersion(item.id, item.version) };
    },
    saveSetting: async (key, value, version) => {
      const fields = settingFieldsOf(key, value);
      if (version === undefined) {
        const made = await items.add(fields);
        return joinVersion(made.id, made.version);
      }
      const { id, etag } = splitVersion(version);
      return joinVersion(id, await items.change(id, fields, etag));
    },
  };
}

function log({ log: items }: Site): Pick<CouncilRecord, 'appendLog' | 'logOf'> {
  return {
    appendLog: async (entry) => {
      for (const row of logRowsOf(entry)) {
        try {
          await items.add(row);
        } catch (error) {
          // The same step was written by an earlier run of the same operation: it stands.
          if (!(error instanceof RecordError) || error.reason !== 'changed') throw error;
        }
      }
    },
    logOf: async (measure) =>
      logEntriesOf(await items.all({ column: 'MeasureId', value: measure })),
  };
}
