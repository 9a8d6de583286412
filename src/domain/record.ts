import type { Measure } from './measure.ts';
import type { PeriodCode } from './period.ts';
import type { RoleGrant } from './person.ts';
import type { ReportingPeriod, TargetValue, Update } from './update.ts';

/** What a write needs to prove that nobody wrote in between. */
export type Version = string;

/** An update as it was read, with the version to write it back with. */
export interface StoredUpdate {
  readonly update: Update;
  readonly version: Version;
}

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
}

/** The council's record. Every method may throw a `RecordError`. */
export interface CouncilRecord extends RecordReader {
  /** One update, or undefined where nothing was answered yet. */
  update(key: string): Promise<StoredUpdate | undefined>;
  /** Creates where no version is given; throws `RecordError` "changed" where somebody was faster. */
  saveUpdate(update: Update, version: Version | undefined): Promise<Version>;
  /** Who holds which role. */
  roles(): Promise<RoleGrant[]>;
  /** Creates or replaces by id, so that the same import may run twice. */
  saveMeasure(measure: Measure): Promise<void>;
  saveTarget(target: TargetValue): Promise<void>;
  savePeriod(period: ReportingPeriod): Promise<void>;
  saveRole(grant: RoleGrant): Promise<void>;
  /** Puts a file into the reports library, replacing one of the same name; answers its address. */
  saveReport(folder: string, name: string, content: Uint8Array): Promise<{ webUrl: string }>;
}
