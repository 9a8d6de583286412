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
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
