import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../src/cli/connection.ts';
import { type CommandLine, startCommandLine } from './commandLine.ts';

let line: CommandLine;
beforeAll(async () => {
  line = await startCommandLine();
});
afterAll(() => line.close());

describe('a command on a record', () => {
  it.each([
    ['an address without a version', ['--graph', 'http://127.0.0.1:9'], 'is not an address'],
    ['an address with a question', ['--graph', 'https://x/v1.0?a=b'], 'is not an address'],
    ['an address in the clear', ['--graph', 'http://graph.example/v1.0'], 'is not a safe address'],
    ['a site that is not there', ['--site', 'host.example,1-a,2-b'], 'There is no site'],
    ['a word as its site', ['--site', 'kpi'], 'There is no site'],
    ['a site without a host', ['--site', 'file:///x'], 'There is no site'],
    ['a token that is none', ['--token', 'abc'], 'this token may not do that'],
  ])('says in a sentence what is wrong with %s', async (_, args, words) => {
    const { code, out, err } = await line.run(['rebuild', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err).not.toContain('    at ');
  });

  it('signs nobody in for another address than Microsoft’s', async () => {
    let asked = 0;
    const signIn = async () => {
      asked += 1;
      return 'secret';
    };
    const options = { graph: 'https://graph.example/v1.0', site: 'host.example,1-a,2-b' };
    await expect(connect(options, signIn)).rejects.toThrow('Say who you are');
    expect(asked).toBe(0);
  });
});

describe('the stand-in', () => {
  it('keeps its keys where only their owner reads them', () => {
    expect(statSync(join(line.folder, 'tenant', 'tenant.sqlite')).mode & 0o777).toBe(0o600);
  });
});
