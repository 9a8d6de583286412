import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { FolderInUse } from '#operations/folderLock.ts';
import { cliText } from '#text/cli.ts';
import { startText } from '#text/start.ts';
import { buildPages } from './build.ts';
import { type LocalOutturn, startLocal } from './local.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npm start`: the product with the sample council, on this machine alone. */
export async function start(): Promise<void> {
  chdir(root);
  const port = Number(process.env['OUTTURN_PORT'] ?? 4100);
  if (!Number.isInteger(port) || port < 1 || port > 65_534) {
    return giveUp(startText.badPort(process.env['OUTTURN_PORT'] ?? ''));
  }
  const dataDir = process.env['OUTTURN_DATA'] ?? '.outturn';
  try {
    await buildPages(root, (page) => say(startText.buildingPage(page)));
    const place = { tenantPort: port, servicePort: port + 1, dataDir };
    const outturn = await startLocal(place, (step) => say(startText.steps[step]));
    say(startText.ready(outturn.windowUrl));
    stopOnSignal(outturn);
  } catch (error) {
    giveUp(explain(error, dataDir));
  }
}

/** The second Ctrl+C is Node's own and ends at once. */
function stopOnSignal(outturn: LocalOutturn): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      say(startText.stopping);
      void outturn.close().then(() => process.exit(0));
    });
  }
}

/** What a person can mend is said in a sentence; anything else is a fault and shown whole. */
function explain(error: unknown, dataDir: string): string {
  if (error instanceof Error && error.name === 'RealCredentials' && 'variable' in error) {
    return cliText.standIn.realCredentials(String(error.variable));
  }
  if (error instanceof FolderInUse) return startText.folderInUse(dataDir);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return startText.portTaken(error instanceof Error && 'port' in error ? String(error.port) : '');
  }
  if (code === 'ENOSPC' || code === 'EROFS' || code === 'EACCES') {
    return startText.notWritable(dataDir);
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}
