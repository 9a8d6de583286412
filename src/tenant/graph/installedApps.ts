import * as z from 'zod';
import type { Chats } from '../chat/chats.ts';
import { identity } from '../identity.ts';
import { demandScope } from './access.ts';
import { readBody } from './body.ts';
import { type GraphContext, newRoutes } from './env.ts';
import { GraphRefusal, invalid, noItem } from './errors.ts';
import { option } from './query.ts';
import { findUser } from './users.ts';

const scopes = [
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsAppInstallation.ReadWriteForUser.All',
];
const newInstallation = z.object({ 'teamsApp@odata.bind': z.string() });
const catalogApp = {
  id: identity.catalogAppId,
  externalId: identity.teamsAppId,
  displayName: 'Outturn',
  distributionMethod: 'organization',
};

/** The organisation's app catalog and the apps in people's Teams (platform facts, section 5.1). */
export function installedAppRoutes(chats: Chats, install: (oid: string) => Promise<void>) {
  const installed = newRoutes();

  installed.get('/appCatalogs/teamsApps', (context) => {
    demandScope(context.get('caller'), 'AppCatalog.Read.All', ...scopes);
    const wanted = equality(option(new URL(context.req.url), 'filter'), 'externalId');
    const value = [catalogApp].filter(({ externalId }) => (wanted ?? externalId) === externalId);
    return context.json({ value });
  });
  installed.get('/users/:user/teamwork/installedApps', (context) => {
    const { oid } = personFor(context);
    const wanted = equality(option(new URL(context.req.url), 'filter'), 'teamsApp/id');
    const there = chats.isInstalled(oid) && (wanted ?? catalogApp.id) === catalogApp.id;
    const expanded = option(new URL(context.req.url), 'expand') === 'teamsApp';
    const app = { id: installationId(oid), ...(expanded && { teamsApp: catalogApp }) };
    return context.json({ value: there ? [app] : [] });
  });
  installed.post('/users/:user/teamwork/installedApps', async (context) => {
    const { oid } = personFor(context);
    const { 'teamsApp@odata.bind': app } = await readBody(context, newInstallation);
    if (!app.endsWith(`/appCatalogs/teamsApps/${catalogApp.id}`)) throw noItem();
    if (chats.isInstalled(oid)) {
      throw new GraphRefusal(409, 'Conflict', 'The app is already installed for the user.');
    }
    // The bot hears of it after the call was answered, as at Microsoft.
    setImmediate(() => void install(oid).catch(() => undefined));
    return context.body(null, 201);
  });
  installed.get('/users/:user/teamwork/installedApps/:installation/chat', (context) => {
    const { oid } = personFor(context);
    if (!chats.isInstalled(oid) || context.req.param('installation') !== installationId(oid)) {
      throw noItem();
    }
    return context.json({ id: chats.conversationOf(oid), chatType: 'oneOnOne' });
  });
  return installed;
}

function personFor(context: GraphContext) {
  demandScope(context.get('caller'), ...scopes);
  const person = findUser(context.req.param('user') ?? '');
  if (!person) throw noItem();
  return person;
}

function installationId(oid: string): string {
  return Buffer.from(`${oid}##${catalogApp.id}`).toString('base64');
}

function equality(filter: string | null, property: string): string | undefined {
  if (filter === null) return undefined;
  const match = /^(\S+) eq '([^']*)'$/.exec(filter.trim());
  if (match?.[1] !== property) throw invalid('The filter is not supported.');
  return match[2];
}
