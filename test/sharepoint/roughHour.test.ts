import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RecordError } from '#domain/recordError.ts';
import type { CopyStore } from '#sharepoint/copyShelf.ts';
import { DeltaCopy } from '#sharepoint/deltaCopy.ts';
import type { Graph } from '#sharepoint/graph.ts';
import { type Item, openItems } from '#sharepoint/items.ts';
import { settingsList } from '#sharepoint/lists.ts';
import { saveRows } from '#sharepoint/save.ts';
import { hurried, roughHour, type SiteTenant, startSite } from '#test/support/siteTenant.ts';

/** What a run does to the list: to one key, to many, or to the copy. */
type Step =
  | { readonly kind: 'add' | 'change' | 'remove'; readonly key: string; readonly value: string }
  | { readonly kind: 'saveMany'; readonly keys: readonly string[]; readonly value: string }
  | { readonly kind: 'renew' };

const key = fc.constantFrom('a', `it's`, '50% #1', '&?+', '😀', '\u202Eשלום');
const value = fc.string({ unit: 'grapheme', maxLength: 20 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('add' as const, 'change', 'remove'), key, value }),
  fc.record({ kind: fc.constant('saveMany' as const), keys: fc.uniqueArray(key), value }),
  fc.record({ kind: fc.constant('renew' as const) }),
);

describe('in a rough hour', () => {
  let site: SiteTenant;
  beforeAll(async () => {
    site = await startSite({ faults: roughHour, deltaKeeps: 12 });
  });
  afterAll(() => site.close());

  it('any writes, deletions and delta reads end with what was wanted, once, and an equal copy', async () => {
    const graph = site.connect('service', hurried);
    const copy = new DeltaCopy(
      { whole: [settingsList], parts: [] },
      { graph, siteId: site.line.site, store: memoryStore(), now: () => 0 },
    );
    const wanted = new Map<string, string>();
    const items = openItems(graph, site.line.site, settingsList);
    for (const item of await items.all()) await items.remove(item.id); // the lists' own version
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        for (const each of steps) {
          if (each.kind === 'renew') await copy.renew();
          else await take(graph, site.line.site, wanted, each);
        }
        const there = await items.all();
        expect(pairs(there)).toEqual([...wanted].sort());
        expect(pairs((await copy.renew()).get('Settings') ?? [])).toEqual([...wanted].sort());
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 180_000);
});

async function take(
  graph: Graph,
  siteId: string,
  wanted: Map<string, string>,
  step: Exclude<Step, { kind: 'renew' }>,
): Promise<void> {
  const items = openItems(graph, siteId, settingsList);
  const fieldsOf = (SettingKey: string) => ({ Title: 'x', SettingKey, Value: step.value });
  if (step.kind === 'saveMany') {
    const rows = step.keys.map(fieldsOf);
    await saveRows({ graph, items, rows, there: await items.all(), others: 'replace' });
    for (const each of step.keys) wanted.set(each, step.value);
    return;
  }
  const there = await items.byKey(step.key);
  expect(there !== undefined).toBe(wanted.has(step.key));
  if (step.kind === 'add') {
    const added = items.add(fieldsOf(step.key));
    const mustFail = there !== undefined && (there.fields['Value'] ?? '') !== step.value;
    if (mustFail) await expect(added).rejects.toBeInstanceOf(RecordError);
    else wanted.set(step.key, String((await added).fields['Value'] ?? ''));
  } else if (there && step.kind === 'change') {
    await items.change(there.id, fieldsOf(step.key), there.version);
    wanted.set(step.key, step.value);
  } else if (there) {
    await items.remove(there.id, there.version);
    wanted.delete(step.key);
  }
}

function pairs(items: readonly Item[]): string[][] {
  return items
    .map(({ fields }) => [String(fields['SettingKey']), String(fields['Value'] ?? '')])
    .sort();
}

function memoryStore(): CopyStore {
  const values = new Map<string, unknown>();
  return {
    get: async (name) => values.get(name),
    set: async (name, stored) => void values.set(name, stored),
  };
}
