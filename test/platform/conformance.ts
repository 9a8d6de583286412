import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unlimitedQuota } from '#tenant/graph/quota.ts';
import { startTenant, type Tenant } from '#tenant/tenant.ts';
import { freePort } from '#test/support/ports.ts';
import { Drive, type Driven } from './drive.ts';
import { compare, readExamples } from './examples.ts';
import { literal, OpenApi } from './openApi.ts';
import { Scene } from './target.ts';

/**
 * `npm run conformance -- OPENAPI.yaml EXAMPLES.jsonl`: drives the local tenant through every
 * operation it offers and holds each answer against Microsoft's description of Graph and against
 * answers from its documentation. Exit code 1 where one contradicts them.
 */
async function main(): Promise<number> {
  const [description, examples] = process.argv.slice(2);
  if (!description || !examples) return say('Usage: npm run conformance -- OPENAPI EXAMPLES', 2);
  const absent = [description, examples].filter((file) => !existsSync(file));
  if (absent.length > 0) return say(`Skipped: there is no ${absent.join(' and no ')}.`, 0);
  const folder = mkdtempSync(join(tmpdir(), 'outturn-conformance-'));
  const place = { dataDir: folder, serviceUrl: '', today: '2025-04-09' };
  const tenant = await startTenant({ ...place, port: await freePort(), quota: unlimitedQuota });
  try {
    const drive = new Drive(new Scene(await tenant.json()));
    await drive.everything();
    const driven = [...drive.driven, ...(await throttledCall(place))];
    const openApi = new OpenApi(description);
    const faults =
      report(openApi, tenant, driven) + reportExamples(openApi, readExamples(examples), driven);
    return say(faults === 0 ? 'Conforms.' : `${faults} contradictions.`, faults === 0 ? 0 : 1);
  } finally {
    await tenant.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A call over the limit, in a tenant of its own. */
async function throttledCall(place: { serviceUrl: string; today: string }): Promise<Driven[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'outturn-throttled-'));
  const quota = { unitsPerMinute: 3, unitsPerDay: 100 };
  const tenant = await startTenant({ ...place, dataDir, port: await freePort(), quota });
  try {
    const scene = new Scene(await tenant.json());
    const path = `/sites/${scene.target.site}/lists`;
    await scene.call('service', 'GET', path);
    return [{ ...(await scene.call('service', 'GET', path)), method: 'GET', path }];
  } finally {
    await tenant.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function report(openApi: OpenApi, tenant: Tenant, driven: readonly Driven[]): number {
  const validated = new Set<string>();
  const outside = new Set<string>();
  const problems = new Set<string>();
  for (const { method, path, status, body } of driven) {
    const described = openApi.find(method, path);
    if (!described) {
      outside.add(`${method} ${path.replace(/\/(sites|drives)\/[^/]+/, '/$1/{id}')}`);
      continue;
    }
    const operation = `${method} ${described.path}`;
    validated.add(operation);
    for (const problem of described.problems(status, body)) {
      problems.add(`${operation} (${status}): ${problem.replaceAll(/\[\d+\]/g, '[]')}`);
    }
  }
  const undriven = [...new Set(tenant.operations)].filter((offered) => !isDriven(offered, driven));
  list(`Answers validated (${driven.length} of ${validated.size} operations)`, validated);
  list('Offered, but not in the description', outside);
  list('Offered, but not driven', undriven);
  list('Against the description', problems);
  return problems.size + undriven.length;
}

function reportExamples(
  openApi: OpenApi,
  examples: ReturnType<typeof readExamples>,
  driven: readonly Driven[],
): number {
  const pathOf = (method: string, path: string) =>
    openApi.find(method, path.split('?')[0] ?? path)?.path;
  const compared = examples.map((example) => compare(example, pathOf, driven));
  for (const result of ['agrees', 'differs', 'not offered'] as const) {
    const lines = compared
      .filter((one) => one.result === result)
      .map(({ example: { request, response, source }, remarks }) => {
        const what = `${request.method} ${request.path} ${response.status || ''}`;
        const more = remarks.length > 0 ? `: ${remarks.join(', ')}` : '';
        return `${what} [${source.slice(source.lastIndexOf('/') + 1)}]${more}`;
      });
    list(`Examples: ${result}`, lines);
  }
  return compared.filter(({ result }) => result === 'differs').length;
}

/** Whether a route as the tenant names it met one of the calls. */
function isDriven(offered: string, driven: readonly Driven[]): boolean {
  const [method, path = ''] = offered.split(' ');
  const parts = path
    .replace('/v1.0', '')
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part === '*' ? '.+' : literal(part)));
  const pattern = new RegExp(`^${parts.join('/')}/?$`);
  return driven.some((one) => one.method === method && pattern.test(one.path));
}

function list(heading: string, lines: Iterable<string>): void {
  const all = [...lines].sort();
  process.stdout.write(`${heading}: ${all.length}\n${all.map((line) => `  ${line}\n`).join('')}`);
}

function say(sentence: string, code: number): number {
  process.stdout.write(`${sentence}\n`);
  return code;
}

process.exitCode = await main();
