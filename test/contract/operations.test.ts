import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConversations } from '#operations/conversations.ts';
import { type Database, type DatabasePlace, openDatabase } from '#operations/database.ts';
import { openDeliveries } from '#operations/deliveries.ts';
import { FolderInUse } from '#operations/folderLock.ts';
import { openJobs } from '#operations/queue.ts';

const folder = mkdtempSync(join(tmpdir(), 'outturn-operations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const server = process.env['DATABASE_URL'];
const tenant = `tenant-${Date.now()}`; // a server keeps the rows of earlier runs

operationsContract('embedded', { kind: 'embedded', folder });
describe.skipIf(!server)('where DATABASE_URL names a server', () => {
  operationsContract('PostgreSQL server', { kind: 'server', url: server ?? '' });
});

/** What both databases promise. */
function operationsContract(name: string, place: DatabasePlace): void {
  describe(`operations (${name})`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await openDatabase(place);
    });
    afterAll(() => database.close());

    it('gives the day’s one message to one of many who ask at once', async () => {
      const deliveries = openDeliveries(database.db, tenant);
      const asked = Array.from({ length: 10 }, () => deliveries.begin('p1', '2025-04-09'));
      expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
      expect(await deliveries.begin('p1', '2025-04-10')).toBe(true);
      expect(await deliveries.begin('p2', '2025-04-09')).toBe(true);
    });

    it('leaves a message that nobody finished at sending', async () => {
      const deliveries = openDeliveries(database.db, `${tenant}-ledger`);
      await deliveries.begin('p1', '2025-04-09');
      await deliveries.begin('p2', '2025-04-09');
      await deliveries.end('p2', '2025-04-09', 'sent', 'a1');
      expect(await deliveries.on('2025-04-09')).toEqual([
        { person: 'p1', day: '2025-04-09', state: 'sending', activityId: undefined },
        { person: 'p2', day: '2025-04-09', state: 'sent', activityId: 'a1' },
      ]);
    });

    it('keeps the chat last named, apart for every tenant', async () => {
      const conversations = openConversations(database.db, tenant);
      await conversations.keep('p1', { conversationId: 'c1', serviceUrl: 'https://old/' });
      await conversations.keep('p1', { conversationId: 'c2', serviceUrl: 'https://new/' });
      expect(await conversations.find('p1')).toEqual({
        conversationId: 'c2',
        serviceUrl: 'https://new/',
      });
      expect(await openConversations(database.db, 'other').find('p1')).toBeUndefined();
      await conversations.forget('p1');
      expect(await conversations.find('p1')).toBeUndefined();
    });

    it('works a job and gives its answer back by id', async () => {
      const jobs = await openJobs(database, () => undefined);
      const read = (stored: unknown) => stored as { twice: number };
      const queue = await jobs.queue<{ of: number }, { twice: number }>(
        'double',
        read,
        async ({ of }) => ({ twice: of * 2 }),
      );
      const id = await queue.send({ of: 21 });
      await expect
        .poll(() => queue.find(id), { timeout: 15_000 })
        .toMatchObject({ order: { of: 21 }, progress: { state: 'done', answer: { twice: 42 } } });
      expect(await queue.find('00000000-0000-4000-8000-000000000000')).toBeUndefined();
      await jobs.close();
    });
  });
}

describe('the folder of the embedded database', () => {
  it('refuses a second process in plain words', async () => {
    const own = mkdtempSync(join(tmpdir(), 'outturn-lock-'));
    const first = await openDatabase({ kind: 'embedded', folder: own });
    await expect(openDatabase({ kind: 'embedded', folder: own })).rejects.toBeInstanceOf(
      FolderInUse,
    );
    await first.close();
    await (await openDatabase({ kind: 'embedded', folder: own })).close();
    rmSync(own, { recursive: true });
  });
});
