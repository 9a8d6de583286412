import { describe, expect, it } from 'vitest';
import { startTenant } from '#tenant/tenant.ts';
import { freePort } from '#test/support/ports.ts';
import { errorShape, itemShape, pageShape } from '../platform/shapes.ts';
import { Scene } from '../platform/target.ts';
import { withTenant } from './support.ts';

describe('the local tenant', () => {
  it('starts within a second, and finds everything again after a restart', async () => {
    await withTenant({}, async (scene, tenant, dataDir) => {
      const { path } = await scene.item({ Key: 'kept', Note: 'words' });
      const delta = await scene.call(
        'reader',
        'GET',
        `${await scene.table()}/items/delta?token=latest`,
      );
      const link = pageShape.parse(delta.body)['@odata.deltaLink'] ?? '';
      const { port } = new URL(scene.target.graph);
      await tenant.close();
      const began = performance.now();
      const place = { dataDir, port: Number(port), serviceUrl: '', today: '2025-04-09' };
      const again = await startTenant(place);
      try {
        expect(performance.now() - began).toBeLessThan(1000);
        const later = new Scene(await again.json());
        const read = await later.call('reader', 'GET', `${path}?$expand=fields`);
        expect(itemShape.parse(read.body).fields).toMatchObject({ Key: 'kept', Note: 'words' });
        // A token and a delta link of before are good after it.
        const told = await scene.call('reader', 'GET', link);
        expect(pageShape.parse(told.body).value).toEqual([]);
      } finally {
        await again.close();
      }
    });
  });

  it('is as slow as it was asked to be', async () => {
    await withTenant({ latencyMs: 60 }, async (scene) => {
      const began = performance.now();
      await scene.call('reader', 'GET', `/sites/${scene.target.site}`);
      expect(performance.now() - began).toBeGreaterThanOrEqual(59);
    });
  });

  it('answers what it does not have in Graph’s own words', async () => {
    await withTenant({}, async (scene) => {
      for (const [method, path] of [
        ['GET', '/groups'],
        ['POST', '/subscriptions'],
        ['GET', `/sites/${scene.target.site}/contentTypes`],
      ] as const) {
        const answer = await scene.call('admin', method, path);
        expect(answer.status).toBe(400);
        expect(errorShape.parse(answer.body).error.message).toContain('Resource not found');
      }
    });
  });

  it('knows the site by its path too, and by an escaped id', async () => {
    await withTenant({}, async (scene) => {
      const { site } = scene.target;
      const byPath = '/sites/samplecouncil.sharepoint.com:/sites/outturn';
      for (const path of [byPath, `/sites/${encodeURIComponent(site)}`]) {
        expect((await scene.call('service', 'GET', path)).body).toMatchObject({ id: site });
      }
      expect((await scene.call('service', 'GET', `${byPath}:/lists`)).status).toBe(200);
      expect((await scene.call('service', 'GET', `${byPath}-other`)).status).toBe(404);
    });
  });

  it('shows another audience, a forged token and no token the door', async () => {
    await withTenant({}, async (scene) => {
      const path = `/sites/${scene.target.site}`;
      const forged = `${scene.target.tokens.admin.slice(0, -4)}AAAA`;
      for (const Authorization of ['', 'Bearer x', `Bearer ${forged}`]) {
        const answer = await scene.call('nobody', 'GET', path, { headers: { Authorization } });
        expect(answer.status).toBe(401);
      }
    });
  });

  it('lets an administrator give an app a role on one list, and the service not', async () => {
    await withTenant({}, async (scene) => {
      const path = `${await scene.table()}/permissions`;
      const application = { id: 'an app', displayName: 'An app' };
      const body = { roles: ['write'], grantedToV2: { application } };
      expect((await scene.call('service', 'POST', path, { body })).status).toBe(403);
      expect((await scene.call('admin', 'POST', path, { body })).status).toBe(201);
    });
  });

  it('two starts on one port: the second is refused and harms nothing', async () => {
    await withTenant({ port: await freePort() }, async (scene, _tenant, dataDir) => {
      const port = Number(new URL(scene.target.graph).port);
      const place = { dataDir, port, serviceUrl: '', today: '2025-04-09' };
      await expect(startTenant(place)).rejects.toMatchObject({ code: 'EADDRINUSE' });
      expect((await scene.call('reader', 'GET', '/me')).status).toBe(200);
    });
  });

  it('a column renamed by its heading keeps its values and its name', async () => {
    await withTenant({}, async (scene) => {
      const { path } = await scene.item({ Key: 'a', Plain: 'kept' });
      const columns = `${await scene.table()}/columns`;
      const body = { displayName: 'By hand' };
      await scene.call('admin', 'PATCH', `${columns}/Plain`, { body });
      const read = await scene.call('reader', 'GET', `${path}?$expand=fields`);
      expect(itemShape.parse(read.body).fields).toMatchObject({ Plain: 'kept' });
    });
  });

  it('ids are never used twice', async () => {
    await withTenant({}, async (scene) => {
      const first = await scene.item({ Key: 'a' });
      await scene.call('service', 'DELETE', first.path);
      expect((await scene.item({ Key: 'b' })).id).not.toBe(first.id);
    });
  });
});
