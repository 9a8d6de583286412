import { NewerLists } from '#sharepoint/schemaVersion.ts';
import { setUpText } from '#text/provision.ts';
import { OlderLists } from './knownLists.ts';
import { log } from './log.ts';
import { startService } from './service.ts';
import { readSettings, SettingsError } from './settings.ts';

try {
  const service = await startService(readSettings(process.env), '.build/tab');
  log('info', 'started');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void service.close());
  }
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 2;
}

/** What whoever runs the service can mend; anything else is a fault and thrown on. */
function sentenceOf(error: unknown): string {
  if (error instanceof NewerLists) return setUpText.newer(error.there, error.known);
  if (error instanceof OlderLists) return setUpText.older(error.there, error.known);
  if (error instanceof SettingsError) return error.message;
  throw error;
}
