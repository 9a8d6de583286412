import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Deliberate breaches of the design's import table, and imports that look alike and are allowed. */
const imports: ReadonlyArray<[file: string, imported: string, allowed: boolean]> = [
  ['src/domain/a.ts', 'zod', false],
  ['src/domain/b.ts', '../text/x.ts', false],
  ['src/domain/c.ts', 'node:fs', false],
  ['src/domain/d.ts', 'big.js', true],
  ['src/text/a.ts', '#usecases/x.ts', false],
  ['src/text/b.ts', '#domain/x.ts', true],
  ['src/usecases/a.ts', '#sharepoint/x.ts', false],
  ['src/usecases/b.ts', 'react', false],
  ['src/usecases/c.ts', '#text/x.ts', false],
  ['src/reports/a.ts', '#sharepoint/x.ts', false],
  ['src/reports/b.ts', 'docx', true],
  ['src/imports/a.ts', '#operations/x.ts', false],
  ['src/sharepoint/a.ts', '@microsoft/microsoft-graph-client', false],
  ['src/sharepoint/graph.ts', '@microsoft/microsoft-graph-client', true],
  ['src/sharepoint/b.ts', '#usecases/x.ts', false],
  ['src/operations/a.ts', '#sharepoint/x.ts', false],
  ['src/operations/b.ts', 'kysely/migration', true],
  ['src/tenant/graph/a.ts', '#sharepoint/x.ts', false],
  ['src/tenant/graph/b.ts', '../disk.ts', true],
  ['src/cli/a.ts', '#tenant/tenant.ts', false],
  ['src/cli/local.ts', '#tenant/tenant.ts', true],
  ['bot/cards/a.ts', '#tenant/x.ts', false],
  ['bot/cards/b.ts', '../../src/tenant/x.ts', false],
  ['bot/c.ts', '#cli/x.ts', false],
  ['bot/d.ts', '#sharepoint/x.ts', true],
  ['tabs/pages/a.tsx', '#sharepoint/x.ts', false],
  ['tabs/pages/b.tsx', '../../bot/x.ts', false],
  ['tabs/pages/c.tsx', '../components/x.tsx', true],
  ['tabs/session/a.ts', '#sharepoint/x.ts', true],
  ['tabs/session/b.ts', '#operations/x.ts', false],
];

describe('the import table of the design', () => {
  const folder = mkdtempSync(join(tmpdir(), 'outturn-layers-'));
  let report = '';

  beforeAll(() => {
    const rules = readFileSync('.biome.json', 'utf8').replace(
      '"enabled": true',
      '"enabled": false',
    );
    writeFileSync(join(folder, '.biome.json'), rules);
    for (const [file, imported] of imports) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(
        join(folder, file),
        `import { x } from '${imported}';\n\nexport const y = x;\n`,
      );
    }
    const biome = join(process.cwd(), 'node_modules/.bin/biome');
    const only = '--only=style/noRestrictedImports';
    const run = spawnSync(biome, ['lint', only, '--max-diagnostics=none', '--colors=off', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    report = run.stdout + run.stderr;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(imports)('%s importing %s is allowed: %s', (file, _imported, allowed) => {
    expect(report.includes(`${file}:1:`)).toBe(!allowed);
  });
});
