import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { unlimitedQuota } from '#tenant/graph/quota.ts';
import { startTenant, type Tenant } from '#tenant/tenant.ts';
import { freePort } from '#test/support/ports.ts';
import { factName, facts, isUnproven } from './facts.ts';
import { Scene, type Target, targetShape } from './target.ts';

/**
 * The local tenant, or a real one: `npm run check:tenant` with `OUTTURN_CHECK_TENANT` naming a file
 * that holds `{"graph","site","tokens":{"admin","service","owner","reader"}}`. Facts that write more
 * than 5,000 items wait there for `OUTTURN_CHECK_HEAVY=1`.
 */
const realFile = process.env['OUTTURN_CHECK_TENANT'];
const heavyToo = realFile === undefined || process.env['OUTTURN_CHECK_HEAVY'] === '1';
const patience = 120_000;

describe(realFile === undefined ? 'the local tenant' : `the tenant of ${realFile}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'outturn-facts-'));
  let tenant: Tenant | undefined;
  let scene: Scene;

  beforeAll(async () => {
    scene = new Scene(realFile === undefined ? await local() : readTarget(realFile));
  });
  afterAll(async () => {
    await scene.close();
    await tenant?.close();
    rmSync(folder, { recursive: true, force: true });
    const unproven = facts.filter(isUnproven).map((fact) => `  ${factName(fact)}`);
    process.stdout.write(`Facts that no page of Microsoft's proves:\n${unproven.join('\n')}\n`);
  }, patience);

  async function local(): Promise<Target> {
    const options = {
      dataDir: folder,
      port: await freePort(),
      serviceUrl: '',
      today: '2025-04-09',
    };
    tenant = await startTenant({ ...options, quota: unlimitedQuota });
    return tenant.json();
  }

  for (const fact of facts) {
    it.skipIf(fact.heavy === true && !heavyToo)(factName(fact), { timeout: patience }, () =>
      fact.holds(scene),
    );
  }
});

function readTarget(file: string): Target {
  return targetShape.parse(JSON.parse(readFileSync(file, 'utf8')));
}
