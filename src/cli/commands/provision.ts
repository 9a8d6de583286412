import { provisionSite } from '#sharepoint/provision.ts';
import { demandKnownLists } from '#sharepoint/schemaVersion.ts';
import { inspectSite, type SiteFault } from '#sharepoint/siteFaults.ts';
import { changeSentence, faultSentence, personSteps, setUpText } from '#text/provision.ts';
import { type Connection, type ConnectionOptions, connect } from '../connection.ts';
import { print, remark } from '../output.ts';
import { signInAsAdministrator } from '../signIn.ts';

/** As the command line gives them. */
export interface ProvisionOptions extends ConnectionOptions {
  readonly check?: boolean;
  readonly clientId?: string;
  readonly directoryId?: string;
  readonly serviceId?: string;
  readonly json?: boolean;
}

/** `outturn provision`: the lists made or repaired, and what a person must still do. */
export async function provisionCommand(options: ProvisionOptions): Promise<number> {
  const { clientId, directoryId } = options;
  const app = clientId && directoryId ? { clientId, directoryId } : undefined;
  const connection = await connect(options, app && (() => signInAsAdministrator(app)));
  remark(setUpText.begun(connection.siteId));
  return options.check ? look(connection, options) : make(connection, options);
}

async function look({ graph, siteId }: Connection, { json }: ProvisionOptions): Promise<number> {
  await demandKnownLists(graph, siteId);
  const faults = await inspectSite(graph, siteId);
  const own = faults.filter(({ kind }) => kind !== 'foreignColumn');
  if (json) await print(`${JSON.stringify({ faults })}\n`);
  else {
    const heading = own.length > 0 ? setUpText.wouldChange(own.length) : setUpText.nothing;
    await print(lines(heading, faults.map(faultSentence)));
  }
  return own.length > 0 ? 1 : 0;
}

async function make(connection: Connection, options: ProvisionOptions): Promise<number> {
  const { graph, siteId, graphUrl } = connection;
  const { changes, left } = await provisionSite(graph, siteId);
  const steps = personSteps(graphUrl, siteId, options.serviceId);
  const needsSomebody = left.some(isUndone);
  if (options.json) {
    await print(`${JSON.stringify({ changes, left, steps })}\n`);
    return needsSomebody ? 1 : 0;
  }
  const done = changes.length > 0 ? setUpText.changed(changes.length) : setUpText.nothing;
  await print(lines(done, changes.map(changeSentence)));
  if (left.length > 0) await print(lines(setUpText.left, left.map(faultSentence)));
  await print(lines(setUpText.yours, steps));
  return needsSomebody ? 1 : 0;
}

/** A column of somebody's own is no fault; anything else that is left keeps Outturn from its work. */
function isUndone({ kind }: SiteFault): boolean {
  return kind !== 'foreignColumn';
}

function lines(heading: string, items: readonly string[]): string {
  return `${[heading, ...items.map((item) => `  ${item}`)].join('\n')}\n`;
}
