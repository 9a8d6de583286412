import type { ILogger } from '@microsoft/teams.common';

/** Facts worth a line: never a token, a name or commentary. */
export type LogFields = Readonly<Record<string, string | number | boolean>>;

/** Writes one line of JSON to standard error. */
export function log(level: 'info' | 'error', event: string, fields: LogFields = {}): void {
  process.stderr.write(`${JSON.stringify({ level, event, ...fields })}\n`);
}

/** What may be said of a fault: its kind and its own words, not what hangs on it. */
export function faultFields(error: unknown): LogFields {
  // An AxiosError carries the request with its bearer token; its message does not.
  return error instanceof Error
    ? { fault: error.name, message: error.message }
    : { fault: typeof error };
}

const quiet = () => undefined;

/** The Teams SDK's own logger: warnings and errors by their words alone. */
export const sdkLogger: ILogger = {
  debug: quiet,
  info: quiet,
  trace: quiet,
  warn: (...said: unknown[]) => log('info', 'teams', { said: firstWords(said) }),
  error: (...said: unknown[]) => log('error', 'teams', { said: firstWords(said) }),
  log: (level, ...said: unknown[]) => {
    if (level === 'error') log('error', 'teams', { said: firstWords(said) });
  },
  child: () => sdkLogger,
};

function firstWords(said: readonly unknown[]): string {
  return said
    .map((part) => (typeof part === 'string' ? part : part instanceof Error ? part.message : ''))
    .join(' ')
    .slice(0, 500);
}
