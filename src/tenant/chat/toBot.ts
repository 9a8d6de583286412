import * as z from 'zod';
import { identity } from '../identity.ts';
import { findPerson } from '../people.ts';
import type { Tokens } from '../tokens.ts';
import type { Chats } from './chats.ts';

/** How long Teams waits for the answer to a card's button (platform facts, section 5.5). */
const patience = 15_000;

/** What came back for a card's button, as the window shows it. */
export type CardAnswer =
  | { readonly kind: 'card'; readonly card: unknown }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string };

const invokeAnswer = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() });
const errorValue = z.object({ message: z.string() });

/** Sends signed activities of a person to the bot's messaging endpoint. */
export class ToBot {
  readonly #chats: Chats;
  readonly #tokens: Tokens;
  readonly #endpoint: string;
  readonly #serviceUrl: string;

  constructor(chats: Chats, tokens: Tokens, endpoint: string, serviceUrl: string) {
    this.#chats = chats;
    this.#tokens = tokens;
    this.#endpoint = endpoint;
    this.#serviceUrl = serviceUrl;
  }

  /** Installs the app for a person: the bot hears of it once. */
  async install(person: string): Promise<void> {
    const conversation = this.#chats.conversationOf(person);
    if (this.#chats.isInstalled(person)) return;
    this.#chats.setInstalled(person); // the bot may write back while it is being told
    await this.#send(person, { type: 'installationUpdate', action: 'add' });
    const members = [{ id: `28:${identity.serviceId}` }];
    await this.#send(person, { type: 'conversationUpdate', membersAdded: members });
    this.#chats.put(conversation, { from: 'me', text: 'Outturn was added to this chat.' });
  }

  /** What a person typed. */
  async say(person: string, text: string): Promise<void> {
    this.#chats.put(this.#chats.conversationOf(person), { from: 'me', text });
    await this.#send(person, { type: 'message', text, textFormat: 'plain' });
  }

  /** A press of a card's button; the card that comes back takes the old one's place. */
  async act(person: string, messageId: string, verb: string, data: unknown): Promise<CardAnswer> {
    const response = await this.#send(person, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: messageId,
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    });
    const body = invokeAnswer.safeParse(await response.json().catch(() => undefined));
    if (!body.success) return { kind: 'error', text: 'The app sent no answer that can be shown.' };
    const { type, value } = body.data;
    if (type === 'application/vnd.microsoft.card.adaptive') {
      this.#chats.put(this.#chats.conversationOf(person), {
        id: messageId,
        from: 'bot',
        card: value,
      });
      return { kind: 'card', card: value };
    }
    if (type === 'application/vnd.microsoft.activity.message') {
      return { kind: 'message', text: String(value) };
    }
    const error = errorValue.safeParse(value);
    return { kind: 'error', text: error.success ? error.data.message : 'Something went wrong.' };
  }

  async #send(person: string, activity: object): Promise<Response> {
    const response = await fetch(this.#endpoint, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${await this.#tokens.botToken(this.#serviceUrl)}`,
      },
      body: JSON.stringify({ ...this.#envelope(person), ...activity }),
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) throw new Error(`The bot answered ${response.status}`);
    return response;
  }

  #envelope(person: string) {
    const tenant = { id: identity.tenantId };
    return {
      id: String(Date.now()),
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl: this.#serviceUrl,
      locale: 'en-GB',
      from: { id: `29:1${person}`, aadObjectId: person, name: findPerson(person)?.name },
      recipient: { id: `28:${identity.serviceId}`, name: 'Outturn' },
      conversation: {
        id: this.#chats.conversationOf(person),
        conversationType: 'personal',
        tenantId: identity.tenantId,
      },
      channelData: { tenant },
    };
  }
}
