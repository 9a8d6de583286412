import * as z from 'zod/mini';

const schema = z.object({
  tenantId: z.string(),
  clientId: z.string(),
  authority: z.string(),
  graphUrl: z.string(),
  siteId: z.string(),
  apiScope: z.string(),
  /** Origins besides Microsoft's that may hold the tab: the stand-in's, never a council's. */
  hostOrigins: z.array(z.string()),
  /** Where the council's day begins, `Europe/London`. */
  timeZone: z.string(),
  /** The day that the sample council stands still at; a council has none. */
  today: z.optional(z.string()),
});

export type TabConfig = z.infer<typeof schema>;

/** Asks the service that serves this page where everything is. */
export async function loadConfig(): Promise<TabConfig> {
  const response = await fetch('config.json');
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  return schema.parse(await response.json());
}
