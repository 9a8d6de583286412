import { PgBoss } from 'pg-boss';
import type { Database } from './database.ts';

/** What became of a job: its answer, or the words it failed with. */
export type JobState<Answer> =
  | { readonly state: 'waiting' | 'working' }
  | { readonly state: 'done'; readonly answer: Answer }
  | { readonly state: 'failed' };

/** A kind of work done apart from whoever asked for it, each job by one process at a time. */
export interface Queue<Order extends object, Answer extends object> {
  send(order: Order): Promise<string>;
  /** What was ordered and how far it is; undefined where there is no such job. */
  find(id: string): Promise<{ order: Order; progress: JobState<Answer> } | undefined>;
  /** Has the order sent at the times of a cron line, in the time zone of the council. */
  schedule(cron: string, timeZone: string, order: Order): Promise<void>;
}

/** The queues of the service, started; `close` waits for the work under way. */
export interface Jobs {
  /**
   * Registers the worker of a queue; a job whose process died is worked again. `read` parses an
   * answer back from the database.
   */
  queue<Order extends object, Answer extends object>(
    name: string,
    read: (stored: unknown) => Answer,
    work: (order: Order) => Promise<Answer>,
  ): Promise<Queue<Order, Answer>>;
  close(): Promise<void>;
}

/** Starts the job queue; `failed` hears of every error of the queue itself. */
export async function openJobs(database: Database, failed: (error: Error) => void): Promise<Jobs> {
  const boss = new PgBoss(database.queueOptions);
  boss.on('error', failed);
  await boss.start();
  return {
    queue: async <Order extends object, Answer extends object>(
      name: string,
      read: (stored: unknown) => Answer,
      work: (order: Order) => Promise<Answer>,
    ) => {
      await boss.createQueue(name, { retryLimit: 3, retryBackoff: true });
      await boss.work<Order>(name, { pollingIntervalSeconds: 0.5 }, async ([job]) =>
        job ? await work(job.data) : undefined,
      );
      return queueOf<Order, Answer>(boss, name, read);
    },
    close: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

function queueOf<Order extends object, Answer extends object>(
  boss: PgBoss,
  name: string,
  read: (stored: unknown) => Answer,
): Queue<Order, Answer> {
  return {
    send: async (order) => {
      const id = await boss.send(name, order);
      // pg-boss answers null only for queues that drop duplicates, which ours do not.
      if (id === null) throw new Error(`The queue ${name} took no job`);
      return id;
    },
    find: async (id) => {
      const job = await boss.getJobById<Order>(name, id);
      if (!job) return undefined;
      return { order: job.data, progress: progressOf(job.state, () => read(job.output)) };
    },
    schedule: (cron, timeZone, order) => boss.schedule(name, cron, order, { tz: timeZone }),
  };
}

function progressOf<Answer>(state: string, answer: () => Answer): JobState<Answer> {
  if (state === 'completed') return { state: 'done', answer: answer() };
  if (state === 'failed' || state === 'cancelled') return { state: 'failed' };
  return { state: state === 'active' ? 'working' : 'waiting' };
}
