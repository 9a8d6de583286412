import { meetingKey } from '#domain/committeeMeeting.ts';
import { type LogEntry, logKey } from '#domain/logEntry.ts';
import type { Measure } from '#domain/measure.ts';
import type { WriteStamp } from '#domain/outsideChange.ts';
import { grantKey, type RoleGrant } from '#domain/person.ts';
import type { Question } from '#domain/question.ts';
import type { CouncilRecord, SavedRows, StoredSetting, StoredUpdate } from '#domain/record.ts';
import { RecordError } from '#domain/recordError.ts';
import { changeKey, type RecordedChange } from '#domain/recordedChange.ts';
import { type ReportSection, sectionKey } from '#domain/reportSection.ts';
import type { Standing } from '#domain/standing.ts';
import { type ReportingPeriod, type TargetValue, type Update, updateKey } from '#domain/update.ts';

/** Who writes the record in memory, as SharePoint would name it. */
export const memoryApp = 'outturn-service';

const noStamp: WriteStamp = { operation: '', outside: '' };

/** The record in memory, as the contract suite holds it to: for the tests of use cases. */
export function memoryRecord(): CouncilRecord {
  const measures = new Rows<Measure>(({ id }) => id);
  const targets = new Rows<TargetValue>((row) => updateKey(row.measureId, row.period));
  const periods = new Rows<ReportingPeriod>(({ code }) => code);
  const standing = new Rows<Standing>(({ measureId }) => measureId);
  const changes = new Rows<RecordedChange>(changeKey);
  const meetings = new Rows<Parameters<CouncilRecord['saveMeeting']>[0]>(meetingKey);
  const questions = new Rows<Question>(({ id }) => id);
  const sections = new Rows<ReportSection>(sectionKey);
  const roles = new Rows<RoleGrant>(grantKey);
  return {
    measures: async () => measures.all(),
    periods: async () => periods.all().sort((a, b) => a.code.localeCompare(b.code)),
    targets: async (period) => targets.all().filter((row) => row.period === period),
    targetsOf: async (measure) => targets.all().filter((row) => row.measureId === measure),
    standing: async () => standing.all(),
    changesOf: async (measure) => changes.all().filter((row) => row.measureId === measure),
    meetings: async () => meetings.all().sort((a, b) => a.date.localeCompare(b.date)),
    questions: async (period) => questions.all().filter((row) => row.period === period),
    sections: async (period) =>
      sections
        .all()
        .filter((row) => row.period === period)
        .sort((a, b) => a.order - b.order),
    ...memoryUpdates(),
    ...memorySettings(),
    ...memoryLog(),
    saveMeasures: async (rows, progress) => measures.save(rows, progress),
    saveTargets: async (rows, progress) => targets.save(rows, progress),
    saveStanding: async (rows) => standing.save(rows),
    saveMeasure: async (row) => void measures.save([row]),
    saveTarget: async (row) => void targets.save([row]),
    savePeriod: async (row) => void periods.save([row]),
    saveChange: async (row) => void changes.save([row]),
    saveMeeting: async (row) => void meetings.save([row]),
    saveQuestion: async (row) => void questions.save([row]),
    saveSection: async (row) => void sections.save([row]),
    roles: async () => roles.all(),
    saveRole: async (row) => void roles.save([row]),
    saveReport: async (folder, name) => ({ webUrl: `memory:/${folder}/${name}` }),
    publishPage: async (title) => ({ webUrl: `memory:/pages/${title}` }),
  };
}

/** Rows by key, in the order in which they were added. */
class Rows<Row> {
  readonly #rows = new Map<string, Row>();
  readonly #keyOf: (row: Row) => string;

  constructor(keyOf: (row: Row) => string) {
    this.#keyOf = keyOf;
  }

  all(): Row[] {
    return [...this.#rows.values()];
  }

  save(rows: readonly Row[], progress?: (done: number, all: number) => void): SavedRows {
    const counts = { created: 0, changed: 0, same: 0 };
    const last = new Map(rows.map((row) => [this.#keyOf(row), row]));
    for (const [key, row] of last) {
      const there = this.#rows.get(key);
      const same = there !== undefined && JSON.stringify(there) === JSON.stringify(row);
      counts[same ? 'same' : there === undefined ? 'created' : 'changed'] += 1;
      this.#rows.set(key, row);
    }
    progress?.(last.size, last.size);
    return counts;
  }
}

function memoryUpdates() {
  const updates = new Map<string, StoredUpdate>();
  let writes = 0;
  function write(update: Update, stamp: WriteStamp): string {
    writes += 1;
    const at = new Date(Date.UTC(2025, 3, 9) + writes * 1000).toISOString();
    const lastWrite = { app: memoryApp, person: undefined, name: 'Outturn', at };
    const version = String(writes);
    updates.set(keyOf(update), { update, version, stamp, lastWrite });
    return version;
  }
  const all = () => [...updates.values()];
  return {
    update: async (key: string) => updates.get(key),
    updates: async (period: string) => all().filter((row) => row.update.period === period),
    updatesOf: async (measure: string) => all().filter((row) => row.update.measureId === measure),
    earlierUpdate: async (stored: StoredUpdate) => updates.get(keyOf(stored.update))?.update,
    saveUpdate: async (update: Update, version: string | undefined, stamp = noStamp) => {
      const there = updates.get(keyOf(update));
      if (there?.version === version) return write(update, stamp);
      // What is there is what was wanted, whoever wrote it.
      const wanted = JSON.stringify([update, stamp]);
      if (there && JSON.stringify([there.update, there.stamp]) === wanted) return there.version;
      throw new RecordError('changed', keyOf(update));
    },
    addUpdates: async (
      rows: readonly Update[],
      stamp: WriteStamp,
      progress?: (done: number, all: number) => void,
    ) => {
      const fresh = rows.filter((row) => !updates.has(keyOf(row)));
      for (const row of fresh) write(row, stamp);
      progress?.(rows.length, rows.length);
      return { created: fresh.length, changed: 0, same: rows.length - fresh.length };
    },
  };
}

function keyOf({ measureId, period }: Update): string {
  return updateKey(measureId, period);
}

function memorySettings(): Pick<CouncilRecord, 'setting' | 'saveSetting'> {
  const settings = new Map<string, StoredSetting>();
  let writes = 0;
  return {
    setting: async (key) => settings.get(key),
    saveSetting: async (key, value, version) => {
      const there = settings.get(key);
      if (there?.version !== version) throw new RecordError('changed', key);
      writes += 1;
      settings.set(key, { value, version: String(writes) });
      return String(writes);
    },
  };
}

function memoryLog(): Pick<CouncilRecord, 'appendLog' | 'logOf'> {
  const entries = new Map<string, LogEntry>();
  return {
    appendLog: async (entry) => {
      if (!entries.has(logKey(entry))) entries.set(logKey(entry), entry);
    },
    logOf: async (measure) => [...entries.values()].filter((entry) => entry.measureId === measure),
  };
}
