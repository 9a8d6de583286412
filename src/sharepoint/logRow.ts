import * as z from 'zod/mini';
import { type LogEntry, logKey } from '#domain/logEntry.ts';
import type { Update } from '#domain/update.ts';
import type { Item } from './items.ts';
import { read, text, unreadable } from './row.ts';
import { updateFieldsOf, updateOf } from './updateRow.ts';

const logFields = z.object({
  LogKey: z.string(),
  Operation: z.string(),
  Step: text,
  At: z.string(),
  By: text,
  ByName: text,
  Action: z.enum(['answer', 'outsideSeen', 'outsideAccepted', 'outsideUndone']),
  MeasureId: text,
  PeriodCode: text,
  From: text,
  To: text,
  Previous: text,
  About: text,
  Part: z._default(z.number(), 1),
  Parts: z._default(z.number(), 1),
});

/** A column of several lines holds 63,999 characters. */
const longestPart = 60_000;

/** The rows of an entry, one where its texts are no longer than a column: in the order to write them. */
export function logRowsOf(entry: LogEntry): (z.infer<typeof logFields> & { Title: string })[] {
  const from = cutText(writeUpdate(entry.from), longestPart);
  const to = cutText(writeUpdate(entry.to), longestPart);
  const parts = Math.max(from.length, to.length);
  return Array.from({ length: parts }, (_, index) => ({
    Title: `${entry.action} ${entry.measureId} ${entry.period}`.slice(0, 255),
    LogKey: `${logKey(entry)}:${index + 1}`,
    Operation: entry.operation,
    Step: entry.step,
    At: entry.at,
    By: entry.by,
    ByName: entry.byName,
    Action: entry.action,
    MeasureId: entry.measureId,
    PeriodCode: entry.period,
    From: from[index] ?? '',
    To: to[index] ?? '',
    Previous: entry.previous,
    About: entry.about,
    Part: index + 1,
    Parts: parts,
  }));
}

/**
 * The entries of rows, in the order of their last rows. An entry of which a row is missing was cut
 * off while it was written, so that its change never began: it is left out. Throws a `RecordError`
 * where a row holds what no entry can have.
 */
export function logEntriesOf(items: readonly Item[]): LogEntry[] {
  const begun = new Map<string, Item[]>();
  const entries: LogEntry[] = [];
  for (const item of items) {
    const row = read(logFields, item);
    const key = logKey({ operation: row.Operation, step: row.Step });
    const parts = [...(begun.get(key) ?? []), item];
    begun.set(key, parts);
    if (parts.length === row.Parts) entries.push(entryOf(item, parts));
  }
  return entries;
}

function entryOf(last: Item, items: readonly Item[]): LogEntry {
  const rows = items.map((item) => read(logFields, item)).sort((a, b) => a.Part - b.Part);
  const row = read(logFields, last);
  return {
    operation: row.Operation,
    step: row.Step,
    at: row.At,
    by: row.By,
    byName: row.ByName,
    action: row.Action,
    measureId: row.MeasureId,
    period: row.PeriodCode,
    from: readUpdate(last, rows.map(({ From }) => From).join('')),
    to: readUpdate(last, rows.map(({ To }) => To).join('')),
    previous: row.Previous,
    about: row.About,
  };
}

/** An update as the columns it has in its own list, so that one parser reads both. */
function writeUpdate(update: Update | undefined): string {
  return update ? JSON.stringify(updateFieldsOf(update)) : '';
}

function readUpdate(item: Item, json: string): Update | undefined {
  if (json === '') return undefined;
  return updateOf({ ...item, fields: parseColumns(item, json) });
}

function parseColumns(item: Item, json: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(json));
  } catch {
    throw unreadable(item, 'From and To hold no update');
  }
}

/** Cuts a text into parts of at most so many characters, never within a surrogate pair. */
export function cutText(whole: string, longest: number): string[] {
  const parts: string[] = [];
  let start = 0;
  while (start < whole.length) {
    let end = Math.min(start + longest, whole.length);
    const unit = whole.charCodeAt(end - 1);
    // Half a pair would be replaced on its way.
    if (end < whole.length && end - start > 1 && unit >= 0xd800 && unit <= 0xdbff) end -= 1;
    parts.push(whole.slice(start, end));
    start = end;
  }
  return parts.length === 0 ? [''] : parts;
}
