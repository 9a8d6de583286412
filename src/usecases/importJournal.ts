import type { Measure } from '#domain/measure.ts';
import type { CouncilRecord, StoredSetting } from '#domain/record.ts';

/** An import as the record remembers it while it is under way. */
interface Begun {
  readonly state: 'begun';
  /** The last measure that was there before it; empty where there was none. */
  readonly knownThrough: string;
}

/**
 * The measures that an import's rows are compared with: those that were there when it was begun. An
 * import that was cut must decide its rows a second time as it did the first, and the measures it has
 * made itself would make it ask other questions. `key` is the same for the same files.
 */
export async function knownToImport(
  record: CouncilRecord,
  key: string,
): Promise<readonly Measure[]> {
  const measures = await record.measures();
  const begun = begunIn(await record.setting(settingKey(key)));
  if (!begun) return measures;
  const last = measures.findIndex(({ id }) => id === begun.knownThrough);
  // Where that measure was deleted meanwhile, nothing is known any more of the first time.
  return last < 0 && begun.knownThrough !== '' ? measures : measures.slice(0, last + 1);
}

/** Remembers, before the first write, which measures were known; a second time changes nothing. */
export async function beginImport(
  record: CouncilRecord,
  key: string,
  known: readonly Measure[],
): Promise<void> {
  const there = await record.setting(settingKey(key));
  if (begunIn(there)) return;
  const begun: Begun = { state: 'begun', knownThrough: known.at(-1)?.id ?? '' };
  await record.saveSetting(settingKey(key), begun, there?.version);
}

/** From now on the same files are a new import of what has changed in them. */
export async function endImport(record: CouncilRecord, key: string): Promise<void> {
  const there = await record.setting(settingKey(key));
  await record.saveSetting(settingKey(key), { state: 'done' }, there?.version);
}

function settingKey(key: string): string {
  return `import:${key}`;
}

function begunIn(setting: StoredSetting | undefined): Begun | undefined {
  const value = setting?.value;
  if (typeof value !== 'object' || value === null || !('state' in value)) return undefined;
  if (value.state !== 'begun' || !('knownThrough' in value)) return undefined;
  return typeof value.knownThrough === 'string'
    ? { state: 'begun', knownThrough: value.knownThrough }
    : undefined;
}
