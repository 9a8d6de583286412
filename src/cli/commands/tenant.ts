import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FaultPlan, openFaults } from '#tenant/faults.ts';
import { unlimitedQuota } from '#tenant/graph/quota.ts';
import { RealCredentials } from '#tenant/realCredentials.ts';
import { startTenant, type Tenant } from '#tenant/tenant.ts';
import { cliText } from '#text/cli.ts';
import { print } from '../output.ts';
import { fromCaller, oneFile } from '../place.ts';
import { CommandProblem } from '../problem.ts';
import { prepareSampleCouncil, sampleToday } from '../sampleCouncil.ts';

/** As the command line gives them. */
export interface TenantOptions {
  readonly port: string;
  readonly data?: string;
  readonly empty?: boolean;
  readonly latency: string;
  readonly faults?: string;
  readonly json?: boolean;
}

/** `outturn tenant`: the stand-in for Microsoft's end until a signal; without `--data` it forgets all. */
export async function tenantCommand(options: TenantOptions): Promise<number> {
  const port = wholeNumber('--port', options.port, 1, 65_534);
  const latencyMs = wholeNumber('--latency', options.latency, 0, 60_000);
  const faults = options.faults === undefined ? undefined : await faultPlan(options.faults);
  const kept = options.data === undefined ? undefined : fromCaller(options.data);
  const dataDir = kept ?? (await mkdtemp(join(tmpdir(), 'outturn-stand-in-')));
  const place = { dataDir, port, serviceUrl: `http://127.0.0.1:${port + 1}`, today: sampleToday };
  try {
    if (!options.empty) await seed(place);
    const tenant = await begin({ ...place, latencyMs, faults });
    await sayReady(tenant, options.json === true);
    await signal();
    await tenant.close();
  } finally {
    if (kept === undefined) await rm(dataDir, { recursive: true, force: true });
  }
  return 0;
}

/** The sample council is put in before latency, faults and throttling begin. */
async function seed(place: Parameters<typeof startTenant>[0]): Promise<void> {
  const tenant = await begin({ ...place, quota: unlimitedQuota });
  await prepareSampleCouncil(tenant, `http://127.0.0.1:${place.port}/v1.0`);
  await tenant.close();
}

async function begin(options: Parameters<typeof startTenant>[0]): Promise<Tenant> {
  try {
    return await startTenant(options);
  } catch (error) {
    if (error instanceof RealCredentials) {
      throw new CommandProblem(cliText.standIn.realCredentials(error.variable), { cause: error });
    }
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken) throw error;
    throw new CommandProblem(cliText.standIn.portTaken(options.port), { cause: error });
  }
}

async function sayReady(tenant: Tenant, json: boolean): Promise<void> {
  const line = await tenant.json();
  if (json) {
    await print(`${JSON.stringify(line)}\n`);
    return;
  }
  const tokens = Object.entries(line.tokens).map(([name, token]) =>
    cliText.standIn.token(name, String(token)),
  );
  await print(`${[cliText.standIn.ready(line.graph, line.site), ...tokens].join('\n')}\n`);
}

/** The second Ctrl+C is Node's own and ends at once. */
function signal(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve());
  });
}

async function faultPlan(path: string): Promise<FaultPlan> {
  const text = await readFile(await oneFile(path), 'utf8');
  try {
    const plan: unknown = JSON.parse(text);
    if (typeof plan !== 'object' || plan === null) throw new Error('it holds no JSON object.');
    openFaults(plan); // says what is wrong with it before anything is started
    return plan;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new CommandProblem(cliText.standIn.badFaults(path, words), { cause: error });
  }
}

function wholeNumber(name: string, text: string, from: number, to: number): number {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= from && number <= to) return number;
  throw new CommandProblem(cliText.standIn.badNumber(name, text, from, to));
}
