import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RecordError } from '#domain/recordError.ts';
import { lastLink, type Send } from '#sharepoint/chain.ts';
import { type CopyStore, longestKept } from '#sharepoint/copyShelf.ts';
import { type CopiedLists, type CopyPlan, DeltaCopy } from '#sharepoint/deltaCopy.ts';
import { connectGraph, type Graph } from '#sharepoint/graph.ts';
import { type Item, type Items, openItems } from '#sharepoint/items.ts';
import {
  type ListPlan,
  measuresList,
  periodsList,
  standingList,
  updatesList,
} from '#sharepoint/lists.ts';
import { provisionSite } from '#sharepoint/provision.ts';
import { identity } from '#tenant/identity.ts';
import { startTenant } from '#tenant/tenant.ts';
import { freePort } from '#test/support/ports.ts';

const { siteId } = identity;
const whole = [measuresList, standingList, periodsList] as const;

/** A site on a tenant of its own; `asked` are the requests, with their bodies as text. */
interface Site {
  readonly graph: Graph;
  readonly asked: string[];
  /** How many requests still get through before the connection is lost. */
  lostAfter: number;
  close(): Promise<void>;
}

async function startSite(deltaKeeps?: number): Promise<Site> {
  const dataDir = mkdtempSync(join(tmpdir(), 'outturn-copy-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/v1.0`;
  const tenant = await startTenant({
    ...{ dataDir, port, serviceUrl: '', today: '2025-04-09', deltaKeeps },
    quota: { unitsPerMinute: 1e9, unitsPerDay: 1e9 },
  });
  await provisionSite(connectGraph({ url, token: () => tenant.adminToken() }), siteId);
  const { tokens } = await tenant.json();
  const network = lastLink(30_000);
  const asked: string[] = [];
  const send: Send = async (call) => {
    site.lostAfter -= 1;
    if (site.lostAfter < 0) throw new RecordError('notReachable', 'the line is cut');
    asked.push(`${call.method} ${call.url} ${typeof call.body === 'string' ? call.body : ''}`);
    return network(call);
  };
  const graph = connectGraph({ url, token: async () => tokens.service, send });
  const close = async () => {
    await tenant.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const site: Site = { graph, asked, lostAfter: Number.POSITIVE_INFINITY, close };
  return site;
}

let site: Site;
let graph: Graph;
let asked: string[];
beforeAll(async () => {
  site = await startSite();
  ({ graph, asked } = site);
});
afterAll(() => site.close());
beforeEach(() => {
  asked.length = 0;
});

describe('The copy of the lists on a device', () => {
  it('is read page by page the first time and by one batch of three links the second time', async () => {
    await addMeasures(450);
    const store = memoryStore();
    asked.length = 0;
    await openCopy(store).renew();
    expect(asked).toHaveLength(3);
    asked.length = 0;
    const second = openCopy(store);
    expect(await second.held()).toBeDefined();
    expect(asked).toEqual([]);
    await expectEqualTo(await second.renew());
    expect(asked.filter((each) => each.includes('$batch'))).toHaveLength(1);
    expect(asked[0]?.match(/token=/g)).toHaveLength(3);
  });

  it('shows a change, an addition and a deletion without reading the rest again', async () => {
    const store = memoryStore();
    await openCopy(store).renew();
    const items = openItems(graph, siteId, measuresList);
    const [first, second] = await items.all();
    await items.change(first?.id ?? '', { Section: 'Parks' });
    await items.remove(second?.id ?? '');
    await items.add(measureFields('added-later'));
    asked.length = 0;
    const copied = await openCopy(store).renew();
    expect(asked).toHaveLength(1);
    await expectEqualTo(copied);
  });

  it('is read anew where a link is not known any more', async () => {
    const store = memoryStore();
    await openCopy(store).renew();
    const kept = store.values.get(measuresList.title) as { link: string; items: object[] };
    const link = new URL(kept.link);
    link.searchParams.set('token', 'gone');
    store.values.set(measuresList.title, { ...kept, link: link.toString(), items: [] });
    await expectEqualTo(await openCopy(store).renew());
  });

  it.each([
    ['nothing', undefined],
    ['another program’s', { anything: 1 }],
    ['other columns’', { question: '/other', link: 'x', where: '', at: 0, items: [] }],
  ])('is read anew where what lies there is %s', async (_, value) => {
    const store = memoryStore();
    await openCopy(store).renew();
    store.values.set(periodsList.title, value);
    expect(await openCopy(store).held()).toBeUndefined();
    await expectEqualTo(await openCopy(store).renew());
  });

  it('counts for nothing after 14 days, and an hour before that for all', async () => {
    const store = memoryStore();
    await openCopy(store, 0).renew();
    expect(await openCopy(store, longestKept - 3_600_000).held()).toBeDefined();
    expect(await openCopy(store, longestKept + 1).held()).toBeUndefined();
  });

  it('keeps what was there where the connection is lost, and goes on from it', async () => {
    const store = memoryStore();
    const copy = openCopy(store);
    await copy.renew();
    site.lostAfter = 0;
    await expect(copy.renew()).rejects.toMatchObject({ reason: 'notReachable' });
    site.lostAfter = Number.POSITIVE_INFINITY;
    expect(await copy.held()).toBeDefined();
    asked.length = 0;
    const copied = await copy.renew();
    expect(asked).toHaveLength(1);
    await expectEqualTo(copied);
  });

  it('is gone from the device and from memory when it is to be forgotten', async () => {
    const store = memoryStore();
    const copy = openCopy(store);
    await copy.renew();
    await copy.forget();
    expect(await copy.held()).toBeUndefined();
    expect([...store.values.values()].filter((value) => value !== undefined)).toEqual([]);
    await expectEqualTo(await copy.renew());
  });

  it('stays away when it is forgotten while it is being renewed', async () => {
    const store = memoryStore();
    const copy = openCopy(store);
    const renewing = copy.renew();
    await copy.forget();
    await renewing;
    expect(await copy.held()).toBeUndefined();
    expect([...store.values.values()].filter((value) => value !== undefined)).toEqual([]);
  });

  it('does not write what is there already', async () => {
    const store = memoryStore();
    await openCopy(store).renew();
    store.writes = 0;
    await openCopy(store).renew();
    expect(store.writes).toBe(0);
  });
});

describe('A list that is copied in part', () => {
  const plan: CopyPlan = {
    whole: [periodsList],
    parts: [{ list: updatesList, rows: openPeriod }],
  };
  const copyOf = (store: CopyStore) => new DeltaCopy(plan, { graph, siteId, store, now: () => 0 });
  const keysIn = (lists: CopiedLists) =>
    lists.get('Updates')?.map(({ fields }) => fields['UpdateKey']);
  let periods: Items<typeof periodsList>;
  let updates: Items<typeof updatesList>;

  beforeAll(async () => {
    periods = openItems(graph, siteId, periodsList);
    updates = openItems(graph, siteId, updatesList);
    await periods.add({
      Title: 'Q3',
      PeriodCode: '2024-25 Q3',
      State: 'locked',
      Due: '2025-01-31',
    });
    await updates.add(updateFields('a', '2024-25 Q3'));
    await updates.add(updateFields('a', '2024-25 Q4'));
  });

  it('holds the rows of the open period only, and none where none is open', async () => {
    const store = memoryStore();
    expect(keysIn(await copyOf(store).renew())).toEqual([]);
    await periods.add({ Title: 'Q4', PeriodCode: '2024-25 Q4', State: 'open', Due: '2025-04-30' });
    expect(keysIn(await copyOf(store).renew())).toEqual(['a:2024-25 Q4']);
  });

  it('hears of changes in the same one request, and leaves other periods alone', async () => {
    const store = memoryStore();
    await copyOf(store).renew();
    await updates.add(updateFields('b', '2024-25 Q4'));
    await updates.add(updateFields('b', '2024-25 Q3'));
    asked.length = 0;
    expect(keysIn(await copyOf(store).renew())).toEqual(['a:2024-25 Q4', 'b:2024-25 Q4']);
    expect(asked).toHaveLength(1);
  });

  it('follows when another period is opened', async () => {
    const store = memoryStore();
    await copyOf(store).renew();
    for (const item of await periods.all()) {
      const State = item.fields['PeriodCode'] === '2024-25 Q3' ? 'open' : 'locked';
      await periods.change(item.id, { State });
    }
    expect(keysIn(await copyOf(store).renew())).toEqual(['a:2024-25 Q3', 'b:2024-25 Q3']);
  });

  it('is read again where more changed than a page holds', async () => {
    const store = memoryStore();
    await copyOf(store).renew();
    const many = Array.from({ length: 230 }, (_, index) => `many-${index}`);
    await Promise.all(many.map((id) => updates.add(updateFields(id, '2024-25 Q3'))));
    const held = keysIn(await copyOf(store).renew());
    expect(held).toHaveLength(232);
  }, 60_000);
});

describe('After any writes, deletions, lost connections and links grown too old', () => {
  const kinds = ['add', 'change', 'remove', 'renew', 'reopen', 'cut'] as const;
  type Command = { kind: (typeof kinds)[number]; at: number };
  const command: fc.Arbitrary<Command> = fc.record({
    kind: fc.constantFrom(...kinds),
    at: fc.nat(999),
  });
  let rough: Site;
  beforeAll(async () => {
    rough = await startSite(1);
  });
  afterAll(() => rough.close());

  it('the copy equals a full reading', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 30 }), async (commands) => {
        const store = memoryStore();
        let copy = openCopy(store, 0, rough.graph);
        for (const { kind, at } of commands) {
          if (kind === 'renew') await expectEqualTo(await copy.renew(), rough.graph);
          else if (kind === 'cut') await cutOff(copy, at % 3);
          else if (kind === 'reopen') copy = openCopy(store, 0, rough.graph);
          else await write(kind, at);
        }
        await expectEqualTo(await copy.renew(), rough.graph);
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  async function cutOff(copy: DeltaCopy, after: number): Promise<void> {
    rough.lostAfter = after;
    await copy.renew().catch(() => undefined);
    rough.lostAfter = Number.POSITIVE_INFINITY;
  }

  async function write(kind: 'add' | 'change' | 'remove', at: number): Promise<void> {
    const list: ListPlan = at % 2 === 0 ? periodsList : standingList;
    const items = openItems(rough.graph, siteId, list);
    const there = await items.all();
    const chosen = there[at % Math.max(there.length, 1)];
    if (kind === 'add' || !chosen) await items.add(keyed(list.title));
    else if (kind === 'remove') await items.remove(chosen.id);
    else await items.change(chosen.id, { State: at % 3 === 0 ? '' : `state ${at}` });
  }

  it('a link that is too old is followed to where Graph sends it', async () => {
    const store = memoryStore();
    await openCopy(store, 0, rough.graph).renew();
    for (let change = 0; change < 4; change += 1) await write('add', 0);
    rough.asked.length = 0;
    await expectEqualTo(await openCopy(store, 0, rough.graph).renew(), rough.graph);
    expect(rough.asked.filter((each) => each.includes('$batch'))).toHaveLength(2);
  });
});

function openCopy(store: CopyStore, now = 0, from = graph): DeltaCopy {
  return new DeltaCopy({ whole, parts: [] }, { graph: from, siteId, store, now: () => now });
}

async function expectEqualTo(copied: CopiedLists, from = graph): Promise<void> {
  for (const list of whole) {
    const read = await openItems(from, siteId, list).all();
    expect(plain(copied.get(list.title) ?? [])).toEqual(plain(read));
  }
}

function plain(items: readonly Item[]) {
  return items.map(({ id, version, fields }) => ({ id, version, fields }));
}

interface CountingStore extends CopyStore {
  readonly values: Map<string, unknown>;
  writes: number;
}

/** Keeps copies, as a device does: what is changed in memory later does not reach it. */
function memoryStore(): CountingStore {
  const values = new Map<string, unknown>();
  const store: CountingStore = {
    values,
    writes: 0,
    get: async (name) => structuredClone(values.get(name)),
    set: async (name, value) => {
      store.writes += 1;
      values.set(name, structuredClone(value));
    },
  };
  return store;
}

async function addMeasures(count: number): Promise<void> {
  const items = openItems(graph, siteId, measuresList);
  const ids = Array.from({ length: count }, (_, index) => `m-${index}`);
  for (let start = 0; start < count; start += 50) {
    await Promise.all(ids.slice(start, start + 50).map((id) => items.add(measureFields(id))));
  }
}

function measureFields(id: string) {
  return { Title: id, MeasureId: id, Polarity: 'higher', OwnerId: 'owner-1' };
}

function updateFields(measure: string, period: string) {
  const key = `${measure}:${period}`;
  return { Title: key, UpdateKey: key, MeasureId: measure, PeriodCode: period, State: 'due' };
}

let keys = 0;
function keyed(list: string) {
  keys += 1;
  return list === 'Periods'
    ? { Title: `p${keys}`, PeriodCode: `p${keys}`, State: 'open' }
    : { Title: `s${keys}`, MeasureId: `s${keys}`, State: 'due' };
}

function openPeriod(lists: CopiedLists) {
  const open = lists.get('Periods')?.find(({ fields }) => fields['State'] === 'open');
  return open && { column: 'PeriodCode', value: String(open.fields['PeriodCode']) };
}
