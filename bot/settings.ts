import * as z from 'zod';
import { isDay } from '#domain/day.ts';

const guid = z.guid();

/** What a service needs to know; read once at its start. */
const schema = z.object({
  OUTTURN_TENANT_ID: guid,
  /** The service's app registration: its bot id and the audience of its API. */
  OUTTURN_SERVICE_ID: guid,
  OUTTURN_SERVICE_SECRET: z.string().min(1),
  /** The tab's app registration, a public client. */
  OUTTURN_TAB_ID: guid,
  /** `host,siteCollection,site`. */
  OUTTURN_SITE_ID: z.string().regex(/^[^,]+,[^,]+,[^,]+$/),
  OUTTURN_TIME_ZONE: z.string().default('Europe/London'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(4200),
  /** Where Microsoft answers; the defaults are Microsoft 365 itself. */
  OUTTURN_GRAPH_URL: z.url().default('https://graph.microsoft.com/v1.0'),
  OUTTURN_LOGIN_URL: z.url().default('https://login.microsoftonline.com'),
  OUTTURN_BOT_METADATA_URL: z
    .url()
    .default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  /** Pages that may hold the tab besides Microsoft's own. */
  OUTTURN_HOST_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(' ').filter(Boolean)),
  DATABASE_URL: z.string().optional(),
  OUTTURN_DATA: z.string().optional(),
  /** Stands still at a day: for the sample council, never beside a real tenant. */
  OUTTURN_TODAY: z.string().refine(isDay).optional(),
});

export type Settings = z.infer<typeof schema>;

/** The settings are incomplete or contradict each other; `lines` names each variable. */
export class SettingsError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(`The service cannot start:\n${lines.map((line) => `- ${line}`).join('\n')}`);
    this.name = 'SettingsError';
    this.lines = lines;
  }
}

/**
 * Reads the settings. Refuses half a configuration, and refuses to mix a real tenant with what only
 * the stand-in on this machine may have. Throws SettingsError.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const result = schema.safeParse(environment);
  if (!result.success) {
    throw new SettingsError(
      result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    );
  }
  const settings = result.data;
  const lines = isLocal(settings) ? localFaults(settings) : councilFaults(settings);
  if (lines.length > 0) throw new SettingsError(lines);
  return settings;
}

/** Whether every address of Microsoft's end is on this machine. */
export function isLocal(settings: Settings): boolean {
  return microsoftEnds(settings).every(isLoopback);
}

function microsoftEnds(settings: Settings): string[] {
  return [
    settings.OUTTURN_GRAPH_URL,
    settings.OUTTURN_LOGIN_URL,
    settings.OUTTURN_BOT_METADATA_URL,
  ];
}

function isLoopback(url: string): boolean {
  return ['127.0.0.1', 'localhost'].includes(new URL(url).hostname);
}

function localFaults(settings: Settings): string[] {
  return settings.DATABASE_URL || settings.OUTTURN_DATA
    ? []
    : ['OUTTURN_DATA or DATABASE_URL: one of them must say where operations are kept'];
}

function councilFaults(settings: Settings): string[] {
  const faults: string[] = [];
  if (microsoftEnds(settings).some(isLoopback)) {
    faults.push('addresses of this machine and of Microsoft 365 must not be mixed');
  }
  if (microsoftEnds(settings).some((url) => new URL(url).protocol !== 'https:')) {
    faults.push('addresses of Microsoft 365 must begin with https: tokens travel there');
  }
  if (!settings.DATABASE_URL) {
    faults.push('DATABASE_URL: a council’s service needs a PostgreSQL server');
  }
  if (settings.OUTTURN_TODAY) faults.push('OUTTURN_TODAY: only for the sample council');
  if (settings.OUTTURN_HOST_ORIGINS.length > 0) {
    faults.push('OUTTURN_HOST_ORIGINS: only for the sample council');
  }
  return faults;
}
