import { cardAttachment, MessageActivity, PUBLIC, withOverrides } from '@microsoft/teams.api';
import { App, type HttpRouteHandler } from '@microsoft/teams.apps';
import type { AdaptiveCard } from '@microsoft/teams.cards';
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Conversation, Conversations } from '#operations/conversations.ts';
import { cardText } from '#text/card.ts';
import { owedUpdates } from '#usecases/owedUpdates.ts';
import { answerCardAction, type CardContext, formOf } from './cardActions.ts';
import type { ServiceToken } from './credential.ts';
import { sdkLogger } from './log.ts';
import type { Settings } from './settings.ts';

const largestActivity = 256 * 1024;

/** The bot: hears Teams on the service's own server, speaks to people's chats. */
export interface TeamsApp {
  /** Posts a card into a chat; answers the id of the message. */
  post(to: Conversation, card: AdaptiveCard, summary: string): Promise<string>;
}

/** Puts the bot on the server; every request must carry a token of the Bot Framework. */
export async function openTeamsApp(
  server: Hono,
  settings: Settings,
  token: ServiceToken,
  conversations: Conversations,
  context: CardContext,
): Promise<TeamsApp> {
  const app = new App({
    clientId: settings.OUTTURN_SERVICE_ID,
    tenantId: settings.OUTTURN_TENANT_ID,
    token: (scope) => token(Array.isArray(scope) ? scope.join(' ') : scope),
    cloud: withOverrides(PUBLIC, { openIdMetadataUrl: settings.OUTTURN_BOT_METADATA_URL }),
    // Said outright: an environment variable could switch authentication off otherwise.
    dangerouslyAllowUnauthenticatedRequests: false,
    httpServerAdapter: {
      registerRoute: (_method, path, handler) => {
        server.post(path, bodyLimit({ maxSize: largestActivity }), async (request) => {
          const body: unknown = await request.req.json().catch(() => undefined);
          if (!isActivity(body)) return request.json({ error: 'not an activity' }, 400);
          const answer = await handler({ body, headers: request.req.header() });
          return answerOf(answer);
        });
      },
    },
    client: { timeout: 10_000 },
    logger: sdkLogger,
  });

  app.on('install.add', async ({ activity }) => {
    const person = activity.from.aadObjectId;
    if (!person) return;
    await conversations.keep(person, {
      conversationId: activity.conversation.id,
      serviceUrl: activity.serviceUrl ?? '',
    });
  });
  app.on('install.remove', async ({ activity }) => {
    if (activity.from.aadObjectId) await conversations.forget(activity.from.aadObjectId);
  });
  app.on('card.action', async ({ activity }) =>
    answerCardAction(context, activity.from.aadObjectId ?? '', activity.value.action.data),
  );
  app.on('message', async ({ activity, send }) => {
    const words = activity.text.trim().toLowerCase();
    if (words !== 'due') return void (await send(cardText.hello));
    const owed = await owedUpdates(
      context.record,
      activity.from.aadObjectId ?? '',
      context.today(),
    );
    const [first] = owed;
    if (first) await send(message(formOf(first, owed.length), cardText.notification));
    else await send(cardText.nothingDue);
  });
  await app.initialize();

  return {
    post: async (to, card, summary) => {
      const { conversations: chat } = app.api.fromServiceUrl({ serviceUrl: to.serviceUrl });
      const { id } = await chat.createActivity(to.conversationId, message(card, summary));
      return id;
    },
  };
}

function message(card: AdaptiveCard, summary: string): MessageActivity {
  const activity = new MessageActivity().addAttachments(cardAttachment('adaptive', card));
  activity.summary = summary; // what the notification on a phone shows
  return activity;
}

/** The SDK looks no closer than at the token; a body that is no activity ends here. */
function isActivity(body: unknown): body is object {
  return typeof body === 'object' && body !== null && 'type' in body && 'conversation' in body;
}

function answerOf({ status, body }: Awaited<ReturnType<HttpRouteHandler>>): Response {
  if (body === undefined) return new Response(null, { status });
  return Response.json(body, { status });
}
