import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CouncilRecord } from '#domain/record.ts';
import { connectGraph } from '#sharepoint/graph.ts';
import { openRecord } from '#sharepoint/record.ts';
import { sampleMeasure, samplePeriod, sampleTarget, sampleUpdate } from '#test/support/sample.ts';
import { type CommandLine, startCommandLine } from './commandLine.ts';

let commands: CommandLine;
let record: CouncilRecord;
beforeAll(async () => {
  commands = await startCommandLine();
  await commands.run(['provision'], 'admin');
  const { graph, site, tokens } = commands;
  record = openRecord(connectGraph({ url: graph, token: async () => tokens.service }), site);
  await record.saveMeasures(['m1', 'm2'].map((id) => sampleMeasure({ id })));
  await record.savePeriod(samplePeriod);
  await record.saveTargets(['m1', 'm2'].map((measureId) => sampleTarget('85', { measureId })));
  const updates = [sampleUpdate({ measureId: 'm1' })];
  await record.addUpdates(updates, { operation: 'import-1', outside: '' });
});
afterAll(() => commands.close());

describe('outturn rebuild', () => {
  it('makes the rows that are missing', async () => {
    const { code, out } = await commands.run(['rebuild']);
    expect(code).toBe(0);
    expect(out).toContain('2 measures looked through, 2 rows put right.');
    expect(await record.standing()).toMatchObject([
      { measureId: 'm1', result: '86', label: 'On target' },
      { measureId: 'm2', period: undefined },
    ]);
  });

  it('changes nothing the second time', async () => {
    const { out } = await commands.run(['rebuild']);
    expect(out).toBe('2 measures looked through: every row was right.\n');
  });

  it('names a row that was not as its updates say, and mends it', async () => {
    const [row] = await record.standing();
    if (!row) throw new Error('no row');
    await record.saveStanding([{ ...row, result: '12' }]);
    const { out } = await commands.run(['rebuild', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      measures: 2,
      drift: [{ kind: 'differs', measureId: 'm1', columns: ['result'] }],
      saved: { created: 0, changed: 1, same: 0 },
    });
    expect((await record.standing())[0]).toEqual(row);
  });

  it('tells a person who may not write', async () => {
    const [row] = await record.standing();
    if (!row) throw new Error('no row');
    await record.saveStanding([{ ...row, result: '12' }]);
    const { code, err } = await commands.run(['rebuild'], 'reader');
    expect(code).toBe(2);
    expect(err).not.toContain('    at ');
    expect((await record.standing())[0]?.result).toBe('12');
  });
});
