import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import * as z from 'zod';
import type { Chats } from './chat/chats.ts';
import type { ToBot } from './chat/toBot.ts';
import { identity } from './identity.ts';
import { findPerson, people } from './people.ts';
import type { Tokens } from './tokens.ts';

const person = z.string().refine((oid) => findPerson(oid) !== undefined, 'nobody of that id');
const sayBody = z.object({ as: person, text: z.string().min(1).max(4000) });
const actBody = z.object({
  as: person,
  messageId: z.string(),
  action: z.object({
    verb: z.string().default(''),
    data: z.record(z.string(), z.unknown()).default({}),
  }),
  inputs: z.record(z.string(), z.unknown()).default({}),
});
const tokenBody = z.object({ oid: person, clientId: z.string(), scope: z.string() });

/** What the window page asks of this machine; nothing of it exists at Microsoft. */
export function windowRoutes(
  chats: Chats,
  toBot: ToBot,
  tokens: Tokens,
  place: { serviceUrl: string; today: string },
): Hono {
  const window = new Hono();

  window.get('/config', (context) =>
    context.json({
      botName: 'Outturn',
      tabUrl: `${place.serviceUrl}/tab/`,
      today: place.today,
      teamsAppId: identity.teamsAppId,
      tenantId: identity.tenantId,
    }),
  );
  window.get('/people', (context) =>
    context.json(people.map(({ oid, name, post, mail }) => ({ oid, name, post, mail }))),
  );
  window.get('/chat', (context) => {
    const conversation = chats.conversationOf(person.parse(context.req.query('as')));
    return context.json({ conversationId: conversation, messages: chats.messages(conversation) });
  });
  window.get('/events', (context) => {
    const conversation = chats.conversationOf(person.parse(context.req.query('as')));
    return streamSSE(context, async (stream) => {
      const stop = chats.listen(
        conversation,
        () => void stream.writeSSE({ event: 'chat', data: '' }),
      );
      await stream.writeSSE({ event: 'chat', data: '' });
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      stop();
    });
  });
  window.post('/chat/send', async (context) => {
    const { as, text } = sayBody.parse(await context.req.json());
    await toBot.say(as, text);
    return context.json({});
  });
  window.post('/chat/act', async (context) => {
    const { as, messageId, action, inputs } = actBody.parse(await context.req.json());
    return context.json(await toBot.act(as, messageId, action.verb, { ...action.data, ...inputs }));
  });
  window.post('/token', async (context) => {
    const { oid, clientId, scope } = tokenBody.parse(await context.req.json());
    const found = findPerson(oid);
    if (!found || clientId !== identity.tabId) {
      return context.json({ error: 'This app is not registered here.' }, 400);
    }
    return context.json({
      access_token: await tokens.personToken(found, clientId, scope),
      id_token: await tokens.idToken(found, clientId),
      expires_in: 3599,
      account: {
        environment: 'login.microsoftonline.com',
        homeAccountId: `${oid}.${identity.tenantId}`,
        localAccountId: oid,
        tenantId: identity.tenantId,
        username: found.mail,
        name: found.name,
      },
    });
  });
  window.onError((error, context) => {
    if (error instanceof z.ZodError) return context.json({ error: z.prettifyError(error) }, 400);
    return context.json({ error: 'Outturn’s service cannot be reached.' }, 502);
  });
  return window;
}
