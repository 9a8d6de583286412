import type { SavedRows, SaveProgress } from '#domain/record.ts';
import { RecordError } from '#domain/recordError.ts';
import { type BatchPart, largestBatch, sendBatch } from './batch.ts';
import type { Graph } from './graph.ts';
import type { GraphError } from './graphError.ts';
import { type Item, type Items, keyColumn, pageOf } from './items.ts';
import type { ListPlan } from './lists.ts';
import { waitBefore } from './retry.ts';
import { holds, type Written, writable } from './written.ts';

/** Many rows of one list on their way. */
export interface Saving<List extends ListPlan> {
  readonly graph: Graph;
  readonly items: Items<List>;
  /** The columns of every row, its key among them; the last of two rows with one key counts. */
  readonly rows: readonly object[];
  /** What is known to be there; a row that is not among them is taken for new. */
  readonly there: readonly Item[];
  /** What is done with a row whose key is there with other values. */
  readonly others: 'replace' | 'keep';
  /** Whether new rows are made in the order given: one batch after the other, each in its order. */
  readonly inOrder?: boolean;
  readonly progress?: SaveProgress | undefined;
}

/** How often a row is looked into and sent again. */
const rounds = 6;
/** How many batches are under way at once. */
const lanes = 3;

/**
 * Creates or replaces many rows, 20 in a request: a row that is as it should be costs nothing. After
 * any refusal or loss a row is read by its key before it is sent again, so that a creation never
 * makes two and the work may be cut and repeated at any moment. Throws the error of the first row
 * that cannot be written; rows sent before it are there.
 */
export async function saveRows<List extends ListPlan>(saving: Saving<List>): Promise<SavedRows> {
  const { items, rows, there, progress } = saving;
  const key = keyColumn(items.list) ?? 'Title';
  const known = new Map(there.map((item) => [item.fields[key], item]));
  const pending = new Map<unknown, Row>();
  for (const fields of rows) {
    const written = writable(items.list, fields);
    pending.set(written[key], {
      key: String(written[key]),
      written,
      there: known.get(written[key]),
    });
  }
  const counts = { created: 0, changed: 0, same: 0 };
  const queue = [...pending.values()].filter((row) => {
    const isDone = isAsWanted(row, saving.others);
    if (isDone) counts.same += 1;
    return !isDone;
  });
  const all = pending.size;
  const batches: Row[][] = [];
  for (let at = 0; at < queue.length; at += largestBatch) {
    batches.push(queue.slice(at, at + largestBatch));
  }
  const lane = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const outcomes = await saveBatch(saving, batch).catch((error: unknown) => {
        batches.length = 0;
        throw error;
      });
      for (const outcome of outcomes) counts[outcome] += 1;
      progress?.(counts.created + counts.changed + counts.same, all);
    }
  };
  // A lane that fails ends; what the others are sending is waited for, so that nothing goes on unseen.
  const count = saving.inOrder ? 1 : lanes;
  const ended = await Promise.allSettled(Array.from({ length: count }, lane));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
  return counts;
}

interface Row {
  readonly key: string;
  readonly written: Written;
  readonly there: Item | undefined;
}

function isAsWanted({ there, written }: Row, others: 'replace' | 'keep'): boolean {
  return there !== undefined && (others === 'keep' || holds(there.fields, written));
}

type RowOutcome = keyof SavedRows;

/** Sends the rows of one batch, and again what did not arrive, until every row's fate is known. */
async function saveBatch<List extends ListPlan>(
  saving: Saving<List>,
  batch: readonly Row[],
): Promise<RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  let waiting: readonly Row[] = batch;
  for (let round = 1; ; round += 1) {
    const failed = await sendRows(saving, waiting, outcomes);
    if (failed.length === 0) return outcomes;
    const hopeless = failed.find(({ error }) => !isWorthLooking(error));
    if (hopeless) throw named(saving.items.list, hopeless);
    const left: Row[] = [];
    for (const { before, now } of await readAgain(saving, failed)) {
      if (isAsWanted(now, saving.others)) outcomes.push(outcomeOf(before.row, now));
      // Refused although its key is free or nobody wrote in between: its values are at fault.
      else if (isRefused(before, now)) throw named(saving.items.list, before);
      else left.push(now);
    }
    if (left.length === 0) return outcomes;
    const [first] = failed;
    if (first && round === rounds) throw named(saving.items.list, first);
    await saving.graph.patience.sleep(waitBefore(round, undefined, saving.graph.patience.random));
    waiting = left;
  }
}

interface FailedRow {
  readonly row: Row;
  readonly error: GraphError;
}

async function sendRows<List extends ListPlan>(
  { graph, items, inOrder = false }: Saving<List>,
  rows: readonly Row[],
  outcomes: RowOutcome[],
): Promise<FailedRow[]> {
  const answers = await sendBatch(
    graph,
    rows.map((row) => partOf(items.path, row)),
    { inOrder },
  );
  const failed: FailedRow[] = [];
  for (const [index, row] of rows.entries()) {
    const answer = answers[index];
    if (answer?.ok) outcomes.push(row.there ? 'changed' : 'created');
    else if (answer) failed.push({ row, error: answer.error });
  }
  return failed;
}

function partOf(path: string, { there, written }: Row): BatchPart {
  if (!there) return { method: 'POST', path, body: { fields: written } };
  const { id, version } = there;
  return { method: 'PATCH', path: `${path}/${id}/fields`, body: written, version };
}

/** Nothing can be there after a call that may not write; everything else is looked into. */
function isWorthLooking({ reason, uncertain }: GraphError): boolean {
  return uncertain || reason === 'refused' || reason === 'changed' || reason === 'notThere';
}

/** The failed rows with what is there now, in one request for 20 of them. */
async function readAgain<List extends ListPlan>(
  { graph, items }: Saving<List>,
  failed: readonly FailedRow[],
): Promise<{ before: FailedRow; now: Row }[]> {
  const parts = failed.map(({ row }) => ({
    method: 'GET' as const,
    path: items.queryKey(row.key),
  }));
  const answers = await sendBatch(graph, parts);
  return failed.flatMap((before, index) => {
    const answer = answers[index];
    if (!answer) return [];
    if (!answer.ok) throw answer.error;
    return { before, now: { ...before.row, there: pageOf(answer.body).items[0] } };
  });
}

/** The error with the row that it is about. */
function named(list: ListPlan, { row, error }: FailedRow): RecordError {
  const { service } = error;
  const detail = `${list.title}, ${row.key}: ${error.detail}`;
  return new RecordError(error.reason, detail, { cause: error, ...(service && { service }) });
}

/** A row that was there when nobody of ours had made it was another's: it counts as the same. */
function outcomeOf(before: Row, now: Row): RowOutcome {
  if (!now.there || !holds(now.there.fields, now.written)) return 'same';
  return before.there ? 'changed' : 'created';
}

function isRefused({ row, error }: FailedRow, now: Row): boolean {
  if (error.service?.status === 424) return false; // it waited for another row
  const isSame = row.there?.version === now.there?.version;
  return error.reason === 'refused' && !error.uncertain && isSame;
}

/** Creates or replaces the one row that holds the key; whoever saves last has the last word. */
export async function saveRow<List extends ListPlan>(
  graph: Graph,
  items: Items<List>,
  fields: object,
): Promise<void> {
  const key = writable(items.list, fields)[keyColumn(items.list) ?? 'Title'];
  const there = typeof key === 'string' ? await items.byKey(key) : undefined;
  await saveRows({ graph, items, rows: [fields], there: there ? [there] : [], others: 'replace' });
}
