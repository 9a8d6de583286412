import type { Operation } from '#domain/logEntry.ts';
import { withoutChange } from '#domain/outsideChange.ts';
import { type Outcome, refused } from '#domain/refusal.ts';
import type { Update } from '#domain/update.ts';
import { type Closing, closeOutsideChange, findOutsideChange } from './findOutsideChange.ts';
import { judgedAnew } from './judgedAnew.ts';
import type { WriteContext } from './writeUpdate.ts';

/**
 * The performance team takes back what was changed outside Outturn: each part that still holds the
 * change goes back to the last value of ours, and what was answered since stays. Refused where the
 * Log knows no such value. Answers the update as it is now; the same operation twice writes once.
 */
export async function undoOutsideChange(
  context: WriteContext,
  closing: Closing,
  operation: Operation,
): Promise<Outcome<Update>> {
  const found = await findOutsideChange(context, closing, operation);
  if (!found.ok) return found;
  const { measure, target, stored, changes } = found.done;
  if (changes.length === 0) return { ok: true, done: stored.update };
  let update = stored.update;
  for (const change of changes) {
    const { from } = change;
    if (!from) return refused({ kind: 'noEarlierValue' });
    update = withoutChange(update, { ...change, from });
  }
  const judged = judgedAnew(context.scheme, measure, target, update);
  return closeOutsideChange(context, 'outsideUndone', closing, found.done, judged, operation);
}
