import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FaultKind, faultKinds, openFaults, type PlannedFault } from '#tenant/faults.ts';
import { batchShape, errorShape, pageShape } from '../platform/shapes.ts';
import type { Answer, Scene } from '../platform/target.ts';
import { withTenant } from './support.ts';

const asked = { method: 'POST', path: '/v1.0/sites/s/lists/l/items', ifMatch: true, part: false };

describe('a fault plan', () => {
  it('gives the same faults for the same seed, and others for another', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const rates = { '429': 0.2, '503': 0.2, half: 0.1 };
        const deal = (from: number) => {
          const faults = openFaults({ seed: from, rates });
          return Array.from({ length: 100 }, () => faults(asked) ?? '-').join();
        };
        expect(deal(seed)).toBe(deal(seed));
        expect(deal(seed)).not.toBe(deal(seed + 1));
      }),
    );
  });

  it('keeps about to its rates', () => {
    const faults = openFaults({ rates: { '429': 0.1, '412': 0.05 } });
    const dealt = Array.from({ length: 10_000 }, () => faults(asked));
    const share = (kind: FaultKind) => dealt.filter((one) => one === kind).length / 10_000;
    expect(share('429')).toBeCloseTo(0.1, 1);
    expect(share('412')).toBeCloseTo(0.05, 1);
  });

  it.each<[fact: string, fault: PlannedFault, request: object, happens: string]>([
    ['the nth of its path only', { kind: '503', nth: 2, path: '/items' }, {}, 'no yes no'],
    ['several in a row', { kind: '503', nth: 1, times: 2 }, {}, 'yes yes no'],
    ['another method never', { kind: '503', nth: 1, method: 'GET' }, {}, 'no no no'],
    ['412 not without a version', { kind: '412', nth: 1 }, { ifMatch: false }, 'no no no'],
    ['410 on a delta only', { kind: '410', nth: 1 }, {}, 'no no no'],
    ['no connection ends within a batch', { kind: 'half', nth: 1 }, { part: true }, 'no no no'],
  ])('meets %s', (_fact, fault, request, happens) => {
    const faults = openFaults({ list: [fault] });
    const met = [1, 2, 3].map(() => (faults({ ...asked, ...request }) ? 'yes' : 'no'));
    expect(met.join(' ')).toBe(happens);
  });

  it('that names a strange kind is refused with the kinds there are', () => {
    const plan: unknown = { rates: { '418': 1 } };
    // As a file holds it; what it may hold is what is tried.
    expect(() => openFaults(plan as object)).toThrow(faultKinds.join(', '));
  });
});

/** How many items of the key are there after a create that the fault met. */
async function createUnder(kind: FaultKind): Promise<{ answer: Answer | 'none'; there: number }> {
  let result: { answer: Answer | 'none'; there: number } = { answer: 'none', there: 0 };
  const list = [{ kind, nth: 1, method: 'POST', path: '/items' }];
  await withTenant({ faults: { list, slowMs: 30 } }, async (scene) => {
    const items = `${await scene.table()}/items`;
    const body = { fields: { Key: 'k' } };
    const answer = await scene.call('service', 'POST', items, { body }).catch((): 'none' => 'none');
    const found = await scene.call('service', 'GET', `${items}?$filter=fields/Key eq 'k'`);
    result = { answer, there: pageShape.parse(found.body).value.length };
  });
  return result;
}

describe('a create that a fault meets', () => {
  it.each<[kind: FaultKind, status: number | 'none', there: number]>([
    ['429', 429, 0],
    ['503', 503, 0],
    ['504', 504, 0],
    ['504After', 504, 1],
    ['duplicate400', 400, 1],
    ['duplicate409', 409, 1],
    ['resetBefore', 'none', 0],
    ['resetAfter', 'none', 1],
    ['half', 'none', 1],
    ['slow', 201, 1],
  ])('%s is answered with %s and leaves %d items', async (kind, status, there) => {
    const result = await createUnder(kind);
    expect(result.there).toBe(there);
    expect(result.answer === 'none' ? 'none' : result.answer.status).toBe(status);
    if (result.answer !== 'none' && result.answer.status >= 400) {
      errorShape.parse(result.answer.body);
    }
  });
});

describe('faults elsewhere', () => {
  it('a part of a batch is throttled alone, with its own Retry-After', async () => {
    const list = [{ kind: '429', nth: 2, method: 'POST', path: '/items' }] as const;
    await withTenant({ faults: { list, retryAfter: 7 } }, async (scene) => {
      const url = `${await scene.table()}/items`;
      const headers = { 'Content-Type': 'application/json' };
      const requests = ['1', '2', '3'].map((id) => ({
        id,
        method: 'POST',
        url,
        headers,
        body: { fields: { Key: id } },
      }));
      const answer = await scene.call('service', 'POST', '/$batch', { body: { requests } });
      const parts = batchShape.parse(answer.body).responses;
      const second = parts.find(({ id }) => id === '2');
      expect([answer.status, second?.status, second?.headers?.['retry-after']]).toEqual([
        200,
        429,
        '7',
      ]);
      expect(parts.filter(({ status }) => status === 201)).toHaveLength(2);
    });
  });

  it('a delta link that went stale is 410, and its Location tells the whole list', async () => {
    const list = [{ kind: '410', nth: 1 }] as const;
    await withTenant({ faults: { list } }, (scene) => expectResync(scene));
  });

  it('so is one after more changes than are kept', async () => {
    await withTenant({ deltaKeeps: 2 }, (scene) => expectResync(scene));
  });

  it('a true duplicate is refused with the status of the plan', async () => {
    await withTenant({ faults: { duplicateStatus: 409 } }, async (scene) => {
      const items = `${await scene.table()}/items`;
      const body = { fields: { Key: 'k' } };
      const statuses = [
        (await scene.call('service', 'POST', items, { body })).status,
        (await scene.call('service', 'POST', items, { body })).status,
      ];
      expect(statuses).toEqual([201, 409]);
    });
  });
});

async function expectResync(scene: Scene): Promise<void> {
  const table = await scene.table();
  await scene.item({ Key: 'a' });
  const first = await scene.call('reader', 'GET', `${table}/items/delta`);
  const link = pageShape.parse(first.body)['@odata.deltaLink'] ?? '';
  for (const Key of ['b', 'c', 'd']) await scene.item({ Key });
  const stale = await scene.call('reader', 'GET', link);
  expect(stale.status).toBe(410);
  expect(errorShape.parse(stale.body).error.code).toBe('resyncChangesApplyDifferences');
  const fresh = await scene.call('reader', 'GET', stale.headers.get('Location') ?? '');
  expect(pageShape.parse(fresh.body).value).toHaveLength(4);
}
