import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, type DatabasePlace, openDatabase } from '#operations/database.ts';
import { openResourceUnits, type UnitClock } from '#operations/resourceUnits.ts';

const folder = mkdtempSync(join(tmpdir(), 'outturn-units-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const server = process.env['DATABASE_URL'];

unitsContract('embedded', { kind: 'embedded', folder });
describe.skipIf(!server)('where DATABASE_URL names a server', () => {
  unitsContract('PostgreSQL server', { kind: 'server', url: server ?? '' });
});

/** A clock that stands still but for sleeping; it says how long was slept. */
function stillClock(): UnitClock & { slept: number } {
  const clock = {
    slept: 0,
    now: () => 1_760_000_000_000 + clock.slept,
    sleep: async (milliseconds: number) => {
      clock.slept += milliseconds;
    },
  };
  return clock;
}

const limits = { perMinute: 1000, backgroundShare: 0.6 };

/** What both databases promise. */
function unitsContract(name: string, place: DatabasePlace): void {
  describe(`resource units (${name})`, () => {
    let database: Database;
    let tenants = 0;
    beforeAll(async () => {
      database = await openDatabase(place);
    });
    afterAll(() => database.close());

    function open() {
      tenants += 1;
      const clock = stillClock();
      const tenant = `units-${tenants}-${Date.now()}`;
      const units = openResourceUnits(database.db, tenant, limits, clock);
      const other = openResourceUnits(database.db, tenant, limits, clock);
      return { clock, units, other };
    }

    it('lets background work spend 600 of 1,000 units in a minute, and no more', async () => {
      const { clock, units } = open();
      let spent = 0;
      while (clock.slept < 60_000) {
        await units.take(20, 'background');
        if (clock.slept < 60_000) spent += 20;
      }
      expect(spent).toBeGreaterThan(560);
      expect(spent).toBeLessThanOrEqual(600);
    });

    it('counts what two processes spend together', async () => {
      const { clock, units, other } = open();
      for (let round = 0; round < 20; round += 1) {
        await Promise.all([units.take(20, 'background'), other.take(20, 'background')]);
      }
      // 800 units at 600 a minute, of which 60 or so go out at once.
      expect(clock.slept).toBeGreaterThan(75_000);
    });

    it('never holds a waiting person up', async () => {
      const { clock, units } = open();
      await units.pause(300_000);
      for (let call = 0; call < 100; call += 1) await units.take(20, 'person');
      expect(clock.slept).toBe(0);
    });

    it('makes background work wait for what people have spent beyond the minute', async () => {
      const { clock, units } = open();
      for (let call = 0; call < 100; call += 1) await units.take(20, 'person');
      await units.take(20, 'background');
      expect(clock.slept).toBeGreaterThan(100_000);
    });

    it('leaves background work its share while people spend theirs', async () => {
      const { clock, units } = open();
      for (let round = 0; round < 30; round += 1) {
        await units.take(12, 'person');
        await units.take(20, 'background');
      }
      expect(clock.slept).toBeLessThanOrEqual(66_000);
    });

    it('holds background work for as long as a throttled call was told to wait', async () => {
      const { clock, units, other } = open();
      await units.pause(41_000);
      await units.pause(5_000);
      await other.take(2, 'background');
      expect(clock.slept).toBeGreaterThanOrEqual(41_000);
      expect(clock.slept).toBeLessThan(42_000);
    });

    it('takes what costs nothing at once', async () => {
      const { clock, units } = open();
      await units.pause(41_000);
      await units.take(0, 'background');
      expect(clock.slept).toBe(0);
    });
  });
}
