import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalOutturn, startLocal } from '../../src/cli/local.ts';
import { freePort } from './ports.ts';

/** The whole product with the sample council, in a folder of its own that goes with it. */
export async function startCouncil(): Promise<LocalOutturn> {
  const dataDir = mkdtempSync(join(tmpdir(), 'outturn-council-'));
  const tenantPort = await freePort();
  const place = { tenantPort, servicePort: tenantPort + 1, dataDir };
  const outturn = await startLocal(place, () => undefined);
  return {
    ...outturn,
    close: async () => {
      await outturn.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
