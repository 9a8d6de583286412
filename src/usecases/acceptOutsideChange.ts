import type { Operation } from '#domain/logEntry.ts';
import type { Outcome } from '#domain/refusal.ts';
import type { Update } from '#domain/update.ts';
import { type Closing, closeOutsideChange, findOutsideChange } from './findOutsideChange.ts';
import { judgedAnew } from './judgedAnew.ts';
import type { WriteContext } from './writeUpdate.ts';

/**
 * The performance team takes over what was changed outside Outturn. The figure stays and is judged
 * like any other: whoever changed it did not ask which band it is in. Answers the update as it is
 * now; the same operation twice writes once.
 */
export async function acceptOutsideChange(
  context: WriteContext,
  closing: Closing,
  operation: Operation,
): Promise<Outcome<Update>> {
  const found = await findOutsideChange(context, closing, operation);
  if (!found.ok) return found;
  const { measure, target, stored, changes } = found.done;
  if (changes.length === 0) return { ok: true, done: stored.update };
  const update = judgedAnew(context.scheme, measure, target, stored.update);
  return closeOutsideChange(context, 'outsideAccepted', closing, found.done, update, operation);
}
