import type { CouncilRecord } from '#domain/record.ts';
import { RecordError } from '#domain/recordError.ts';

/** Which of the writes breaks off, from 1, and on which side of its effect. */
export interface Cut {
  readonly write: number;
  readonly effect: 'before' | 'after';
}

/** A record that can be reached no more at one of its writes, as when a process dies there. */
export function cutRecord(record: CouncilRecord, cut: Cut | undefined): CouncilRecord {
  let writes = 0;
  async function write<T>(run: () => Promise<T>): Promise<T> {
    writes += 1;
    if (writes !== cut?.write) return run();
    if (cut.effect === 'after') await run();
    throw new RecordError('notReachable', 'cut off');
  }
  return {
    ...record,
    appendLog: (entry) => write(() => record.appendLog(entry)),
    saveUpdate: (update, version, stamp) => write(() => record.saveUpdate(update, version, stamp)),
    saveStanding: (standings) => write(() => record.saveStanding(standings)),
  };
}
