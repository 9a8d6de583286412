import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod';
import { identity } from '../identity.ts';
import { connectorAudience, type Tokens } from '../tokens.ts';
import type { Chats } from './chats.ts';

/** 100 KB, counted as UTF-16 (platform facts, section 5.4). */
const largestMessage = 100 * 1024;
const cardType = 'application/vnd.microsoft.card.adaptive';

const activity = z.object({
  type: z.string(),
  text: z.string().optional(),
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown() })).optional(),
});

/** The Bot Framework connector of Teams at `/teams`: where the bot writes into chats. */
export function connectorRoutes(chats: Chats, tokens: Tokens): Hono {
  const connector = new Hono();

  connector.use(async (context, next) => {
    const caller = await tokens.caller(context.req.header('Authorization'), connectorAudience);
    if (caller?.appId !== identity.serviceId) {
      return refuse(401, 'BotNotRegistered', 'Authorization has been denied for this request.');
    }
    return next();
  });

  connector.post('/v3/conversations/:id/activities', async (context) => {
    return accept(chats, context.req.param('id'), await context.req.text());
  });
  // A reply names the message it answers; in a one-to-one chat it is a message like any other.
  connector.post('/v3/conversations/:id/activities/:to', async (context) => {
    return accept(chats, context.req.param('id'), await context.req.text());
  });
  connector.put('/v3/conversations/:id/activities/:activity', async (context) => {
    const { id, activity: message } = context.req.param();
    const there = chats.messages(id).some((known) => known.id === message);
    if (!there) return refuse(404, 'ActivityNotFoundInConversation', 'Activity was not found.');
    return accept(chats, id, await context.req.text(), message);
  });
  connector.delete('/v3/conversations/:id/activities/:activity', (context) => {
    const { id, activity: message } = context.req.param();
    if (!chats.remove(id, message)) {
      return refuse(404, 'ActivityNotFoundInConversation', 'Activity was not found.');
    }
    return context.body(null, 200);
  });
  return connector;
}

function accept(chats: Chats, conversation: string, text: string, replaced?: string): Response {
  const person = chats.personOf(conversation);
  if (!person) return refuse(404, 'ConversationNotFound', 'Conversation not found.');
  if (!chats.isInstalled(person)) {
    return refuse(
      403,
      'BotNotInConversationRoster',
      'The bot is not part of the conversation roster.',
    );
  }
  if (text.length * 2 > largestMessage) {
    return refuse(413, 'MessageSizeTooBig', 'Message size too large.');
  }
  const body = activity.safeParse(readJson(text));
  if (!body.success) return refuse(400, 'BadArgument', 'Invalid activity.');
  // Typing is shown for a moment and kept nowhere.
  if (body.data.type !== 'message') return Response.json({ id: '' }, { status: 201 });
  const card = body.data.attachments?.find(({ contentType }) => contentType === cardType)?.content;
  const id = chats.put(conversation, {
    ...(replaced !== undefined && { id: replaced }),
    from: 'bot',
    text: body.data.text,
    card,
  });
  return Response.json({ id }, { status: replaced === undefined ? 201 : 200 });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema refuses it in the connector's own words
  }
}

function refuse(status: ContentfulStatusCode, code: string, message: string): Response {
  return Response.json({ error: { code, message } }, { status });
}
