import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { freePort } from '#test/support/ports.ts';

const folder = mkdtempSync(join(tmpdir(), 'outturn-tenant-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const script = join(process.cwd(), 'src/cli/outturn.mjs');

interface Line {
  readonly graph: string;
  readonly site: string;
  readonly tokens: Readonly<Record<'admin' | 'service' | 'owner' | 'reader', string>>;
}

/** Starts the command, hands on its one line, and ends it with a signal. */
async function withTenant(args: readonly string[], use: (line: Line) => Promise<void>) {
  const port = await freePort();
  const all = [script, 'tenant', '--port', String(port), '--json', ...args];
  const child = spawn(process.execPath, all, { env: { ...process.env, INIT_CWD: folder } });
  const lines: string[] = [];
  let noise = '';
  child.stderr.on('data', (piece) => {
    noise += String(piece);
  });
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  await once(reader, 'line');
  try {
    await use(JSON.parse(lines[0] ?? '') as Line);
  } finally {
    child.kill('SIGTERM');
  }
  const [code] = (await once(child, 'exit')) as [number];
  expect([code, lines.length, noise]).toEqual([0, 1, '']);
}

async function lists({ graph, site, tokens }: Line): Promise<string[]> {
  const answer = await fetch(`${graph}/sites/${site}/lists`, {
    headers: { Authorization: `Bearer ${tokens.reader}` },
  });
  const { value } = (await answer.json()) as { value: { displayName: string }[] };
  return value.map(({ displayName }) => displayName);
}

function make({ graph, site, tokens }: Line): Promise<Response> {
  return fetch(`${graph}/sites/${site}/lists`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${tokens.admin}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ displayName: 'Kept' }),
  });
}

describe('outturn tenant', () => {
  it('holds the sample council until a signal', async () => {
    await withTenant([], async (line) => expect(await lists(line)).toContain('Measures'));
  });

  it('is empty where that is asked for, and keeps its data in a folder', async () => {
    const args = ['--empty', '--data', 'kept', '--latency', '20'];
    await withTenant(args, async (line) => {
      expect(await lists(line)).not.toContain('Measures');
      expect((await make(line)).status).toBe(201);
    });
    await withTenant(args, async (line) => expect(await lists(line)).toContain('Kept'));
  });

  it.each(['half', 'resetBefore', 'resetAfter'])(
    'says nothing of its own faults: %s',
    async (kind) => {
      const plan = join(folder, `${kind}.json`);
      writeFileSync(plan, JSON.stringify({ rates: { [kind]: 1 } }));
      await withTenant(['--empty', '--faults', plan], async ({ graph, site, tokens }) => {
        const headers = {
          Authorization: `Bearer ${tokens.admin}`,
          'Content-Type': 'application/json',
        };
        const body = JSON.stringify({ displayName: 'L' });
        const lists = `${graph}/sites/${site}/lists`;
        const calls = [
          ...['GET', 'HEAD'].map((method) => fetch(lists, { method, headers })),
          fetch(lists, { method: 'POST', headers, body }),
          fetch(`${lists}/L`, { method: 'DELETE', headers }),
        ];
        const texts = calls.map(async (call) => (await call).text());
        const ends = await Promise.allSettled(texts);
        expect(ends.map(({ status }) => status)).toEqual(calls.map(() => 'rejected'));
      });
    },
  );
});
