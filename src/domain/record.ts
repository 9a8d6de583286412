import type { CommitteeMeeting } from './committeeMeeting.ts';
import type { LogEntry } from './logEntry.ts';
import type { Measure, MeasureId } from './measure.ts';
import type { WriteStamp, WrittenUpdate } from './outsideChange.ts';
import type { PeriodCode } from './period.ts';
import type { RoleGrant } from './person.ts';
import type { Question } from './question.ts';
import type { RecordedChange } from './recordedChange.ts';
import type { ReportSection } from './reportSection.ts';
import type { Standing } from './standing.ts';
import type { ReportingPeriod, TargetValue, Update } from './update.ts';

/** What a write needs to prove that nobody wrote in between. */
export type Version = string;

/** An update as it was read, with the version to write it back with. */
export type StoredUpdate = WrittenUpdate;

/** A setting as it was read: any JSON. */
export interface StoredSetting {
  readonly value: unknown;
  readonly version: Version;
}

/** What a save of many rows did; a row that is there as it should be costs no write. */
export interface SavedRows {
  readonly created: number;
  readonly changed: number;
  readonly same: number;
}

/** Hears how many of all rows are done; called after every batch. */
export type SaveProgress = (done: number, all: number) => void;

/** What anybody signed in may read of the council's record. */
export interface RecordReader {
  /** Every measure, in the order in which they were added. */
  measures(): Promise<Measure[]>;
  /** Every reporting period, oldest first. */
  periods(): Promise<ReportingPeriod[]>;
  /** The targets of one period. */
  targets(period: PeriodCode): Promise<TargetValue[]>;
  /** The updates of one period. */
  updates(period: PeriodCode): Promise<StoredUpdate[]>;
  /** The targets of one measure, over all periods. */
  targetsOf(measure: MeasureId): Promise<TargetValue[]>;
  /** The updates of one measure, over all periods. */
  updatesOf(measure: MeasureId): Promise<StoredUpdate[]>;
  /** Where every measure stands: one row each. */
  standing(): Promise<Standing[]>;
  /** What of a measure moved, in the order in which it was written down. */
  changesOf(measure: MeasureId): Promise<RecordedChange[]>;
  /** Every meeting, earliest first. */
  meetings(): Promise<CommitteeMeeting[]>;
  /** The questions of one period. */
  questions(period: PeriodCode): Promise<Question[]>;
  /** The written parts of one period's report, in their order. */
  sections(period: PeriodCode): Promise<ReportSection[]>;
}

/**
 * The council's record. Every method may throw a `RecordError`. A `save...` creates or replaces by
 * key, so that the same work may run twice, and takes no rows away.
 */
export interface CouncilRecord extends RecordReader {
  /** One update, or undefined where nothing was answered yet. */
  update(key: string): Promise<StoredUpdate | undefined>;
  /**
   * Creates where no version is given; throws `RecordError` "changed" where somebody was faster. The
   * stamp is left on the item; without one the item says that no operation wrote it.
   */
  saveUpdate(update: Update, version: Version | undefined, stamp?: WriteStamp): Promise<Version>;
  /**
   * Creates many updates, in batches; one that is there already is left as its owner left it and
   * counts as the same.
   */
  addUpdates(
    updates: readonly Update[],
    stamp: WriteStamp,
    progress?: SaveProgress,
  ): Promise<SavedRows>;
  saveMeasures(measures: readonly Measure[], progress?: SaveProgress): Promise<SavedRows>;
  saveTargets(targets: readonly TargetValue[], progress?: SaveProgress): Promise<SavedRows>;
  saveMeasure(measure: Measure): Promise<void>;
  saveTarget(target: TargetValue): Promise<void>;
  savePeriod(period: ReportingPeriod): Promise<void>;
  saveStanding(standings: readonly Standing[]): Promise<SavedRows>;
  saveChange(change: RecordedChange): Promise<void>;
  saveMeeting(meeting: CommitteeMeeting): Promise<void>;
  saveQuestion(question: Question): Promise<void>;
  saveSection(section: ReportSection): Promise<void>;
  /** Who holds which role. */
  roles(): Promise<RoleGrant[]>;
  saveRole(grant: RoleGrant): Promise<void>;
  /** A setting by its key; undefined where it was never set. */
  setting(key: string): Promise<StoredSetting | undefined>;
  /** Creates where no version is given; throws `RecordError` "changed" where somebody was faster. */
  saveSetting(key: string, value: unknown, version: Version | undefined): Promise<Version>;
  /** Writes what is about to change; the same step of one operation stands there once. */
  appendLog(entry: LogEntry): Promise<void>;
  /** The Log of one measure, oldest first. */
  logOf(measure: MeasureId): Promise<LogEntry[]>;
  /**
   * An update as an application left it last, from SharePoint's own version history; undefined where
   * it keeps none.
   */
  earlierUpdate(stored: StoredUpdate, app: string): Promise<Update | undefined>;
  /** Puts a file into the reports library, replacing one of the same name; answers its address. */
  saveReport(folder: string, name: string, content: Uint8Array): Promise<{ webUrl: string }>;
  /** Makes and publishes a page of the site from paragraphs of plain text; answers its address. */
  publishPage(title: string, paragraphs: readonly string[]): Promise<{ webUrl: string }>;
}
