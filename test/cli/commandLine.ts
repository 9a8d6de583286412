import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unlimitedQuota } from '#tenant/graph/quota.ts';
import { startTenant, type Tenant } from '#tenant/tenant.ts';
import { freePort } from '#test/support/ports.ts';

/** What a command printed, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A stand-in with nothing in it, and the commands as a person runs them against it. */
export interface CommandLine {
  readonly tenant: Tenant;
  readonly graph: string;
  readonly site: string;
  readonly tokens: Awaited<ReturnType<Tenant['json']>>['tokens'];
  /** The folder in which the commands are run. */
  readonly folder: string;
  /** Runs a command in a process of its own, with the service's rights where nobody else is named. */
  run(args: readonly string[], as?: 'admin' | 'service' | 'owner' | 'reader'): Promise<Ran>;
  /** The same, still running. */
  begin(args: readonly string[]): ChildProcess;
  close(): Promise<void>;
}

const script = join(process.cwd(), 'src/cli/outturn.mjs');

/** Starts one in a folder of its own that goes with it. */
export async function startCommandLine(latencyMs = 0): Promise<CommandLine> {
  const folder = mkdtempSync(join(tmpdir(), 'outturn-commands-'));
  const port = await freePort();
  const place = { dataDir: join(folder, 'tenant'), port, serviceUrl: '', today: '2025-04-09' };
  const tenant = await startTenant({ ...place, latencyMs, quota: unlimitedQuota });
  const { graph, site, tokens } = await tenant.json();
  const env = (token: string) => ({
    ...process.env,
    INIT_CWD: folder,
    OUTTURN_GRAPH_URL: graph,
    OUTTURN_SITE_ID: site,
    OUTTURN_TOKEN: token,
  });
  return {
    ...{ tenant, graph, site, tokens, folder },
    run: (args, as = 'service') =>
      new Promise((resolve) => {
        const options = { env: env(tokens[as]), maxBuffer: 64 * 1024 * 1024 };
        const child = execFile(process.execPath, [script, ...args], options, (_error, out, err) =>
          resolve({ code: child.exitCode ?? -1, out, err }),
        );
      }),
    begin: (args) =>
      spawn(process.execPath, [script, ...args], { env: env(tokens.service), stdio: 'pipe' }),
    close: async () => {
      await tenant.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
