import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** The pages that are built before anything runs, what they are made from, and what proves it. */
const pages = [
  {
    config: 'tabs/vite.config.ts',
    made: '.build/tab/index.html',
    from: ['tabs/**/*', 'src/{domain,checks,text,sharepoint}/**/*'],
  },
  {
    config: 'src/tenant/window/vite.config.ts',
    made: '.build/window/index.html',
    from: ['src/tenant/window/**/*'],
  },
];

/** Builds the pages whose sources are newer than what was built from them. */
export async function buildPages(root: string, begun: (page: string) => void): Promise<void> {
  for (const { config, made, from } of pages) {
    if (isFresh(root, made, [...from, 'package-lock.json'])) continue;
    begun(made);
    await build({ configFile: join(root, config), logLevel: 'warn' });
  }
}

function isFresh(root: string, made: string, from: readonly string[]): boolean {
  const target = join(root, made);
  if (!existsSync(target)) return false;
  const builtAt = statSync(target).mtimeMs;
  return globSync([...from], { cwd: root }).every(
    (source) => statSync(join(root, source)).mtimeMs <= builtAt,
  );
}
