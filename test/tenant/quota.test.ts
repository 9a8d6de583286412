import { describe, expect, it } from 'vitest';
import { costOf, Meter } from '#tenant/graph/quota.ts';
import { errorShape } from '../platform/shapes.ts';
import { withTenant } from './support.ts';

const site = 'http://127.0.0.1/v1.0/sites/h,1,2';

describe('what a call costs in resource units', () => {
  it.each<[fact: string, method: string, path: string, units: number]>([
    ['one item', 'GET', '/lists/a/items/7?$expand=fields', 1],
    ['items', 'GET', '/lists/a/items?$top=5', 2],
    ['a create', 'POST', '/lists/a/items', 2],
    ['an update', 'PATCH', '/lists/a/items/7/fields', 2],
    ['a delete', 'DELETE', '/lists/a/items/7', 2],
    ['a delta from the beginning', 'GET', '/lists/a/items/delta', 2],
    ['a delta with a token', 'GET', '/lists/a/items/delta?token=x', 1],
    ['a list', 'GET', '/lists/a', 1],
    ['the lists', 'GET', '/lists', 2],
    ['permissions', 'GET', '/permissions', 5],
    ['items with their permissions', 'GET', '/lists/a/items?$expand=permissions', 5],
  ])('%s', (_fact, method, path, units) => {
    expect(costOf(method, new URL(site + path))).toBe(units);
  });

  it('a batch is counted part by part, people not at all', () => {
    expect(costOf('POST', new URL('http://127.0.0.1/v1.0/$batch'))).toBe(0);
    expect(costOf('GET', new URL('http://127.0.0.1/v1.0/users'))).toBe(0);
  });
});

describe('the meter', () => {
  const caller = { kind: 'app', appId: 'a', scopes: [] } as const;

  it('lets an app use its minute, tells it from 80 %, and refuses what is over', () => {
    const meter = new Meter({ unitsPerMinute: 10, unitsPerDay: 1000 });
    expect(meter.take(caller, 7, 0)).toEqual({});
    expect(meter.take(caller, 1, 20_000)).toEqual({
      'RateLimit-Limit': '10',
      'RateLimit-Remaining': '2',
      'RateLimit-Reset': '40',
    });
    expect(meter.take(caller, 2, 30_000)).toMatchObject({ 'RateLimit-Remaining': '0' });
    expect(() => meter.take(caller, 1, 30_000)).toThrow('throttled');
    expect(meter.take({ ...caller, appId: 'b' }, 1, 30_000)).toEqual({});
    expect(meter.take(caller, 1, 60_000)).toEqual({});
  });

  it('counts refused calls, and blocks an app that goes on', () => {
    const meter = new Meter({ unitsPerMinute: 2, unitsPerDay: 1000 });
    const statuses = Array.from({ length: 6 }, () => {
      try {
        meter.take(caller, 1, 0);
        return 200;
      } catch (error) {
        return error instanceof Error && 'status' in error ? error.status : error;
      }
    });
    expect(statuses).toEqual([200, 200, 429, 429, 503, 503]);
    expect(meter.usage).toEqual({ requests: 6, units: 6 });
  });

  it('has a limit for the day too', () => {
    const meter = new Meter({ unitsPerMinute: 10, unitsPerDay: 15 });
    meter.take(caller, 10, 0);
    expect(() => meter.take(caller, 10, 60_000)).toThrow('throttled');
  });
});

describe('a tenant that throttles', () => {
  it('answers 429 with Retry-After and the RateLimit headers, as SharePoint words it', async () => {
    await withTenant({ quota: { unitsPerMinute: 4, unitsPerDay: 100 } }, async (scene) => {
      const path = `/sites/${scene.target.site}/lists`;
      await scene.call('service', 'GET', path);
      const near = await scene.call('service', 'GET', path);
      expect(near.headers.get('RateLimit-Remaining')).toBe('0');
      const over = await scene.call('service', 'GET', path);
      expect(over.status).toBe(429);
      expect(Number(over.headers.get('Retry-After'))).toBeGreaterThan(50);
      expect(errorShape.parse(over.body).error).toMatchObject({
        code: 'activityLimitReached',
        message: 'The request has been throttled',
        innerError: { code: 'throttledRequest' },
      });
    });
  });
});
